import type { FormDefinition, IdentityDefinition, RowDefinition } from './form-definition.ts';
import { sessionTypes } from './form-definition.ts';

/** The forms of Indonesian schools. Rows follow the practice of RPL and LPL in guidance and counselling. */

const service: readonly IdentityDefinition[] = [
  { fact: 'component', label: { en: 'Service component', id: 'Komponen layanan' } },
  { fact: 'service', label: { en: 'Kind of service', id: 'Jenis layanan' } },
  { fact: 'area', label: { en: 'Area of guidance', id: 'Bidang bimbingan' } },
  { fact: 'client', label: { en: 'Client (code)', id: 'Konseli (kode)' } },
  { fact: 'ageBand', label: { en: 'Stage of life', id: 'Tahap perkembangan' }, optional: true },
  { fact: 'schoolYear', label: { en: 'Semester', id: 'Semester/tahun pelajaran' }, optional: true },
  { fact: 'session', label: { en: 'Session number', id: 'Pertemuan ke-' } },
  { fact: 'day', label: { en: 'Day and date', id: 'Hari, tanggal' } },
  { fact: 'time', label: { en: 'Time and length', id: 'Waktu' } },
  { fact: 'mode', label: { en: 'Place or way of meeting', id: 'Tempat/cara bertemu' } },
];

const goals: RowDefinition = { label: { en: 'Goals', id: 'Tujuan layanan' }, steps: ['girp.goals'], keys: ['goals'], words: { en: ['Goals', 'Goal', 'Objectives', 'Goals of the service', 'Aims'], id: ['Tujuan', 'Tujuan layanan', 'Tujuan konseling', 'Tujuan khusus', 'Tujuan umum', 'Sasaran'] } };

export const rplDefinition: FormDefinition = {
  id: 'rpl',
  shape: 'table',
  types: ['plan', 'session', 'closing'],
  newestOnly: true,
  byNote: false,
  identity: service,
  rows: [
    { label: { en: 'Topic', id: 'Topik' }, keys: ['concern'], words: { en: ['Topic'], id: ['Topik', 'Topik layanan', 'Materi layanan'] }, optional: true },
    { label: { en: 'Problem', id: 'Gambaran masalah' }, steps: ['define-problem', 'assess'], fromEarlier: true, words: { en: ['Problem'], id: ['Masalah', 'Permasalahan', 'Gejala'] } },
    goals,
    { label: { en: 'Approach and technique', id: 'Pendekatan dan teknik' }, steps: ['intervention'], keys: ['techniques'], types: ['plan'], words: { en: ['Approach', 'Method'], id: ['Pendekatan', 'Metode', 'Metode dan teknik'] } },
    { label: { en: 'Media and materials', id: 'Media dan alat' }, words: { en: ['Media', 'Materials', 'Media and materials'], id: ['Media', 'Alat', 'Media dan alat', 'Alat dan media', 'Media layanan', 'Sumber dan bahan'] }, optional: true },
    { label: { en: 'Steps of the service', id: 'Langkah-langkah layanan' }, isGroup: true },
    { label: { en: 'Early stage', id: 'Tahap awal' }, level: 2, frame: 'early', types: ['plan'] },
    { label: { en: 'Core stage', id: 'Tahap inti' }, level: 2, frame: 'core', types: ['plan'] },
    { label: { en: 'Final stage', id: 'Tahap akhir' }, level: 2, frame: 'final', types: ['plan'] },
    { label: { en: 'Planned evaluation', id: 'Rencana penilaian' }, steps: ['evaluate'], types: ['plan'], words: { en: ['Planned evaluation'], id: ['Rencana penilaian', 'Rencana evaluasi', 'Penilaian proses', 'Penilaian hasil'] } },
    { label: { en: 'Agreed follow-up', id: 'Rencana tindak lanjut' }, steps: ['action-plan', 'next-appointment'], keys: ['actions', 'next_appointment'] },
  ],
  signedBy: ['head', 'counselor'],
};

export const lplDefinition: FormDefinition = {
  id: 'lpl',
  shape: 'table',
  types: sessionTypes,
  newestOnly: false,
  byNote: false,
  identity: [...service, { fact: 'origin', label: { en: 'How the client came', id: 'Cara konseli datang' }, optional: true }],
  rows: [
    { label: { en: 'Problem', id: 'Gambaran masalah' }, steps: ['define-problem', 'assess'], keys: ['concern'] },
    goals,
    { label: { en: 'Approach and technique', id: 'Pendekatan dan teknik' }, keys: ['techniques'], optional: true },
    { label: { en: 'Course of the service', id: 'Pelaksanaan layanan' }, isGroup: true },
    { label: { en: 'Early stage', id: 'Tahap awal' }, level: 2, frame: 'early' },
    { label: { en: 'Core stage', id: 'Tahap inti' }, level: 2, frame: 'core' },
    { label: { en: 'Final stage', id: 'Tahap akhir' }, level: 2, frame: 'final', optional: true },
    { label: { en: 'Results: process and outcome', id: 'Hasil: penilaian proses dan hasil' }, steps: ['conclude', 'evaluate', 'markers'], keys: ['measures'], words: { en: ['Results'], id: ['Hasil', 'Penilaian proses', 'Penilaian hasil'] } },
    { label: { en: 'Analysis of the results', id: 'Analisis hasil' }, words: { en: ['Analysis of results', 'Analysis'], id: ['Analisis hasil', 'Analisis', 'Analisis hasil penilaian'] }, optional: true },
    { label: { en: 'Helping factors', id: 'Faktor pendukung' }, words: { en: ['Helping factors'], id: ['Faktor pendukung'] }, optional: true },
    { label: { en: 'Hindering factors', id: 'Faktor penghambat' }, words: { en: ['Hindering factors', 'Obstacles'], id: ['Faktor penghambat', 'Hambatan', 'Kendala'] }, optional: true },
    { label: { en: 'Follow-up plan', id: 'Rencana tindak lanjut' }, steps: ['action-plan', 'next-appointment', 'follow-up'], keys: ['actions', 'next_appointment'] },
    { label: { en: 'Closing', id: 'Pengakhiran layanan' }, steps: ['closure'], keys: ['closing'], optional: true },
  ],
  signedBy: ['head', 'counselor'],
};
