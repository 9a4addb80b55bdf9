import assert from 'node:assert/strict';
import { NoteParser } from '../../../src/core/note/parse-note.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import { lintFiles } from '../../rules/support/lint-files.ts';
import { assertSound } from './sound-note.ts';

const parser = new NoteParser({ protocols: builtinProtocols, language: 'en' });
const front = '---\nclient: K-7F3Q\ncase: C-0142\nsession: 1\ndate: 2026-01-05\ncounselor: G-01\n---\n\n';
const TEN_MEGABYTES = 10_000_000;

/** Each of these would take minutes if it cost the square of its length; the time-out of the run is the bound. */
describe('NoteParser and the rules on large and hostile text', () => {
  const hostile: readonly [string, () => string][] = [
    ['a line of 10 MB', () => front + 'a'.repeat(TEN_MEGABYTES)],
    ['a heading of 10 MB', () => `${front}## ${'Kesimpulan '.repeat(TEN_MEGABYTES / 11)}`],
    ['a label of 10 MB', () => `${front}${'a '.repeat(TEN_MEGABYTES / 2)}: b`],
    ['a front matter of 10 MB', () => `---\nclient: ${'a'.repeat(TEN_MEGABYTES)}\n---\n`],
    ['10 MB that never close the front matter', () => `---\n${'client: K-7F3Q\n'.repeat(TEN_MEGABYTES / 15)}`],
    ['quotes 10,000 deep', () => `${front}${'> '.repeat(10_000)}## Conclusion\n`],
    ['lists 10,000 deep', () => `${front}## Contract\n\n${'- '.repeat(10_000)}Time: 45 minutes\n`],
    ['lists that grow deeper by the line', () => `${front}## Contract\n\n${Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(2 * depth)}- Time: 45 minutes\n`).join('')}`],
    ['YAML lists 10,000 deep', () => `---\nclient: ${'['.repeat(10_000)}\n---\n`],
    ['YAML mappings 10,000 deep', () => `---\nclient: ${'{a: '.repeat(10_000)}\n---\n`],
    ['a YAML bomb of aliases', () => `---\na: &a [x, x]\n${Array.from({ length: 25 }, (_, index) => `${String.fromCharCode(98 + index)}: &${String.fromCharCode(98 + index)} [*${String.fromCharCode(97 + index)}, *${String.fromCharCode(97 + index)}, *${String.fromCharCode(97 + index)}]`).join('\n')}\n---\n`],
    ['a YAML alias to itself', () => '---\nclient: &a [*a]\nx_a: *a\n---\n'],
    ['many steps', () => front + '## Conclusion\n\nWe agreed.\n\n'.repeat(20_000)],
    ['many labels', () => front + 'Conclusion: we agreed.\n'.repeat(30_000)],
    ['many labels in a contract', () => `${front}## Contract\n\n${'Time: 45 minutes. Task: the client writes. '.repeat(10_000)}`],
    ['many items in a contract', () => `${front}## Contract\n\n${'- Time: 45 minutes\n'.repeat(10_000)}`],
    ['stages that look ahead for children', () => front + '## Opening\n\n'.repeat(20_000)],
    ['bold lines that look ahead for children', () => front + '**Opening**\n\n'.repeat(20_000)],
    ['levels up and down', () => front + '# a\n## b\n### c\n#### d\n##### e\n###### f\n'.repeat(1000)],
    ['rows of a table', () => `${front}| a | b |\n| --- | --- |\n${'| Conclusion | we agreed |\n'.repeat(30_000)}`],
    ['dates', () => front + 'On 12/01/2026 and on Monday, 13 January 2026. '.repeat(5000)],
    ['an appointment that never comes', () => `${front}## Next appointment\n\n${'soon, no meeting yet, later, '.repeat(20_000)}`],
    ['a contract that names no time', () => `${front}## Contract\n\n${'sessions and meetings with a plan, '.repeat(20_000)}`],
    ['words of a behaviour contract', () => front + 'kontrak contract surat KONTRAK '.repeat(30_000)],
    ['tasks', () => `${front}## Action plan\n\n${'- [ ] client: write\n'.repeat(20_000)}`],
    ['comments', () => `${front}a\n\n${'<!-- tahap-disable empty-step: x -->\n\n'.repeat(20_000)}`],
    ['odd characters', () => front + '\0\ud800\u2028\r\u200b'.repeat(100_000)],
  ];
  for (const [name, text] of hostile) {
    it(`takes ${name}`, () => {
      const given = text();
      assertSound(parser.parseNote('x.session.md', given));
      for (const { range } of lintFiles({ 'cases/C-0142/x.session.md': given })) assert.ok(range.start.line <= range.end.line);
    });
  }

  it('reads a label and a heading only as far as a name can go', () => {
    const note = parser.parseNote('x.session.md', `${front}## Conclusion (${'a'.repeat(5000)})\n\nConclusion ${'a'.repeat(5000)}: b\n`);
    assert.deepEqual(note.outline.sections.map(({ kind }) => kind), ['unmapped']);
  });
});
