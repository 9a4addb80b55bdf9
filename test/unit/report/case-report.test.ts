import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config/config.ts';
import { Linter } from '../../../src/core/lint/linter.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import { caseReportOf, type CaseReport } from '../../../src/core/report/case-report.ts';
import { isCharted } from '../../../src/core/report/case-measures.ts';
import { buildCaseFile, buildNote, contractKeys, dayOf, notePath } from '../../rules/support/build-note.ts';
import { schoolDay, schoolLinter } from '../../support/school.ts';

const settings = { asOf: schoolDay, holidays: [] };

function reportOf(files: Readonly<Record<string, string>>, key = 'C-0142'): CaseReport {
  const linter = new Linter({ config: defaultConfig, protocols: builtinProtocols, asOf: schoolDay, language: 'en', fallbackLanguage: 'en' });
  for (const [path, text] of Object.entries(files)) linter.set(path, text);
  linter.check();
  const theCase = linter.cases.caseAt(key);
  assert.ok(theCase);
  return caseReportOf(theCase, linter.problems(), settings);
}

function sampleReport(code: string): CaseReport {
  const linter = schoolLinter();
  const theCase = linter.cases.caseAt(code);
  assert.ok(theCase);
  return caseReportOf(theCase, linter.problems(), settings);
}

const statesOf = (report: CaseReport, step: string): readonly string[] => report.steps.flatMap(({ rows }) => rows).find(({ id }) => id === step)?.states ?? [];

/** Sessions 1, 2 and 3 with a missed meeting after the first. */
function course(measures: readonly (string | undefined)[], extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  const notes = measures.map((value, index): [string, string] => {
    const session = index + 1;
    return [notePath(session), buildNote('en', { session, keys: { measures: value } })];
  });
  return { ...Object.fromEntries(notes), ...extra };
}

const suds = (score: string, scale = '0-10'): string => `\n  suds: { score: ${score}, scale: ${scale} }`;

describe('the report of a case', () => {
  it('tells the notes in the order of the case, with numbers, types and findings', () => {
    const report = reportOf({
      [notePath(2)]: buildNote('en', { session: 2, without: ['conclude'] }),
      [notePath(1)]: buildNote('en', { session: 1 }),
      'cases/C-0142/2026-01-14-crisis.session.md': buildNote('en', { type: 'crisis', date: '2026-01-14', steps: ['risk'] }),
    });
    assert.deepEqual(report.notes.map(({ type, number, date }) => [type, number, date]), [
      ['session', 1, dayOf(1)], ['session', 2, dayOf(2)], ['crisis', undefined, '2026-01-14'],
    ]);
    assert.equal(report.notes[1]?.worst, 'warning');
    assert.ok(report.notes[1].findings > 0);
    assert.equal(report.notes[1].findings, report.findings.filter(({ path }) => path === notePath(2)).length);
    assert.equal(report.notes[2]?.completeness, undefined);
    assert.deepEqual([report.code, report.client, report.state], ['C-0142', 'K-7F3Q', 'open']);
  });

  it('leaves out the findings of other cases', () => {
    const report = reportOf({
      [notePath(1)]: buildNote('en', { session: 1 }),
      'other/x.session.md': buildNote('en', { session: 2, keys: { case: 'C-0999' } }),
    });
    assert.deepEqual(new Set(report.findings.map(({ path }) => path)), new Set([notePath(1)]));
    assert.deepEqual(report.notes.length, 1);
  });

  it('maps steps to notes: recorded, due and missing, empty, skipped, or nothing', () => {
    const report = reportOf({
      [notePath(1)]: buildNote('en', { session: 1, words: { rapport: '[What you saw]' } }),
      [notePath(2)]: buildNote('en', { session: 2, without: ['conclude'], keys: { skipped: '\n  evaluate: the bell rang' } }).replace(/### [^\n]*evaluation[^#]*/i, ''),
    });
    assert.deepEqual(statesOf(report, 'rapport'), ['empty', 'missing']);
    assert.deepEqual(statesOf(report, 'conclude'), ['recorded', 'missing']);
    assert.deepEqual(statesOf(report, 'evaluate'), ['recorded', 'skipped']);
    assert.deepEqual(statesOf(report, 'explore'), ['none', 'recorded']);
    assert.deepEqual(report.steps.map(({ frame }) => frame), ['early', 'core', 'final']);
  });

  it('shows what a layout\'s sections record under the steps themselves', () => {
    const report = sampleReport('C-0160');
    assert.ok(report.steps.flatMap(({ rows }) => rows).every(({ id }) => !id.startsWith('soap')));
    assert.ok(report.steps.flatMap(({ rows }) => rows).some(({ states }) => states.includes('recorded')));
  });

  it('counts the sessions held of those agreed', () => {
    const report = reportOf({
      ...course([undefined, undefined, undefined]),
      'cases/C-0142/2026-01-14-no-show.session.md': buildNote('en', { type: 'no-show', date: '2026-01-14', body: '## What happened\n\nDid not come.\n' }),
      'cases/C-0142/case.md': buildCaseFile('en', { contract: contractKeys.en }),
    });
    assert.deepEqual([report.contract?.held, report.contract?.agreed], [3, 6]);
  });

  it('ends a measure\'s line at a missed meeting, and never makes a value up', () => {
    const noShow = { 'cases/C-0142/2026-01-08-no-show.session.md': buildNote('en', { type: 'no-show', date: '2026-01-08', body: '## What happened\n\nDid not come.\n' }) };
    const [series] = reportOf(course([suds('7'), suds('6'), suds('"5 -> 3"')], noShow)).measures;
    assert.deepEqual(series?.points.map(({ date, values, afterGap }) => [date, values, afterGap]), [[dayOf(1), [7], false], [dayOf(2), [6], true], [dayOf(3), [5, 3], false]]);
    assert.deepEqual([series?.gaps, series?.scale, series?.better], [['2026-01-08'], { from: 0, to: 10 }, 'lower']);
    assert.ok(series && isCharted(series));
  });

  it('charts neither two readings nor readings of different scales', () => {
    const [few] = reportOf(course([suds('7'), suds('6')])).measures;
    assert.ok(few && !isCharted(few));
    const [mixed] = reportOf(course([suds('7'), suds('60', '0-100'), suds('5')])).measures;
    assert.ok(mixed && mixed.mixedScales && !isCharted(mixed));
  });

  it('keeps a value outside its scale in the picture', () => {
    const [series] = reportOf(course([suds('7'), suds('14'), suds('5')])).measures;
    assert.deepEqual(series?.scale, { from: 0, to: 14 });
  });

  it('tells of actions whether they are done, spoken of later, or open after their day', () => {
    const plan = (task: string): string => `- [ ] ${task}`;
    const report = reportOf({
      [notePath(2)]: buildNote('en', { session: 2, words: { 'action-plan': `${plan('client: write the sleeping diary every evening (2026-01-14)')}\n- [x] counselor: send the timetable (2026-01-13)` } }),
      [notePath(3)]: buildNote('en', { session: 3, words: { 'action-plan': plan('client: telephone grandmother on Sunday (2026-12-25)') } }),
    });
    assert.deepEqual(report.actions.map(({ who, due, state }) => [who, due, state]), [
      ['client', '2026-01-14', 'overdue'], ['client', '2026-12-25', 'open'], ['counselor', '2026-01-13', 'done'],
    ]);
  });

  it('shows a whole course: markers, a closed state, the check that is promised', () => {
    const report = sampleReport('C-0142');
    assert.equal(report.state, 'closed');
    assert.deepEqual(report.markers.map(({ id, dots }) => [id, dots[0]?.rating]), [
      ['marker.anxiety-down', 'yes'], ['marker.behaviour-change', 'yes'], ['marker.new-understanding', 'yes'], ['marker.life-plan', 'partly'],
    ]);
    assert.deepEqual(report.promises.map(({ kind, state }) => [kind, state]), [['follow-up', 'later']]);
    assert.deepEqual(report.measures.map(({ id, points }) => [id, points.length]), [['suds', 6]]);
  });

  it('names the days on which the contract changed', () => {
    assert.deepEqual(sampleReport('C-0147').contractChanges.length, 1);
    assert.deepEqual(sampleReport('C-0142').contractChanges, []);
  });

  it('reads notes of any kind without failing', () => {
    const odd = { 'x.session.md': '---\nclient: [\n---\n', 'y.session.md': '', 'z.session.md': '---\nclient: C-0142\n---\n', 'case.md': '---\ncase: C-0142\n---\n' };
    assert.equal(reportOf(odd).notes.length, 1);
  });
});
