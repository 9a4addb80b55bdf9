import type { Phrase } from './phrase.ts';

/** Safety, and help by others. */
export const safetyPhrases: readonly Phrase[] = [
  {
    prefix: { en: 'safety-plan', id: 'rencana-keselamatan' }, steps: ['risk'],
    names: { en: 'Safety plan', id: 'Rencana keselamatan' },
    about: { en: 'Written together, in the client\'s words; the client takes a copy along.', id: 'Disusun bersama, dengan kata konseli; konseli membawa salinannya.' },
    lines: {
      en: [
        '- Warning signs: [“How do you notice that it is getting bad?”]',
        '- What I can do myself: [“What has helped you before?”]',
        '- Places and company that help: [where, with whom by role]',
        '- Whom I tell: [by role|guardian|homeroom teacher|counselor|an adult whom the client trusts]',
        '- Professional help: [service and number|emergency department of the nearest hospital|health centre]',
        '- Making it safe: [what is put out of reach, and by whom]',
        '- Re-check: [date and time]',
      ],
      id: [
        '- Tanda bahaya: [“Apa tandanya kalau keadaan mulai memburuk?”]',
        '- Yang bisa saya lakukan sendiri: [“Apa yang pernah membantu?”]',
        '- Tempat dan teman yang membantu: [di mana, dengan siapa menurut peran]',
        '- Yang saya beri tahu: [menurut peran|wali|wali kelas|guru BK|orang dewasa yang dipercaya konseli]',
        '- Bantuan ahli: [layanan dan nomornya|IGD rumah sakit terdekat|puskesmas]',
        '- Membuat aman: [apa yang dijauhkan, dan oleh siapa]',
        '- Cek ulang: [tanggal dan jam]',
      ],
    },
  },
  {
    prefix: { en: 'refer', id: 'rujuk' }, steps: ['referral'], settings: ['school', 'university', 'community'],
    names: { en: 'Referral to another service', id: 'Rujukan ke layanan lain' },
    about: { en: 'To whom by role, why, with whose agreement, and when word is expected.', id: 'Kepada siapa menurut peran, mengapa, atas persetujuan siapa, dan kapan kabar diharapkan.' },
    lines: {
      en: [
        '- To: [role|psychologist|doctor of the health centre|social worker|child protection service|subject teacher or homeroom teacher]',
        '- Reason: [why, in words that the client knows|the need goes beyond counselling at school|help that the school cannot give]',
        '- Agreed by: [client, guardian|client, in words|client and guardian, in writing]',
        '- Letter: [date; what it says and what it leaves out]',
        '- Feedback: [date by which word is expected]',
      ],
      id: [
        '- Kepada: [peran|psikolog|dokter puskesmas|pekerja sosial|layanan perlindungan anak|guru mata pelajaran atau wali kelas]',
        '- Alasan: [mengapa, dengan kata yang diketahui konseli|kebutuhannya melampaui konseling di sekolah|bantuan yang tidak dapat diberikan sekolah]',
        '- Persetujuan: [konseli, wali|konseli, secara lisan|konseli dan wali, tertulis]',
        '- Surat: [tanggal; apa yang ditulis dan yang tidak]',
        '- Kabar balik: [tanggal kabar diharapkan]',
      ],
    },
  },
  {
    prefix: { en: 'refer-psychologist', id: 'rujuk-psikolog' }, steps: ['referral'],
    names: { en: 'Referral to a psychologist or psychiatrist', id: 'Rujukan ke psikolog atau psikiater' },
    about: { en: 'What was seen and heard is passed on, never a diagnosis by the counselor.', id: 'Yang disampaikan ialah yang dilihat dan didengar, bukan diagnosis dari konselor.' },
    lines: {
      en: [
        '- To: [role|psychologist|psychiatrist|psychiatrist, through the doctor of the institution]',
        '- Reason: [what was seen and heard, since when; no diagnosis]',
        '- Agreed by: [client, guardian|client, in words|client, in writing|client and guardian, in writing]',
        '- Letter: [date; what it says and what it leaves out]',
        '- Until then: [who keeps an eye on the client, and how|counselling goes on|counselling rests, with a short weekly check]',
        '- Feedback: [date by which word is expected]',
      ],
      id: [
        '- Kepada: [peran|psikolog|psikiater|psikiater, melalui dokter lembaga]',
        '- Alasan: [apa yang dilihat dan didengar, sejak kapan; bukan diagnosis]',
        '- Persetujuan: [konseli, wali|konseli, secara lisan|konseli, tertulis|konseli dan wali, tertulis]',
        '- Surat: [tanggal; apa yang ditulis dan yang tidak]',
        '- Sementara menunggu: [siapa yang mendampingi konseli, dan bagaimana|konseling tetap berjalan|konseling berhenti dulu, dicek singkat tiap minggu]',
        '- Kabar balik: [tanggal kabar diharapkan]',
      ],
    },
  },
];
