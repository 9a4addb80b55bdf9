import assert from 'node:assert/strict';
import type { Language } from '../../src/core/protocol/protocol.ts';
import { buildCaseFile, buildNote } from './support/build-note.ts';
import { lintFiles, shortFindings, type Files, type LintSetup } from './support/lint-files.ts';
import { notes, pick } from './support/situations.ts';

const folder = 'cases/C-0142';
const caseFilePath = `${folder}/case.md`;

interface Row {
  readonly title: string;
  readonly files: (language: Language) => Files;
  /** What the message names as missing; undefined for no finding. */
  readonly missing: Readonly<Record<Language, RegExp>> | undefined;
  readonly setup?: LintSetup;
}

/** A referral note of its own, with these words under its heading. */
const note = (texts: Readonly<Record<Language, string>>) => (language: Language): Files => ({
  ...notes(language, {}),
  [`${folder}/2026-01-12-referral.session.md`]: buildNote(language, { type: 'referral', date: '2026-01-12', body: `## ${pick(language, { en: 'Referral', id: 'Alih tangan kasus' })}\n\n${pick(language, texts)}\n` }),
});
/** The same words under a heading of a session. */
const inSession = (texts: Readonly<Record<Language, string>>) => (language: Language): Files => notes(language, {}, { and: ['referral'], words: { referral: pick(language, texts) } });
const lacksLetterAndFeedback = { en: /record: the letter or the release, when word back is expected\./, id: /memuat: surat pengantar atau izin informasi, kapan kabar balik diharapkan\./ };
const three = { en: 'To: a psychiatrist. Reason: sleep for three weeks. Agreement: client and guardian.', id: 'Kepada: psikiater. Alasan: tidur selama tiga minggu. Persetujuan: konseli dan wali.' };
const entry = (more: string) => (language: Language): Files => ({ ...notes(language, {}), [caseFilePath]: buildCaseFile(language, { status: 'waiting-referral', referrals: `\n  - to: psychiatrist\n    on: 2026-01-12\n    reason: sleep${more}` }) });

const rows: readonly Row[] = [
  { title: 'all five under labels', files: note({ en: '- To: a psychiatrist\n- Reason: sleep\n- Agreement: client and guardian\n- Letter: handed over\n- Feedback: 2026-02-02', id: '- Kepada: psikiater\n- Alasan: tidur\n- Persetujuan: konseli dan wali\n- Surat: diserahkan\n- Kabar balik: 2026-02-02' }), missing: undefined },
  { title: 'all five in one paragraph', files: inSession({ en: 'The client agreed to see a psychologist because of three weeks of poor sleep; a letter was handed over, word back by 2026-02-02.', id: 'Konseli setuju bertemu psikolog karena tiga minggu sulit tidur; surat diserahkan, kabar balik 2026-02-02.' }), missing: undefined },
  { title: 'all five as rows of a table', files: note({ en: '| Item | Content |\n| --- | --- |\n| To | a psychiatrist |\n| Reason | sleep |\n| Agreement | client and guardian |\n| Letter | handed over |\n| Feedback | 2026-02-02 |', id: '| Bagian | Isi |\n| --- | --- |\n| Kepada | psikiater |\n| Alasan | tidur |\n| Persetujuan | konseli dan wali |\n| Surat | diserahkan |\n| Kabar balik | 2026-02-02 |' }), missing: undefined },
  { title: 'letter and word back are not there', files: note(three), missing: lacksLetterAndFeedback },
  { title: 'the same in a session', files: inSession(three), missing: lacksLetterAndFeedback },
  { title: 'a label with nothing behind it', files: note({ en: `${three.en} Feedback: 2026-02-02\n\nLetter:`, id: `${three.id} Kabar balik: 2026-02-02\n\nSurat:` }), missing: { en: /record: the letter or the release\./, id: /memuat: surat pengantar atau izin informasi\./ } },
  { title: 'no letter, with a reason', files: note({ en: `${three.en} Feedback: 2026-02-02\n\nLetter: none, because the guardian takes the file along`, id: `${three.id} Kabar balik: 2026-02-02\n\nSurat: tidak ada, karena wali membawa berkasnya` }), missing: undefined },
  { title: 'a referral note without a heading of the step', files: language => ({ ...notes(language, {}), [`${folder}/2026-01-12-referral.session.md`]: buildNote(language, { type: 'referral', date: '2026-01-12', body: `# ${pick(language, { en: 'Note', id: 'Catatan' })}\n\n${pick(language, three)}\n` }) }), missing: lacksLetterAndFeedback },
  { title: 'the rest in a later note', files: language => ({ ...note(three)(language), [`${folder}/2026-01-14-s02.session.md`]: buildNote(language, { session: 2, date: '2026-01-14', and: ['referral'], words: { referral: pick(language, { en: 'Letter: handed over. Feedback: 2026-02-02', id: 'Surat: diserahkan. Kabar balik: 2026-02-02' }) } }) }), missing: undefined },
  { title: 'the rest in the case file', files: language => ({ ...note(three)(language), [caseFilePath]: buildCaseFile(language, { referrals: '\n  - letter: true\n    feedback_by: 2026-02-02' }) }), missing: undefined },
  { title: 'only in the case file', files: entry(''), missing: { en: /record: who agreed, the letter or the release, when word back is expected\./, id: /memuat: siapa yang menyetujui, / } },
  { title: 'only in the case file, complete', files: entry('\n    agreement: client and guardian\n    letter: true\n    feedback_by: 2026-02-02'), missing: undefined },
  { title: 'word came back', files: entry('\n    agreement: client and guardian\n    letter: true\n    feedback_on: 2026-01-20'), missing: undefined },
  { title: 'the client took only information', files: note({ en: 'The client only took information on the health centre.', id: 'Konseli hanya menerima informasi tentang puskesmas.' }), missing: undefined },
  { title: 'the client declined', files: inSession({ en: 'Offered: a psychologist. The client declined to be referred for now.', id: 'Ditawarkan: psikolog. Konseli menolak dirujuk untuk saat ini.' }), missing: undefined },
  { title: 'the client came by referral', files: inSession({ en: 'Referred by the class teacher because of absences.', id: 'Dirujuk oleh wali kelas karena sering absen.' }), missing: undefined },
  { title: 'an emergency transfer with who took over', files: note({ en: 'Emergency: taken to the emergency room by ambulance, handed over to the doctor on duty.', id: 'Darurat: dibawa ke IGD dengan ambulans, diserahkan kepada dokter jaga.' }), missing: undefined },
  { title: 'an emergency transfer without', files: note({ en: 'Emergency: to the emergency room by ambulance.', id: 'Darurat: ke IGD dengan ambulans.' }), missing: { en: /^The emergency transfer/, id: /^Rujukan darurat/ } },
  { title: 'a case conference alone', files: language => notes(language, {}, { and: ['referral.conference'], words: { 'referral.conference': pick(language, { en: 'Class teacher, counselor, head of school; agreed to watch for a month.', id: 'Wali kelas, konselor, kepala sekolah; sepakat memantau sebulan.' }) } }), missing: undefined },
  { title: 'skipped with a reason', files: language => ({ ...note(three)(language), [caseFilePath]: buildCaseFile(language, { skipped: '\n  referral: by telephone at night' }) }), missing: undefined },
  { title: 'before Tahap', files: language => ({ '.tahap.yaml': 'adopted_on: 2026-02-01\n', ...note(three)(language) }), missing: undefined },
  { title: 'a later session alone: the rest may stand in other notes', files: language => ({ '': buildNote(language, { session: 3, and: ['referral'], words: { referral: pick(language, three) } }) }), setup: { isAlone: true }, missing: undefined },
  { title: 'a referral of another case', files: language => ({ ...notes(language, {}), 'cases/C-0150/2026-01-12-s01.session.md': buildNote(language, { session: 1, date: '2026-01-12', keys: { case: 'C-0150' } }) }), missing: undefined },
  { title: 'quoted words are no referral', files: language => notes(language, {}, { and: ['maintain-relationship'], words: { 'maintain-relationship': pick(language, { en: 'Engaged.\n\n> Referral: to a doctor', id: 'Terlibat.\n\n> Rujukan: ke dokter' }) } }), missing: undefined },
];

describe('referrals', () => {
  for (const { title, files, missing, setup } of rows) {
    for (const language of ['en', 'id'] as const) {
      it(`${title} (${language})`, () => {
        const found = lintFiles(files(language), setup).filter(({ rule }) => rule === 'referral-incomplete');
        assert.equal(found.length, missing ? 1 : 0, found.map(({ message }) => message).join('; '));
        if (missing) assert.match(found[0]?.message ?? '', missing[language]);
      });
    }
  }

  it('stand in the newest session, or in the later note that speaks of them', () => {
    const found = (files: Files) => shortFindings(files).filter(line => line.includes('referral-incomplete'));
    assert.deepEqual(found(note(three)('en')), ['2026-01-12-referral referral-incomplete referral']);
    assert.deepEqual(found({ ...note(three)('id'), [`${folder}/2026-01-19-s02.session.md`]: buildNote('id', { session: 2, date: '2026-01-19' }) }), ['2026-01-19-s02 referral-incomplete referral']);
    assert.deepEqual(found({ [caseFilePath]: buildCaseFile('en', { referrals: '[psychiatrist]' }) }), ['case.md referral-incomplete referral']);
  });
});
