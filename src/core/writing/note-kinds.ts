import type { Language, LocalizedText, Protocol, Step } from '../protocol/protocol.ts';

/** A whole note that a writer may begin with. */
export interface NoteKind {
  readonly id: string;
  readonly names: LocalizedText;
  /** The word that brings it in as a snippet. */
  readonly prefix: LocalizedText;
  readonly type: string;
  readonly layout?: string;
  readonly format?: string;
  /** The session that it is made for: 1 for the first one, 2 for any later one; undefined where sessions are not counted. */
  readonly session?: number;
  /** Steps that its type is about. */
  readonly steps?: readonly string[];
  /** Lines in the body that belong to no step: each with a prompt. */
  readonly lines?: Readonly<Record<Language, readonly string[]>>;
}

export const noteKinds: readonly NoteKind[] = [
  { id: 'first-session', names: { en: 'First session', id: 'Sesi pertama' }, prefix: { en: 'note-first-session', id: 'catatan-sesi-pertama' }, type: 'session', session: 1 },
  { id: 'next-session', names: { en: 'Next session', id: 'Sesi lanjutan' }, prefix: { en: 'note-next-session', id: 'catatan-sesi-lanjutan' }, type: 'session', session: 2 },
  { id: 'closing', names: { en: 'Closing session', id: 'Sesi penutupan' }, prefix: { en: 'note-closing', id: 'catatan-penutupan' }, type: 'closing', session: 2, steps: ['closure', 'markers'] },
  {
    id: 'no-show', names: { en: 'No-show', id: 'Tidak hadir' }, prefix: { en: 'note-no-show', id: 'catatan-tidak-hadir' }, type: 'no-show', steps: ['next-appointment'],
    lines: {
      en: ['- Scheduled time: [HH:MM]', '- Notice: [given or not, and when]', '- Attempts to reach: [how often, whom, by role]', '- Next step: [what you will do]'],
      id: ['- Waktu terjadwal: [HH:MM]', '- Pemberitahuan: [ada atau tidak, dan kapan]', '- Upaya menghubungi: [berapa kali, siapa, menurut peran]', '- Langkah berikutnya: [yang akan dilakukan]'],
    },
  },
  {
    id: 'cancelled', names: { en: 'Cancelled session', id: 'Pertemuan batal' }, prefix: { en: 'note-cancelled', id: 'catatan-batal' }, type: 'cancelled', steps: ['next-appointment'],
    lines: {
      en: ['- Scheduled time: [HH:MM]', '- Cancelled by: [whom, and when]', '- Why: [reason given]'],
      id: ['- Waktu terjadwal: [HH:MM]', '- Dibatalkan oleh: [siapa, dan kapan]', '- Sebab: [alasan yang disampaikan]'],
    },
  },
  { id: 'crisis', names: { en: 'Crisis contact', id: 'Kontak krisis' }, prefix: { en: 'note-crisis', id: 'catatan-krisis' }, type: 'crisis', steps: ['risk'] },
  {
    id: 'contact', names: { en: 'Contact with others', id: 'Kontak dengan pihak lain' }, prefix: { en: 'note-contact', id: 'catatan-kontak' }, type: 'contact',
    lines: {
      en: ['- Contact with: [role, not a name]', '- Agreed by the client: [yes or no, and how]', '- What it was about: [purpose and result]', '- Next step: [who does what by when]'],
      id: ['- Kontak dengan: [peran, bukan nama]', '- Atas persetujuan konseli: [ya atau tidak, dan bagaimana]', '- Tentang: [tujuan dan hasil]', '- Langkah berikutnya: [siapa melakukan apa, paling lambat kapan]'],
    },
  },
  { id: 'follow-up', names: { en: 'Follow-up after closing', id: 'Pemantauan pasca konseling' }, prefix: { en: 'note-follow-up', id: 'catatan-pemantauan' }, type: 'follow-up', steps: ['follow-up'] },
  { id: 'referral', names: { en: 'Referral', id: 'Alih tangan kasus' }, prefix: { en: 'note-referral', id: 'catatan-alih-tangan' }, type: 'referral', steps: ['referral'] },
  {
    id: 'plan', names: { en: 'Plan of a session', id: 'Rencana layanan (RPL)' }, prefix: { en: 'note-plan', id: 'catatan-rencana' }, type: 'plan',
    lines: {
      en: ['- Topic: [concern to work on]', '- Goal: [what the session is for]', '- Approach: [approach and techniques]', '- Stages: [what is planned for each stage]'],
      id: ['- Topik: [masalah yang akan dibahas]', '- Tujuan layanan: [untuk apa pertemuan ini]', '- Cara kerja: [pendekatan dan teknik]', '- Tahapan: [rencana tiap tahap]'],
    },
  },
  {
    id: 'addendum', names: { en: 'Addendum', id: 'Adendum' }, prefix: { en: 'note-addendum', id: 'catatan-adendum' }, type: 'addendum',
    lines: { en: ['[What is added or corrected]'], id: ['[Yang ditambahkan atau dibetulkan]'] },
  },
  {
    id: 'supervision', names: { en: 'Supervision', id: 'Supervisi' }, prefix: { en: 'note-supervision', id: 'catatan-supervisi' }, type: 'supervision',
    lines: {
      en: ['- Question: [what was brought to supervision]', '- What was seen: [themes and views]', '- Agreed: [who does what by when]'],
      id: ['- Pertanyaan: [yang dibawa ke supervisi]', '- Yang terlihat: [tema dan pandangan]', '- Kesepakatan supervisi: [siapa melakukan apa, paling lambat kapan]'],
    },
  },
  { id: 'group', names: { en: 'Group session', id: 'Sesi kelompok' }, prefix: { en: 'note-group', id: 'catatan-kelompok' }, type: 'session', format: 'group', session: 2 },
  ...['soap', 'dap', 'birp', 'girp'].map((layout): NoteKind => {
    const name = layout.toUpperCase();
    return { id: layout, names: { en: `${name} note`, id: `Catatan ${name}` }, prefix: { en: `note-${layout}`, id: `catatan-${layout}` }, type: 'session', layout, session: 2 };
  }),
  { id: 'case-study', names: { en: 'Case study', id: 'Studi kasus' }, prefix: { en: 'note-case-study', id: 'catatan-studi-kasus' }, type: 'session', layout: 'case-study', session: 2 },
];

/** What a note of this type, layout and format is begun with; undefined for a shape of its own. */
export function kindOf({ type, layout, format }: { type: string; layout: string; format: string }, number: number): NoteKind | undefined {
  const fits = noteKinds.filter(kind => kind.type === type && (kind.layout ?? 'staged') === layout && (kind.format === 'group') === (format === 'group'));
  return fits.find(kind => kind.session === Math.min(number, 2)) ?? fits[0];
}

/** The steps of the process that such a note holds, in the protocol's order. */
export function stepsOfKind(kind: NoteKind, protocol: Protocol): readonly Step[] {
  const isOwnLayout = kind.layout !== undefined;
  return protocol.steps.filter(step => {
    if (step.partOf !== undefined) return false;
    if (kind.steps?.includes(step.id)) return true;
    if (kind.session === undefined) return false;
    if (isOwnLayout) return protocol.asksFor.includes(step.id) || (step.id === 'next-appointment' && !protocol.steps.some(section => section.satisfies.includes(step.id)));
    if (kind.type === 'closing') return step.due.cadence === 'session' && step.due.closing;
    if (step.due.cadence === 'session') return step.due.from <= kind.session;
    return kind.session === 1 && step.due.cadence === 'case' && step.due.by !== undefined;
  });
}
