import type { LocalizedText } from '../protocol/protocol.ts';

/**
 * The word of the field by which a writer asks for a stage or step: the prefix of its snippet, and a further word that a
 * completion is found by. A test proves that each one is a name that the protocol knows.
 */
export const prefixes: Readonly<Record<string, LocalizedText>> = {
  early: { en: 'early-stage', id: 'tahap-awal' },
  core: { en: 'core-stage', id: 'tahap-inti' },
  final: { en: 'final-stage', id: 'tahap-akhir' },
  forming: { en: 'forming', id: 'pembentukan' },
  transition: { en: 'transition', id: 'peralihan' },
  working: { en: 'group-activity', id: 'kegiatan' },
  ending: { en: 'ending-stage', id: 'tahap-pengakhiran' },
  rapport: { en: 'rapport', id: 'membangun-hubungan' },
  'define-problem': { en: 'problem', id: 'masalah' },
  assess: { en: 'assessment', id: 'penjajakan' },
  contract: { en: 'contract', id: 'kontrak' },
  'contract.time': { en: 'time-contract', id: 'kontrak-waktu' },
  'contract.task': { en: 'task-contract', id: 'kontrak-tugas' },
  'contract.cooperation': { en: 'cooperation-contract', id: 'kontrak-kerja-sama' },
  consent: { en: 'consent', id: 'persetujuan' },
  explore: { en: 'exploration', id: 'eksplorasi' },
  intervention: { en: 'technique', id: 'teknik' },
  reassess: { en: 'reassessment', id: 'penilaian-kembali' },
  'maintain-relationship': { en: 'engagement', id: 'keterlibatan' },
  'keep-contract': { en: 'contract-review', id: 'evaluasi-kontrak' },
  conclude: { en: 'conclusion', id: 'kesimpulan' },
  'action-plan': { en: 'action-plan', id: 'rencana-tindakan' },
  evaluate: { en: 'evaluation', id: 'laiseg' },
  'next-appointment': { en: 'next-appointment', id: 'pertemuan-berikutnya' },
  closure: { en: 'case-closing', id: 'pengakhiran-kasus' },
  markers: { en: 'outcome-markers', id: 'penanda-akhir' },
  risk: { en: 'risk', id: 'risiko' },
  referral: { en: 'referral', id: 'alih-tangan' },
  'referral.conference': { en: 'case-conference', id: 'konferensi-kasus' },
  handover: { en: 'change-of-counselor', id: 'serah-terima' },
  'follow-up': { en: 'aftercare', id: 'pemantauan' },
  pledge: { en: 'pledge', id: 'ikrar' },
};
