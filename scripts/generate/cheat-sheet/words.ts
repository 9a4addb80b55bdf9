import type { Language, LocalizedText } from '../../../src/core/protocol/protocol.ts';
import type { CommandId } from '../../../src/extension/commands/command-table.ts';

export interface CheatSheetWords {
  readonly title: string;
  readonly about: string;
  readonly steps: string;
  readonly aboutSteps: string;
  readonly stepsHead: readonly string[];
  readonly anyStage: string;
  readonly notes: string;
  readonly aboutNotes: string;
  readonly writing: string;
  readonly writingHead: readonly string[];
  readonly frontMatter: string;
  readonly writingRows: readonly (readonly string[])[];
  readonly keys: string;
  readonly keyRows: readonly (readonly string[])[];
  readonly commands: string;
  readonly aboutCommands: string;
  readonly shell: string;
}

/** The commands that a counselor needs in a usual week. */
export const sheetCommands: readonly CommandId[] = [
  'tahap.newNote', 'tahap.newNextNote', 'tahap.newCaseNote', 'tahap.createCaseFile', 'tahap.insertMissing', 'tahap.explainRule',
  'tahap.openCaseView', 'tahap.sessions.filter', 'tahap.followUps.exportCalendar', 'tahap.checkWorkspace', 'tahap.createSampleRepository', 'tahap.openGuide',
];

/** Shorter than in the help: one line each. A command that is not here brings the first words of its help. */
export const shellPurposes: Readonly<Record<string, LocalizedText>> = {
  lint: { en: 'Check notes', id: 'Memeriksa catatan' },
  outline: { en: 'Show how Tahap reads a note', id: 'Menunjukkan cara Tahap membaca catatan' },
  report: { en: '(`follow-ups`: what waits, `case CODE`: one case to print)', id: '(`follow-ups`: yang menunggu, `case KODE`: satu kasus untuk dicetak)' },
  new: { en: 'Write a new note', id: 'Menulis catatan baru' },
  export: { en: '(`ics`: what waits as a calendar, `form`: a note or case as a form)', id: '(`ics`: yang menunggu sebagai kalender, `form`: catatan atau kasus sebagai formulir)' },
  rules: { en: 'List and explain the rules', id: 'Daftar dan penjelasan aturan' },
  sample: { en: 'Create the fictional school to try things out', id: 'Membuat sekolah rekaan untuk mencoba-coba' },
};

export const cheatSheetWords: Readonly<Record<Language, CheatSheetWords>> = {
  en: {
    title: 'Tahap on one page',
    about: 'A note is a file whose name ends in `.session.md`; a good place is `cases/C-0142/2026-11-02-s01.session.md`. Drafts may stay unfinished.',
    steps: 'Stages and steps',
    aboutSteps: 'Type `/` at the start of a line and choose, or type the word and press Ctrl+Space.',
    stepsHead: ['Stage', 'Steps'],
    anyStage: 'When called for',
    notes: 'Whole notes',
    aboutNotes: 'In an empty note type a word and press Ctrl+Space:',
    writing: 'How to write it',
    writingHead: ['What', 'Like this'],
    frontMatter: 'Between `---` at the top',
    writingRows: [
      ['Next appointment', '`2026-12-01 09:00`, or `none: goals reached`'],
      ['Task for next time', '`- [ ] client: writes down study hours (2026-12-01)`'],
      ['Contract', '`- Time: …` `- Task: …` `- Cooperation: …`'],
      ['Measure', '`SUDS: 7/10`, or `Anxiety: 7 -> 4`'],
      ['Left out, with a reason', '`skipped: {assess: came for one question only}`'],
      ['Silence a finding', '`<!-- tahap-disable-next-line thin-step: said in the case file -->`'],
    ],
    keys: 'Keys',
    keyRows: [
      ['Ctrl+Space', 'offer what fits here'],
      ['Tab', 'to the next prompt'],
      ['F8', 'to the next finding'],
      ['Ctrl+.', 'what mends the finding at the cursor'],
      ['Ctrl+Shift+M', 'all findings'],
      ['Ctrl+Shift+O', 'to a heading of the note'],
      ['Ctrl+Shift+P', 'all commands. On macOS: Cmd in place of Ctrl, but for Ctrl+Space'],
    ],
    commands: 'Commands',
    aboutCommands: 'Ctrl+Shift+P, then',
    shell: 'At the shell',
  },
  id: {
    title: 'Tahap dalam satu halaman',
    about: 'Catatan adalah berkas yang namanya berakhir `.session.md`, misalnya `cases/C-0142/2026-11-02-s01.session.md`. Draf boleh belum selesai.',
    steps: 'Tahap dan langkah',
    aboutSteps: 'Ketik `/` di awal baris lalu pilih, atau ketik katanya dan tekan Ctrl+Space.',
    stepsHead: ['Tahap', 'Langkah'],
    anyStage: 'Bila diperlukan',
    notes: 'Catatan utuh',
    aboutNotes: 'Di catatan kosong ketik salah satu kata ini lalu tekan Ctrl+Space:',
    writing: 'Cara menulisnya',
    writingHead: ['Apa', 'Seperti ini'],
    frontMatter: 'Di antara `---` paling atas',
    writingRows: [
      ['Pertemuan berikutnya', '`2026-12-01 09:00`, atau `tidak ada: tujuan tercapai`'],
      ['Tugas sampai pertemuan berikutnya', '`- [ ] konseli: mencatat jam belajar (2026-12-01)`'],
      ['Kontrak', '`- Waktu: …` `- Tugas: …` `- Kerja sama: …`'],
      ['Ukuran', '`SUDS: 7/10`, atau `Kecemasan: 7 -> 4`'],
      ['Dilewati, dengan alasan', '`dilewati: {assess: datang hanya untuk satu pertanyaan}`'],
      ['Membungkam temuan', '`<!-- tahap-disable-next-line thin-step: ada di berkas kasus -->`'],
    ],
    keys: 'Tombol',
    keyRows: [
      ['Ctrl+Space', 'menawarkan yang cocok di sini'],
      ['Tab', 'ke petunjuk berikutnya'],
      ['F8', 'ke temuan berikutnya'],
      ['Ctrl+.', 'perbaikan untuk temuan di kursor'],
      ['Ctrl+Shift+M', 'semua temuan'],
      ['Ctrl+Shift+O', 'ke salah satu judul dalam catatan'],
      ['Ctrl+Shift+P', 'semua perintah. Di macOS: Cmd sebagai ganti Ctrl, kecuali Ctrl+Space'],
    ],
    commands: 'Perintah',
    aboutCommands: 'Ctrl+Shift+P, lalu',
    shell: 'Di terminal',
  },
};
