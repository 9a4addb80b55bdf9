import assert from 'node:assert/strict';
import type { Language } from '../../src/core/protocol/protocol.ts';
import { buildCaseFile, buildNote } from './support/build-note.ts';
import { lintFiles, shortFindings, type Files, type LintSetup } from './support/lint-files.ts';
import { pick } from './support/situations.ts';

const folder = 'cases/C-0142';
const caseFilePath = `${folder}/case.md`;
type Plan = NonNullable<Parameters<typeof buildNote>[1]>;

/** Notes by name, each a day of January (`05` and so on) with a number and what else it has. */
function series(language: Language, rows: readonly (readonly [day: string, number: string | undefined, plan?: Plan])[]): Files {
  return Object.fromEntries(rows.map(([name, number, plan = {}]) => [
    `${folder}/2026-01-${name}.session.md`,
    buildNote(language, { date: `2026-01-${name.slice(0, 2)}`, session: 2, ...plan, keys: { session: number, ...plan.keys } }),
  ]));
}

interface Row {
  readonly title: string;
  readonly files: (language: Language) => Files;
  /** Of the two rules that these tests are about. */
  readonly expected: readonly string[];
  readonly setup?: LintSetup;
}

function testRows(rows: readonly Row[]): void {
  for (const { title, files, expected, setup } of rows) {
    for (const language of ['en', 'id'] as const) {
      it(`${title} (${language})`, () => {
        const found = shortFindings(files(language), setup).filter(line => / (?:session-sequence|activity-after-closing)/.test(line));
        assert.deepEqual(found, [...expected].sort());
      });
    }
  }
}

const contact = (language: Language, date: string, type = 'contact'): Plan => ({ type, date, body: pick(language, { en: 'The guardian called.\n', id: 'Wali menelepon.\n' }) });

const sequences: readonly Row[] = [
  { title: 'one after the other', files: language => series(language, [['05', '1'], ['12', '2'], ['19', '3']]), expected: [] },
  { title: 'begins at a later number', files: language => series(language, [['05', '4'], ['12', '5']]), expected: [] },
  { title: 'a number twice', files: language => series(language, [['05', '1'], ['12', '2'], ['19', '2'], ['26', '3']]), expected: ['2026-01-19 session-sequence'] },
  { title: 'a number twice in the place of the next', files: language => series(language, [['05', '1'], ['12', '2'], ['19', '2'], ['26', '4']]), expected: ['2026-01-19 session-sequence'] },
  { title: 'a number left out, told once', files: language => series(language, [['05', '1'], ['12', '3'], ['19', '4']]), expected: ['2026-01-12 session-sequence'] },
  { title: 'a number mistyped', files: language => series(language, [['05', '1'], ['12', '22'], ['19', '3']]), expected: ['2026-01-12 session-sequence'] },
  { title: 'two numbers swapped, told at the later note', files: language => series(language, [['05', '1'], ['12', '3'], ['19', '2'], ['26', '4']]), expected: ['2026-01-19 session-sequence'] },
  { title: 'the first one mistyped', files: language => series(language, [['05', '5'], ['12', '1'], ['19', '2']]), expected: ['2026-01-12 session-sequence'] },
  { title: 'Roman numerals', files: language => series(language, [['05', 'I'], ['12', 'II'], ['19', 'III']]), expected: [] },
  { title: 'a missed meeting without a number', files: language => series(language, [['05', '1'], ['12', undefined, { type: 'no-show' }], ['19', '2']]), expected: [] },
  { title: 'a missed meeting that took a number', files: language => series(language, [['05', '1'], ['12', '2', { type: 'no-show' }], ['19', '3']]), expected: [] },
  { title: 'a session without a number in the gap', files: language => series(language, [['05', '1'], ['12', undefined], ['19', '3']]), expected: [] },
  { title: 'group and individual sessions of one case', files: language => series(language, [['05', '1'], ['06', '1', { keys: { format: 'group', group: 'KL-03', members: '[K-7F3Q]' } }], ['12', '2'], ['13', '2', { keys: { format: 'group', group: 'KL-03', members: '[K-7F3Q]' } }]]), expected: [] },
  { title: 'two counselors write of one meeting', files: language => series(language, [['05', '1'], ['12-a', '2'], ['12-b', '2', { keys: { counselor: 'G-02' } }], ['19', '3']]), expected: [] },
  { title: 'one counselor writes two notes with one number', files: language => series(language, [['05', '1'], ['12-a', '2'], ['12-b', '2']]), expected: ['2026-01-12-b session-sequence'] },
  { title: 'partners, each numbered by itself', files: language => series(language, [['05', '1'], ['06', '1', { keys: { client: 'K-8G4R' } }], ['12', '2'], ['13', '2', { keys: { client: 'K-8G4R' } }]]), expected: [] },
  { title: 'partners, numbered in common', files: language => series(language, [['05', '1'], ['06', '2', { keys: { client: 'K-8G4R' } }], ['12', '3']]), expected: [] },
  { title: 'two cases of one client', files: language => ({ ...series(language, [['05', '1'], ['12', '2']]), 'cases/C-0150/2026-01-13.session.md': buildNote(language, { session: 1, date: '2026-01-13', keys: { case: 'C-0150' } }) }), expected: [] },
  { title: 'a note between whose front matter can\'t be read', files: language => ({ ...series(language, [['05', '1'], ['19', '3']]), [`${folder}/2026-01-12.session.md`]: buildNote(language, { session: 2 }).replace('client: K-7F3Q', 'client: [K-7F3Q') }), expected: [] },
  { title: 'numbers begin anew when the case is opened again', files: language => ({ ...series(language, [['05', '1'], ['12', '2', { type: 'closing' }], ['26', '1']]), [caseFilePath]: buildCaseFile(language, { reopened_on: '2026-01-26' }) }), expected: [] },
  { title: 'before Tahap', files: language => ({ '.tahap.yaml': 'adopted_on: 2026-01-15\n', ...series(language, [['05', '1'], ['12', '7'], ['19', '9'], ['26', '10']]) }), expected: [] },
  { title: 'no number anywhere', files: language => series(language, [['05', undefined], ['12', undefined]]), expected: [] },
  { title: 'crisis and contact notes between', files: language => series(language, [['05', '1'], ['08', undefined, contact(language, '2026-01-08', 'crisis')], ['09', undefined, contact(language, '2026-01-09')], ['12', '2']]), expected: [] },
];

const closed = (language: Language, keys: Readonly<Record<string, string>> = {}): Files => ({ [caseFilePath]: buildCaseFile(language, { status: 'closed', closing: '\n  on: 2026-01-12\n  reason: mutual', ...keys }) });

const closings: readonly Row[] = [
  { title: 'a session after the day in the case file', files: language => ({ ...series(language, [['05', '1'], ['19', '2']]), ...closed(language) }), expected: ['2026-01-19 activity-after-closing'] },
  { title: 'sessions after a closing note, told once', files: language => series(language, [['05', '1'], ['12', '2', { type: 'closing' }], ['19', '3'], ['26', '4']]), expected: ['2026-01-19 activity-after-closing'] },
  { title: 'opened again', files: language => ({ ...series(language, [['05', '1'], ['19', '2']]), ...closed(language, { status: 'open', reopened_on: '2026-01-19' }) }), expected: [] },
  { title: 'opened again only after the session', files: language => ({ ...series(language, [['05', '1'], ['19', '2'], ['26', '3']]), ...closed(language, { status: 'open', reopened_on: '2026-01-22' }) }), expected: ['2026-01-19 activity-after-closing'] },
  { title: 'opened again and closed again, and a session after that', files: language => ({ ...series(language, [['05', '1'], ['08', '2', { type: 'closing' }], ['12', '3'], ['19', '4', { type: 'closing' }], ['26', '5']]), [caseFilePath]: buildCaseFile(language, { reopened_on: '2026-01-12' }) }), expected: ['2026-01-26 activity-after-closing'] },
  { title: 'an earlier reopening that a later one has written over', files: language => ({ ...series(language, [['05', '1'], ['08', '2', { type: 'closing' }], ['12', '3'], ['19', '4', { type: 'closing' }], ['26', '5']]), [caseFilePath]: buildCaseFile(language, { reopened_on: '2026-01-26' }) }), expected: [] },
  { title: 'on the day of the closing', files: language => ({ ...series(language, [['05', '1'], ['12', '2']]), ...closed(language) }), expected: [] },
  { title: 'the closing note is written after the closing', files: language => ({ ...series(language, [['05', '1'], ['14', '2', { type: 'closing' }]]), ...closed(language) }), expected: [] },
  { title: 'checks, contacts, crises and addenda', files: language => ({ ...series(language, [['05', '1'], ['19', undefined, contact(language, '2026-01-19', 'follow-up')], ['20', undefined, contact(language, '2026-01-20')], ['21', undefined, contact(language, '2026-01-21', 'crisis')], ['22', undefined, { ...contact(language, '2026-01-22', 'addendum'), keys: { addendum_to: '2026-01-05' } }]]), ...closed(language) }), expected: [] },
  { title: 'closed without a day', files: language => ({ ...series(language, [['05', '1'], ['19', '2']]), [caseFilePath]: buildCaseFile(language, { status: 'closed', closing: '\n  reason: mutual' }) }), expected: [] },
  { title: 'another case of the client was closed', files: language => ({ ...series(language, [['05', '1'], ['19', '2']]), 'cases/C-0150/case.md': buildCaseFile(language, { case: 'C-0150', status: 'closed', closing: '\n  on: 2026-01-06' }) }), expected: [] },
  { title: 'before Tahap', files: language => ({ '.tahap.yaml': 'adopted_on: 2026-01-20\n', ...series(language, [['05', '1'], ['19', '2']]), ...closed(language) }), expected: [] },
  { title: 'a note alone', files: language => ({ '': buildNote(language, { session: 3 }) }), setup: { isAlone: true }, expected: [] },
];

describe('the numbers of the sessions of a case', () => {
  testRows(sequences);

  it('names both numbers and shows the other note', () => {
    const [problem] = lintFiles(series('en', [['05', '1'], ['12', '3']])).filter(({ rule }) => rule === 'session-sequence');
    assert.match(problem?.message ?? '', /session 3, and the one before it is 1/);
    assert.deepEqual(problem?.related?.map(({ path }) => path), [`${folder}/2026-01-05.session.md`]);
  });

  it('offers a number only where one fits', () => {
    const fixes = (rows: Parameters<typeof series>[1]) => lintFiles(series('en', rows)).filter(({ rule }) => rule === 'session-sequence').map(problem => problem.fixes);
    assert.deepEqual(fixes([['05', '1'], ['12', '2'], ['19', '2']]), [[{ kind: 'set-key', key: 'session', value: '3', in: 'note' }]]);
    assert.deepEqual(fixes([['05', '1'], ['12', '22'], ['19', '3']]), [[{ kind: 'set-key', key: 'session', value: '2', in: 'note' }]]);
    assert.deepEqual(fixes([['05', '1'], ['12', '3']]), [[]]);
    assert.deepEqual(fixes([['05', '1'], ['12', '2'], ['19', '2'], ['26', '3']]), [[]]);
  });
});

describe('what happens after a case was closed', () => {
  testRows(closings);
});
