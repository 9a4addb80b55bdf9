import type { Language, LocalizedText } from '../protocol/protocol.ts';
import { weekdayOf, type IsoDate } from '../language/calendar.ts';

/** The few words that completions say beside the names of the protocols and keys. */
export const words = {
  due: { en: 'due', id: 'perlu dicatat' },
  standing: { en: 'already in this note', id: 'sudah ada dalam catatan ini' },
  settled: { en: 'recorded in the case', id: 'sudah tercatat dalam kasus' },
  stage: { en: 'stage', id: 'tahap' },
  part: { en: 'part', id: 'bagian' },
  wholeNote: { en: 'whole note', id: 'catatan utuh' },
  wholeNoteAbout: { en: 'A whole note with its front matter and steps.', id: 'Catatan utuh dengan data awal dan langkahnya.' },
  frontMatter: { en: 'Front matter', id: 'Data awal' },
  frontMatterAbout: { en: 'The keys that every session note has.', id: 'Kunci yang ada pada setiap catatan pertemuan.' },
  allDue: { en: 'All that is due', id: 'Semua yang perlu dicatat' },
  allDueDetail: { en: 'stages and steps', id: 'tahap dan langkah' },
  allDueAbout: { en: 'The stages and steps that this note should record, with prompts.', id: 'Tahap dan langkah yang perlu dicatat dalam catatan ini, dengan panduan isi.' },
  required: { en: 'required', id: 'wajib' },
  today: { en: 'today', id: 'hari ini' },
  promised: { en: 'the appointment that was made', id: 'sesuai perjanjian' },
  nextNumber: { en: 'next in this case', id: 'nomor berikutnya dalam kasus' },
  known: { en: 'used in this workspace', id: 'dipakai di ruang kerja ini' },
  noteOfCase: { en: 'note of this case', id: 'catatan kasus ini' },
  rhythm: { en: 'as last time', id: 'seperti sebelumnya' },
  none: { en: 'none: reason', id: 'tidak ada: alasan' },
  noneKey: { en: 'none', id: 'tidak ada' },
  noneDetail: { en: 'no next meeting', id: 'tanpa pertemuan berikutnya' },
  reason: { en: '[reason]', id: '[alasan]' },
  timeAndPlace: { en: '[time and place]', id: '[waktu dan tempat]' },
  action: { en: '- [ ] who: what (date)', id: '- [ ] siapa: apa (tanggal)' },
  actionDetail: { en: 'action', id: 'tindakan' },
  who: { en: '[who]', id: '[siapa]' },
  what: { en: '[what]', id: '[apa]' },
  byWhen: { en: '[date]', id: '[tanggal]' },
  client: { en: 'client', id: 'konseli' },
  counselor: { en: 'counselor', id: 'konselor' },
  evidence: { en: '[evidence]', id: '[bukti]' },
  measure: { en: 'measure', id: 'ukuran' },
  score: { en: '[score]', id: '[skor]' },
  measureAbout: { en: 'A score on its scale; two scores show a change: 7 -> 4.', id: 'Skor pada skalanya; dua skor menunjukkan perubahan: 7 -> 4.' },
  phrase: { en: 'wording', id: 'contoh kata' },
  stepId: { en: 'step', id: 'langkah' },
  reported: { en: 'found in this note', id: 'ditemukan dalam catatan ini' },
} satisfies Record<string, LocalizedText>;

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
};

export function weekdayName(date: IsoDate, language: Language): string {
  return weekdays[language][weekdayOf(date)] ?? '';
}

/** "Tuesday, +7 days" */
export function daysLater(date: IsoDate, days: number, language: Language): string {
  return `${weekdayName(date, language)}, +${days} ${language === 'id' ? 'hari' : days === 1 ? 'day' : 'days'}`;
}
