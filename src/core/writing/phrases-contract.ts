import type { Phrase } from './phrase.ts';

const steps = ['contract'];

const time = {
  en: '- Time: [length of a meeting|40 minutes|45 minutes|60 minutes], [how often|once a week|every two weeks|twice a month], [how many, or until when|4 meetings|6 meetings|8 meetings|until the end of term]',
  id: '- Waktu: [lama tiap pertemuan|40 menit|45 menit|60 menit], [seberapa sering|sekali seminggu|dua minggu sekali|dua kali sebulan], [berapa kali, atau sampai kapan|4 pertemuan|6 pertemuan|8 pertemuan|sampai akhir semester]',
};
const task = {
  en: '- Task: [what the client does|the client comes on time and tries the agreed step between meetings|the client keeps a short diary and brings it along|the client says what to talk about, and when it is too much]; [what the counselor does|the counselor listens, keeps the time and what was said|the counselor helps to find options and leaves the choice to the client|the counselor prepares exercises and asks how they went]',
  id: '- Tugas: [yang dilakukan konseli|konseli datang tepat waktu dan mencoba langkah yang disepakati di antara pertemuan|konseli menulis catatan singkat dan membawanya|konseli menentukan yang dibicarakan, dan berkata bila terlalu berat]; [yang dilakukan konselor|konselor mendengarkan, menjaga waktu dan kerahasiaan|konselor membantu mencari pilihan dan menyerahkan keputusan kepada konseli|konselor menyiapkan latihan dan menanyakan hasilnya]',
};
const cooperation = {
  en: '- Cooperation: [what both answer for|both answer for the course and the result|both prepare for each meeting and keep to what was agreed]; [ground rules|who can\'t come says so a day before|who finds that it does not help says so openly|both speak openly and with respect]',
  id: '- Kerja sama: [tanggung jawab bersama|keduanya bertanggung jawab atas jalannya dan hasilnya|keduanya mempersiapkan diri dan menepati kesepakatan]; [aturan bersama|yang berhalangan memberi tahu sehari sebelumnya|yang merasa tidak terbantu mengatakannya terus terang|keduanya bicara terbuka dan saling menghargai]',
};

/** The wording of a contract, part by part or as a whole. */
export const contractPhrases: readonly Phrase[] = [
  {
    prefix: { en: 'contract-terms', id: 'isi-kontrak' }, steps,
    names: { en: 'Contract in three parts', id: 'Kontrak dalam tiga bagian' },
    about: { en: 'Time, tasks and cooperation, with wording to choose from.', id: 'Waktu, tugas, dan kerja sama, dengan pilihan kata.' },
    lines: { en: [time.en, task.en, cooperation.en], id: [time.id, task.id, cooperation.id] },
  },
  {
    prefix: { en: 'time-contract', id: 'kontrak-waktu' }, steps,
    names: { en: 'Wording of the time contract', id: 'Isi kontrak waktu' },
    about: { en: 'How long, how often, how many meetings or until when.', id: 'Lama, frekuensi, dan jumlah pertemuan atau batas akhirnya.' },
    lines: { en: [time.en], id: [time.id] },
  },
  {
    prefix: { en: 'task-contract', id: 'kontrak-tugas' }, steps,
    names: { en: 'Wording of the task contract', id: 'Isi kontrak tugas' },
    about: { en: 'What each side does, in and between meetings.', id: 'Bagian konseli dan bagian konselor, di dalam dan di luar pertemuan.' },
    lines: { en: [task.en], id: [task.id] },
  },
  {
    prefix: { en: 'cooperation-contract', id: 'kontrak-kerja-sama' }, steps,
    names: { en: 'Wording of the cooperation contract', id: 'Isi kontrak kerja sama' },
    about: { en: 'What both answer for, and how you work when it gets hard.', id: 'Tanggung jawab bersama, dan cara bekerja saat keadaan sulit.' },
    lines: { en: [cooperation.en], id: [cooperation.id] },
  },
];
