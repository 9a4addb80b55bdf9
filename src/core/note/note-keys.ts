import { key, type KeyFacts } from './key-facts.ts';
import type { NoteValues } from './note-schema.ts';
import * as vocabulary from './vocabulary.ts';

/** Every key of a note's front matter, in the order in which a new note lists them. */
export const noteKeys = {
  tahap: key([], 'Version of the note format; leave it at 1.', 'Versi format catatan; biarkan 1.'),
  type: key(['jenis'], 'What this note is; without it, a session.', 'Jenis catatan; bila kosong, sesi.', { values: vocabulary.noteTypes }),
  client: key(['konseli', 'klien', 'kode_konseli'], 'Opaque code of the client, never a name.', 'Kode konseli yang tidak bermakna, bukan nama.', { written: true }),
  case: key(['kasus'], 'Code of the case; without it, the client\'s code.', 'Kode kasus; bila kosong, kode konseli.', { written: true }),
  session: key(['sesi', 'pertemuan', 'pertemuan_ke'], 'Number of the session in the case.', 'Nomor pertemuan dalam kasus.'),
  session_type: key(['tipe_sesi'], 'Kind of session: intake, regular or the only one.', 'Tipe pertemuan: awal, rutin, atau tunggal.', { values: vocabulary.sessionTypes }),
  date: key(['tanggal'], 'Day of the session, YYYY-MM-DD.', 'Tanggal pertemuan, YYYY-MM-DD.'),
  start: key(['mulai', 'pukul'], 'Time it began, HH:MM.', 'Jam mulai, HH:MM.', { written: true }),
  duration: key(['durasi', 'waktu'], 'Length in minutes, or in lessons ("2 JP").', 'Lama dalam menit, atau jam pelajaran ("2 JP").'),
  written_at: key(['ditulis'], 'When the note was written.', 'Kapan catatan ditulis.'),
  signed_at: key(['ditandatangani'], 'When the note was signed.', 'Kapan catatan ditandatangani.'),
  counselor: key(['konselor', 'guru_bk'], 'Code of the counselor.', 'Kode konselor.', { written: true }),
  co_counselors: key(['konselor_pendamping'], 'Codes of further counselors in the session.', 'Kode konselor lain dalam pertemuan.', { written: true, list: true }),
  author_role: key(['peran'], 'Role of the author.', 'Peran penulis.', { values: vocabulary.authorRoles }),
  cosigned_by: key(['disahkan_oleh'], 'Code of the supervisor who co-signed.', 'Kode pembimbing yang mengesahkan.', { written: true }),
  cosigned_at: key(['disahkan'], 'When the supervisor co-signed.', 'Kapan disahkan pembimbing.'),
  status: key([], 'Draft or signed; without it, draft.', 'Draf atau final; bila kosong, draf.', { values: vocabulary.noteStatuses }),
  setting: key(['latar'], 'Kind of institution.', 'Latar lembaga.', { values: vocabulary.settings }),
  mode: key([], 'How you met.', 'Cara bertemu.', { values: vocabulary.modes }),
  format: key(['bentuk'], 'How many clients: individual, couple, family, group.', 'Bentuk layanan: perorangan, pasangan, keluarga, kelompok.', { values: vocabulary.formats }),
  layout: key(['tata_letak', 'format_catatan'], 'Shape of the note; without it, the three stages.', 'Susunan catatan; bila kosong, tiga tahap.', { values: vocabulary.layouts }),
  area: key(['bidang'], 'Area of guidance.', 'Bidang bimbingan.', { values: vocabulary.areas, list: true }),
  concern: key(['masalah'], 'Topics, in your own words.', 'Topik, dengan kata sendiri.', { written: true, list: true }),
  age_band: key(['tahap_perkembangan'], 'Stage of life of the client.', 'Tahap perkembangan konseli.', { values: vocabulary.ageBands }),
  origin: key(['asal'], 'How the client came.', 'Bagaimana konseli datang.', { values: vocabulary.origins }),
  stage: key(['tahapan'], 'Stages reached in this session.', 'Tahap yang dicapai dalam pertemuan ini.', { values: vocabulary.stages, list: true }),
  techniques: key(['teknik', 'pendekatan'], 'Techniques used.', 'Teknik yang dipakai.', { written: true, list: true }),
  measures: key(['ukuran', 'skala'], 'Scores by measure.', 'Skor menurut alat ukur.'),
  risk: key(['risiko'], 'Level of risk and what was done.', 'Tingkat risiko dan tindakan.', {
    values: vocabulary.riskLevels,
    fields: {
      level: key(['tingkat'], 'Level of risk.', 'Tingkat risiko.', { values: vocabulary.riskLevels }),
      asked: key(['ditanyakan'], 'What was asked.', 'Apa yang ditanyakan.'),
      actions: key(['tindakan'], 'What was done.', 'Tindakan yang diambil.', { written: true, list: true }),
      informed: key(['diberi_tahu'], 'Who was told, by role.', 'Siapa yang diberi tahu, menurut peran.', { written: true, list: true }),
      recheck: key(['cek_ulang'], 'When it is checked again.', 'Kapan dicek lagi.', { written: true }),
    },
  }),
  actions: key(['rencana'], 'Agreed actions: who, what, by when.', 'Rencana: siapa, apa, batasnya.', {
    list: true,
    written: true,
    fields: {
      who: key(['siapa'], 'Who does it.', 'Siapa pelakunya.', { written: true }),
      what: key(['apa'], 'What is to be done.', 'Apa yang dilakukan.', { written: true }),
      due: key(['batas'], 'By when.', 'Batas waktunya.', { written: true }),
      done: key(['selesai'], 'Whether or when it was done.', 'Sudah atau kapan selesai.'),
    },
  }),
  next_appointment: key(['pertemuan_berikutnya'], 'Date or window of the next meeting, or none with a reason.', 'Tanggal atau rentang pertemuan berikutnya, atau tidak ada dengan alasan.', {
    written: true,
    fields: { none: key(['tidak_ada'], 'Why there is none.', 'Alasan tidak ada.', { written: true }) },
  }),
  late_entry: key(['catatan_susulan'], 'Marks a note written late.', 'Menandai catatan susulan.', {
    fields: { reason: key(['alasan'], 'Why it is late.', 'Alasan terlambat.', { written: true }) },
  }),
  addendum_to: key(['adendum_untuk'], 'The note that this one adds to.', 'Catatan yang ditambah.', {
    written: true,
    fields: {
      note: key(['catatan'], 'Its file name or path.', 'Nama berkas atau jalurnya.', { written: true }),
      reason: key(['alasan'], 'Why it is added.', 'Alasan penambahan.', { written: true }),
    },
  }),
  skipped: key(['dilewati'], 'Steps left out on purpose, each with a reason.', 'Langkah yang sengaja dilewati, masing-masing dengan alasan.', { written: true }),
  group: key(['kode_kelompok'], 'Code of the group.', 'Kode kelompok.', { written: true }),
  members: key(['anggota'], 'Codes of the members present.', 'Kode anggota yang hadir.', { written: true, list: true }),
  language: key(['bahasa'], 'Language of the note.', 'Bahasa catatan.', { values: vocabulary.languages }),
  handover: key(['serah_terima'], 'Taken over from another counselor.', 'Serah terima dari konselor lain.', {
    fields: {
      from: key(['dari'], 'Code of the counselor before.', 'Kode konselor sebelumnya.', { written: true }),
      on: key(['pada'], 'Day of the handover.', 'Tanggal serah terima.'),
    },
  }),
  guardian_consent: key(['persetujuan_wali'], 'Consent of the guardian.', 'Persetujuan wali.', { values: vocabulary.guardianConsents }),
  steps: key(['langkah'], 'Steps recorded in prose without a heading.', 'Langkah yang tercatat dalam uraian tanpa judul.', { written: true, list: true }),
} satisfies Record<keyof NoteValues, KeyFacts>;
