import assert from 'node:assert/strict';
import { builtinProtocols } from '../../src/core/protocol/builtin.generated.ts';
import { selectProtocol } from '../../src/core/protocol/select-protocol.ts';
import { stepsOfRule } from '../../src/core/protocol/due.ts';
import type { Language, Step } from '../../src/core/protocol/protocol.ts';
import { labelsAt } from '../unit/writing/items-at.ts';
import { buildNote } from './support/build-note.ts';
import { lintFiles } from './support/lint-files.ts';

const languages = ['en', 'id'] as const;
const path = 'cases/C-0142/2026-01-05-s01.session.md';

const sections: Readonly<Record<string, readonly Step[]>> = Object.fromEntries(['soap', 'dap', 'birp', 'girp', 'case-study'].map(layout => {
  const protocol = selectProtocol(builtinProtocols, { layout, format: 'individual' });
  const ofRule = stepsOfRule(protocol, 'format-sections-incomplete');
  return [layout, ofRule.length > 0 ? ofRule : protocol.steps.filter(({ id, due }) => id.startsWith(`${layout}.`) && due.cadence === 'case')];
}));

/** The findings on sections and steps of a note with these sections. */
function findings(layout: string, steps: readonly Step[], language: Language): string[] {
  const body = steps.map(({ names }) => `## ${names[language]}\n\n${language === 'id' ? 'Konseli memulai langkah kecil dan bercerita dengan tenang.' : 'The client begins with a small step and tells of it calmly.'}\n`).join('\n');
  return lintFiles({ [path]: buildNote(language, { session: 1, keys: { layout }, body }) }).filter(({ rule }) => ['format-sections-incomplete', 'missing-step', 'missing-stage', 'unknown-heading', 'empty-step'].includes(rule)).map(({ rule }) => rule);
}

describe('the layouts', () => {
  for (const [layout, own] of Object.entries(sections)) {
    it(`ask for their own sections, each by its name in both languages: ${layout}`, () => {
      assert.ok(own.length >= 3, layout);
      for (const language of languages) {
        assert.deepEqual(findings(layout, own, language), [], language);
        for (const missing of own) assert.equal(findings(layout, own.filter(step => step !== missing), language).length, 1, `${language} without ${missing.id}`);
      }
    });

    it(`offer their own sections first: ${layout}`, () => {
      for (const language of languages) {
        const labels = labelsAt(`---\nclient: K-1\nsession: 1\nlayout: ${layout}\nlanguage: ${language}\n---\n\ntext\n\n/|`);
        const names = own.map(({ names: all }) => all[language]);
        assert.deepEqual(labels.filter(label => names.includes(label)).sort(), [...names].sort());
        assert.ok(names.includes(labels[0] ?? ''), labels[0]);
      }
    });
  }

  it('let a group be told in its four stages, and ask for its frame', () => {
    const group = (body: string): string[] => lintFiles({ 'groups/KLP-1/2026-01-05-s01.session.md': buildNote('id', { session: 1, keys: { client: undefined, case: undefined, format: 'group', group: 'KLP-1', members: '[K-1, K-2]' }, body }) }).map(({ rule }) => rule).filter(rule => ['missing-stage', 'missing-step', 'unknown-heading'].includes(rule));
    const stages = ['Pembentukan', 'Peralihan', 'Kegiatan', 'Pengakhiran'].map(name => `## ${name}\n\nKelompok berbincang.\n`);
    assert.deepEqual(group(stages.join('\n')), []);
    assert.deepEqual(group(stages.slice(0, 3).join('\n')), ['missing-stage']);
    assert.ok(labelsAt('---\ngroup: KLP-1\nmembers: [K-1]\nformat: group\nlanguage: id\n---\n\ntext\n\n/|').includes('Tahap pembentukan'));
  });
});
