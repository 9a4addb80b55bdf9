import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { builtinProtocols, individualProtocol } from '../../../src/core/protocol/builtin.generated.ts';
import { createHeadingMatcher } from '../../../src/core/protocol/heading-matcher.ts';
import { findStage, findStep, type Protocol } from '../../../src/core/protocol/protocol.ts';
import { resolveProtocol, resolveProtocols } from '../../../src/core/protocol/resolve.ts';
import { protocolDefinitionSchema, type ProtocolDefinition } from '../../../src/core/protocol/schema.ts';

const known = new Map(builtinProtocols.map(protocol => [protocol.id, protocol]));
const anywhere = { hasChildren: false, noteType: 'session' };

const newStep = {
  id: 'journal', stage: 'core', names: { en: 'Journal', id: 'Jurnal' }, guidance: { en: 'What was written.', id: 'Apa yang ditulis.' },
  prompts: { en: ['[Entry]'], id: ['[Isi]'] }, due: { cadence: 'session' as const, from: 2 },
};

function resolved(definition: ProtocolDefinition): Protocol {
  const { protocol, problems } = resolveProtocol(protocolDefinitionSchema.parse(definition), known);
  assert.ok(protocol, JSON.stringify(problems));
  return protocol;
}

function problemsOf(definition: ProtocolDefinition): string[] {
  return (resolveProtocol(definition, known).problems ?? []).map(({ path, code, value }) => `${path.join('.')} ${code} ${value}`);
}

describe('resolveProtocol', () => {
  it('takes the place of a built-in protocol under its id', () => {
    const protocol = resolved({ id: 'individual', extends: 'individual', steps: [{ id: 'conclude', synonyms: { id: ['Benang merah'] } }] });
    assert.deepEqual(protocol.appliesTo, individualProtocol.appliesTo);
    assert.deepEqual(protocol.asksFor, individualProtocol.asksFor);
    assert.deepEqual(findStep(protocol, 'conclude')?.guidance, findStep(individualProtocol, 'conclude')?.guidance);
    const matcher = createHeadingMatcher(protocol);
    for (const text of ['Benang merah', 'Kesimpulan']) assert.deepEqual(matcher.matchHeading(text, anywhere), ['conclude']);
  });

  it('changes nothing when it says nothing', () => {
    assert.deepEqual(resolved({ id: 'individual', extends: 'individual' }), individualProtocol);
  });

  it('replaces cadence and texts, and still knows the former name', () => {
    const protocol = resolved({ id: 'individual', extends: 'individual', steps: [{ id: 'assess', names: { id: 'Telaah' }, due: { cadence: 'case', by: 5 } }] });
    const step = findStep(protocol, 'assess');
    assert.deepEqual(step?.due, { cadence: 'case', from: 1, closing: false, by: 5 });
    assert.deepEqual(step.names, { en: 'Exploratory assessment', id: 'Telaah' });
    assert.ok(step.synonyms.id.includes('Penaksiran dan penjajakan'));
  });

  it('adds steps, labels and extras', () => {
    const protocol = resolved({
      id: 'school', extends: 'individual', names: { en: 'School', id: 'Sekolah' },
      steps: [newStep, { id: 'closure', labels: [{ id: 'reason', names: { id: ['Kenapa'] } }, { id: 'thanks', names: { en: ['Thanks'], id: ['Terima kasih'] } }] }],
      words: { extras: { id: ['Kop surat'] } },
    });
    assert.deepEqual(protocol.asksFor, [...individualProtocol.asksFor, 'journal']);
    const labels = findStep(protocol, 'closure')?.labels ?? [];
    assert.deepEqual(labels.map(({ id }) => id), ['reason', 'sessions', 'goals-status', 'concerns', 'return-path', 'thanks']);
    assert.ok(labels[0]?.names.id.includes('Kenapa') && labels[0].names.id.includes('Alasan'));
    const matcher = createHeadingMatcher(protocol);
    assert.ok(matcher.isExtra('KOP SURAT') && matcher.isExtra('Lampiran'));
    assert.deepEqual(matcher.matchHeading('Jurnal', anywhere), ['journal']);
  });

  it('asks for its own steps only, when it says so', () => {
    const protocol = resolved({ id: 'diary', extends: 'individual', ownStepsOnly: true, names: { en: 'Diary', id: 'Harian' }, steps: [newStep] });
    assert.deepEqual(protocol.asksFor, ['journal']);
    assert.ok(findStep(protocol, 'rapport'));
  });

  it('moves words and steps to the stage that replaces another', () => {
    const protocol = resolved({ id: 'rooms', extends: 'individual', names: { en: 'Rooms', id: 'Ruang' }, stages: [{ id: 'door', replaces: 'early', names: { en: 'Door', id: 'Pintu' } }] });
    assert.equal(findStage(protocol, 'early'), undefined);
    assert.equal(findStage(protocol, 'door')?.frame, 'early');
    assert.equal(findStep(protocol, 'rapport')?.stage, 'door');
    for (const text of ['Pintu', 'Tahap awal']) assert.deepEqual(createHeadingMatcher(protocol).matchHeading(text, anywhere), ['door']);
  });

  it('stands alone without a base', () => {
    const names = { en: 'Own', id: 'Sendiri' };
    const protocol = resolved({ id: 'own', names, stages: [{ id: 'core', frame: 'core', names }], steps: [{ ...newStep }] });
    assert.deepEqual([protocol.asksFor, protocol.framed], [['journal'], true]);
  });

  describe('reports', () => {
    const base = { id: 'mine', extends: 'individual', names: { en: 'Mine', id: 'Milikku' } };

    it('an unknown base', () => {
      assert.deepEqual(problemsOf({ id: 'mine', extends: 'nothing' }), ['extends base-unknown nothing']);
      assert.deepEqual(problemsOf({ id: 'mine', extends: 'mine' }), ['extends base-unknown mine']);
    });

    it('unknown stages and steps', () => {
      assert.deepEqual(problemsOf({
        ...base, stages: [{ id: 'door', replaces: 'wall', frame: 'early', names: base.names }],
        steps: [{ ...newStep, stage: 'cellar', satisfies: ['explore', 'digging'] }, { id: 'conclude', partOf: 'nowhere' }],
        choices: [{ words: { en: ['Chat'] }, cases: [{ under: 'attic', gives: ['talking'] }], otherwise: ['silence'] }],
      }), [
        'stages.0.replaces stage-unknown wall', 'steps.0.stage stage-unknown cellar', 'steps.0.satisfies.1 step-unknown digging', 'steps.1.partOf step-unknown nowhere',
        'choices.0.cases.0.under step-unknown attic', 'choices.0.cases.0.gives.0 step-unknown talking', 'choices.0.otherwise.0 step-unknown silence',
      ]);
    });

    it('an inherited step that names a stage no more there', () => {
      assert.deepEqual(problemsOf({ ...base, stages: [{ id: 'door', replaces: 'early', names: base.names }], steps: [{ id: 'rapport', stage: 'early' }] }), ['steps.0.stage stage-unknown early']);
    });

    it('parts of parts', () => {
      assert.deepEqual(problemsOf({ ...base, steps: [{ ...newStep, partOf: 'contract.time' }] }), ['steps.0.partOf part-nested contract.time']);
      assert.deepEqual(problemsOf({ ...base, steps: [{ ...newStep, partOf: 'journal' }] }), ['steps.0.partOf part-nested journal']);
    });

    it('an id given twice, also to a stage and a step', () => {
      assert.deepEqual(problemsOf({ ...base, steps: [newStep, newStep] }), ['steps.1.id id-duplicate journal']);
      assert.ok(problemsOf({ ...base, steps: [{ ...newStep, id: 'core' }] }).includes('steps.0.id id-duplicate core'));
    });

    it('texts that neither it nor its base has', () => {
      assert.deepEqual(problemsOf({ id: 'mine', extends: 'individual', stages: [{ id: 'door', names: { en: 'Door' } }], steps: [{ id: 'journal', names: { en: 'Journal' } }] }), [
        'stages.0.frame frame-missing door', 'names.en text-missing mine', 'names.id text-missing mine', 'stages.0.names.id text-missing door',
        'steps.0.names.id text-missing journal', 'steps.0.guidance.en text-missing journal', 'steps.0.guidance.id text-missing journal', 'steps.0.prompts.en text-missing journal', 'steps.0.prompts.id text-missing journal',
      ]);
    });

    it('one word for two steps, unless a choice decides', () => {
      const steps = [{ ...newStep, synonyms: { id: ['KESIMPULAN:'] } }];
      assert.deepEqual(problemsOf({ ...base, steps }), ['steps.0 word-ambiguous kesimpulan']);
      assert.deepEqual(problemsOf({ ...base, steps, choices: [{ words: { id: ['Kesimpulan'] }, otherwise: ['journal'] }] }), []);
    });

    it('one short name for two parts of a step, but not for parts of different steps', () => {
      assert.deepEqual(problemsOf({ ...base, steps: [{ id: 'contract.task', shortNames: { id: ['Waktu'] } }] }), ['steps.0 word-ambiguous waktu']);
      assert.deepEqual(problemsOf({ ...base, steps: [{ id: 'marker.life-plan', shortNames: { id: ['Waktu'] } }] }), []);
    });
  });

  it('takes any definition the schema takes', () => {
    const id = fc.constantFrom('individual', 'group', 'early', 'contract', 'contract.time', 'rapport', 'new', 'toString', 'constructor');
    const words = fc.record({ en: fc.array(fc.string(), { maxLength: 3 }), id: fc.array(fc.constantFrom('Waktu', 'Kesimpulan', '&', ''), { maxLength: 2 }) }, { requiredKeys: [] });
    const text = fc.record({ en: fc.string(), id: fc.string() }, { requiredKeys: [] });
    const step = fc.record({ id, stage: id, partOf: id, names: text, synonyms: words, shortNames: words, satisfies: fc.array(id, { maxLength: 2 }) }, { requiredKeys: ['id'] });
    const stage = fc.record({ id, replaces: id, frame: fc.constantFrom('early' as const, 'final' as const), names: text }, { requiredKeys: ['id'] });
    const choice = fc.record({ words, otherwise: fc.array(id, { maxLength: 2 }) }, { requiredKeys: ['words'] });
    const definition = fc.record({ id, extends: id, names: text, stages: fc.array(stage, { maxLength: 3 }), steps: fc.array(step, { maxLength: 4 }), choices: fc.array(choice, { maxLength: 2 }) }, { requiredKeys: ['id'] });
    fc.assert(fc.property(definition, given => {
      const { protocol, problems } = resolveProtocol(given, known);
      assert.equal(protocol === undefined, problems !== undefined && problems.length > 0);
    }), { numRuns: 40 });
  });
});

describe('resolveProtocols', () => {
  const names = { en: 'Own', id: 'Sendiri' };

  it('resolves each after its base, whatever their order', () => {
    const results = resolveProtocols([{ id: 'c', extends: 'b', names }, { id: 'b', extends: 'a', names, steps: [newStep] }, { id: 'a', extends: 'individual', names }], known);
    assert.deepEqual(results.map(({ protocol }) => protocol?.id), ['c', 'b', 'a']);
    assert.ok(results[0]?.protocol && findStep(results[0].protocol, 'journal'));
  });

  it('builds on the repository\'s own version of a built-in protocol', () => {
    const [layout] = resolveProtocols([{ id: 'letter', extends: 'individual', names }, { id: 'individual', extends: 'individual', steps: [newStep] }], known);
    assert.ok(layout?.protocol && findStep(layout.protocol, 'journal'));
  });

  it('reports circles, and resolves what is outside them', () => {
    const results = resolveProtocols([{ id: 'a', extends: 'b' }, { id: 'b', extends: 'a' }, { id: 'c', extends: 'individual', names }], known);
    assert.deepEqual(results.map(({ problems }) => problems?.map(({ code, value }) => `${code} ${value}`).join()), ['base-cycle b', 'base-cycle a', undefined]);
  });

  it('reports two definitions with one id', () => {
    const results = resolveProtocols([{ id: 'a', extends: 'individual', names }, { id: 'a', extends: 'individual', names }], known);
    assert.deepEqual(results.map(({ problems }) => problems?.map(({ path, code }) => `${path.join('.')} ${code}`).join()), [undefined, 'id id-duplicate']);
  });
});
