import assert from 'node:assert/strict';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import { createHeadingMatcher } from '../../../src/core/protocol/heading-matcher.ts';
import { repositoryProtocols, type RepositoryProtocols } from '../../../src/core/protocol/repository-protocols.ts';
import type { ProtocolDefinition } from '../../../src/core/protocol/schema.ts';

function heading({ protocols }: RepositoryProtocols, protocol: string, text: string): readonly string[] {
  const found = protocols.find(({ id }) => id === protocol);
  assert.ok(found, protocol);
  return createHeadingMatcher(found).matchHeading(text, { hasChildren: false, noteType: 'session' });
}

const changed: ProtocolDefinition = { id: 'individual', extends: 'individual', steps: [{ id: 'conclude', synonyms: { id: ['Benang merah'] } }] };

describe('repositoryProtocols', () => {
  it('are the built-in ones when it has none', () => {
    assert.deepEqual(repositoryProtocols([]), { protocols: builtinProtocols, problems: [] });
  });

  it('carry a change of the individual protocol into layouts and groups', () => {
    const repository = repositoryProtocols([changed]);
    assert.deepEqual(repository.problems, [[]]);
    assert.deepEqual(repository.protocols.map(({ id }) => id), builtinProtocols.map(({ id }) => id));
    for (const { id } of builtinProtocols) assert.deepEqual(heading(repository, id, 'Benang merah'), ['conclude'], id);
    for (const [index, protocol] of repository.protocols.entries()) assert.deepEqual(protocol.asksFor, builtinProtocols[index]?.asksFor);
  });

  it('leave a layout its own words', () => {
    const repository = repositoryProtocols([{ id: 'individual', extends: 'individual', steps: [{ id: 'action-plan', synonyms: { en: ['Plan'], id: ['Kegiatan'] } }] }]);
    assert.deepEqual(repository.problems, [[]]);
    assert.deepEqual(heading(repository, 'individual', 'Plan'), ['action-plan']);
    assert.deepEqual(heading(repository, 'soap', 'Plan'), ['soap.plan']);
    assert.deepEqual(heading(repository, 'soap', 'Kegiatan'), ['action-plan']);
  });

  it('build a protocol of its own on its own version, whatever their order', () => {
    const repository = repositoryProtocols([{ id: 'school', extends: 'soap', names: { en: 'School', id: 'Sekolah' } }, changed]);
    assert.deepEqual(repository.problems, [[], []]);
    assert.deepEqual(heading(repository, 'school', 'Benang merah'), ['conclude']);
    assert.equal(repository.protocols.at(-1)?.id, 'school');
  });

  it('change a layout alone', () => {
    const repository = repositoryProtocols([{ id: 'soap', extends: 'soap', steps: [{ id: 'soap.plan', synonyms: { id: ['Langkah'] } }] }]);
    assert.deepEqual(heading(repository, 'soap', 'Langkah'), ['soap.plan']);
    assert.deepEqual(heading(repository, 'individual', 'Langkah'), []);
  });

  it('stay as they are where a definition has problems, which stand beside it', () => {
    const broken: ProtocolDefinition = { id: 'individual', extends: 'individual', steps: [{ id: 'conclude', stage: 'cellar' }] };
    const repository = repositoryProtocols([{ id: 'lost', extends: 'nowhere' }, broken, changed]);
    assert.deepEqual(repository.problems.map(problems => problems.map(({ code }) => code).join()), ['base-unknown', 'stage-unknown', '']);
    assert.deepEqual(heading(repository, 'individual', 'Kesimpulan'), ['conclude']);
  });
});
