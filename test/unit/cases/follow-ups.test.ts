import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assembleCase, type Case } from '../../../src/core/cases/case.ts';
import { factsOfCaseFile } from '../../../src/core/cases/facts/case-file-facts.ts';
import { factsOfNote } from '../../../src/core/cases/facts/facts-of-note.ts';
import { followUpsOf, type FollowUp, type FollowUpSettings } from '../../../src/core/cases/follow-ups.ts';
import { addDays, daysBetween } from '../../../src/core/language/calendar.ts';
import { daysPassed } from '../../../src/core/language/holidays.ts';
import { findNewDate } from '../../../src/core/language/new-date.ts';
import { NoteParser } from '../../../src/core/note/parse-note.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import { buildCaseFile, buildNote } from '../../rules/support/build-note.ts';

const parser = new NoteParser({ protocols: builtinProtocols, language: 'en' });

function caseOf(texts: readonly string[], caseFile?: string): Case {
  return assembleCase({
    code: 'C-0142',
    notes: texts.map((text, index) => factsOfNote(parser.parseNote(`${index}.session.md`, text))),
    caseFile: caseFile === undefined ? undefined : factsOfCaseFile(parser.parseCaseFile('case.md', caseFile)),
    isAlone: false,
  });
}

const promising = (next: string, date = '2026-01-05'): string => buildNote('en', { session: 1, date, words: { 'next-appointment': next } });
const onDay = (asOf: string, more: Partial<FollowUpSettings> = {}): FollowUpSettings => ({ asOf, holidays: [], ...more });
const inShort = ({ kind, time, state, daysOver }: FollowUp): string => `${kind} ${time?.from ?? '-'}..${time?.to ?? '-'} ${state} ${daysOver}`;
const found = (texts: readonly string[], settings: FollowUpSettings, caseFile?: string): string[] => followUpsOf(caseOf(texts, caseFile), settings).map(inShort);

describe('what a case waits for', () => {
  it('tells by the day when it is due', () => {
    const meeting = [promising('2026-01-16 09:00')];
    const states = ['2026-01-11', '2026-01-12', '2026-01-16', '2026-01-17'].map(asOf => followUpsOf(caseOf(meeting), onDay(asOf))[0]?.state);
    assert.deepEqual(states, ['later', 'this-week', 'today', 'overdue']);
  });

  it('takes a window as due this week while it lasts, and today on its last day', () => {
    const window = [promising('third week of January 2026')];
    const states = ['2026-01-11', '2026-01-12', '2026-01-16', '2026-01-21', '2026-01-22'].map(asOf => followUpsOf(caseOf(window), onDay(asOf))[0]?.state);
    assert.deepEqual(states, ['later', 'this-week', 'this-week', 'today', 'overdue']);
  });

  it('gives the clock, the counselor, the place and the language', () => {
    const [followUp] = followUpsOf(caseOf([promising('2026-01-12 at 09:30')]), onDay('2026-01-06'));
    const { clock, counselor, path, language, caseCode } = followUp ?? assert.fail();
    assert.deepEqual({ clock, counselor, path, language, caseCode }, { clock: '09:30', counselor: 'G-01', path: '0.session.md', language: 'en', caseCode: 'C-0142' });
  });

  it('lists a promise without a day, and none where there is a reason', () => {
    assert.deepEqual(found([promising('soon')], onDay('2026-02-01')), ['appointment -..- undated 0']);
    assert.deepEqual(found([promising('none: the client moves away')], onDay('2026-02-01')), []);
  });

  it('keeps a meeting and word back apart', () => {
    const note = buildNote('en', { session: 1, and: ['referral'] });
    assert.deepEqual(found([note], onDay('2026-01-06')), ['appointment 2026-01-12..2026-01-12 later 0', 'referral-feedback 2026-02-02..2026-02-02 later 0']);
    const later = buildNote('en', { session: 2 });
    assert.deepEqual(found([note, later], onDay('2026-01-13')), ['appointment 2026-01-19..2026-01-19 later 0', 'referral-feedback 2026-02-02..2026-02-02 later 0']);
    const contact = buildNote('en', { type: 'contact', date: '2026-01-14', body: 'The psychiatrist called.\n' });
    assert.deepEqual(found([note, later, contact], onDay('2026-01-15')), []);
  });

  it('lets the case file move the day for word back', () => {
    const note = buildNote('en', { session: 1, without: ['next-appointment'], and: ['referral'] });
    const caseFile = buildCaseFile('en', { status: 'waiting-referral', referrals: '\n  - to: psychiatrist\n    on: 2026-01-20\n    feedback_by: 2026-03-02' });
    assert.deepEqual(found([note], onDay('2026-01-21'), caseFile), ['referral-feedback 2026-03-02..2026-03-02 later 0']);
  });

  it('follows the check that a closing promises, though the case is closed', () => {
    const closing = buildNote('en', { type: 'closing', session: 2, and: ['follow-up'], words: { 'follow-up': 'Short-term check on 2026-02-16.' } });
    assert.deepEqual(found([promising('2026-01-12'), closing], onDay('2026-03-10')), ['follow-up 2026-02-16..2026-02-16 overdue 22']);
    const check = buildNote('en', { type: 'follow-up', date: '2026-02-17', body: '## Follow-up\n\nThe change has lasted. Long-term check on 2026-08-17.\n' });
    assert.deepEqual(found([promising('2026-01-12'), closing, check], onDay('2026-03-10')), ['follow-up 2026-08-17..2026-08-17 later 0']);
  });

  it('takes a case that was opened again as open', () => {
    const notes = [buildNote('en', { type: 'closing', session: 1, date: '2026-01-05' }), promising('2026-02-02', '2026-01-26')];
    assert.deepEqual(found(notes, onDay('2026-01-27')), []);
    assert.deepEqual(found(notes, onDay('2026-01-27'), buildCaseFile('en', { reopened_on: '2026-01-26' })), ['appointment 2026-02-02..2026-02-02 this-week 0'].map(line => line.replace('this-week', 'later')));
  });

  it('owes no meeting that passed while the case waits for word', () => {
    const waiting = buildCaseFile('en', { status: 'waiting-referral' });
    assert.deepEqual(found([promising('2026-01-12')], onDay('2026-01-13'), waiting), []);
    assert.deepEqual(found([promising('2026-01-12')], onDay('2026-01-12'), waiting), ['appointment 2026-01-12..2026-01-12 today 0']);
  });

  it('leaves out what was promised before Tahap, and what an unreadable note says', () => {
    assert.deepEqual(found([promising('2026-01-12')], onDay('2026-03-01', { adoptedOn: '2026-02-01' })), []);
    assert.deepEqual(found(['Next appointment: 2026-01-12\n'], onDay('2026-03-01')), []);
  });

  it('never throws and keeps to one promise of each kind, whatever the notes say', () => {
    const words = fc.constantFrom('2026-01-12', 'soon', 'none: moved', 'next week', 'third week of January 2026', '31 February 2026', '');
    const note = fc.record({ type: fc.constantFrom('session', 'closing', 'contact', 'no-show', 'follow-up', 'plan', 'addendum'), date: fc.constantFrom('2026-01-05', '2026-01-06', 'nonsense'), next: words })
      .map(({ type, date, next }) => buildNote('en', { type, session: 1, date, and: ['referral', 'follow-up'], words: { 'next-appointment': next, 'follow-up': next, referral: `Feedback: ${next}` } }));
    fc.assert(fc.property(fc.array(note, { maxLength: 5 }), notes => {
      const kinds = followUpsOf(caseOf(notes), onDay('2026-01-10')).map(({ kind }) => kind);
      assert.equal(new Set(kinds).size, kinds.length);
    }));
  });
});

describe('days that have passed', () => {
  it('leaves holidays out, once each', () => {
    const holidays = [{ from: '2026-01-13', to: '2026-01-15' }, { from: '2026-01-14', to: '2026-01-16' }, { from: '2026-01-01', to: '2026-01-12' }, { from: '2026-01-20', to: '2026-01-10' }];
    assert.equal(daysPassed('2026-01-12', '2026-01-20', holidays), 4);
    assert.equal(daysPassed('2026-01-12', '2026-01-12', holidays), 0);
    assert.equal(daysPassed('2026-01-12', '2026-01-05', holidays), 0);
  });

  it('gives what counting day by day gives', () => {
    const day = fc.integer({ min: 0, max: 60 }).map(days => addDays('2026-01-01', days));
    fc.assert(fc.property(day, day, fc.array(fc.record({ from: day, to: day }), { maxLength: 6 }), (after, until, holidays) => {
      let counted = 0;
      for (let step = 1; step <= daysBetween(after, until); step++) {
        const current = addDays(after, step);
        if (!holidays.some(({ from, to }) => from <= current && current <= to)) counted++;
      }
      assert.equal(daysPassed(after, until, holidays), counted);
    }));
  });
});

describe('a new date', () => {
  const read = (text: string): string | undefined => findNewDate(text, { start: 0, end: text.length }, '2026-01-12')?.from;

  it('is read behind the words that announce it', () => {
    for (const text of ['New date: 2026-01-19 09:00', 'Rescheduled to Monday 19 January 2026', 'moved to 19 January', 'Tanggal baru: 19 Januari 2026', 'Dijadwalkan ulang 2026-01-19', 'diundur ke Senin, 19 Januari', 'Janji yang baru: 2026-01-19']) assert.equal(read(text), '2026-01-19', text);
  });

  it('is none without them, or when it lies before the note', () => {
    for (const text of ['Appointed for 2026-01-19', 'Dijadwalkan 2026-01-19', 'New date: soon', 'Tanggal baru: 2026-01-05', 'a newest date 2026-01-19']) assert.equal(read(text), undefined, text);
  });
});
