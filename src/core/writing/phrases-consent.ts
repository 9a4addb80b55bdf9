import type { Phrase } from './phrase.ts';

const steps = ['consent'];
const about = {
  en: 'Who agreed, when, and which limits of secrecy were explained, also towards the institution.',
  id: 'Siapa yang menyetujui, kapan, dan batas kerahasiaan apa yang dijelaskan, juga terhadap lembaga.',
};

const agreed = {
  en: '- Agreed by: [who agreed, and how|client, in words|client, in writing|client and guardian, in writing]',
  id: '- Disetujui oleh: [siapa yang menyetujui, dan bagaimana|konseli, secara lisan|konseli, tertulis|konseli dan wali, tertulis]',
};
const date = { en: '- Agreed on: [YYYY-MM-DD]', id: '- Pada: [YYYY-MM-DD]' };
const limits = {
  en: '- Limits: [limits of secrecy that were explained|danger to the client or others, abuse, an order of a court, supervision without the name|danger to the client or others, and abuse]',
  id: '- Batas: [batas kerahasiaan yang dijelaskan|bahaya bagi konseli atau orang lain, kekerasan, perintah pengadilan, supervisi tanpa nama|bahaya bagi konseli atau orang lain, dan kekerasan]',
};

/** Consent, in the words of the institution that the note names. */
export const consentPhrases: readonly Phrase[] = [
  {
    prefix: { en: 'consent-school', id: 'persetujuan-sekolah' }, steps, settings: ['school', 'university'], about,
    names: { en: 'Consent in a school', id: 'Persetujuan di sekolah' },
    lines: {
      en: [
        agreed.en, date.en, limits.en,
        '- School: [what the school learns|only that the client comes|attendance; anything else with the client\'s consent|what teachers and parents are told is agreed with the client first]',
        '- Guardian: [informed, agreed, or not required|informed and agreed|not required at this age|not informed: the client asked for it, and there is no danger]',
        '- Further help: [who helps where counselling ends|psychologist, with the client\'s consent|psychologist or psychiatrist by way of the health centre]',
      ],
      id: [
        agreed.id, date.id, limits.id,
        '- Sekolah: [apa yang diketahui sekolah|hanya bahwa konseli datang|kehadiran; selebihnya dengan persetujuan konseli|yang disampaikan kepada guru dan orang tua disepakati dulu dengan konseli]',
        '- Wali: [diberi tahu, menyetujui, atau tidak perlu|diberi tahu dan menyetujui|tidak perlu untuk usia ini|belum diberi tahu atas permintaan konseli, tidak ada bahaya]',
        '- Bantuan lanjutan: [siapa yang membantu bila di luar kewenangan konselor|psikolog, dengan persetujuan konseli|psikolog atau psikiater melalui puskesmas]',
      ],
    },
  },
  {
    prefix: { en: 'consent-clinic', id: 'persetujuan-klinik' }, steps, settings: ['clinic'], about,
    names: { en: 'Consent in a clinic', id: 'Persetujuan di klinik' },
    lines: {
      en: [
        agreed.en, date.en, limits.en,
        '- Clinic: [what the treating team learns|attendance and plan; not what was said|what treatment needs, agreed with the client first|danger only]',
        '- Not the counselor\'s part: [diagnosis and medicine|diagnosis and medicine, explained to the client]',
        '- Further help: [psychologist or psychiatrist, and when|psychologist of the clinic, with the client\'s consent|psychiatrist of the clinic, for diagnosis and medicine]',
      ],
      id: [
        agreed.id, date.id, limits.id,
        '- Klinik: [apa yang diketahui tim yang merawat|kehadiran dan rencana; bukan isi pembicaraan|yang diperlukan untuk perawatan, disepakati dulu dengan konseli|hanya bila ada bahaya]',
        '- Bukan tugas konselor: [diagnosis dan obat|diagnosis dan obat, sudah dijelaskan kepada konseli]',
        '- Bantuan lanjutan: [psikolog atau psikiater, dan kapan|psikolog klinik, dengan persetujuan konseli|psikiater klinik, untuk diagnosis dan obat]',
      ],
    },
  },
  {
    prefix: { en: 'consent-correctional', id: 'persetujuan-lapas' }, steps, settings: ['correctional'], about,
    names: { en: 'Consent in a correctional institution', id: 'Persetujuan di lapas' },
    lines: {
      en: [
        agreed.en, date.en, limits.en,
        '- Institution: [what officers and the institution learn|attendance only|danger to life or safety only|attendance, and a short report that the client has seen]',
        '- Of own will: [that refusing has no consequence|explained: coming or not has no effect on sentence, treatment or visits]',
        '- Further help: [psychologist or psychiatrist, and when|psychologist of the institution|psychiatrist, through the doctor of the institution]',
      ],
      id: [
        agreed.id, date.id, limits.id,
        '- Lapas: [apa yang diketahui petugas dan lapas|hanya kehadiran|hanya bahaya bagi nyawa atau keamanan|kehadiran, dan laporan singkat yang sudah dibaca konseli]',
        '- Kesukarelaan: [bahwa menolak tidak berakibat apa pun|dijelaskan: ikut atau tidak, tidak memengaruhi hukuman, perlakuan, atau kunjungan]',
        '- Bantuan lanjutan: [psikolog atau psikiater, dan kapan|psikolog lapas|psikiater, melalui dokter lapas]',
      ],
    },
  },
  {
    prefix: { en: 'consent-general', id: 'persetujuan-umum' }, steps, settings: ['community', 'university'], about,
    names: { en: 'Consent outside an institution', id: 'Persetujuan di luar lembaga' },
    lines: {
      en: [agreed.en, date.en, limits.en, '- Others: [who else learns of it, by role|nobody without the client\'s consent]', '- Further help: [who helps where counselling ends|psychologist, with the client\'s consent|psychologist or psychiatrist by way of the health centre]'],
      id: [agreed.id, date.id, limits.id, '- Pihak lain: [siapa lagi yang tahu, menurut peran|tidak ada tanpa persetujuan konseli]', '- Bantuan lanjutan: [siapa yang membantu bila di luar kewenangan konselor|psikolog, dengan persetujuan konseli|psikolog atau psikiater melalui puskesmas]'],
    },
  },
];
