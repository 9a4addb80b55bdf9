import type { Language } from '../../../src/core/protocol/protocol.ts';

/** What a careful counselor writes under each step: fictional, short, with the least that the step asks for. */
const words: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  rapport: {
    en: 'The client came of their own will after a class visit, looked around and asked about the plant on the desk before sitting down.',
    id: 'Konseli datang atas kemauan sendiri setelah kunjungan kelas, melihat-lihat ruangan, dan bertanya tentang tanaman di meja sebelum duduk.',
  },
  'define-problem': {
    en: 'Since August the client sleeps badly before tests and hands in homework late; at school they say little. In their words: "I start too late."',
    id: 'Sejak Agustus konseli sulit tidur menjelang ulangan dan terlambat mengumpulkan tugas; di sekolah ia banyak diam. Menurut konseli: "Saya selalu mulai terlambat."',
  },
  assess: {
    en: 'A working guess: fear of failing keeps the delay going. Strength: plans well with a friend. Option: a weekly plan on one page.',
    id: 'Dugaan sementara: takut gagal membuat penundaan berlanjut. Kekuatan: pandai menyusun rencana bersama teman. Pilihan bantuan: rencana mingguan satu halaman.',
  },
  contract: {
    en: 'Time: 45 minutes, once a week, six meetings.\n\nTask: the client keeps a sleep log, the counselor prepares the material.\n\nCooperation: both say when something does not fit, and both are responsible for the pace.',
    id: 'Waktu: 45 menit, seminggu sekali, enam pertemuan.\n\nTugas: konseli mengisi catatan tidur, konselor menyiapkan bahan.\n\nKerja sama: keduanya memberi tahu bila ada yang tidak cocok dan bersama menjaga langkah.',
  },
  consent: {
    en: 'The client agreed on 2026-01-05. Limits explained: danger to self or others, abuse, a court order, and supervision without names.',
    id: 'Konseli menyetujui pada 2026-01-05. Batas yang dijelaskan: bahaya bagi diri atau orang lain, kekerasan, perintah pengadilan, dan supervisi tanpa identitas.',
  },
  explore: {
    en: 'We looked closer at the hour before sleep: the client counts what is missing instead of what is done, and noticed this aloud.',
    id: 'Kami mendalami satu jam sebelum tidur: konseli menghitung yang belum selesai, bukan yang sudah, dan menyadarinya sendiri.',
  },
  intervention: {
    en: 'Scaling question with a drawn ladder; the client took the pencil and added a step.',
    id: 'Pertanyaan skala dengan gambar tangga; konseli mengambil pensil dan menambah satu anak tangga.',
  },
  reassess: {
    en: 'Together we looked at the picture again: sleep is better, the delay has stayed.',
    id: 'Bersama kami meninjau gambaran masalah: tidur membaik, penundaan masih ada.',
  },
  'maintain-relationship': { en: 'The client was engaged and corrected me twice.', id: 'Konseli terlibat dan dua kali meluruskan konselor.' },
  conclude: {
    en: 'The client concluded: "The first ten minutes are the hard ones." We both agreed.',
    id: 'Konseli menyimpulkan: "Sepuluh menit pertama yang berat." Kami sama-sama setuju.',
  },
  'action-plan': {
    en: '- [ ] client: start with ten minutes each evening ({next})\n- [ ] counselor: bring the one-page plan ({next})',
    id: '- [ ] konseli: mulai sepuluh menit tiap malam ({next})\n- [ ] konselor: membawa lembar rencana ({next})',
  },
  evaluate: {
    en: 'The client rates the session 8 of 10: "I know where to begin."',
    id: 'Konseli memberi nilai 8 dari 10: "Saya tahu harus mulai dari mana."',
  },
  'next-appointment': { en: '{next} 09:00, counselling room', id: '{next} 09:00, ruang BK' },
  closure: {
    en: 'Reason: the goals are met.\n\nSessions held: six, missed: none.\n\nGoals: both reached.\n\nOpen concerns: the final examination.\n\nWay back: without an appointment, in the long break.',
    id: 'Alasan: tujuan tercapai.\n\nPertemuan: enam terlaksana, tidak ada yang terlewat.\n\nTujuan: keduanya tercapai.\n\nYang tersisa: ujian akhir.\n\nJalan kembali: tanpa janji, pada istirahat panjang.',
  },
  markers: {
    en: '- Less anxiety: yes, 7 -> 2 before tests\n- Behaviour change: partly, homework in time in three of four weeks\n- New understanding: yes, explains the pattern in own words\n- Life plan: not yet, the choice of subject is open',
    id: '- Kecemasan menurun: ya, 7 -> 2 menjelang ulangan\n- Perubahan perilaku: sebagian, tugas tepat waktu tiga dari empat minggu\n- Pemahaman baru: ya, menjelaskan polanya dengan kata sendiri\n- Rencana hidup: belum, pilihan jurusan masih terbuka',
  },
  risk: {
    en: 'Asked directly: thoughts of not wanting to live for two days. Level: high. Means made safe with the parent. Told: the parent and the head of school. Protective: a younger sibling. Re-check tomorrow at 08:00.',
    id: 'Ditanyakan langsung: dua hari ini ada pikiran tidak ingin hidup. Tingkat: tinggi. Benda berbahaya diamankan bersama orang tua. Diberi tahu: orang tua dan kepala sekolah. Pelindung: adik. Cek ulang besok pukul 08.00.',
  },
  referral: {
    en: 'To: a psychiatrist of the district hospital. Reason: sleep and mood for three weeks. Agreement: client and guardian. Letter: handed over on 2026-01-19. Feedback expected by 2026-02-02.',
    id: 'Kepada: psikiater rumah sakit daerah. Alasan: tidur dan suasana hati selama tiga minggu. Persetujuan: konseli dan wali. Surat: diserahkan 2026-01-19. Kabar balik diharapkan 2026-02-02.',
  },
  'follow-up': { en: 'On 2026-03-30 the change has lasted.', id: 'Pada 2026-03-30 perubahan bertahan.' },
};

export function stepWords(step: string, language: Language): string {
  const text = words[step]?.[language];
  if (text === undefined) throw new Error(`no words for ${step}`);
  return text;
}
