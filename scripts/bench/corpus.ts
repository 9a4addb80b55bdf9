import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addDays } from '../../src/core/language/calendar.ts';

const sessionsPerCase = 10;
const words = 'konseli menyampaikan bahwa minggu ini ia merasa lebih tenang setelah mencoba langkah kecil yang disepakati bersama dan mencatat kapan kebiasaan lama muncul lagi di rumah maupun di sekolah'.split(' ');

export interface CorpusNote {
  readonly path: string;
  readonly text: string;
}

/** Notes of about 2.7 KB with 15 headings. The same numbers give the same bytes. */
export function corpusNotes(notes: number, perCase = sessionsPerCase): CorpusNote[] {
  const random = generator(42);
  return Array.from({ length: notes }, (_, index) => {
    const caseNumber = Math.floor(index / perCase);
    const session = (index % perCase) + 1;
    const code = `C-${String(caseNumber).padStart(6, '0')}`;
    const date = addDays('2020-01-06', (caseNumber % 1500) + session * 7);
    return { path: `cases/${code}/${date}-s${String(session).padStart(2, '0')}.session.md`, text: note({ code, session, date, random }) };
  });
}

export function writeCorpus(folder: string, notes: number): void {
  writeFileSync(join(folder, '.tahap.yaml'), 'tahap: 1\n');
  for (const { path, text } of corpusNotes(notes)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function note({ code, session, date, random }: { code: string; session: number; date: string; random: () => number }): string {
  const prose = (count: number): string => {
    const chosen = Array.from({ length: count }, () => words[Math.floor(random() * words.length)] ?? '');
    return `${chosen.join(' ')}.`;
  };
  const heading = (level: number, name: string, text: string): string => `${'#'.repeat(level)} ${name}\n\n${text}\n`;
  return [
    `---\ntahap: 1\ntype: session\nclient: K-${code.slice(2)}\ncase: ${code}\nsession: ${session}\ndate: ${date}\nstart: "09:00"\nduration: 45\ncounselor: G-0${1 + (session % 4)}\nstatus: draft\nsetting: school\narea: [learning, personal]\n---\n`,
    heading(1, `Sesi ${session}`, ''),
    heading(2, 'Tahap Awal', ''),
    heading(3, 'Membangun hubungan', prose(22)),
    heading(3, 'Memperjelas masalah', prose(26)),
    heading(3, 'Penjajakan', `${prose(22)}\n\n- ${prose(6)}\n- ${prose(6)}`),
    heading(3, 'Kontrak konseling', '- Waktu: 6 kali pertemuan, 45 menit.\n- Tugas: konseli mencatat, konselor menyiapkan bahan.\n- Kerja sama: saling mengabari bila berhalangan.'),
    heading(2, 'Tahap Inti', ''),
    heading(3, 'Eksplorasi masalah', prose(40)),
    heading(3, 'Teknik dan respons konseli', prose(24)),
    heading(3, 'Penilaian kembali', prose(20)),
    heading(2, 'Tahap Akhir', ''),
    heading(3, 'Kesimpulan bersama', `Konseli menyimpulkan: ${prose(18)}`),
    heading(3, 'Rencana tindakan', `- [ ] konseli: mencatat jam belajar (${addDays(date, 5)})`),
    heading(3, 'Penilaian segera', `${prose(16)} SUDS: 4/10.`),
    heading(3, 'Pertemuan berikutnya', `${addDays(date, 7)} 09:00 di ruang BK.`),
  ].join('\n');
}

/** A small linear congruential generator: the corpus must not depend on chance. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
