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
  { id: 'crisis', names: { en: 'Crisis contact', id: 'Kontak krisis' }, prefix: { en: 'note-crisis', id: 'catatan-krisis' }, type: 'crisis', steps: ['risk'] },
  { id: 'group', names: { en: 'Group session', id: 'Sesi kelompok' }, prefix: { en: 'note-group', id: 'catatan-kelompok' }, type: 'session', format: 'group', session: 2 },
  ...['soap', 'dap', 'birp', 'girp'].map((layout): NoteKind => {
    const name = layout.toUpperCase();
    return { id: layout, names: { en: `${name} note`, id: `Catatan ${name}` }, prefix: { en: `note-${layout}`, id: `catatan-${layout}` }, type: 'session', layout, session: 2 };
  }),
];

/** The steps of the process that such a note holds, in the protocol's order. */
export function stepsOfKind(kind: NoteKind, protocol: Protocol): readonly Step[] {
  const isOwnLayout = kind.layout !== undefined;
  return protocol.steps.filter(step => {
    if (step.partOf !== undefined) return false;
    if (kind.steps?.includes(step.id)) return true;
    if (kind.session === undefined) return false;
    if (isOwnLayout) return protocol.asksFor.includes(step.id);
    if (kind.type === 'closing') return step.due.cadence === 'session' && step.due.closing;
    if (step.due.cadence === 'session') return step.due.from <= kind.session;
    return kind.session === 1 && step.due.cadence === 'case' && step.due.by !== undefined;
  });
}
