// prettier-ignore
const SENTENCES = [
  'Konseli menyampaikan bahwa ia cemas menjelang ujian dan sulit tidur selama dua minggu terakhir.',
  'Konselor mendengarkan, memberi ruang, dan menanyakan apa yang sudah pernah dicoba konseli di rumah.',
  'Konseli memilih belajar bersama teman sebangku karena merasa lebih tenang bila tidak sendirian.',
  'Suasana hangat; konseli mulai bercerita setelah beberapa menit diam.',
];

/** A usual session note of about 2.5 KB: twelve keys of front matter, fifteen headings, lists with tasks and one table. */
export function sessionNote(index: number): string {
  const say = (count: number): string =>
    Array.from({ length: count }, (_, place) => SENTENCES[(index + place) % SENTENCES.length]).join(' ');
  return [
    '---', 'tahap: 1', `client: K-${1000 + index}`, `date: 2026-01-${String((index % 28) + 1).padStart(2, '0')}`, 'start: "09:00"',
    'duration: 45', `session: ${(index % 8) + 1}`, `counselor: BK-0${index % 9}`, 'type: session', 'status: draft', 'format: individual',
    'language: id', 'area: [personal, learning]', '---', '',
    `# Sesi ${index}`, '', '## Tahap Awal', '', '### Rapport', '', say(2), '',
    '### Kontrak', '', '- Waktu: 6 x 45 menit', '- Tugas: konseli mencatat jam belajar', '- Kerja sama: guru kelas dan orang tua', '',
    '### Perumusan Masalah', '', say(3), '', '### Penilaian', '', say(2), '',
    '## Tahap Pertengahan', '', '### Penjelajahan Masalah', '', say(3), '',
    '### Ukuran', '', '| Ukuran | Nilai |', '| --- | --- |', '| SUDS | 7/10 |', '| Tidur | 5 jam |', '| Kecemasan | 7 -> 4 |', '',
    '### Penilaian Kembali', '', say(2), '',
    '## Tahap Akhir', '', '### Kesimpulan', '', say(2), '',
    '### Rencana Tindakan', '', '- [ ] konseli: catat jam belajar (2026-01-12)', '- [x] konselor: hubungi wali kelas (2026-01-10)',
    '- [ ] konseli: latihan napas setiap malam', '',
    '### Evaluasi', '', '**Perasaan:** lega', '', say(2), '',
    '### Pertemuan Berikutnya', '', '2026-01-12 09:00', '', '<!-- tahap-disable-next-line missing-step: tidak perlu -->', '',
  ].join('\n');
}

export function bodyStart(note: string): number {
  return note.indexOf('\n---\n') + 5;
}
