import type { Language, LocalizedText } from '../../protocol/protocol.ts';
import { fillPlaces } from '../../text/fill-places.ts';

/** What forms say beside the names of rows, steps and keys. */
const texts = {
  'individual': { en: 'Individual counselling', id: 'Konseling individual' },
  'group': { en: 'Group counselling', id: 'Konseling kelompok' },
  'couple': { en: 'Couple counselling', id: 'Konseling pasangan' },
  'family': { en: 'Family counselling', id: 'Konseling keluarga' },
  'responsive': { en: 'Responsive services', id: 'Layanan responsif' },
  'title.rpl': { en: 'Service Plan (RPL)', id: 'Rencana Pelaksanaan Layanan (RPL)' },
  'title.lpl': { en: 'Service Report (LPL)', id: 'Laporan Pelaksanaan Layanan (LPL)' },
  'title.clinical': { en: 'Counselling Note', id: 'Catatan Konseling' },
  'title.clinical.case': { en: 'Counselling Case Record', id: 'Rekam Kasus Konseling' },
  'number': { en: 'No.', id: 'No.' },
  'component': { en: 'Component', id: 'Komponen' },
  'description': { en: 'Description', id: 'Uraian' },
  'session': { en: 'Session {number}', id: 'Pertemuan {number}' },
  'minutes': { en: '{count} minutes', id: '{count} menit' },
  'lessons': { en: '{count} lesson periods', id: '{count} jam pelajaran' },
  'at': { en: '{time} {zone}', id: 'pukul {time} {zone}' },
  'semester.odd': { en: 'First semester, {year}', id: 'Semester ganjil, {year}' },
  'semester.even': { en: 'Second semester, {year}', id: 'Semester genap, {year}' },
  'members': { en: '{group} (members: {members})', id: '{group} (anggota: {members})' },
  'acknowledged': { en: 'Acknowledged by', id: 'Mengetahui' },
  'head.school': { en: 'Headmaster', id: 'Kepala Sekolah' },
  'head': { en: 'Head of the institution', id: 'Pimpinan lembaga' },
  'role.counselor': { en: 'Counselor', id: 'Konselor' },
  'role.school-counselor': { en: 'School Counselor', id: 'Guru BK/Konselor' },
  'role.psychologist': { en: 'Psychologist', id: 'Psikolog' },
  'role.trainee': { en: 'Trainee', id: 'Mahasiswa praktikan' },
  'role.intern': { en: 'Intern', id: 'Konselor magang' },
  'supervisor': { en: 'Supervisor', id: 'Pembimbing' },
  'appendix': { en: 'Appendix: what this form has no place for', id: 'Lampiran: yang tidak ada tempatnya dalam formulir ini' },
  'page': { en: 'Page {page} of {pages}', id: 'Halaman {page} dari {pages}' },
  'draft': { en: 'Draft: not signed yet', id: 'Draf: belum ditandatangani' },
  'confidential': { en: 'Confidential', id: 'Rahasia' },
  'yes': { en: 'yes', id: 'ya' },
  'no': { en: 'no', id: 'tidak' },
  'done': { en: 'done', id: 'selesai' },
  'case-file': { en: 'Case file', id: 'Berkas kasus' },
  'next': { en: 'Next meeting: {when}', id: 'Pertemuan berikutnya: {when}' },
  'unmapped': { en: 'text under a heading that names no step', id: 'teks di bawah judul yang bukan nama langkah' },
  'nameless': { en: 'text without a heading', id: 'teks tanpa judul' },
  'stage-text': { en: 'text of a stage', id: 'teks sebuah tahap' },
  'carried': { en: 'text carried over and not confirmed', id: 'teks bawaan yang belum dikonfirmasi' },
  'whole-note': { en: 'the whole note ({type})', id: 'seluruh catatan ({type})' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

export type FormTextId = keyof typeof texts;

export function formText(id: FormTextId, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  return fillPlaces(texts[id][language], name => values[name]);
}

/** The text in both languages: for messages, whose language is not that of the form. */
export function formTexts(id: FormTextId): LocalizedText {
  return texts[id];
}

export function isFormText(id: string): id is FormTextId {
  return Object.hasOwn(texts, id);
}
