import { newestSession, type Case } from '../cases/case.ts';
import type { NoteFacts } from '../cases/facts/note-facts.ts';
import { openPromises } from '../cases/open-promises.ts';
import type { IsoDate } from '../language/calendar.ts';
import type { CaseFile, Note } from '../note/note.ts';
import { noteKeys } from '../note/note-keys.ts';
import type { Language, Protocol } from '../protocol/protocol.ts';
import { selectProtocol } from '../protocol/select-protocol.ts';
import { lineEndingOf } from '../text/edits.ts';
import type { Span } from '../text/span.ts';
import { carriedGoals, carryOver, type CarryOver } from './carry-over.ts';
import { nextNumber } from './complete-note.ts';
import { valueIn } from './key-spelling.ts';
import type { NoteAnswers } from './new-answers.ts';
import { templateFault, templateFor, type NoteTemplate, type TemplateFault } from './new-template.ts';
import { keyStyle } from './next-note-keys.ts';
import { defaultName, freePath, nameLike } from './next-note-name.ts';
import type { NotePlan } from './next-note-plan.ts';
import { placesToWrite, textOf } from './next-note-text.ts';
import { kindOf, noteKinds, type NoteKind } from './note-kinds.ts';

export const nextNoteKinds = ['next-session', 'closing', 'no-show', 'cancelled', 'crisis', 'contact', 'follow-up', 'referral', 'plan', 'addendum', 'supervision'] as const;
export type NextNoteKind = typeof nextNoteKinds[number];

export interface NextNoteRequest {
  readonly kind: NextNoteKind;
  readonly theCase: Case;
  /** The notes that `notesToCarry` names, read, in their order. */
  readonly previous: readonly Note[];
  readonly caseFile: CaseFile | undefined;
  readonly protocols: readonly Protocol[];
  readonly asOf: IsoDate;
  /** Where neither a note nor the case file shows one. */
  readonly language: Language;
  /** Where no note names one. */
  readonly counselor: string | undefined;
  readonly isTaken: (path: string) => boolean;
  /** What its writer has said: it goes before what the case shows. */
  readonly answers?: NoteAnswers;
  /** The folder for the notes of a case that has no file yet. */
  readonly folder?: string;
  /** The repository's templates: the one for the kind of note is taken. */
  readonly templates?: readonly NoteTemplate[];
  /** The one to take instead. */
  readonly template?: NoteTemplate | undefined;
}

export interface NextNote {
  /** Relative to the root, beside the last session, under a name that is free. */
  readonly path: string;
  readonly text: string;
  /** Prompts to write over and gaps to fill in, in order. */
  readonly places: readonly Span[];
  /** What is wrong with the template: no note should be made of it. */
  readonly fault: TemplateFault | undefined;
}

/** Kinds that tell of the promised meeting, or get ready for it; the others are of today. */
const onPromisedDay: ReadonlySet<NextNoteKind> = new Set(['next-session', 'closing', 'no-show', 'cancelled', 'plan']);

const nothing: CarryOver = { actions: [], lookBack: [] };

/** The last session of the case and what came after it; all notes where there was no session. Plans and supervision tell nothing to go on with. */
export function notesToCarry(theCase: Case): NoteFacts[] {
  const last = newestSession(theCase)?.note;
  return theCase.notes.slice(last ? theCase.notes.indexOf(last) : 0).filter(({ type }) => type !== 'plan' && type !== 'supervision');
}

/** The day on which the case's next meeting is due, as long as no later note answers the promise; a window names no day. */
export function promisedDay(theCase: Case): { readonly day: IsoDate; readonly clock: string | undefined } | undefined {
  const promise = openPromises(theCase).find(({ kind }) => kind === 'appointment');
  return promise?.time && promise.time.from === promise.time.to ? { day: promise.time.from, clock: promise.clock } : undefined;
}

/** The next note of a case: front matter, headings with prompts, and what is carried over, marked as unconfirmed. */
export function nextNote(request: NextNoteRequest): NextNote {
  const { kind, previous, caseFile } = request;
  const plan = planOf(request);
  const { form, language } = plan;
  const carried = plan.number === undefined ? nothing : carryOver(previous, language);
  const goals = kind === 'closing' && caseFile ? carriedGoals(caseFile, language) : [];
  const text = textOf(plan, { actions: carried.actions, lookBack: [...goals, ...carried.lookBack] }).replaceAll('\n', form ? lineEndingOf(form.text) : '\n');
  return { path: freePath(pathFor(plan, request.folder), request.isTaken), text, places: placesToWrite(text), fault: plan.template && templateFault(plan.template) };
}

function planOf(request: NextNoteRequest): NotePlan {
  const { kind, theCase, previous, caseFile, protocols, asOf, answers = {} } = request;
  const form = previous.find(({ type }) => type === 'session' || type === 'closing') ?? previous.at(-1);
  const language = answers.language ?? form?.language ?? caseFile?.language ?? request.language;
  const shape = { layout: answers.layout ?? form?.layout ?? 'staged', format: answers.format ?? form?.format ?? caseFile?.values.format ?? (caseFile?.values.group === undefined ? 'individual' : 'group') };
  const noteKind = kindFor(kind, shape, nextNumber(theCase));
  const promise = onPromisedDay.has(kind) ? promisedDay(theCase) : undefined;
  return {
    ...request, form, language, noteKind, shape, answers,
    number: kind === 'next-session' || kind === 'closing' ? nextNumber(theCase) : undefined,
    date: answers.date ?? promise?.day ?? asOf,
    start: answers.date === undefined || answers.date === promise?.day ? promise?.clock : undefined,
    protocol: selectProtocol(protocols, { layout: noteKind.layout ?? 'staged', format: shape.format }),
    template: request.template ?? templateFor(request.templates ?? [], noteKind, language),
  };
}

/** The kind in the shape that is asked for, or that of the last session. */
function kindFor(kind: NextNoteKind, { layout, format }: NotePlan['shape'], number: number): NoteKind {
  const named = noteKinds.find(({ id }) => id === kind);
  const session = kindOf({ type: 'session', layout, format }, number) ?? named;
  if (!session || !named) throw new RangeError(`no kind of note ${kind}`);
  if (kind === 'next-session') return session;
  if (kind !== 'closing') return format === 'group' ? { ...named, format } : named;
  return { ...session, ...named, ...(session.layout === undefined ? {} : { layout: session.layout }), ...(session.format === undefined ? {} : { format: session.format }) };
}

/** Named like the newest note of the same kind, else like the newest session. */
function pathFor({ theCase, noteKind, form, language, number, date, caseFile }: NotePlan, folderOfNew: string | undefined): string {
  const { notes } = theCase;
  const isAlike = ({ type }: NoteFacts): boolean => number === undefined ? type === noteKind.type : type === 'session' || type === 'closing';
  const model = notes.findLast(isAlike) ?? newestSession(theCase)?.note;
  const session = theCase.sessions.find(({ note }) => note === model);
  const to = { date, number, word: valueIn(noteKind.type, noteKeys.type, form ? keyStyle(form) : language) };
  const name = model ? nameLike(model.path, { date: model.date, number: session?.number }, { ...to, word: model.type === noteKind.type && !session ? '' : to.word }) : defaultName(to);
  const folder = (model ?? notes.at(-1))?.folder ?? theCase.caseFile?.folder ?? caseFile?.path.replace(/\/?case\.md$/, '') ?? folderOfNew ?? '';
  return folder === '' ? name : `${folder}/${name}`;
}
