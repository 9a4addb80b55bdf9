import type { LocalizedText } from '../../core/protocol/protocol.ts';

/** A command that people can see. package.json and its texts are generated from this table: `npm run generate`. */
export interface CommandEntry {
  readonly title: LocalizedText;
  readonly icon?: string;
  /** When the palette offers it: always without this, never with `false`. */
  readonly palette?: string;
  readonly menus?: readonly MenuPlace[];
}

export interface MenuPlace {
  readonly menu: 'view/title' | 'view/item/context' | 'editor/title' | 'editor/context' | 'explorer/context';
  readonly when: string;
  readonly group: string;
}

const inNote = 'resourceFilename =~ /\\.session\\.md$/';
const inNoteOrCaseFile = 'resourceFilename =~ /(\\.session|^case)\\.md$/';
/** Elsewhere the Explorer's menu stays as it is. */
const inFolderOfNotes = 'explorerResourceIsFolder && tahap.isActive';
const inSessions = 'view == tahap.sessions';
const inFollowUps = 'view == tahap.followUps';
const somethingWaits = 'tahap.followUps.state == rows';
const ofRow = `${inSessions} && viewItem =~ /^(case|note)\\b/`;

export const commandTable = {
  'tahap.newNote': {
    title: { en: 'New Session Note…', id: 'Buat Catatan Sesi Baru…' },
    icon: '$(add)',
    menus: [
      { menu: 'view/title', when: inSessions, group: 'navigation@0' },
      { menu: 'explorer/context', when: inFolderOfNotes, group: '2_workspace@9' },
    ],
  },
  'tahap.checkWorkspace': {
    title: { en: 'Check Workspace', id: 'Periksa Ruang Kerja' },
    menus: [{ menu: 'view/title', when: inSessions, group: '2_check@1' }],
  },
  'tahap.showFindings': {
    title: { en: 'Show Findings of This Note', id: 'Tunjukkan Temuan Catatan Ini' },
    palette: inNote,
  },
  'tahap.insertMissing': {
    title: { en: 'Insert What Is Missing', id: 'Sisipkan yang Belum Tercatat' },
    palette: inNote,
    menus: [{ menu: 'editor/context', when: inNote, group: '1_modification@9' }],
  },
  'tahap.fixAll': {
    title: { en: 'Fix All in Note', id: 'Perbaiki Semua dalam Catatan' },
    palette: inNoteOrCaseFile,
  },
  'tahap.switchHeadingLanguage': {
    title: { en: 'Switch Heading Language…', id: 'Alihkan Bahasa Judul…' },
    palette: inNoteOrCaseFile,
  },
  'tahap.switchHeadingLanguageInWorkspace': {
    title: { en: 'Switch Heading Language in Workspace…', id: 'Alihkan Bahasa Judul di Ruang Kerja…' },
  },
  'tahap.explainRule': {
    title: { en: 'Explain Rule…', id: 'Jelaskan Aturan…' },
  },
  'tahap.nextNote': {
    title: { en: 'Next Session Note', id: 'Catatan Sesi Berikutnya' },
    palette: inNote,
    menus: [{ menu: 'editor/title', when: inNote, group: '3_tahap@2' }],
  },
  'tahap.previousNote': {
    title: { en: 'Previous Session Note', id: 'Catatan Sesi Sebelumnya' },
    palette: inNote,
    menus: [{ menu: 'editor/title', when: inNote, group: '3_tahap@1' }],
  },
  'tahap.newNextNote': {
    title: { en: 'New Next Session Note', id: 'Buat Catatan Sesi Berikutnya' },
    icon: '$(new-file)',
    palette: inNoteOrCaseFile,
    menus: [
      { menu: 'editor/title', when: inNote, group: '3_tahap@5' },
      { menu: 'view/item/context', when: `${inSessions} && viewItem =~ /^case\\b/`, group: 'inline@1' },
      { menu: 'view/item/context', when: ofRow, group: '1_new@1' },
    ],
  },
  'tahap.newCaseNote': {
    title: { en: 'New Note of This Case…', id: 'Buat Catatan Lain untuk Kasus Ini…' },
    palette: inNoteOrCaseFile,
    menus: [
      { menu: 'editor/title', when: inNote, group: '3_tahap@6' },
      { menu: 'view/item/context', when: ofRow, group: '1_new@2' },
    ],
  },
  'tahap.createCaseFile': {
    title: { en: 'Create or Update Case File', id: 'Buat atau Lengkapi Berkas Kasus' },
    palette: inNoteOrCaseFile,
    menus: [{ menu: 'view/item/context', when: ofRow, group: '1_new@3' }],
  },
  'tahap.openCaseFile': {
    title: { en: 'Open Case File', id: 'Buka Berkas Kasus' },
    palette: inNote,
    menus: [
      { menu: 'editor/title', when: inNote, group: '3_tahap@3' },
      { menu: 'view/item/context', when: `${inSessions} && viewItem =~ /^case\\b.*\\.hasFile/`, group: 'navigation@1' },
    ],
  },
  'tahap.openCaseView': {
    title: { en: 'Open Case View', id: 'Buka Tampilan Kasus' },
    icon: '$(graph-line)',
    menus: [
      { menu: 'editor/title', when: inNote, group: '3_tahap@5' },
      { menu: 'view/item/context', when: `${inSessions} && viewItem =~ /^case\\b/`, group: 'inline@1' },
    ],
  },
  'tahap.viewAs': {
    title: { en: 'View As…', id: 'Lihat sebagai…' },
    palette: inNote,
    menus: [
      { menu: 'editor/title', when: inNote, group: '3_tahap@7' },
      { menu: 'view/item/context', when: `${inSessions} && viewItem =~ /^note\\b/`, group: '3_show@1' },
    ],
  },
  'tahap.exportForm': {
    title: { en: 'Export as Form…', id: 'Ekspor sebagai Formulir…' },
    palette: inNoteOrCaseFile,
    menus: [
      { menu: 'editor/title', when: inNote, group: '3_tahap@8' },
      { menu: 'view/item/context', when: ofRow, group: '3_show@2' },
    ],
  },
  'tahap.sessions.refresh': {
    title: { en: 'Refresh Sessions', id: 'Segarkan Daftar Sesi' },
    icon: '$(refresh)',
    menus: [{ menu: 'view/title', when: inSessions, group: 'navigation@4' }],
  },
  'tahap.sessions.revealActive': {
    title: { en: 'Reveal Note in Sessions', id: 'Tunjukkan Catatan dalam Daftar Sesi' },
    palette: inNote,
    menus: [{ menu: 'editor/title', when: inNote, group: '3_tahap@4' }],
  },
  'tahap.sessions.groupBy': {
    title: { en: 'Group Sessions By…', id: 'Kelompokkan Sesi Menurut…' },
    icon: '$(group-by-ref-type)',
    menus: [{ menu: 'view/title', when: inSessions, group: 'navigation@1' }],
  },
  'tahap.sessions.filter': {
    title: { en: 'Filter Sessions…', id: 'Saring Sesi…' },
    icon: '$(filter)',
    menus: [
      { menu: 'view/title', when: `${inSessions} && !tahap.sessions.isFiltered`, group: 'navigation@2' },
      { menu: 'view/title', when: `${inSessions} && tahap.sessions.isFiltered`, group: '1_filter@1' },
    ],
  },
  'tahap.sessions.clearFilter': {
    title: { en: 'Clear Session Filter', id: 'Hapus Saringan Sesi' },
    icon: '$(filter-filled)',
    palette: 'tahap.sessions.isFiltered',
    menus: [{ menu: 'view/title', when: `${inSessions} && tahap.sessions.isFiltered`, group: 'navigation@2' }],
  },
  'tahap.sessions.filterByState': {
    title: { en: 'Filter Sessions by State…', id: 'Saring Sesi menurut Keadaan…' },
    icon: '$(checklist)',
    menus: [{ menu: 'view/title', when: inSessions, group: 'navigation@3' }],
  },
  'tahap.sessions.openToSide': {
    title: { en: 'Open to the Side', id: 'Buka di Samping' },
    icon: '$(split-horizontal)',
    palette: 'false',
    menus: [{ menu: 'view/item/context', when: `${inSessions} && viewItem =~ /^note\\b/`, group: 'inline@1' }],
  },
  'tahap.followUps.refresh': {
    title: { en: 'Refresh Follow-ups', id: 'Segarkan Daftar Tindak Lanjut' },
    icon: '$(refresh)',
    menus: [{ menu: 'view/title', when: inFollowUps, group: 'navigation@2' }],
  },
  'tahap.followUps.exportCalendar': {
    title: { en: 'Export Follow-ups as Calendar…', id: 'Ekspor Tindak Lanjut sebagai Kalender…' },
    icon: '$(export)',
    palette: somethingWaits,
    menus: [{ menu: 'view/title', when: `${inFollowUps} && ${somethingWaits}`, group: 'navigation@1' }],
  },
  'tahap.followUps.openPromise': {
    title: { en: 'Go to Follow-up', id: 'Buka Tindak Lanjut' },
    palette: somethingWaits,
    menus: [{ menu: 'view/item/context', when: `${inFollowUps} && viewItem =~ /^followUp\\b/`, group: 'navigation@1' }],
  },
  'tahap.followUps.newSession': {
    title: { en: 'Write Session Note for Appointment', id: 'Tulis Catatan Sesi untuk Janji Pertemuan' },
    icon: '$(new-file)',
    palette: somethingWaits,
    menus: [
      { menu: 'view/item/context', when: `${inFollowUps} && viewItem == followUp.appointment`, group: 'inline@1' },
      { menu: 'view/item/context', when: `${inFollowUps} && viewItem == followUp.appointment`, group: '1_note@1' },
    ],
  },
  'tahap.followUps.recordNoShow': {
    title: { en: 'Record Missed Appointment', id: 'Catat Ketidakhadiran' },
    palette: somethingWaits,
    menus: [{ menu: 'view/item/context', when: `${inFollowUps} && viewItem == followUp.appointment`, group: '1_note@2' }],
  },
  'tahap.followUps.recordContact': {
    title: { en: 'Record Contact for Follow-up', id: 'Catat Kontak untuk Tindak Lanjut' },
    icon: '$(comment-discussion)',
    palette: somethingWaits,
    menus: [
      { menu: 'view/item/context', when: `${inFollowUps} && viewItem =~ /^followUp\\.(referral-feedback|follow-up)$/`, group: 'inline@1' },
      { menu: 'view/item/context', when: `${inFollowUps} && viewItem =~ /^followUp\\b/`, group: '1_note@3' },
    ],
  },
  'tahap.followUps.reschedule': {
    title: { en: 'Reschedule Follow-up…', id: 'Jadwalkan Ulang Tindak Lanjut…' },
    icon: '$(calendar)',
    palette: somethingWaits,
    menus: [
      { menu: 'view/item/context', when: `${inFollowUps} && viewItem =~ /^followUp\\b/`, group: 'inline@2' },
      { menu: 'view/item/context', when: `${inFollowUps} && viewItem =~ /^followUp\\b/`, group: '2_change@1' },
    ],
  },
  'tahap.followUps.markNone': {
    title: { en: 'Mark Follow-up as None, with a Reason…', id: 'Tandai Tindak Lanjut Tidak Ada, dengan Alasan…' },
    palette: somethingWaits,
    menus: [{ menu: 'view/item/context', when: `${inFollowUps} && viewItem =~ /^followUp\\.(appointment|follow-up)$/`, group: '2_change@2' }],
  },
  'tahap.getStarted': {
    title: { en: 'Get Started', id: 'Mulai Memakai Tahap' },
  },
  'tahap.createSampleRepository': {
    title: { en: 'Create Sample Repository…', id: 'Buat Repositori Contoh…' },
  },
  'tahap.openCheatSheet': {
    title: { en: 'Open Cheat Sheet', id: 'Buka Lembar Ringkas' },
    menus: [{ menu: 'view/title', when: inSessions, group: '9_help@1' }],
  },
  'tahap.openGuide': {
    title: { en: 'Open Guide for Counselors', id: 'Buka Panduan Konselor' },
    menus: [{ menu: 'view/title', when: inSessions, group: '9_help@2' }],
  },
} as const satisfies Readonly<Record<string, CommandEntry>>;

export type CommandId = keyof typeof commandTable;

/** Commands that only other parts of the extension call: no title, no menu. */
export const internalCommands = ['tahap.placeCursor', 'tahap.insertMissingOfStage', 'tahap.sessions.showMore', 'tahap.followUps.showMore'] as const;
