import type { WrittenZone } from '../../language/find-dates-time.ts';
import { findDates, type DateMention } from '../../language/find-dates.ts';
import { findNewDate } from '../../language/new-date.ts';
import type { Note } from '../../note/note.ts';
import { isOwnWords, type Piece } from '../../note/recorded.ts';
import type { NoteType } from '../../note/vocabulary.ts';
import type { Range } from '../../text/position.ts';
import type { Span } from '../../text/span.ts';
import { readAppointment, type AppointmentSource, type PromisedTime } from './appointment.ts';
import { readFeedback } from './referrals.ts';

/** Something that a note says will be done. */
export interface MadePromise {
  readonly kind: 'appointment' | 'referral-feedback' | 'follow-up';
  /** Undefined when no day can be named. */
  readonly time: PromisedTime | undefined;
  /** `HH:MM`, for a day. */
  readonly clock: string | undefined;
  /** The one that the clock time names; else it is that of the institution. */
  readonly zone: WrittenZone | undefined;
  readonly range: Range;
}

const followUpStep = 'follow-up';
const nothing: readonly MadePromise[] = [];

/** Notes of these kinds tell what happened to the case: they may promise, and they answer what was promised before. */
const answeringTypes: ReadonlySet<NoteType> = new Set(['session', 'closing', 'crisis', 'contact', 'follow-up', 'referral', 'no-show', 'cancelled']);
const movingTypes: ReadonlySet<NoteType> = new Set(['no-show', 'cancelled', 'contact']);
/** After a closing nobody is owed a meeting: a day that is named is that of a check. */
const checkingTypes: ReadonlySet<NoteType> = new Set(['closing', 'follow-up']);

export function answersPromises(type: NoteType): boolean {
  return answeringTypes.has(type);
}

export function promisesOf(note: Note): readonly MadePromise[] {
  if (!answersPromises(note.type) && note.type !== 'addendum') return nothing;
  const meeting = meetingOf(note);
  const check = note.outline.steps.has(followUpStep) ? checkOf(note) : undefined;
  const feedback = readFeedback(note);
  if (!meeting && !check && !feedback) return nothing;
  return [meeting, meeting?.kind === check?.kind ? undefined : check, feedback].filter(promise => promise !== undefined);
}

function meetingOf(note: Note): MadePromise | undefined {
  const { inKeys, inBody } = readAppointment(note);
  const said = [inKeys, inBody].find(source => source?.state === 'promised');
  const moved = said || !movingTypes.has(note.type) ? undefined : newDateOf(note);
  if (moved) return promiseOf(note, 'appointment', moved);
  const source = said ?? [inKeys, inBody].find(candidate => candidate?.state === 'undated');
  // A reason for none settles what stands beside it.
  if (!source || (source.state === 'undated' && [inKeys, inBody].some(candidate => candidate?.state === 'none'))) return undefined;
  return ofSource(note, source);
}

function ofSource(note: Note, source: AppointmentSource): MadePromise {
  const kind = checkingTypes.has(note.type) ? 'follow-up' : 'appointment';
  return { kind, time: source.time, clock: source.mention?.time, zone: source.mention?.zone, range: note.lines.rangeOf(source.span) };
}

function promiseOf(note: Note, kind: MadePromise['kind'], { from, to, time, zone, span }: DateMention): MadePromise {
  return { kind, time: from === undefined || to === undefined ? undefined : { from, to }, clock: time, zone, range: note.lines.rangeOf(span) };
}

function newDateOf(note: Note): DateMention | undefined {
  for (const block of note.blocks) {
    if (block.quoted || (block.kind !== 'paragraph' && block.kind !== 'table')) continue;
    if (note.carried.some(carried => carried.block === block)) continue;
    const found = findNewDate(note.text, block, note.values.date);
    if (found) return found;
  }
  return undefined;
}

/** A day after the note's own; earlier ones tell what was found. */
function checkOf(note: Note): MadePromise | undefined {
  const { date } = note.values;
  if (date === undefined) return undefined;
  const mention = spansOf(note.outline.steps.get(followUpStep)?.pieces ?? [])
    .flatMap(span => findDates(note.text, { from: span, order: 'dmy', reference: date }))
    .find(({ to }) => to !== undefined && to > date);
  return mention && promiseOf(note, 'follow-up', mention);
}

function spansOf(pieces: readonly Piece[]): Span[] {
  return pieces.filter(isOwnWords).map(piece => piece.span);
}
