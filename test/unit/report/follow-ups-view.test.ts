import assert from 'node:assert/strict';
import type { FollowUpSettings } from '../../../src/core/cases/follow-ups.ts';
import { defaultConfig } from '../../../src/core/config/config.ts';
import { Linter } from '../../../src/core/lint/linter.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import { faceOf, followUpChanges, followUpsView, overdueCount, selectedFirst, type FollowUpGroup } from '../../../src/core/report/follow-ups-view.ts';
import { schoolLinter } from '../../support/school.ts';

const rootId = 'file:///school';

function viewOf(linter: Linter, asOf: string, settings: Partial<FollowUpSettings> = {}): FollowUpGroup[] {
  return followUpsView([...linter.cases.keys()].flatMap(key => {
    const theCase = linter.cases.caseAt(key);
    return theCase ? [{ rootId, theCase, settings: { asOf, holidays: [], ...settings } }] : [];
  }));
}

function linterOf(files: Readonly<Record<string, string>>): Linter {
  const linter = new Linter({ config: defaultConfig, protocols: builtinProtocols, asOf: '2026-11-24', language: 'en', fallbackLanguage: 'en' });
  for (const [path, text] of Object.entries(files)) linter.set(path, text);
  linter.check();
  return linter;
}

const note = (code: string, next: string, date = '2026-11-02'): string => `---\nclient: K-${code}\ncase: C-${code}\nsession: 1\ndate: ${date}\ncounselor: G-01\nnext_appointment: ${next}\n---\n# Session 1\n`;
const told = (groups: readonly FollowUpGroup[]): string[] => groups.map(({ state, rows }) => `${state}: ${rows.map(({ followUp }) => followUp.caseCode ?? '').join(' ')}`);

describe('followUpsView', () => {
  // 2026-11-18 is a Wednesday.
  const linter = linterOf({
    'a.session.md': note('0A', '2026-11-17'),
    'b.session.md': note('0B', '2026-11-09 09:00'),
    'c.session.md': note('0C', '2026-11-18'),
    'd.session.md': note('0D', '2026-11-22'),
    'e.session.md': note('0E', 'minggu ketiga November 2026'),
    'f.session.md': note('0F', '2026-11-23'),
    'g.session.md': note('0G', 'soon'),
    'h.session.md': note('0H', '{none: the case goes on elsewhere}'),
    'i.session.md': note('0I', '2026-11-09 08:00'),
  });

  it('groups by how urgent they are, and orders by the last day, the time and the case', () => {
    assert.deepEqual(told(viewOf(linter, '2026-11-18')), ['overdue: C-0I C-0B C-0A', 'today: C-0C', 'this-week: C-0E C-0D', 'later: C-0F', 'undated: C-0G']);
  });

  it('leaves out empty groups, and what was promised before the adoption', () => {
    assert.deepEqual(told(viewOf(linter, '2026-11-02', { adoptedOn: '2026-11-03' })), []);
    assert.deepEqual(told(viewOf(linter, '2026-11-02')), ['later: C-0I C-0B C-0A C-0C C-0E C-0D C-0F', 'undated: C-0G']);
  });

  it('counts what is overdue', () => {
    assert.equal(overdueCount(viewOf(linter, '2026-11-18')), 3);
    assert.equal(overdueCount(viewOf(linter, '2026-11-02')), 0);
  });

  it('counts the days over without holidays', () => {
    const [overdue] = viewOf(linter, '2026-11-18', { holidays: [{ from: '2026-11-10', to: '2026-11-15' }] });
    assert.deepEqual(overdue?.rows.map(({ followUp }) => followUp.daysOver), [3, 3, 1]);
  });

  it('gives each promise of the sample an id of its own', () => {
    const rows = viewOf(schoolLinter(), '2026-11-24').flatMap(group => group.rows);
    assert.ok(rows.length > 0);
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
  });

  it('tells apart the referrals of one case file', () => {
    const entries = linterOf({
      'x.session.md': note('0X', '{none: word from the clinic first}'),
      'case.md': '---\ncase: C-0X\nreferrals:\n  - {to: clinic, on: 2026-11-03, feedback_by: 2026-11-20}\n  - {to: doctor, on: 2026-11-04, feedback_by: 2026-11-21}\n---\n',
    });
    const rows = viewOf(entries, '2026-11-24').flatMap(group => group.rows);
    assert.deepEqual(rows.map(({ followUp }) => [followUp.kind, followUp.time?.to]), [['referral-feedback', '2026-11-20'], ['referral-feedback', '2026-11-21']]);
    assert.equal(new Set(rows.map(({ id }) => id)).size, 2);
  });
});

describe('selectedFirst', () => {
  const rows = viewOf(linterOf({ 'a.session.md': note('0A', '2026-11-17'), 'b.session.md': note('0B', '2026-11-09'), 'c.session.md': note('0C', 'soon') }), '2026-11-18').flatMap(group => group.rows);
  const codes = (id: string | undefined): string => selectedFirst(rows, id).map(({ followUp }) => followUp.caseCode).join(' ');

  it('puts the selected row in front and leaves the others as they are', () => {
    assert.equal(codes(rows[2]?.id), 'C-0C C-0B C-0A');
    assert.equal(codes(rows[0]?.id), 'C-0B C-0A C-0C');
    assert.equal(codes(undefined), 'C-0B C-0A C-0C');
    assert.equal(codes('gone'), 'C-0B C-0A C-0C');
  });
});

describe('followUpChanges', () => {
  const files = { 'a.session.md': note('0A', '2026-11-17'), 'b.session.md': note('0B', '2026-11-16'), 'c.session.md': note('0C', '2026-12-24') };
  const before = viewOf(linterOf(files), '2026-11-18');

  function after(changed: Readonly<Record<string, string>>, asOf = '2026-11-18'): { all: boolean; groups: string[]; rows: string[] } {
    const { all, groups, rows } = followUpChanges(before, viewOf(linterOf({ ...files, ...changed }), asOf));
    return { all, groups: groups.map(({ state }) => state), rows: rows.map(({ followUp }) => followUp.caseCode ?? '') };
  }

  it('names nothing when a promise only moved within its note', () => {
    assert.deepEqual(after({ 'a.session.md': note('0A', '2026-11-17').replace('session: 1', 'session: 1\nduration: 45') }), { all: false, groups: [], rows: [] });
  });

  it('names the row that tells another day', () => {
    assert.deepEqual(after({ 'c.session.md': note('0C', '2026-12-25') }), { all: false, groups: [], rows: ['C-0C'] });
    assert.deepEqual(after({}, '2026-11-19'), { all: false, groups: [], rows: ['C-0B', 'C-0A'] });
  });

  it('names the group whose rows changed places', () => {
    assert.deepEqual(after({ 'a.session.md': note('0A', '2026-11-15') }), { all: false, groups: ['overdue'], rows: [] });
  });

  it('asks for everything when a group comes or goes', () => {
    assert.deepEqual(after({ 'a.session.md': note('0A', '2026-11-18') }), { all: true, groups: [], rows: [] });
  });

  it('sees every part of a face', () => {
    const row = before[0]?.rows[0];
    assert.ok(row);
    for (const change of [{ clock: '09:00' }, { counselor: 'G-02' }, { state: 'today' as const }, { daysOver: 9 }, { kind: 'follow-up' as const }, { caseCode: undefined }, { time: undefined }]) {
      assert.notEqual(faceOf({ ...row, followUp: { ...row.followUp, ...change } }), faceOf(row));
    }
  });
});
