import type { LocalizedText } from '../protocol/protocol.ts';

/** What each key of `.tahap.yaml` means: shown by the schema, by completion and in the documentation of the format. */
export const configAbout = {
  tahap: { en: 'The version of the format; leave it at 1.', id: 'Versi format; biarkan 1.' },
  language: { en: 'The language of messages. "auto" follows each note.', id: 'Bahasa pesan. "auto" mengikuti tiap catatan.' },
  include: { en: 'Folders to read, relative to this file. Default: all.', id: 'Folder yang dibaca, dihitung dari berkas ini. Bawaan: semua.' },
  exclude: { en: 'Folders and files to leave out, as in .gitignore.', id: 'Folder dan berkas yang dilewatkan, seperti dalam .gitignore.' },
  client_code_pattern: { en: 'What a client code looks like, as a regular expression, for example ^K-[0-9A-Z]{4}$.', id: 'Bentuk kode konseli, sebagai ekspresi reguler, misalnya ^K-[0-9A-Z]{4}$.' },
  adopted_on: { en: 'The day from which notes follow the form; older notes are left as they are.', id: 'Tanggal mulai catatan mengikuti bentuk ini; catatan yang lebih lama dibiarkan.' },
  institution: { en: 'The institution, for the head and the signatures of forms.', id: 'Lembaga, untuk kop dan tanda tangan formulir.' },
  holidays: { en: 'Days without counselling: single days, or mappings with from, to and name.', id: 'Hari tanpa konseling: tanggal, atau rentang dengan from, to, dan name.' },
  time_zone: { en: 'The time zone of clock times in exports, where none is written beside them: Asia/Jakarta (WIB, the default), Asia/Makassar (WITA) or Asia/Jayapura (WIT).', id: 'Zona waktu jam dalam ekspor, bila tidak tertulis di sampingnya: Asia/Jakarta (WIB, bawaan), Asia/Makassar (WITA), atau Asia/Jayapura (WIT).' },
  extra_headings: { en: 'Headings that you use beside the steps.', id: 'Judul yang Anda pakai di luar langkah.' },
  rules: { en: 'Rules: off, info, warning, error, or a mapping with severity and options.', id: 'Aturan: off, info, warning, error, atau pemetaan dengan severity dan opsi.' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** What stands under `institution`. */
export const institutionAbout = {
  authority: { en: 'The lines above the name, for example the province and its education office: one text or a list.', id: 'Baris di atas nama, misalnya pemerintah provinsi dan dinas pendidikan: satu teks atau daftar.' },
  name: { en: 'The name of the institution.', id: 'Nama lembaga.' },
  unit: { en: 'The unit below the name, for example Guidance and Counselling.', id: 'Unit di bawah nama, misalnya Bimbingan dan Konseling.' },
  address: { en: 'The address, on one line.', id: 'Alamat, satu baris.' },
  contact: { en: 'Telephone, mail or web address of the institution, on one line.', id: 'Telepon, surel, atau laman lembaga, satu baris.' },
  city: { en: 'The place that stands before the date above the signature.', id: 'Tempat yang ditulis sebelum tanggal di atas tanda tangan.' },
  head: { en: 'Who acknowledges plans and reports.', id: 'Yang mengetahui rencana dan laporan.' },
  headTitle: { en: 'Their office, for example Headmaster.', id: 'Jabatannya, misalnya Kepala Sekolah.' },
  staff: { en: 'By the code of a counselor: the name that stands under the signature.', id: 'Menurut kode konselor: nama di bawah tanda tangan.' },
  personName: { en: 'The name with titles.', id: 'Nama dengan gelar.' },
  personNumber: { en: 'The number of service or licence as it is printed, for example NIP 19860926 201505 1 001.', id: 'Nomor pegawai atau izin seperti dicetak, misalnya NIP 19860926 201505 1 001.' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

export const severityAbout: LocalizedText = {
  en: 'How much a finding weighs; off silences the rule.',
  id: 'Bobot temuan; off mematikan aturan.',
};

/** A schema's annotations: English where every tool looks for it, Indonesian under a key of our own. */
export function described({ en, id }: LocalizedText): { description: string; 'x-description-id': string } {
  return { description: en, 'x-description-id': id };
}
