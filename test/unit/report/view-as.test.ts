import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Note } from '../../../src/core/note/note.ts';
import { NoteParser } from '../../../src/core/note/parse-note.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import { viewAs, viewLayouts, type ViewLayout } from '../../../src/core/report/view-as.ts';
import { buildNote } from '../../rules/support/build-note.ts';
import { schoolPaths, schoolText } from '../../support/school.ts';

const parser = new NoteParser({ protocols: builtinProtocols, language: 'en' });
const path = 'cases/C-0142/2026-01-05-s01.session.md';
const read = (text: string): Note => parser.parseNote(path, text);
const shown = (text: string, layout: ViewLayout): string => viewAs(read(text), layout, builtinProtocols);
const note = (layout: string, body: string): string => `---\nclient: K-7F3Q\nsession: 2\ndate: 2026-01-12\ncounselor: G-01\nlanguage: en\nlayout: ${layout}\n---\n\n${body}`;

/** Each heading with the lines below it. */
function sections(view: string): Map<string, string> {
  const found = new Map<string, string>();
  let heading = '';
  for (const line of view.split('\n')) {
    const name = /^#{2,3} (.+)$/.exec(line)?.[1];
    if (name !== undefined) heading = name;
    found.set(heading, (name === undefined ? `${found.get(heading) ?? ''} ${line}` : found.get(heading) ?? '').trim());
  }
  return found;
}

/** How often each line stands in a text; blank lines are left out. */
function counted(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) if (line.trim() !== '') counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

function assertNothingLost(text: string, layout: ViewLayout): void {
  const parsed = read(text);
  const headings = new Set(parsed.blocks.filter(({ kind, quoted }) => kind === 'heading' && !quoted).flatMap(({ start, end }) => {
    const [first, last] = [parsed.lines.positionAt(start).line, parsed.lines.positionAt(end).line];
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  }));
  const { bodyStart } = parsed.frontMatter;
  const before = text.slice(0, bodyStart).split(/\r\n|\n|\r/).length - 1;
  const body = text.slice(bodyStart).split(/\r\n|\n|\r/).filter((_, index) => !headings.has(before + index));
  const view = counted(viewAs(parsed, layout, builtinProtocols).split('\n'));
  for (const [line, count] of counted(body)) {
    const found = view.get(line) ?? 0;
    // The view's own lines are headings and quotations: such lines of a note may meet their like.
    assert.ok(/^(?:#|>)/.test(line) ? found >= count : found === count, `${layout}: ${JSON.stringify(line)} stands ${found} times, not ${count}`);
  }
}

describe('viewAs', () => {
  it('shows a staged note as SOAP, and names what SOAP has no place for', () => {
    const view = sections(shown(buildNote('en', { session: 2, words: { explore: 'Deeper.', conclude: 'Sums up.', 'action-plan': 'Client starts.', 'next-appointment': '2026-01-19', evaluate: 'Lighter.' } }), 'soap'));
    assert.deepEqual([...view.keys()].filter(name => ['Subjective', 'Objective', 'Assessment', 'Plan', 'Not in this layout'].includes(name)), ['Subjective', 'Objective', 'Assessment', 'Plan', 'Not in this layout']);
    assert.equal(view.get('Deeper exploration'), 'Deeper.');
    assert.match(view.get('Objective') ?? '', /Not recorded/);
    const names = [...view.keys()];
    assert.ok(names.indexOf('Deeper exploration') < names.indexOf('Objective'));
    assert.ok(names.indexOf('Action plan') > names.indexOf('Plan') && names.indexOf('Action plan') < names.indexOf('Not in this layout'));
    assert.ok(names.indexOf('Joint conclusion') > names.indexOf('Not in this layout'));
    assert.ok(names.indexOf('Immediate evaluation') > names.indexOf('Not in this layout'));
  });

  it('puts the reaction of the client and the technique where BIRP and GIRP have them', () => {
    for (const layout of ['birp', 'girp'] as const) {
      const names = [...sections(shown(buildNote('id', { session: 2 }), layout)).keys()];
      assert.ok(names.indexOf('Penilaian segera') > names.indexOf('Respons') && names.indexOf('Penilaian segera') < names.indexOf('Rencana'), names.join());
    }
    const dap = [...sections(shown(buildNote('id', { session: 2 }), 'dap')).keys()];
    assert.equal(dap[1], 'Data');
  });

  it('shows a SOAP note in stages, under the first step that each section can record', () => {
    const soap = note('soap', '## Subjective\n\nSleeps badly.\n\n## Objective\n\nCalm voice.\n\n## Assessment\n\nFear of failing.\n\n## Plan\n\nTen minutes.\n\n## Contract\n\nTime: 45 minutes\n');
    const view = sections(shown(soap, 'staged'));
    assert.deepEqual([...view.keys()], ['', 'Early stage', 'Clarifying the problem', 'Exploratory assessment', 'Counselling contract', 'Core stage', 'Keeping the relationship', 'Final stage', 'Action plan']);
    assert.equal(view.get('Counselling contract')?.replace('#### Contract', '').trim(), 'Time: 45 minutes');
    assert.match(view.get('Clarifying the problem') ?? '', /#### Subjective Sleeps badly\./);
  });

  it('keeps an unknown heading, a title\'s text, labels, tables, code and comments', () => {
    const body = '# Title\n\nBefore all.\n\n## Weather\n\nRain.\n\nConclusion: we go on.\nAction plan: tea.\n\n| Exploration | deep |\n| --- | --- |\n| Conclusion | short |\n\n## Exploration\n\ntext\n\n### Odd one\n\n```\n# no heading\n```\n\n<!-- a comment -->\n';
    for (const layout of viewLayouts) assertNothingLost(note('staged', body), layout);
    const soap = shown(note('staged', body), 'soap');
    assert.match(soap, /## Subjective\n\n### Exploration\n\ntext\n\n#### Odd one\n\n```\n# no heading\n```\n\n<!-- a comment -->\n/);
    assert.match(soap, /## Plan\n\nAction plan: tea\.\n/);
    assert.ok(soap.indexOf('| Exploration | deep |') > soap.indexOf('## Not in this layout'));
    assert.match(soap, /### Weather\n\nRain\./);
  });

  it('lets a code block that is never closed swallow nothing', () => {
    const soap = shown(note('staged', '## Early stage\n\n### Clarifying the problem\n\nWorry.\n\n## Final stage\n\n### Next appointment\n\n2026-01-19\n\n### Exploration\n\n```\nopen\n'), 'soap');
    assert.ok(soap.endsWith('```\nopen\n'));
    assert.ok(soap.indexOf('## Plan') < soap.indexOf('```'));
  });

  it('drops nothing and writes nothing twice: the sample', () => {
    for (const sample of schoolPaths().filter(name => name.endsWith('.session.md'))) for (const layout of viewLayouts) assertNothingLost(schoolText(sample), layout);
  });

  it('drops nothing and writes nothing twice: any text', () => {
    const piece = fc.constantFrom('## Early stage', '### Contract', '#### Time', 'Time: 45 min', '- Time: 45', '**Contract:**', '**Conclusion**', 'Contract:', 'Conclusion: a. Next session: b', 'Reason: x; Way back: y', '## Subjective', '## Plan', '## Kesimpulan dan RTL', '# Note', '## Unknown', '#### Odd', 'Setext\n===', '| Contract | x |', '| --- | --- |', '| a | b |', '| Conclusion | y |', '> ## Conclusion', '```', '    indented', '- item', '  more', '<!-- open', '-->', 'plain words', '', '', '   ', '- # Conclusion', '\0', '\u2028');
    const text = fc.tuple(fc.constantFrom('staged', 'soap', 'dap', 'birp', 'girp', 'case-study', 'free'), fc.array(fc.tuple(piece, fc.constantFrom('\n', '\n\n', '\r\n', '\r')), { maxLength: 30 })).map(([layout, parts]) => note(layout, parts.flat().join('')));
    const any = fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) });
    fc.assert(fc.property(any, fc.constantFrom(...viewLayouts), (whole, layout) => assertNothingLost(whole, layout)), { numRuns: 500 });
  });

  it('takes time in proportion to the text', () => {
    const body = (count: number): string => note('staged', '## Exploration\n\nConclusion: a\n\n| Exploration | x |\n| --- | --- |\n| Conclusion | y |\n\n'.repeat(count));
    const cost = (count: number): number => {
      const parsed = read(body(count));
      const begun = performance.now();
      viewAs(parsed, 'soap', builtinProtocols);
      return performance.now() - begun;
    };
    cost(200);
    const ratio = Math.min(...[1, 2, 3].map(() => cost(8000) / Math.max(cost(1000), 0.2)));
    assert.ok(ratio < 40, `eight times the text took ${ratio.toFixed(1)} times as long`);
  });
});
