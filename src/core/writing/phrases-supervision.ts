import type { Phrase } from './phrase.ts';

/** What an observer or supervisor writes. */
export const supervisionPhrases: readonly Phrase[] = [
  {
    prefix: { en: 'observer-feedback', id: 'umpan-balik-pengamat' }, steps: [], types: ['supervision'],
    names: { en: 'Feedback of an observer', id: 'Umpan balik pengamat' },
    about: { en: 'On what was done, never on the client\'s character: what was seen, its effect, a strength, at most two growth points.', id: 'Tentang yang dilakukan, bukan watak konseli: apa yang terlihat, pengaruhnya, kekuatan, paling banyak dua hal untuk dikembangkan.' },
    lines: {
      en: [
        '- Consent to observe: [client and counselor, and when|client and counselor agreed before the session]',
        '- Seen or heard: [stage|early stage|core stage|final stage], [short quote, minute]',
        '- Effect on the client: [what could be seen or heard]',
        '- Rating of the step: [step, 1 to 4]/4',
        '- Strength: [one, with its place in the session]',
        '- Growth point: [what was said or done; other words: “…”]',
        '- Second growth point: [or leave out]',
        '- For own reflection: [a question to the counselor]',
        '- Practice agreed: [what, until when]',
      ],
      id: [
        '- Izin pengamatan: [konseli dan konselor, dan kapan|konseli dan konselor setuju sebelum pertemuan]',
        '- Terlihat atau terdengar: [tahap|tahap awal|tahap inti|tahap akhir], [kutipan singkat, menit]',
        '- Pengaruh pada konseli: [apa yang terlihat atau terdengar]',
        '- Nilai langkah: [langkah, 1 sampai 4]/4',
        '- Kekuatan: [satu, dan di bagian mana]',
        '- Yang dapat dikembangkan: [apa yang dikatakan atau dilakukan; kata lain: “…”]',
        '- Hal kedua: [atau dihapus]',
        '- Untuk direfleksikan: [pertanyaan kepada konselor]',
        '- Latihan yang disepakati: [apa, sampai kapan]',
      ],
    },
  },
];
