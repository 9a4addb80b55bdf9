import { isRecordedInCase, isSkippedInCase, newestSession, type Case } from '../cases/case.ts';
import type { NoteFacts } from '../cases/facts/note-facts.ts';
import { openPromises } from '../cases/open-promises.ts';
import type { IsoDate } from '../language/calendar.ts';
import type { CaseFile, Note } from '../note/note.ts';
import { NoteParser } from '../note/parse-note.ts';
import { findStep, type Language, type Protocol, type Step } from '../protocol/protocol.ts';
import { selectProtocol } from '../protocol/select-protocol.ts';
import { lineEndingOf } from '../text/edits.ts';
import { baseName } from '../text/paths.ts';
import type { Span } from '../text/span.ts';
import { carriedGoals, carryOver, type CarryOver } from './carry-over.ts';
import { nextNumber } from './complete-note.ts';
import { isDueNow } from './due-now.ts';
import { keyStyle, nextNoteKeys } from './next-note-keys.ts';
import { valueIn } from './key-spelling.ts';
import { defaultName, freePath, nameLike } from './next-note-name.ts';
import { kindOf, noteKinds, type NoteKind } from './note-kinds.ts';
import { bodySkeleton } from './note-skeleton.ts';
import { noteKeys } from '../note/note-keys.ts';
import { toPlainText } from './skeleton.ts';

export const nextNoteKinds = ['next-session', 'closing', 'no-show', 'contact'] as const;
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
}

export interface NextNote {
  /** Relative to the root, beside the last session, under a name that is free. */
  readonly path: string;
  readonly text: string;
  /** The first prompt to write over, or the place to write at. */
  readonly select: Span;
}

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
  const { kind, theCase, previous, caseFile, protocols, asOf } = request;
  const form = previous.find(({ type }) => type === 'session' || type === 'closing') ?? previous.at(-1);
  const language = form?.language ?? caseFile?.language ?? request.language;
  const isSession = kind === 'next-session' || kind === 'closing';
  const promise = kind === 'contact' ? undefined : promisedDay(theCase);
  const noteKind = kindFor(kind, form, nextNumber(theCase));
  const plan: Plan = {
    ...request, form, language, noteKind,
    number: isSession ? nextNumber(theCase) : undefined,
    date: promise?.day ?? asOf,
    start: promise?.clock,
    protocol: selectProtocol(protocols, { layout: noteKind.layout ?? 'staged', format: form?.format ?? caseFile?.values.format ?? 'individual' }),
  };
  const carried = isSession ? carryOver(previous, language) : nothing;
  const goals = kind === 'closing' && caseFile ? carriedGoals(caseFile, language) : [];
  const text = textOf(plan, { actions: carried.actions, lookBack: [...goals, ...carried.lookBack] });
  const ending = form ? lineEndingOf(form.text) : '\n';
  return { path: freePath(pathFor(plan), request.isTaken), text: text.replaceAll('\n', ending), select: placeToWrite(text, ending) };
}

interface Plan extends NextNoteRequest {
  readonly form: Note | undefined;
  readonly language: Language;
  readonly noteKind: NoteKind;
  readonly number: number | undefined;
  readonly date: IsoDate;
  readonly start: string | undefined;
  readonly protocol: Protocol;
}

const nothing: CarryOver = { actions: [], lookBack: [] };

/** The shape of the last session: its layout and format. */
function kindFor(kind: NextNoteKind, form: Note | undefined, number: number): NoteKind {
  const { layout = 'staged', format = 'individual' } = form ?? {};
  const named = noteKinds.find(({ id }) => id === kind);
  const session = kindOf({ type: 'session', layout, format }, number) ?? named;
  if (!session || !named) throw new RangeError(`no kind of note ${kind}`);
  if (kind === 'next-session') return session;
  if (kind !== 'closing') return format === 'group' ? { ...named, format } : named;
  return { ...session, ...named, ...(session.layout === undefined ? {} : { layout: session.layout }), ...(session.format === undefined ? {} : { format: session.format }) };
}

function textOf(plan: Plan, { actions, lookBack }: CarryOver): string {
  const { noteKind, form, protocol, language, date, start } = plan;
  const steps = form?.layout === 'free' && plan.number !== undefined ? [] : stepsDue(plan);
  const title = form?.outline.sections.some(({ kind }) => kind === 'title') ? [`# ${titleOf(plan)}`] : [];
  const body = toPlainText(bodySkeleton(noteKind, steps, { protocol, language }), date).replace('[HH:MM]', start ?? '[HH:MM]');
  const hasPlace = steps.some(holdsActions);
  const blocks = [...title, ...lookBack, ...contractLine(plan), ...(hasPlace || actions.length === 0 ? [] : [actions.join('\n')]), ...(body === '' ? [] : [body])];
  const text = `---\n${nextNoteKeys(plan).join('\n')}\n---\n\n${blocks.join('\n\n')}\n`;
  return hasPlace ? withActions(text, actions, plan) : text;
}

function holdsActions({ id, satisfies }: Step): boolean {
  return id === 'action-plan' || satisfies.includes('action-plan');
}

function titleOf({ noteKind, number, language }: Plan): string {
  if (noteKind.type !== 'session' || number === undefined) return noteKind.names[language];
  return language === 'id' ? `Catatan sesi ${number}` : `Session ${number}`;
}

/** What this note owes, in the protocol's order; a layout's section stands for the steps that it satisfies. */
function stepsDue({ theCase, noteKind, protocol, number }: Plan): Step[] {
  const settled = new Set(protocol.steps.filter(({ id, due }) => due.cadence === 'case' && isSettled(theCase, id)).map(({ id }) => id));
  const due = protocol.steps.filter(step => step.partOf === undefined && !settled.has(step.id)
    && (noteKind.steps?.includes(step.id) === true || isDueNow(step, protocol, { type: noteKind.type, number, settled })));
  return due.filter(step => !due.some(other => other.satisfies.includes(step.id)));
}

function isSettled(theCase: Case, step: string): boolean {
  return isRecordedInCase(theCase, step) || isSkippedInCase(theCase, step);
}

/** Where the contract stands; a case without one is asked for it by its heading. */
function contractLine({ theCase, form, protocol, noteKind, language }: Plan): string[] {
  const step = findStep(protocol, 'contract');
  if (noteKind.type !== 'session' || !step || !form) return [];
  const inFile = theCase.caseFile?.recorded.has('contract') ? theCase.caseFile.path : undefined;
  const place = inFile ?? theCase.notes.find(({ contract }) => contract)?.path;
  if (place === undefined) return [];
  const name = step.shortNames[language][0] ?? (language === 'id' ? 'Kontrak' : 'Contract');
  return [`${name}: ${language === 'id' ? 'lihat' : 'see'} ${baseName(place).replace(/\.session\.md$/, '')}`];
}

/** Open actions go first under the step for them, before its prompts. */
function withActions(text: string, actions: readonly string[], { protocols, language }: Plan): string {
  if (actions.length === 0) return text;
  const { protocol, outline } = new NoteParser({ protocols, language }).parseNote('', text);
  const section = protocol.steps.filter(holdsActions).map(({ id }) => outline.steps.get(id)?.sections[0]).find(found => found !== undefined);
  const at = section ? text.indexOf('\n\n', section.heading.end) + 2 : text.length;
  const after = text.slice(at);
  return `${text.slice(0, at)}${actions.join('\n')}${after.startsWith('- ') ? '\n' : '\n\n'}${after}`;
}

/** Named like the newest note of the same kind, else like the newest session. */
function pathFor({ theCase, noteKind, form, number, date, caseFile }: Plan): string {
  const { notes } = theCase;
  const isAlike = ({ type }: NoteFacts): boolean => number === undefined ? type === noteKind.type : type === 'session' || type === 'closing';
  const model = notes.findLast(isAlike) ?? newestSession(theCase)?.note;
  const session = theCase.sessions.find(({ note }) => note === model);
  const to = { date, number, word: valueIn(noteKind.type, noteKeys.type, form ? keyStyle(form) : 'en') };
  const name = model ? nameLike(model.path, { date: model.date, number: session?.number }, { ...to, word: model.type === noteKind.type && !session ? '' : to.word }) : defaultName(to);
  const folder = model?.folder ?? theCase.caseFile?.folder ?? caseFile?.path.replace(/\/?case\.md$/, '') ?? '';
  return folder === '' ? name : `${folder}/${name}`;
}

/** The first prompt that is the writer's own, else the end. */
function placeToWrite(text: string, ending: string): Span {
  const length = (part: string): number => part.replaceAll('\n', ending).length;
  let offset = 0;
  for (const line of text.split('\n')) {
    const prompt = line.includes('<!-- tahap-carried ') ? null : /(?<=^[^\s:]+: )$|\[(?! \])[^\]]+\]/.exec(line);
    if (prompt) {
      const start = length(text.slice(0, offset + prompt.index));
      return { start, end: start + prompt[0].length };
    }
    offset += line.length + 1;
  }
  return { start: length(text), end: length(text) };
}

