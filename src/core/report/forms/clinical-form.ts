import { sessionTypes, type FormDefinition } from './form-definition.ts';

/** A plain note for the file of a practice or clinic: everything that is recorded, in the order of the process. */
export const clinicalDefinition: FormDefinition = {
  id: 'clinical',
  shape: 'sections',
  types: [...sessionTypes, 'plan'],
  newestOnly: false,
  byNote: true,
  identity: [
    { fact: 'client', label: { en: 'Client', id: 'Konseli' } },
    { fact: 'case', label: { en: 'Case', id: 'Kasus' }, optional: true },
    { fact: 'session', label: { en: 'Session', id: 'Pertemuan ke-' } },
    { fact: 'day', label: { en: 'Date', id: 'Hari, tanggal' } },
    { fact: 'time', label: { en: 'Time', id: 'Waktu' } },
    { fact: 'service', label: { en: 'Service', id: 'Layanan' } },
    { fact: 'setting', label: { en: 'Setting', id: 'Latar' }, optional: true },
    { fact: 'mode', label: { en: 'Way of meeting', id: 'Cara bertemu' }, optional: true },
    { fact: 'origin', label: { en: 'Came', id: 'Cara datang' }, optional: true },
    { fact: 'counselor', label: { en: 'Counselor', id: 'Konselor' } },
    { fact: 'status', label: { en: 'Status', id: 'Status' } },
  ],
  rows: [
    { label: { en: 'Goals', id: 'Tujuan' }, steps: ['girp.goals'], keys: ['goals', 'concern'], optional: true },
    { label: { en: 'Contract', id: 'Kontrak konseling' }, steps: ['contract'], keys: ['contract'], optional: true },
    { label: { en: 'Consent', id: 'Persetujuan dan batas kerahasiaan' }, steps: ['consent', 'pledge'], keys: ['consent', 'guardian_consent'], optional: true },
    { label: { en: 'Early stage', id: 'Tahap awal' }, frame: 'early', optional: true },
    { label: { en: 'Core stage', id: 'Tahap inti' }, frame: 'core', keys: ['techniques'], optional: true },
    { label: { en: 'Final stage', id: 'Tahap akhir' }, frame: 'final', keys: ['actions', 'next_appointment'], optional: true },
    { label: { en: 'Measures', id: 'Ukuran' }, keys: ['measures'], steps: ['markers'], optional: true },
    { label: { en: 'Risk and safety', id: 'Risiko dan keselamatan' }, steps: ['risk'], keys: ['risk'], optional: true },
    { label: { en: 'Referral', id: 'Alih tangan kasus' }, steps: ['referral'], keys: ['referrals', 'handover'], optional: true },
    { label: { en: 'Follow-up', id: 'Pemantauan' }, steps: ['follow-up'], optional: true },
    { label: { en: 'Closing', id: 'Pengakhiran kasus' }, steps: ['closure'], keys: ['closing'], optional: true },
    { label: { en: 'Other notes', id: 'Catatan lain' }, keys: ['late_entry', 'addendum_to', 'skipped'], takesRest: true, optional: true },
  ],
  signedBy: ['supervisor', 'counselor'],
};
