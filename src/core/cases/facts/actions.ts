import { isIsoDate, type IsoDate } from '../../language/calendar.ts';
import { findDates } from '../../language/find-dates.ts';
import { isAlike, mentions, taskPrints, wordPrints, type WordPrints } from '../../language/word-prints.ts';
import type { Note } from '../../note/note.ts';
import { isUnfilled } from '../../note/recorded.ts';
import type { NoteType } from '../../note/vocabulary.ts';
import { findStep } from '../../protocol/protocol.ts';
import { ownList } from '../../text/own-list.ts';
import type { Range } from '../../text/position.ts';
import type { Span } from '../../text/span.ts';
import { containsCue } from './cues.ts';

export type ActionRole = 'client' | 'counselor' | 'other';

/** One task of an action plan: a task-list item, or an entry of the `actions` key. */
export interface AgreedAction {
  readonly done: boolean;
  /** Who is to do it; undefined when nobody is named. */
  readonly who: ActionRole | undefined;
  readonly due: IsoDate | undefined;
  readonly range: Range;
  /** Fingerprints of its significant words: enough to know it again, too little to read it. */
  readonly prints: readonly number[];
}

export const actionStep = 'action-plan';

const none: readonly AgreedAction[] = [];
const clientWords = { en: ['client', 'student', 'pupil'], id: ['konseli', 'klien', 'siswa', 'siswi', 'murid', 'mahasiswa'] };
const counselorWords = { en: ['counselor', 'counsellor', 'i'], id: ['konselor', 'guru bk', 'saya'] };
const longestTask = 400;

/** The tasks that a note agrees on, in its keys and as task-list items under its action plan. */
export function actionsOf(note: Note): readonly AgreedAction[] {
  const inKeys = note.values.actions;
  const plan = note.outline.steps.get(actionStep);
  const shared = plan ? undefined : sharedPlan(note);
  if (!inKeys && !plan && !shared) return none;
  return ownList([...(inKeys ? actionsInKeys(note, inKeys) : none), ...actionsInBody(note, (plan ?? shared)?.pieces ?? [])]);
}

/** A layout's section that holds the plan beside other things. */
function sharedPlan({ protocol, outline }: Note) {
  if (protocol.id === 'individual') return undefined;
  const section = [...outline.steps.values()].find(({ id }) => findStep(protocol, id)?.satisfies.includes(actionStep));
  return section;
}

function actionsInBody(note: Note, pieces: readonly { readonly block: Note['blocks'][number]; readonly span: Span }[]): AgreedAction[] {
  const { text, lines } = note;
  const seen = new Set<unknown>();
  return pieces.flatMap(({ block }) => {
    const { item } = block;
    if (block.kind !== 'paragraph' || block.quoted || item?.task === undefined || seen.has(item)) return [];
    seen.add(item);
    const words = text.slice(block.start, Math.min(block.end, block.start + longestTask));
    if (isUnfilled(words)) return [];
    return [actionOf({ words, who: whoOf(words), due: dueOf(words, note), done: item.task === 'done', range: lines.rangeOf({ start: block.start, end: block.end }) })];
  });
}

function actionsInKeys(note: Note, entries: NonNullable<Note['values']['actions']>): AgreedAction[] {
  const place = note.frontMatter.places.get('actions');
  const range = note.lines.rangeOf(place?.valueSpan ?? { start: 0, end: 0 });
  return entries.map(entry => {
    if (typeof entry === 'string') return actionOf({ words: entry, who: whoOf(entry), due: dueOf(entry, note), done: false, range });
    const { who, what, due, done } = entry;
    return actionOf({ words: what, who: who === undefined ? undefined : roleOf(who), due: due === undefined ? undefined : dueOf(due, note), done: done !== undefined && done !== false, range });
  });
}

function actionOf({ words, done, who, due, range }: Omit<AgreedAction, 'prints'> & { words: string }): AgreedAction {
  return { done, who, due, range, prints: ownList(taskPrints(words)) };
}

/** Nearly all are written as an ISO date. */
function dueOf(words: string, note: Note): IsoDate | undefined {
  const iso = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(words)?.[0];
  return iso !== undefined && isIsoDate(iso) ? iso : findDates(words.slice(0, longestTask), { reference: note.values.date })[0]?.to;
}

/** "konseli: catat jam belajar": the words before the colon name who does it, else the first word may. */
function whoOf(words: string): ActionRole | undefined {
  const colon = words.indexOf(':');
  if (colon > 0 && colon <= 40 && words[colon + 1] === ' ') return roleOf(words.slice(0, colon));
  const first = words.slice(0, 24);
  return containsCue(first, clientWords) ? 'client' : containsCue(first, counselorWords) ? 'counselor' : undefined;
}

const rolesByName = new Map<string, ActionRole>([...[...clientWords.en, ...clientWords.id].map((word): [string, ActionRole] => [word, 'client']), ...[...counselorWords.en, ...counselorWords.id].map((word): [string, ActionRole] => [word, 'counselor'])]);

function roleOf(who: string): ActionRole {
  const role = rolesByName.get(who.trim().toLowerCase());
  if (role) return role;
  return containsCue(who, clientWords) ? 'client' : containsCue(who, counselorWords) ? 'counselor' : 'other';
}

const reviewing: ReadonlySet<NoteType> = new Set<NoteType>(['session', 'closing', 'contact', 'follow-up', 'addendum', 'crisis']);
/** Steps that speak of other things than what became of the tasks; the note's own plan repeats tasks as tasks. */
const unread: ReadonlySet<string> = new Set(['define-problem', 'assess', 'contract', 'consent', actionStep, 'next-appointment']);

/** What tells whether the note speaks of the tasks of an earlier one, its comments left out. A first session has none before it. */
export function reviewOf(note: Note): WordPrints | undefined {
  if (note.values.session === 1 || !reviewing.has(note.type) || note.frontMatter.state === 'broken') return undefined;
  return wordPrints(note.text, readParts(note));
}

function readParts({ outline, frontMatter, text, comments, carried }: Note): Span[] {
  const left: Span[] = outline.sections.filter(section => section.kind === 'step' && section.ids.every(id => unread.has(id) || id.startsWith('contract.')));
  if (comments.length > 0) {
    // What was carried over is the earlier note's word until it is confirmed.
    left.push(...comments.map(({ span }) => span), ...carried.flatMap(({ block }) => block ?? []));
    left.sort((one, other) => one.start - other.start);
  }
  const parts: Span[] = [];
  let from = frontMatter.bodyStart;
  for (const { start, end } of left) {
    if (end <= from) continue;
    if (start > from) parts.push({ start: from, end: start });
    from = end;
  }
  if (from < text.length) parts.push({ start: from, end: text.length });
  return parts;
}

/** What of a note's facts tells of tasks. */
interface NoteWithActions {
  readonly type: NoteType;
  readonly actions: readonly AgreedAction[];
  readonly review: WordPrints | undefined;
}

/** Whether the note says what became of the task: in words, as a done item, or by agreeing on it again. */
export function speaksOf({ actions, review }: NoteWithActions, { prints }: AgreedAction): boolean {
  return actions.some(own => own.done || isAlike(prints, own.prints)) || review !== undefined && mentions(review, prints);
}

/** A task that nobody has said is done. */
export interface OpenAction<Facts extends NoteWithActions> {
  /** The newest note that agrees on it. */
  readonly note: Facts;
  readonly action: AgreedAction;
}

/** The tasks of the case that no note says are done, in the order of the notes. A task agreed again is listed once. */
export function openActions<Facts extends NoteWithActions>(theCase: { readonly notes: readonly Facts[] }): OpenAction<Facts>[] {
  let open: OpenAction<Facts>[] = [];
  for (const note of theCase.notes) {
    if (note.type === 'plan' || note.type === 'supervision') continue;
    for (const action of note.actions) {
      open = open.filter(earlier => earlier.note === note || !isAlike(earlier.action.prints, action.prints));
      if (!action.done) open.push({ note, action });
    }
  }
  return open;
}
