import assert from 'node:assert/strict';
import type { Language } from '../../src/core/protocol/protocol.ts';
import { buildCaseFile, buildNote, contractKeys, notePath } from './support/build-note.ts';
import { lintFiles, type Files } from './support/lint-files.ts';
import { day, nothing, notes, pick, testSituations, type Situation } from './support/situations.ts';

/** Whole cases as counselors write them, each in both languages, with exactly the findings that all rules together give. */
const caseFilePath = 'cases/C-0142/case.md';
const scenarios: readonly Situation[] = [
  {
    title: '1: the contract stands in session 1',
    files: language => notes(language, {}, {}),
    expected: nothing,
  },
  {
    title: '2: session 1 spent on rapport and problem only',
    files: language => notes(language, { steps: ['rapport', 'define-problem', 'conclude', 'evaluate', 'next-appointment'] }),
    expected: nothing,
  },
  {
    title: '3: still no contract at session 3: once, on the newest session',
    files: language => notes(language, { without: ['contract'] }, {}, {}),
    expected: [`${day[3]}-s03 contract-missing contract`],
  },
  {
    title: '4: a behaviour contract is no counselling contract',
    files: language => notes(language, { without: ['contract'] }, { and: ['maintain-relationship'], words: {
      intervention: pick(language, { en: 'Behaviour contract: not late for one week; the client wrote it and read it aloud.', id: 'Kontrak perilaku: tidak terlambat 1 minggu; konseli menulis dan membacakannya.' }),
    } }),
    expected: [`${day[2]}-s02 contract-missing contract`],
  },
  {
    title: '5: a closing needs no next appointment',
    files: language => notes(language, {}, {}, { type: 'closing' }),
    expected: nothing,
  },
  {
    title: '7: a no-show with its four facts; the next session keeps its number',
    files: language => ({
      ...notes(language, {}, {}),
      [`cases/C-0142/2026-01-19-no-show.session.md`]: buildNote(language, { type: 'no-show', date: day[3], body: pick(language, {
        en: '# No-show\n\nAppointed for 09:00; no notice was given. Two calls to the guardian and one message by the class teacher. New date: 2026-01-26 09:00.\n',
        id: '# Tidak hadir\n\nDijadwalkan pukul 09.00; tanpa kabar. Dua kali menelepon wali dan satu pesan lewat wali kelas. Tanggal baru: 2026-01-26 09:00.\n',
      }) }),
      [`cases/C-0142/2026-01-26-s03.session.md`]: buildNote(language, { session: 3, date: day[4], words: { 'next-appointment': '2026-02-02 09:00' } }),
    }),
    expected: nothing,
  },
  {
    title: '9: a crisis contact before any contract',
    files: language => ({
      ...notes(language, { without: ['contract'] }),
      'cases/C-0142/2026-01-08-crisis.session.md': buildNote(language, { type: 'crisis', date: '2026-01-08', steps: ['risk'] }),
    }),
    expected: nothing,
  },
  {
    title: '14: a group note with the four group stages and a paragraph for each member',
    files: language => ({ 'groups/G-7K/2026-01-05-s01.session.md': buildNote(language, {
      session: 1,
      keys: { client: undefined, case: undefined, format: 'group', group: 'KL-03', members: '[A-1X, B-2Y, C-3Z, D-4W, E-5V]', next_appointment: '2026-01-12' },
      body: pick(language, {
        en: '# Group 1\n\n## Forming\n\nWe met in a circle; the five members came of their own will.\n\n### Pledge of confidentiality\n\nAll five pledged on 2026-01-05; danger and abuse were named as limits.\n\n## Transition\n\nReadiness was asked; one member wanted to listen first.\n\n## Working\n\nExamination fear was the shared topic.\n\nA-1X: brought an example.\n\nB-2Y: asked for a break once.\n\n## Ending\n\nEach said one sentence to take away.\n',
        id: '# Kelompok 1\n\n## Pembentukan\n\nKami duduk melingkar; kelima anggota datang atas kemauan sendiri.\n\n### Ikrar Kerahasiaan\n\nKelimanya berikrar pada 2026-01-05; bahaya dan kekerasan disebut sebagai batas.\n\n## Peralihan\n\nKesiapan ditanyakan; satu anggota ingin mendengar dahulu.\n\n## Kegiatan\n\nTopik bersama: takut ulangan.\n\nA-1X: memberi contoh.\n\nB-2Y: satu kali meminta jeda.\n\n## Pengakhiran\n\nTiap anggota menyebut satu kalimat yang dibawa pulang.\n',
      }),
    }) }),
    expected: nothing,
  },
  {
    title: '18 (first half): the weekday does not fit the date',
    files: language => notes(language, { words: { 'next-appointment': pick(language, { en: 'Monday, 13 January 2026', id: 'Senin, 13 Januari 2026' }) } }),
    expected: [`${day[1]}-s01 next-appointment-invalid`],
  },
  {
    title: '19 (silent part): referred and waiting, no next appointment is owed',
    files: language => ({
      ...notes(language, {}, { without: ['next-appointment'], and: ['referral'] }),
      [caseFilePath]: buildCaseFile(language, { status: 'waiting-referral' }),
    }),
    expected: nothing,
  },
];

const appointment = (texts: Record<Language, string>) => (language: Language): Files => notes(language, { words: { 'next-appointment': pick(language, texts) } });

const situations: readonly Situation[] = [
  { title: 'the contract stands in case.md only', files: language => ({ ...notes(language, { without: ['contract'] }, {}), [caseFilePath]: buildCaseFile(language, { contract: contractKeys[language] }) }), expected: nothing },
  { title: 'the contract as a bold label', files: language => notes(language, { words: { consent: `${pick(language, { en: 'Agreed on 2026-01-05; limits: danger, abuse, court order.\n\n**Contract:**', id: 'Disetujui 2026-01-05; batas: bahaya, kekerasan, perintah pengadilan.\n\n**Kontrak:**' })}\n\n${pick(language, { en: '- Time: 45 minutes weekly, six meetings\n- Task: the client keeps the log, the counselor prepares\n- Cooperation: we both say what does not fit', id: '- Waktu: 45 menit seminggu sekali, enam pertemuan\n- Tugas: konseli mengisi catatan, konselor menyiapkan bahan\n- Kerja sama: saling memberi tahu bila tidak cocok' })}` }, without: ['contract'] }, {}), expected: nothing },
  { title: 'the contract in a crisis contact', files: language => ({ ...notes(language, { without: ['contract'] }, {}), 'cases/C-0142/2026-01-08-crisis.session.md': buildNote(language, { type: 'crisis', date: '2026-01-08', steps: ['contract', 'risk'] }) }), expected: nothing },
  { title: 'a part of the contract is absent', files: language => notes(language, { words: { contract: pick(language, { en: 'Time: 45 minutes, six meetings.\n\nTask: the client keeps the log, the counselor prepares.', id: 'Waktu: 45 menit, enam pertemuan.\n\nTugas: konseli mengisi catatan, konselor menyiapkan.' }) } }), expected: [`${day[1]}-s01 contract-part-missing contract.cooperation`] },
  { title: 'the contract as one paragraph', files: language => notes(language, { words: { contract: pick(language, { en: 'We meet six times, once a week; the client keeps the log and the counselor prepares; both say when something does not fit.', id: 'Bertemu enam kali, seminggu sekali; tugas konseli mengisi catatan, konselor menyiapkan bahan; saling memberi tahu bila tidak cocok.' }) } }, {}), expected: nothing },
  { title: 'a contract in prose that only speaks of meetings', files: language => notes(language, { words: { contract: pick(language, { en: 'What is said in the sessions stays between us; the client keeps the log and the counselor prepares; both say when something does not fit.', id: 'Isi pertemuan dirahasiakan; tugas konseli mengisi catatan, konselor menyiapkan bahan; saling memberi tahu bila tidak cocok.' }) } }), expected: [`${day[1]}-s01 contract-part-missing contract.time`] },
  { title: 'a single session needs no contract', files: language => notes(language, { session: 2, keys: { session_type: 'single' }, without: ['contract'], and: ['rapport', 'define-problem'] }), expected: nothing },
  { title: 'a step skipped with a reason', files: language => notes(language, {}, { without: ['explore'], keys: { skipped: '\n  explore: the fire alarm ended the meeting early' } }), expected: nothing },
  { title: 'a step left out', files: language => notes(language, {}, { without: ['explore'] }), expected: [`${day[2]}-s02 missing-step explore`] },
  { title: 'a contract skipped with a reason, for the whole case', files: language => notes(language, { without: ['contract'], keys: { skipped: '\n  contract: emergency placement' } }, {}), expected: nothing },
  { title: 'an addendum records the missing step', files: language => ({ ...notes(language, {}, { without: ['explore'] }), 'cases/C-0142/2026-01-13-addendum.session.md': buildNote(language, { type: 'addendum', date: '2026-01-13', keys: { addendum_to: `${day[2]}-s02` }, steps: ['explore'] }) }), expected: nothing },
  { title: 'the appointment in front matter only', files: language => notes(language, { without: ['next-appointment'], keys: { next_appointment: '2026-01-12 09:00' } }), expected: nothing },
  { title: 'front matter and body name different days', files: language => notes(language, { keys: { next_appointment: '2026-01-13' } }), expected: [`${day[1]}-s01 next-appointment-invalid`] },
  { title: 'no appointment at all', files: language => notes(language, { without: ['next-appointment'] }), expected: [`${day[1]}-s01 next-appointment-missing next-appointment`] },
  { title: 'the appointment as a window', files: appointment({ en: 'third week of January 2026', id: 'minggu ketiga Januari 2026' }), expected: nothing },
  { title: 'no appointment, with a reason', files: appointment({ en: 'none: the client changes school', id: 'tidak ada: konseli pindah sekolah' }), expected: nothing },
  { title: '"soon" is no date', files: appointment({ en: 'Soon, after the tests', id: 'Segera, setelah ujian' }), expected: [`${day[1]}-s01 next-appointment-missing next-appointment`] },
  { title: 'an appointment in words', files: appointment({ en: 'Monday 12 January 2026 at 09:00', id: 'Senin, 12 Januari 2026 pukul 09.00' }), expected: nothing },
  { title: 'an appointment before the session', files: appointment({ en: '2026-01-02', id: '2026-01-02' }), expected: [`${day[1]}-s01 next-appointment-invalid`] },
  { title: 'DD/MM/YYYY counts as a date and is reported', files: appointment({ en: '12/01/2026 09:00', id: '12/01/2026 09.00' }), expected: [`${day[1]}-s01 ambiguous-date`] },
  { title: 'a heading without content', files: language => notes(language, {}, { words: { explore: '...' } }), expected: [`${day[2]}-s02 empty-step explore`] },
  { title: 'no front matter: exactly one finding', files: language => ({ 'cases/C-0142/x.session.md': buildNote(language, { session: 2 }).replace(/^---[\s\S]*?---\n\n/, '') }), expected: ['x front-matter-invalid'] },
  { title: 'broken YAML: exactly one finding', files: language => ({ 'cases/C-0142/x.session.md': buildNote(language, { session: 2 }).replace('client: K-7F3Q', 'client: [K-7F3Q') }), expected: ['x front-matter-invalid'] },
  { title: 'CRLF and a BOM change nothing', files: language => Object.fromEntries(Object.entries(notes(language, {}, {})).map(([path, text]) => [path, `\ufeff${text.replaceAll('\n', '\r\n')}`])), expected: nothing },
  { title: 'a Roman session number', files: language => ({ [notePath(1)]: buildNote(language, { session: 1 }), [notePath(2)]: buildNote(language, { session: 2, keys: { session: 'II' } }) }), expected: nothing },
  { title: 'Indonesian keys and values', files: language => Object.fromEntries(Object.entries(notes(language, {}, {})).map(([path, text]) => [path, text.replace('type: session', 'jenis: sesi').replace('client:', 'konseli:').replace('case:', 'kasus:').replace('\nsession:', '\npertemuan_ke:').replace('\ndate:', '\ntanggal:').replace('counselor:', 'konselor:').replace('language:', 'bahasa:')])), expected: nothing },
  { title: 'a signed note from before, with no known heading', files: language => notes(language, { keys: { status: 'signed' }, body: 'A page of prose from an older form.\n', session: 1 }), expected: nothing },
  { title: 'notes from before adopted_on', files: language => ({ '.tahap.yaml': 'adopted_on: 2026-02-01\n', ...notes(language, { without: ['conclude', 'next-appointment'] }) }), expected: nothing },
  { title: 'a text alone with session 3', files: language => ({ [notePath(3)]: buildNote(language, { session: 3 }) }), setup: { isAlone: true }, expected: nothing },
  { title: 'emphasised and numbered headings', files: language => Object.fromEntries(Object.entries(notes(language, {}, {})).map(([path, text]) => [path, text.replace(/^### (.+)$/gm, '### **$1:**').replace(/^## (.+)$/gm, '## A. $1')])), expected: nothing },
  { title: 'a case.md of another project is ignored', files: language => ({ ...notes(language, {}, {}), 'other/case.md': '---\ntitle: A phone case\nprice: 12\n---\n' }), expected: nothing },
  { title: 'the contract in nested lists', files: language => notes(language, { words: { contract: pick(language, { en: '- Agreed today\n  - Time: 45 minutes, six meetings\n  - Task: the client keeps the log, the counselor prepares\n  - Cooperation: we both say what does not fit', id: '- Disepakati hari ini\n  - Waktu: 45 menit, enam pertemuan\n  - Tugas: konseli mengisi catatan, konselor menyiapkan\n  - Kerja sama: saling memberi tahu' }) } }, {}), expected: nothing },
  { title: 'the co-counselor is named', files: language => notes(language, {}, { keys: { counselor: 'G-02', co_counselors: '[G-01]' } }), expected: nothing },
];

describe('scenarios of whole cases', () => {
  testSituations([...scenarios, ...situations]);

  it('tells the two meanings of a contract in a related place', () => {
    const found = scenarios.find(({ title }) => title.startsWith('4:'));
    for (const language of ['en', 'id'] as const) {
      const [problem] = lintFiles(found?.files(language) ?? {});
      assert.equal(problem?.severity, 'error');
      assert.equal(problem?.related?.length, 1);
    }
  });
});
