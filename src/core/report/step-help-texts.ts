import type { Language, LocalizedText, Due } from '../protocol/protocol.ts';
import { fillPlaces } from '../text/fill-places.ts';

/** What hover and marks in a note say, in the note's language. `{name}` stands for a value. */
export const helpTexts = {
  recorded: { en: 'Recorded in this note.', id: 'Tercatat dalam catatan ini.' },
  recordedInKeys: { en: 'Recorded in the front matter of this note.', id: 'Tercatat di data awal catatan ini.' },
  empty: { en: 'Nothing stands under this heading yet.', id: 'Belum ada isi di bawah judul ini.' },
  unconfirmed: { en: 'What was carried over here is not confirmed yet.', id: 'Yang dibawa dari catatan sebelumnya belum dikukuhkan.' },
  skipped: { en: 'Left out on purpose, with a reason.', id: 'Sengaja dilewati, dengan alasan.' },
  recordedIn: { en: 'Recorded in ', id: 'Tercatat dalam ' },
  recordedOnIn: { en: 'Recorded {date} in ', id: 'Tercatat {date} dalam ' },
  partIn: { en: '{part}: recorded in ', id: '{part}: tercatat dalam ' },
  partOnIn: { en: '{part}: recorded {date} in ', id: '{part}: tercatat {date} dalam ' },
  session: { en: 'session {number}', id: 'pertemuan {number}' },
  otherNote: { en: 'another note', id: 'catatan lain' },
  caseFile: { en: 'the case file', id: 'berkas kasus' },
  has: { en: 'Recorded: {names}.', id: 'Tercatat: {names}.' },
  lacks: { en: 'Not recorded yet: {names}.', id: 'Belum tercatat: {names}.' },
  oneAction: { en: '1 action', id: '1 tindakan' },
  actions: { en: '{count} actions', id: '{count} tindakan' },
  withWho: { en: '{count} with who does it', id: '{count} dengan pelakunya' },
  withDate: { en: '{count} with a date', id: '{count} dengan tanggal' },
  day: { en: 'Date read: {date}.', id: 'Tanggal terbaca: {date}.' },
  window: { en: 'Window read: {from} to {to}.', id: 'Rentang terbaca: {from} sampai {to}.' },
  noDay: { en: 'A time is promised, but no day can be told from it.', id: 'Waktunya disebut, tetapi harinya tidak dapat dipastikan.' },
  none: { en: 'None, with a reason.', id: 'Tidak ada, dengan alasan.' },
  undated: { en: 'Not recorded yet: a date, a window, or none with a reason.', id: 'Belum tercatat: tanggal, rentang waktu, atau "tidak ada" dengan alasan.' },
  rated: { en: '{count} of {all} rated.', id: '{count} dari {all} dinilai.' },
  oneScore: { en: '1 score read.', id: '1 skor terbaca.' },
  scores: { en: '{count} scores read.', id: '{count} skor terbaca.' },
  standsFor: { en: 'Stands for: {names}.', id: 'Setara dengan: {names}.' },
  oneDue: { en: '{recorded} of 1 due step recorded.', id: '{recorded} dari 1 langkah yang diminta tercatat.' },
  someRecorded: { en: '{recorded} of {due} due steps recorded.', id: '{recorded} dari {due} langkah yang diminta tercatat.' },
  nothingDue: { en: 'No step of this stage is due in this note.', id: 'Tidak ada langkah tahap ini yang diminta dalam catatan ini.' },
  notAsked: { en: 'Not asked for in this kind of note', id: 'Tidak diminta dalam jenis catatan ini' },
  values: { en: 'Values', id: 'Nilai' },
  alsoWritten: { en: 'Also written', id: 'Ejaan lain' },
  means: { en: 'Means', id: 'Artinya' },
  markRecorded: { en: 'recorded', id: 'tercatat' },
  markMissing: { en: 'not recorded yet', id: 'belum tercatat' },
  markLacks: { en: 'not recorded yet: {names}', id: 'belum tercatat: {names}' },
  markCount: { en: '{recorded} of {due} recorded', id: '{recorded} dari {due} tercatat' },
  caseFileLink: { en: 'Case file', id: 'Berkas kasus' },
  previousLink: { en: 'Previous note', id: 'Catatan sebelumnya' },
  addendumLink: { en: 'The note that this one adds to', id: 'Catatan yang ditambah' },
  contractLink: { en: 'The contract in force', id: 'Kontrak yang berlaku' },
} as const satisfies Record<string, LocalizedText>;

export type HelpText = keyof typeof helpTexts;

export function helpText(name: HelpText, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  return fillPlaces(helpTexts[name][language], key => values[key]);
}

/** A part of a contract or a label inside a sentence or after a colon. */
export function listOf(names: readonly string[]): string {
  return names.join(', ');
}

/** "Due in every session", without a mark at its end. */
export function dueText({ cadence, from, by, closing }: Due, language: Language): string {
  const inEnglish = language === 'en';
  switch (cadence) {
    case 'case':
      if (by === undefined) return inEnglish ? 'Once per case, when it is time' : 'Sekali per kasus, bila sudah waktunya';
      return inEnglish ? `Once per case, by session ${by}` : `Sekali per kasus, paling lambat pertemuan ${by}`;
    case 'session': {
      const every = inEnglish ? `Due in every session${from > 1 ? ` from session ${from}` : ''}` : `Diminta tiap pertemuan${from > 1 ? ` mulai pertemuan ${from}` : ''}`;
      return closing ? `${every}${inEnglish ? ', in the closing too' : ', termasuk penutupan'}` : every;
    }
    case 'closing': return inEnglish ? 'Due when the case is closed' : 'Diminta saat kasus ditutup';
    case 'triggered': return inEnglish ? 'Due when it comes up' : 'Diminta bila terjadi';
    case 'optional': return inEnglish ? 'Never demanded' : 'Tidak pernah diwajibkan';
  }
}
