import type { CaseFileValues } from './case-file-schema.ts';
import { key, type KeyFacts, type KeyTable } from './key-facts.ts';
import { noteKeys } from './note-keys.ts';
import * as vocabulary from './vocabulary.ts';

const agreement: KeyTable = {
  minutes: key(['menit'], 'Length of a meeting in minutes.', 'Lama pertemuan dalam menit.'),
  frequency: key(['frekuensi'], 'How often you meet.', 'Seberapa sering bertemu.', { written: true }),
  sessions: key(['jumlah'], 'How many meetings.', 'Jumlah pertemuan.'),
  until: key(['hingga'], 'Until when.', 'Sampai kapan.', { written: true }),
};

const { tahap, case: caseCode, client, group, members, language, counselor, co_counselors, setting, format, area, concern, age_band, origin, measures, handover, guardian_consent, skipped } = noteKeys;

/** Every key of a `case.md`. */
export const caseFileKeys = {
  tahap,
  case: caseCode,
  client,
  group,
  members,
  opened: key(['dibuka'], 'Day the case was opened.', 'Tanggal kasus dibuka.'),
  reopened_on: key(['dibuka_kembali'], 'Day the case was opened again.', 'Tanggal kasus dibuka kembali.'),
  status: key([], 'Open, waiting for a referral, or closed.', 'Terbuka, menunggu rujukan, atau selesai.', { values: vocabulary.caseStatuses }),
  language,
  counselor,
  co_counselors,
  setting,
  format,
  area,
  concern,
  age_band,
  origin,
  measures,
  handover,
  guardian_consent,
  skipped,
  contract: key(['kontrak'], 'The counselling contract: time, tasks, cooperation.', 'Kontrak konseling: waktu, tugas, kerja sama.', {
    fields: {
      agreed_on: key(['disepakati'], 'Day of the agreement.', 'Tanggal kesepakatan.'),
      ...agreement,
      tasks: key(['tugas'], 'What each side will do.', 'Tugas masing-masing pihak.', {
        fields: {
          client: key(['konseli'], 'The client\'s tasks.', 'Tugas konseli.', { written: true, list: true }),
          counselor: key(['konselor'], 'The counselor\'s tasks.', 'Tugas konselor.', { written: true, list: true }),
        },
      }),
      cooperation: key(['kerja_sama'], 'Shared responsibilities and rules.', 'Tanggung jawab dan aturan bersama.', { written: true, list: true }),
      renegotiated: key(['diubah'], 'Dated changes of the agreement.', 'Perubahan kesepakatan dengan tanggal.', {
        list: true,
        fields: { on: key(['pada'], 'Day of the change.', 'Tanggal perubahan.'), ...agreement, note: key(['catatan'], 'What was changed.', 'Apa yang diubah.', { written: true }) },
      }),
    },
  }),
  consent: key(['persetujuan'], 'Who agreed, when, and the limits of confidentiality explained.', 'Siapa yang menyetujui, kapan, dan batas kerahasiaan yang dijelaskan.', {
    fields: {
      by: key(['oleh'], 'Who agreed.', 'Siapa yang menyetujui.', { written: true, list: true }),
      on: key(['pada'], 'Day of the consent.', 'Tanggal persetujuan.'),
      limits: key(['batas'], 'Limits that were explained.', 'Batas yang dijelaskan.', { written: true, list: true }),
      ref: key([], 'Where the signed form is kept.', 'Tempat formulir disimpan.', { written: true }),
      guardian: key(['wali'], 'Consent of the guardian.', 'Persetujuan wali.', { written: true }),
    },
  }),
  goals: key(['tujuan'], 'Goals of the counselling.', 'Tujuan konseling.', { written: true, list: true }),
  referrals: key(['alih_tangan'], 'Referrals made.', 'Alih tangan yang dilakukan.', {
    list: true,
    written: true,
    fields: {
      to: key(['kepada'], 'Receiving role.', 'Peran penerima.', { written: true }),
      on: key(['pada'], 'Day of the referral.', 'Tanggal alih tangan.'),
      reason: key(['alasan'], 'Why.', 'Alasannya.', { written: true }),
      agreement: key(['persetujuan'], 'Who agreed.', 'Siapa yang menyetujui.', { written: true }),
      letter: key(['surat'], 'The letter.', 'Surat pengantar.'),
      feedback_by: key(['kabar_balik'], 'When word is expected.', 'Kapan kabar balik diharapkan.'),
      feedback_on: key(['kabar_diterima'], 'When word came.', 'Kapan kabar diterima.'),
    },
  }),
  closing: key(['penutupan'], 'How the case ended.', 'Bagaimana kasus diakhiri.', {
    fields: {
      on: key(['pada'], 'Day of the closing.', 'Tanggal penutupan.'),
      reason: key(['alasan'], 'Why it ended.', 'Alasan berakhir.', { values: vocabulary.closingReasons }),
      goals_status: key(['status_tujuan'], 'What became of the goals.', 'Ketercapaian tujuan.', { written: true }),
      markers: key(['penanda'], 'The four end markers.', 'Empat penanda akhir.', { written: true }),
      concerns: key(['yang_tersisa'], 'What remains open.', 'Hal yang masih terbuka.', { written: true }),
      return_path: key(['jalan_kembali'], 'How to come back.', 'Cara kembali.', { written: true }),
    },
  }),
} satisfies Record<keyof CaseFileValues, KeyFacts>;
