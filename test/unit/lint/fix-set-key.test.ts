import assert from 'node:assert/strict';
import { buildCaseFile, buildNote, notePath } from '../../rules/support/build-note.ts';
import { Desk } from './fix-support.ts';

const caseFile = 'cases/C-0142/case.md';
const closing = '\n  on: 2026-01-05\n  reason: mutual';

/** The desk after the first fix of the rule's problem has been applied. */
function mended(files: Readonly<Record<string, string>>, rule: string): { title: string; desk: Desk } {
  const desk = Desk.of(files);
  const [offer] = desk.offers(desk.problem(rule));
  assert.ok(offer);
  return { title: offer.fix.title, desk: desk.after(offer.fix) };
}

describe('writing a known value', () => {
  it('corrects a session number in place, as the key is spelt', () => {
    const files = { [notePath(1)]: buildNote('id', { session: 1 }).replace('session: 1', 'sesi:   1 # satu'), [notePath(2)]: buildNote('id', { session: 1, date: '2026-01-12' }).replace('session: 1', 'sesi:   1 # satu') };
    const { title, desk } = mended(files, 'session-sequence');
    assert.equal(title, 'Tulis sesi: 2');
    assert.match(desk.texts.get(notePath(2)) ?? '', /^sesi: {3}2 # satu$/m);
    assert.ok(!desk.problems.some(({ rule }) => rule === 'session-sequence'));
  });

  it('adds the key to the case file that is there, and keeps the rest of it', () => {
    const before = buildCaseFile('en', { status: 'closed', closing });
    const { title, desk } = mended({ [notePath(2)]: buildNote('en', { session: 2 }), [caseFile]: before }, 'activity-after-closing');
    assert.equal(title, 'Write reopened_on: 2026-01-12 in case.md');
    assert.equal(desk.texts.get(caseFile), before.replace('\n---\n\n', '\nreopened_on: 2026-01-12\n---\n\n'));
    assert.ok(!desk.problems.some(({ rule }) => rule === 'activity-after-closing'));
  });

  it('replaces a day that is there, or fills an empty key', () => {
    for (const old of ['2026-01-01', '']) {
      const { desk } = mended({ [notePath(2)]: buildNote('en', { session: 2 }), [caseFile]: buildCaseFile('en', { status: 'closed', closing, reopened_on: old }) }, 'activity-after-closing');
      assert.match(desk.texts.get(caseFile) ?? '', /^reopened_on: 2026-01-12$/m, old);
    }
  });

  it('creates the case file where there is none, in the writer\'s words', () => {
    const notes = (keys: (text: string) => string) => ({ [notePath(1)]: keys(buildNote('id', { session: 1, type: 'closing' })), [notePath(2)]: keys(buildNote('id', { session: 2 })) });
    assert.equal(mended(notes(text => text), 'activity-after-closing').desk.texts.get(caseFile), '---\ncase: C-0142\nreopened_on: 2026-01-12\n---\n');
    const indonesian = notes(text => text.replace('client:', 'konseli:').replace('case:', 'kasus:').replace('date:', 'tanggal:').replace('counselor:', 'konselor:').replace('session:', 'sesi:'));
    const { title, desk } = mended(indonesian, 'activity-after-closing');
    assert.equal(title, 'Tulis dibuka_kembali: 2026-01-12 di case.md');
    assert.equal(desk.texts.get(caseFile), '---\nkasus: C-0142\ndibuka_kembali: 2026-01-12\n---\n');
  });
});
