import assert from 'node:assert/strict';
import type { Language } from '../../src/core/protocol/protocol.ts';
import { buildCaseFile, buildNote } from './support/build-note.ts';
import { lintFiles, type Files } from './support/lint-files.ts';
import { day, nothing, notes, pick, testSituations, type Situation } from './support/situations.ts';

const folder = 'cases/C-0142';
const caseFilePath = `${folder}/case.md`;
const [first, second] = [`${day[1]}-s01`, `${day[2]}-s02`];
/** 12 January, the day that session 1 promises, is 14 days over on the 26th. */
const late = { asOf: '2026-01-27' };
const muchLater = { asOf: '2026-03-31' };

type Plan = Parameters<typeof buildNote>[1];

/** Session 1, which promises 12 January, and more notes. */
function afterFirst(more: (language: Language) => Readonly<Record<string, Plan>>): (language: Language) => Files {
  return language => ({
    ...notes(language, {}),
    ...Object.fromEntries(Object.entries(more(language)).map(([name, plan]) => [`${folder}/${name}.session.md`, buildNote(language, plan)])),
  });
}

const noShowBody = (language: Language, newDate: string): string => pick(language, {
  en: `# No-show\n\nAppointed for 09:00; no notice was given. Two calls to the guardian.${newDate === '' ? '' : ` New date: ${newDate}.`} Next step: the class teacher asks.\n`,
  id: `# Tidak hadir\n\nDijadwalkan pukul 09.00; tanpa kabar. Dua kali menelepon wali.${newDate === '' ? '' : ` Tanggal baru: ${newDate}.`} Langkah berikutnya: wali kelas menanyakan.\n`,
});
const noShow = (language: Language, newDate: string): Plan => ({ type: 'no-show', date: day[2], body: noShowBody(language, newDate) });
const referralWords = (feedback: string) => (language: Language): string => pick(language, {
  en: `To: a psychiatrist. Reason: sleep and mood for three weeks. Agreement: client and guardian. Letter: handed over on 2026-01-12. Feedback expected by ${feedback}.`,
  id: `Kepada: psikiater. Alasan: tidur dan suasana hati selama tiga minggu. Persetujuan: konseli dan wali. Surat: diserahkan 2026-01-12. Kabar balik diharapkan ${feedback}.`,
});
const referred = (status?: string) => (language: Language): Files => ({
  ...notes(language, {}, { without: ['next-appointment'], and: ['referral'], words: { referral: referralWords('2026-02-02')(language) } }),
  ...(status === undefined ? {} : { [caseFilePath]: buildCaseFile(language, { status }) }),
});

const scenario18 = (language: Language): Files => ({
  '.tahap.yaml': 'holidays:\n  - { from: 2023-10-14, to: 2023-10-27, name: holiday }\n',
  [`${folder}/2023-10-03-s01.session.md`]: buildNote(language, { session: 1, date: '2023-10-03', words: { 'next-appointment': pick(language, { en: 'Monday, 10 October 2023', id: 'Senin, 10 Oktober 2023' }) } }),
});

const scenarios: readonly Situation[] = [
  { title: '18: a wrong weekday, and five weeks with a fortnight of holidays without a note', files: scenario18, setup: { asOf: '2023-11-14' }, expected: ['2023-10-03-s01 follow-up-overdue', '2023-10-03-s01 next-appointment-invalid'] },
  { title: '18: two weeks after the holidays are not yet too late', files: scenario18, setup: { asOf: '2023-11-07' }, expected: ['2023-10-03-s01 next-appointment-invalid'] },
  { title: '19: referred, and no word from the psychiatrist', files: referred('waiting-referral'), setup: { asOf: '2026-02-17' }, expected: [`${second} follow-up-overdue`] },
  { title: '19: the day for word back is not two weeks past', files: referred('waiting-referral'), setup: { asOf: '2026-02-16' }, expected: nothing },
  { title: '19: in a case without a case file', files: referred(), setup: { asOf: '2026-02-17' }, expected: [`${second} follow-up-overdue`] },
  { title: '7: a no-show with a new date that was kept', files: afterFirst(language => ({ '2026-01-12-no-show': noShow(language, '2026-01-19 09:00'), '2026-01-19-s02': { session: 2, date: '2026-01-19', words: { 'next-appointment': '2026-01-26 09:00' } } })), setup: { asOf: '2026-01-27' }, expected: nothing },
];

const situations: readonly Situation[] = [
  { title: 'fourteen days are left', files: language => notes(language, {}), setup: { asOf: '2026-01-26' }, expected: nothing },
  { title: 'the fifteenth day', files: language => notes(language, {}), setup: late, expected: [`${first} follow-up-overdue`] },
  { title: 'of two promises the newest is open', files: language => notes(language, {}, {}), setup: muchLater, expected: [`${second} follow-up-overdue`] },
  { title: 'a no-show answers, and promises nothing', files: afterFirst(language => ({ '2026-01-12-no-show': noShow(language, '') })), setup: muchLater, expected: nothing },
  { title: 'a no-show with a new date promises anew', files: afterFirst(language => ({ '2026-01-12-no-show': noShow(language, '2026-01-19 09:00') })), setup: muchLater, expected: [`${day[2]}-no-show follow-up-overdue`] },
  { title: 'a session held before the promised day', files: afterFirst(() => ({ '2026-01-08-s02': { session: 2, date: '2026-01-08', words: { 'next-appointment': '2026-01-26 09:00' } } })), setup: late, expected: nothing },
  { title: 'a talk with the guardian answers', files: afterFirst(language => ({ '2026-01-13-contact': { type: 'contact', date: '2026-01-13', body: pick(language, { en: 'The guardian called: ill at home.\n', id: 'Wali menelepon: sakit di rumah.\n' }) } })), setup: muchLater, expected: nothing },
  { title: 'a meeting that the school cancelled', files: afterFirst(language => ({ '2026-01-12-cancelled': { type: 'cancelled', date: day[2], body: pick(language, { en: 'Cancelled by the school two days before; rescheduled to 2026-01-21.\n', id: 'Dibatalkan sekolah dua hari sebelumnya; dijadwalkan ulang 2026-01-21.\n' }) } })), setup: late, expected: nothing },
  { title: 'a crisis answers', files: afterFirst(() => ({ '2026-01-09-crisis': { type: 'crisis', date: '2026-01-09', steps: ['risk'] } })), setup: muchLater, expected: nothing },
  { title: 'a plan answers nothing', files: afterFirst(language => ({ '2026-01-13-plan': { type: 'plan', date: '2026-01-13', body: pick(language, { en: 'Plan.\n', id: 'Rencana.\n' }) } })), setup: late, expected: [`${first} follow-up-overdue`] },
  { title: 'an addendum answers nothing, and promises for its note', files: language => ({ ...notes(language, { without: ['next-appointment'] }), [`${folder}/2026-01-06-addendum.session.md`]: buildNote(language, { type: 'addendum', date: '2026-01-06', keys: { addendum_to: first, next_appointment: '2026-01-12' }, body: '' }) }), setup: late, expected: ['2026-01-06-addendum follow-up-overdue'] },
  { title: 'a closed case owes no meeting', files: language => ({ ...notes(language, {}), [caseFilePath]: buildCaseFile(language, { status: 'closed', closing: '\n  reason: client-ended\n  goals_status: open\n  concerns: none known\n  return_path: any time' }) }), setup: muchLater, expected: nothing },
  { title: 'a window counts from its last day', files: language => notes(language, { words: { 'next-appointment': pick(language, { en: 'third week of January 2026', id: 'minggu ketiga Januari 2026' }) } }), setup: { asOf: '2026-02-04' }, expected: nothing },
  { title: 'a window, two weeks after its last day', files: language => notes(language, { words: { 'next-appointment': pick(language, { en: 'third week of January 2026', id: 'minggu ketiga Januari 2026' }) } }), setup: { asOf: '2026-02-05' }, expected: [`${first} follow-up-overdue`] },
  { title: 'no appointment, with a reason', files: language => notes(language, { words: { 'next-appointment': pick(language, { en: 'none: the client changes school', id: 'tidak ada: konseli pindah sekolah' }) } }), setup: muchLater, expected: nothing },
  { title: 'another number of days', files: language => ({ '.tahap.yaml': 'rules:\n  follow-up-overdue:\n    days: 30\n', ...notes(language, {}) }), setup: { asOf: '2026-02-11' }, expected: nothing },
  { title: 'a note whose front matter can\'t be read may be the one that answers', files: language => ({ ...notes(language, {}), [`${folder}/2026-01-12-s02.session.md`]: buildNote(language, { session: 2 }).replace('client: K-7F3Q', 'client: [K-7F3Q') }), setup: muchLater, expected: [`${second} front-matter-invalid`] },
  { title: 'a note checked alone', files: language => ({ '': buildNote(language, { session: 1 }) }), setup: { ...muchLater, isAlone: true }, expected: nothing },
  { title: 'what was promised before Tahap', files: language => ({ '.tahap.yaml': 'adopted_on: 2026-02-01\n', ...notes(language, {}) }), setup: muchLater, expected: nothing },
  { title: 'two cases of one client wait each for itself', files: language => ({ ...notes(language, {}), 'cases/C-0150/2026-01-13-s01.session.md': buildNote(language, { session: 1, date: '2026-01-13', keys: { case: 'C-0150' }, words: { 'next-appointment': '2026-02-02 09:00' } }) }), setup: late, expected: [`${first} follow-up-overdue`] },
  { title: 'word back that came', files: language => ({ ...referred('waiting-referral')(language), [`${folder}/2026-02-03-contact.session.md`]: buildNote(language, { type: 'contact', date: '2026-02-03', body: pick(language, { en: 'The psychiatrist wrote back.\n', id: 'Psikiater membalas.\n' }) }) }), setup: muchLater, expected: nothing },
  { title: 'word back by the case file', files: language => ({ ...referred()(language), [caseFilePath]: buildCaseFile(language, { status: 'waiting-referral', referrals: '\n  - to: psychiatrist\n    on: 2026-01-12\n    feedback_by: 2026-02-02\n    feedback_on: 2026-02-01' }) }), setup: muchLater, expected: nothing },
  { title: 'word back that only the case file expects', files: language => ({ ...notes(language, {}, { without: ['next-appointment'] }), [caseFilePath]: buildCaseFile(language, { status: 'waiting-referral', referrals: '\n  - to: psychiatrist\n    on: 2026-01-12\n    reason: sleep\n    agreement: client and guardian\n    letter: true\n    feedback_by: 2026-02-02' }) }), setup: { asOf: '2026-02-17' }, expected: ['case.md follow-up-overdue'] },
];

describe('promises and what came of them', () => {
  testSituations(scenarios);
  testSituations(situations);

  it('names the day and the days that are over, without holidays', () => {
    const [problem] = lintFiles(scenario18('id'), { asOf: '2023-11-14' }).filter(({ rule }) => rule === 'follow-up-overdue');
    assert.match(problem?.message ?? '', /2023-10-10.*lewat 21 hari/);
  });

  it('stands on the words that promise', () => {
    const [problem] = lintFiles(notes('en', {}), late);
    const text = Object.values(notes('en', {}))[0] ?? '';
    assert.equal(text.split('\n')[problem?.range.start.line ?? 0]?.slice(problem?.range.start.column, problem?.range.end.column), '2026-01-12 09:00');
  });
});
