import assert from 'node:assert/strict';
import { buildCaseFile, buildNote, notePath } from './support/build-note.ts';
import { lintFiles } from './support/lint-files.ts';
import { day, nothing, notes, pick, testSituations, type Situation } from './support/situations.ts';

const caseFilePath = 'cases/C-0142/case.md';
const third = `${day[3]}-s03`;
const summary = `${third} closing-summary-missing closure`;
const markers = `${third} closing-markers-missing markers`;

const closure = {
  en: { reason: 'Reason: the goals are met.', goals: 'Goals: both reached.', concerns: 'Open concerns: none.', back: 'Way back: in the long break.' },
  id: { reason: 'Alasan: tujuan tercapai.', goals: 'Tujuan: keduanya tercapai.', concerns: 'Yang masih terbuka: tidak ada.', back: 'Jalan kembali: pada istirahat panjang.' },
} as const;
type Part = keyof typeof closure.en;
const closureWords = (language: 'en' | 'id', without: readonly Part[] = [], reason?: string): string => (['reason', 'goals', 'concerns', 'back'] as const)
  .filter(part => !without.includes(part)).map(part => part === 'reason' && reason !== undefined ? reason : closure[language][part]).join('\n\n');
const markerWords = (language: 'en' | 'id', last: string): string => pick(language, {
  en: `- Less anxiety: yes, 7 -> 2\n- Behaviour change: partly, three weeks of four\n- New understanding: yes, in own words\n- Life plan:${last}`,
  id: `- Kecemasan menurun: ya, 7 -> 2\n- Perubahan perilaku: sebagian, tiga dari empat minggu\n- Pemahaman baru: ya, dengan kata sendiri\n- Rencana hidup:${last}`,
});
const closed = (words: (language: 'en' | 'id') => Readonly<Record<string, string>>, more: object = {}) => (language: 'en' | 'id') => notes(language, {}, {}, { type: 'closing', words: words(language), ...more });
const withCaseFile = (files: (language: 'en' | 'id') => Readonly<Record<string, string>>, keys: Readonly<Record<string, string>>) => (language: 'en' | 'id') => ({ ...files(language), [caseFilePath]: buildCaseFile(language, keys) });

const situations: readonly Situation[] = [
  { title: 'scenario 5: markers rated, no next appointment', files: closed(() => ({})), expected: nothing },
  {
    title: 'scenario 6: goals met, one marker blank, no way back',
    files: closed(language => ({ closure: closureWords(language, ['back']), markers: markerWords(language, '') })),
    expected: [summary, markers],
  },
  { title: 'scenario 6 with the fourth marker "not yet", and a way back', files: closed(language => ({ closure: closureWords(language), markers: markerWords(language, pick(language, { en: ' not yet, the choice is open', id: ' belum, pilihan masih terbuka' })) })), expected: nothing },
  { title: 'no closing part at all', files: language => notes(language, {}, {}, { type: 'closing', without: ['closure'] }), expected: [summary] },
  { title: 'an empty closing heading is one finding', files: closed(() => ({ closure: '...' })), expected: [summary] },
  { title: 'the summary in prose', files: closed(language => ({ closure: pick(language, { en: 'Closed by mutual agreement because the goals were met in six sessions. Nothing is still open. The client may come back without an appointment.', id: 'Diakhiri atas kesepakatan karena tujuan tercapai dalam enam pertemuan. Tidak ada masalah terbuka. Konseli dapat kembali tanpa janji.' }) })), expected: nothing },
  { title: 'one line, the parts behind semicolons', files: closed(language => ({ closure: pick(language, { en: 'Reason: agreed by both; goals partly reached; open concerns: the examination; way back: without an appointment.', id: 'Alasan: disepakati bersama; tujuan sebagian tercapai; yang masih terbuka: ujian; jalan kembali: tanpa janji.' }) })), expected: nothing },
  { title: 'the rest in case.md', files: withCaseFile(closed(language => ({ closure: closureWords(language, ['back', 'concerns']) })), { status: 'closed', closing: '\n  concerns: none\n  return_path: in the long break' }), expected: nothing },
  { title: 'closed by case.md alone, with nothing said', files: language => ({ ...notes(language, {}, {}), [caseFilePath]: buildCaseFile(language, { status: 'closed' }) }), expected: ['case.md closing-summary-missing closure', 'case.md closing-markers-missing markers'] },
  { title: 'a transfer with handover', files: closed(language => ({ closure: closureWords(language, ['goals', 'concerns', 'back'], pick(language, { en: 'Reason: change of counselor.', id: 'Alasan: ganti konselor.' })) }), { keys: { handover: '{from: G-01, on: 2026-01-19}', counselor: 'G-01' } }), expected: nothing },
  { title: 'lost contact with attempts in a no-show', files: language => ({
    ...notes(language, {}, {}, { type: 'closing', words: { closure: pick(language, { en: 'Reason: lost contact.', id: 'Alasan: putus kontak.' }) } }),
    'cases/C-0142/2026-01-15-no-show.session.md': buildNote(language, { type: 'no-show', date: '2026-01-15', body: pick(language, { en: 'Scheduled for 09:00, no notice. Two calls to the guardian. New date: 2026-01-19 09:00.\n', id: 'Dijadwalkan pukul 09.00, tanpa kabar. Dua kali menelepon wali. Tanggal baru: 2026-01-19 09:00.\n' }) }),
  }), expected: nothing },
  { title: 'lost contact with nothing tried', files: closed(language => ({ closure: pick(language, { en: 'Reason: lost contact.', id: 'Alasan: putus kontak.' }) })), expected: [summary] },
  { title: 'the client ended it: markers only inform', files: closed(language => ({ closure: closureWords(language, [], pick(language, { en: 'Reason: client ended the counselling.', id: 'Alasan: konseli berhenti.' })), markers: markerWords(language, '') })), expected: [markers] },
  { title: 'skipped with a reason', files: language => notes(language, {}, {}, { type: 'closing', without: ['closure', 'markers'], keys: { skipped: '\n  closure: kept on paper\n  markers: kept on paper' } }), expected: nothing },
  { title: 'an addendum completes the closing', files: language => ({
    ...notes(language, {}, {}, { type: 'closing', words: { closure: closureWords(language, ['back']) } }),
    'cases/C-0142/2026-01-20-addendum.session.md': buildNote(language, { type: 'addendum', date: '2026-01-20', keys: { addendum_to: third }, body: pick(language, { en: '## Case closing\n\nWay back: in the long break.\n', id: '## Pengakhiran kasus\n\nJalan kembali: pada istirahat panjang.\n' }) }),
  }), expected: nothing },
  { title: 'closed before the repository took up Tahap', files: language => ({ '.tahap.yaml': 'adopted_on: 2026-06-01\n', ...notes(language, {}, {}, { type: 'closing', without: ['closure', 'markers'] }) }), expected: nothing },
  { title: 'a single session', files: language => ({ [notePath(1)]: buildNote(language, { type: 'closing', session: 1, steps: ['rapport', 'define-problem', 'explore', 'conclude', 'action-plan', 'evaluate', 'closure'], keys: { session_type: 'single' } }) }), expected: nothing },
  { title: 'a closing note alone', files: language => ({ [notePath(3)]: buildNote(language, { type: 'closing', session: 3, without: ['closure', 'markers'] }) }), setup: { isAlone: true }, expected: nothing },
  { title: 'three sessions without reassessment', files: language => notes(language, {}, {}, { without: ['reassess'] }), expected: [`${third} reassessment-overdue reassess`] },
  { title: 'closed without reassessment', files: language => notes(language, {}, {}, { type: 'closing', without: ['reassess'] }), expected: [`${third} reassessment-overdue reassess`] },
  { title: 'a crisis in between goes before reassessment', files: language => ({ ...notes(language, {}, {}, { without: ['reassess'] }), 'cases/C-0142/2026-01-14-crisis.session.md': buildNote(language, { type: 'crisis', date: '2026-01-14', steps: ['risk'] }) }), expected: nothing },
  { title: 'two meetings, one of them held and noted by two counselors', files: language => ({ ...notes(language, {}, { without: ['reassess'] }), 'cases/C-0142/2026-01-12-s02-b.session.md': buildNote(language, { session: 2, without: ['reassess'], keys: { counselor: 'G-02', co_counselors: '[G-01]' } }) }), expected: nothing },
  { title: 'a case of two sessions', files: language => notes(language, {}, {}), expected: nothing },
];

describe('closings and reassessment', () => {
  testSituations(situations);

  it('weighs by the reason and the time', () => {
    const severity = (files: Readonly<Record<string, string>>, rule: string) => lintFiles(files).find(problem => problem.rule === rule)?.severity;
    const blank = (reason?: string) => closed(language => ({ closure: closureWords(language, ['back'], reason), markers: markerWords(language, '') }))('en');
    assert.equal(severity(blank(), 'closing-markers-missing'), 'warning');
    assert.equal(severity(blank('Reason: the client moved.'), 'closing-markers-missing'), 'info');
    assert.equal(severity(blank(), 'closing-summary-missing'), 'error');
    assert.equal(severity(notes('en', {}, {}, { without: ['reassess'] }), 'reassessment-overdue'), 'info');
    assert.equal(severity(notes('en', {}, {}, { type: 'closing', without: ['reassess'] }), 'reassessment-overdue'), 'warning');
  });

  it('names what lacks, in the language of the note', () => {
    const message = (language: 'en' | 'id') => lintFiles(closed(own => ({ closure: closureWords(own, ['back']) }))(language)).find(problem => problem.rule === 'closing-summary-missing')?.message ?? '';
    assert.match(message('en'), /the way back\./);
    assert.doesNotMatch(message('en'), /open concerns/);
    assert.match(message('id'), /belum tercatat: jalan kembali\./);
  });
});
