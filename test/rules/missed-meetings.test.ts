import { buildNote } from './support/build-note.ts';
import { day, nothing, notes, pick, testSituations, type Situation } from './support/situations.ts';

const name = '2026-01-19-no-show';
const path = `cases/C-0142/${name}.session.md`;
const missed = (texts: Record<'en' | 'id', string>, plan: object = {}) => (language: 'en' | 'id') => ({ ...notes(language, {}, {}), [path]: buildNote(language, { type: 'no-show', date: day[3], body: `${pick(language, texts)}\n`, ...plan }) });
const full = { en: 'Appointed for 09:00; no notice was given. Two calls to the guardian by the class teacher. New date: 2026-12-07 09:00.', id: 'Dijadwalkan pukul 09.00; tanpa kabar. Dua kali menelepon wali lewat wali kelas. Tanggal baru: 2026-12-07 09:00.' };
const incomplete = [`${name} no-show-incomplete`];
const process = [`${name} no-show-with-process`];

const situations: readonly Situation[] = [
  { title: 'scenario 7: time, no notice, two calls, new date; the next session keeps its number', files: language => ({ ...missed(full)(language), 'cases/C-0142/2026-01-26-s03.session.md': buildNote(language, { session: 3, date: day[4], words: { 'next-appointment': '2026-12-07 09:00' } }) }), expected: nothing },
  { title: 'scenario 8: a score and exploration', files: missed({ en: `${full.en}\n\nSUDS: 6\n\n## Exploration\n\nThe hour before sleep was looked at.`, id: `${full.id}\n\nSUDS: 6\n\n## Eksplorasi\n\nSatu jam sebelum tidur didalami.` }), expected: process },
  { title: 'scenario 8 in running words', files: missed({ en: `${full.en} SUDS 6. We explored the hour before sleep.`, id: `${full.id} SUDS 6. Kami mendalami satu jam sebelum tidur.` }), expected: process },
  { title: 'a score in the front matter', files: missed(full, { keys: { measures: '{suds: 6}' } }), expected: process },
  { title: 'techniques in the front matter', files: missed(full, { keys: { techniques: '[scaling]' } }), expected: process },
  { title: 'no exploration took place', files: missed({ en: `${full.en} No exploration took place.`, id: `${full.id} Tidak ada eksplorasi.` }), expected: nothing },
  { title: 'only that nobody came', files: missed({ en: 'The client did not come.', id: 'Konseli tidak hadir.' }), expected: incomplete },
  { title: 'nothing at all', files: missed({ en: '', id: '' }), expected: incomplete },
  { title: 'no next step', files: missed({ en: 'Appointed for 09:00; no notice. Two calls to the guardian.', id: 'Dijadwalkan pukul 09.00; tanpa kabar. Dua kali menelepon wali.' }), expected: incomplete },
  { title: 'the time of the new date is not the one that was missed', files: missed({ en: 'No notice. Two calls. New date: 2026-12-07 at 09:00.', id: 'Tanpa kabar. Dua kali menelepon. Tanggal baru: 2026-12-07 pukul 09.00.' }), expected: incomplete },
  { title: 'labels, one of them blank', files: missed({ en: '- Scheduled time: 09:00\n- Notice: none\n- Outreach:\n- Next step: a message on Thursday', id: '- Waktu terjadwal: 09.00\n- Kabar: tidak ada\n- Upaya menghubungi:\n- Langkah berikutnya: pesan pada hari Kamis' }), expected: incomplete },
  { title: 'labels as headings', files: missed({ en: '## Scheduled time\n\n09:00\n\n## Notice\n\nnone\n\n## Outreach\n\nThe class teacher.\n\n## Next steps\n\nA message on Thursday.', id: '## Waktu terjadwal\n\n09.00\n\n## Kabar\n\ntidak ada\n\n## Upaya menghubungi\n\nWali kelas.\n\n## Langkah selanjutnya\n\nPesan pada hari Kamis.' }), expected: nothing },
  { title: 'a table', files: missed({ en: '| | |\n|---|---|\n| Scheduled time | 09:00 |\n| Notice | none |\n| Outreach | class teacher asked |\n| Next step | message on Thursday |', id: '| | |\n|---|---|\n| Waktu terjadwal | 09.00 |\n| Kabar | tidak ada |\n| Upaya menghubungi | wali kelas ditanya |\n| Langkah berikutnya | pesan pada hari Kamis |' }), expected: nothing },
  { title: 'the time in `start`, the next meeting in the keys', files: missed({ en: 'No notice. Two calls to the guardian.', id: 'Tanpa kabar. Dua kali menelepon wali.' }, { keys: { start: '09:00', next_appointment: '2026-12-07' } }), expected: nothing },
  { title: 'the client came late', files: missed({ en: 'The client arrived 25 minutes late; the rest of the time was used. SUDS: 6', id: 'Konseli datang terlambat 25 menit; sisa waktu dipakai. SUDS: 6' }), expected: nothing },
  { title: 'the school called it off', files: missed({ en: 'Cancelled by the school a day before.', id: 'Dibatalkan oleh sekolah sehari sebelumnya.' }, { type: 'cancelled' }), expected: nothing },
  { title: 'the client called it off and nothing follows', files: missed({ en: 'The client cancelled.', id: 'Konseli membatalkan.' }, { type: 'cancelled' }), expected: incomplete },
  { title: 'a telephone contact with a score', files: missed({ en: 'By telephone. SUDS: 6. We explored the evening.', id: 'Lewat telepon. SUDS: 6. Kami mendalami malam itu.' }, { type: 'contact' }), expected: nothing },
  { title: 'before the repository took up Tahap', files: language => ({ '.tahap.yaml': 'adopted_on: 2026-06-01\n', ...missed({ en: 'The client did not come. SUDS: 6', id: 'Konseli tidak hadir. SUDS: 6' })(language) }), expected: nothing },
];

describe('missed meetings', () => {
  testSituations(situations.map(situation => ({ ...situation, setup: { asOf: '2026-01-20' } })));
});
