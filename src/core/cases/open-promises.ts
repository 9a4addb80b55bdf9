import type { IsoDate } from '../language/calendar.ts';
import type { Language } from '../protocol/protocol.ts';
import type { Range } from '../text/position.ts';
import type { PromisedTime } from './facts/appointment.ts';
import type { Case } from './case.ts';
import type { NoteFacts } from './facts/note-facts.ts';
import { answersPromises, type MadePromise } from './facts/promises.ts';
import type { ReferralEntry } from './facts/referrals.ts';

/** A promise that nothing has answered. */
export interface OpenPromise {
  readonly kind: MadePromise['kind'];
  readonly time: PromisedTime | undefined;
  readonly clock: string | undefined;
  readonly zone: MadePromise['zone'];
  readonly place: { readonly path: string; readonly range: Range; readonly language: Language };
  /** The note that made it, or to which the addendum that made it belongs; undefined for the case file. */
  readonly note: NoteFacts | undefined;
  /** The day on which it was made: with the kind and the case it tells one promise from another, wherever the note lies. */
  readonly madeOn: IsoDate | undefined;
}

/**
 * Only what the newest note promises is open, and word from a referral that no note after its day can have told of.
 * A closed case owes no meeting and waits for no word; a check that was promised for the time after it stays.
 */
export function openPromises(theCase: Case): OpenPromise[] {
  const answering = theCase.notes.filter(note => note.identified && answersPromises(note.type));
  const made = answering.flatMap(note => promisesMadeBy(theCase, note)).filter(({ kind, note }) => kind === 'referral-feedback' || !isAnswered(note, answering));
  const entries = theCase.caseFile?.referrals ?? [];
  const feedback = made.filter(promise => promise.kind === 'referral-feedback' && !isToldOf(promise.note, promise.time, answering) && !isSettled(promise, entries));
  const open = [...newestOfEachKind(made.filter(({ kind }) => kind !== 'referral-feedback')), ...feedback.slice(-1), ...entriesOpen(theCase, entries, feedback, answering)];
  return theCase.isClosed ? open.filter(({ kind }) => kind === 'follow-up') : open;
}

/**
 * Meetings and checks that somebody may still have in a calendar though they are no longer promised: their day is still to come,
 * or a missed or cancelled meeting was moved to the day that is promised now.
 */
export function withdrawnPromises(theCase: Case, open: readonly OpenPromise[], asOf: IsoDate): OpenPromise[] {
  const stillOpen = new Set(open.map(({ kind, madeOn }) => `${kind} ${madeOn ?? ''}`));
  const made = theCase.notes.filter(note => note.identified && answersPromises(note.type)).flatMap(note => promisesMadeBy(theCase, note));
  const movedFrom = movedPromises(made, open);
  return made.filter(promise => {
    const { kind, time, madeOn } = promise;
    if (time === undefined || madeOn === undefined || stillOpen.has(`${kind} ${madeOn}`)) return false;
    return time.to > asOf || movedFrom.has(promise);
  });
}

/** The promises before the open one, as far back as each was moved by the note that made the next. */
function movedPromises(made: readonly (OpenPromise & { readonly note: NoteFacts })[], open: readonly OpenPromise[]): Set<OpenPromise> {
  const moved = new Set<OpenPromise>();
  const meetings = made.filter(({ kind }) => kind === 'appointment');
  if (!open.some(({ kind }) => kind === 'appointment')) return moved;
  for (let index = meetings.length - 1; index > 0; index--) {
    const type = meetings[index]?.note.type;
    const before = meetings[index - 1];
    if (!before || (type !== 'no-show' && type !== 'cancelled' && type !== 'contact')) break;
    moved.add(before);
  }
  return moved;
}

/** With what the note's addenda promise: they speak for the note that they name. */
function promisesMadeBy(theCase: Case, note: NoteFacts): (OpenPromise & { readonly note: NoteFacts })[] {
  return [note, ...(theCase.addenda.get(note) ?? [])].flatMap(source => source.promises.map(({ range, ...promise }) => ({
    ...promise, time: isBefore(promise.time, note.date) ? undefined : promise.time, note, madeOn: note.date, place: { path: source.path, range, language: source.language },
  })));
}

/** A day before the one it was promised on is a slip, of which `next-appointment-invalid` speaks: nobody waits for it. */
function isBefore(time: PromisedTime | undefined, day: IsoDate | undefined): boolean {
  return time !== undefined && day !== undefined && time.to < day;
}

/** Any later note answers: the meeting was held, missed, moved, or something else took its place. */
function isAnswered(note: NoteFacts, answering: readonly NoteFacts[]): boolean {
  const last = answering.at(-1);
  return last !== undefined && last !== note && isLater(last, note);
}

/** A note without a day may be the later one. */
function isLater(other: NoteFacts, note: NoteFacts): boolean {
  if (note.date === undefined) return false;
  if (other.date === undefined || other.date > note.date) return true;
  return other.date === note.date && other.start !== undefined && note.start !== undefined && other.start > note.start;
}

/** Word from another professional comes apart from the meetings: a note from its day on tells of it, or one about the referral, or a talk with others. */
function isToldOf(note: NoteFacts | undefined, time: PromisedTime | undefined, answering: readonly NoteFacts[]): boolean {
  return answering.some(other => {
    if (other === note || (note && !isLater(other, note))) return false;
    return other.date === undefined || other.type === 'contact' || other.type === 'referral' || other.referral !== undefined || (time === undefined ? note !== undefined : other.date >= time.from);
  });
}

/** The case file tells what became of a referral, and speaks last. */
function isSettled({ note }: OpenPromise, entries: readonly ReferralEntry[]): boolean {
  const date: IsoDate = note?.date ?? '';
  return entries.some(({ on, feedbackBy, feedbackOn }) => (feedbackOn !== undefined && feedbackOn >= date) || (feedbackBy !== undefined && on !== undefined && on >= date && on > date));
}

function newestOfEachKind(made: readonly OpenPromise[]): OpenPromise[] {
  const newest = new Map<OpenPromise['kind'], OpenPromise>();
  for (const promise of made) newest.set(promise.kind, promise);
  return [...newest.values()];
}

/** Entries with a day for word back that no note promised. */
function entriesOpen(theCase: Case, entries: readonly ReferralEntry[], feedback: readonly OpenPromise[], answering: readonly NoteFacts[]): OpenPromise[] {
  const { caseFile } = theCase;
  if (!caseFile) return [];
  return entries.flatMap(({ on, feedbackBy, feedbackOn, range }) => {
    if (feedbackBy === undefined || feedbackOn !== undefined) return [];
    const time = { from: feedbackBy, to: feedbackBy };
    if (feedback.some(promise => promise.time?.to === feedbackBy)) return [];
    if (answering.some(other => other.date === undefined || other.date >= feedbackBy || (on !== undefined && other.date > on && (other.type === 'contact' || other.referral !== undefined)))) return [];
    return [{ kind: 'referral-feedback' as const, time, clock: undefined, zone: undefined, note: undefined, madeOn: on, place: { path: caseFile.path, range, language: caseFile.language } }];
  });
}
