import type { Phrase } from './phrase.ts';

/** The end of a session and the end of a case. */
export const closingPhrases: readonly Phrase[] = [
  {
    prefix: { en: 'uca', id: 'laiseg-uca' }, steps: ['evaluate'],
    names: { en: 'Understanding, comfort, action', id: 'Pemahaman, perasaan, tindakan' },
    about: { en: 'Three questions before parting: what is clearer, how it feels now, what comes first.', id: 'Tiga pertanyaan sebelum berpisah: apa yang lebih jelas, bagaimana rasanya sekarang, apa langkah pertama.' },
    lines: {
      en: [
        '- Understanding: [“What is clearer to you now?” In the client\'s words]',
        '- Comfort: [“How do you feel now, compared with when you came?”|lighter than on arrival|calmer than on arrival|as on arrival|heavier than on arrival; talked over before parting]',
        '- Action: [“What will you do first, and when?” In the client\'s words]',
      ],
      id: [
        '- Pemahaman: [“Apa yang sekarang lebih jelas bagimu?” Dengan kata konseli]',
        '- Perasaan: [“Bagaimana rasanya sekarang, dibandingkan waktu datang?”|lebih lega daripada waktu datang|lebih tenang daripada waktu datang|sama seperti waktu datang|lebih berat; dibicarakan sebelum berpisah]',
        '- Tindakan: [“Apa yang akan kamu lakukan lebih dulu, dan kapan?” Dengan kata konseli]',
      ],
    },
  },
  {
    prefix: { en: 'scaling', id: 'pertanyaan-skala' }, steps: ['evaluate', 'reassess', 'explore', 'assess'],
    names: { en: 'Scaling question', id: 'Pertanyaan skala' },
    about: { en: 'A number from 0 to 10, what holds it up, and what one point more would look like.', id: 'Angka 0 sampai 10, apa yang menopangnya, dan seperti apa bila naik satu angka.' },
    lines: {
      en: [
        '- Scale: [“0 is the worst it was, 10 is how you wish it to be. Where are you today?”]/10',
        '- Why not lower: [“What makes it this number and not a lower one?”]',
        '- One point more: [“How would you notice one point more?”]',
      ],
      id: [
        '- Skala: [“0 saat paling buruk, 10 seperti yang kamu inginkan. Hari ini di angka berapa?”]/10',
        '- Mengapa tidak lebih rendah: [“Apa yang membuatnya di angka itu, bukan lebih rendah?”]',
        '- Naik satu angka: [“Apa tandanya kalau naik satu angka?”]',
      ],
    },
  },
  {
    prefix: { en: 'summary', id: 'rangkuman' }, steps: ['conclude'],
    names: { en: 'Summary by both', id: 'Rangkuman berdua' },
    about: { en: 'The client sums up first, then the counselor adds.', id: 'Konseli merangkum dulu, lalu konselor menambahkan.' },
    lines: {
      en: ['- Client: [“What do you take with you from today?” In the client\'s words]', '- Counselor: [what you added, or confirmed]', '- Agreed by both: [the result]'],
      id: ['- Konseli: [“Apa yang kamu bawa pulang dari pertemuan ini?” Dengan kata konseli]', '- Konselor: [yang ditambahkan atau dikuatkan]', '- Disepakati berdua: [hasilnya]'],
    },
  },
  {
    prefix: { en: 'closing-summary', id: 'rangkuman-penutup' }, steps: ['closure'],
    names: { en: 'Closing summary', id: 'Rangkuman penutup' },
    about: { en: 'Why it ends, what was reached and what remains, and how to come back.', id: 'Mengapa diakhiri, apa yang tercapai dan tersisa, dan bagaimana dapat kembali.' },
    lines: {
      en: [
        '- Reason: [why it ends|the goals are reached|agreed by both|the client moved or graduated|handed on to another professional|the client wished to end]',
        '- Sessions: [held and missed]',
        '- Goals: [what was reached, and by what it shows]',
        '- Open concerns: [what remains, or none]',
        '- Way back: [“What would be a sign for you to come again?”|the client may come again at any time, without an appointment|the client knows whom to turn to at the new school]',
        '- Looking back: [“What helped you most?” In the client\'s words]',
      ],
      id: [
        '- Alasan: [mengapa diakhiri|tujuan tercapai|disepakati berdua|konseli pindah atau lulus|dialihtangankan kepada ahli lain|konseli ingin mengakhiri]',
        '- Jumlah pertemuan: [terlaksana dan terlewat]',
        '- Tujuan: [apa yang tercapai, dan tandanya]',
        '- Yang masih terbuka: [apa yang tersisa, atau tidak ada]',
        '- Jalan kembali: [“Apa tandanya bahwa kamu perlu datang lagi?”|konseli boleh datang lagi kapan saja tanpa janji|konseli tahu harus ke mana di sekolah yang baru]',
        '- Melihat ke belakang: [“Apa yang paling membantumu?” Dengan kata konseli]',
      ],
    },
  },
  {
    prefix: { en: 'missed-meeting', id: 'tidak-hadir' }, steps: [], types: ['no-show'],
    names: { en: 'Missed meeting', id: 'Ketidakhadiran' },
    about: { en: 'When you were to meet, word from the client, what you tried, and what follows.', id: 'Kapan seharusnya bertemu, kabar dari konseli, apa yang dicoba, dan apa selanjutnya.' },
    lines: {
      en: [
        '- Scheduled time: [HH:MM]',
        '- Notice: [given or not, and when|none until the end of the meeting|by message, shortly before|by a classmate, on the same day]',
        '- Attempts to reach: [what was tried, with whom by role|one call, no answer|a message through the homeroom teacher|a call to the guardian, with the client\'s earlier consent]',
        '- Next step: [what you will do, and when|ask in class for a new date|visit at home, if the client does not answer]',
        '- New date: [YYYY-MM-DD]',
      ],
      id: [
        '- Waktu terjadwal: [HH:MM]',
        '- Pemberitahuan: [ada atau tidak, dan kapan|tidak ada sampai waktu pertemuan habis|lewat pesan, tidak lama sebelumnya|lewat teman sekelas, pada hari yang sama]',
        '- Upaya menghubungi: [apa yang dicoba, kepada siapa menurut peran|satu kali telepon, tidak diangkat|titip pesan lewat wali kelas|telepon kepada wali, sesuai persetujuan konseli sebelumnya]',
        '- Langkah berikutnya: [apa yang akan dilakukan, dan kapan|menemui di kelas untuk janji baru|kunjungan rumah bila konseli tidak menjawab]',
        '- Tanggal baru: [YYYY-MM-DD]',
      ],
    },
  },
];
