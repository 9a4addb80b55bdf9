import type { Case } from '../cases/case.ts';
import type { CaseFile, Note } from '../note/note.ts';
import { countsAsSession } from '../note/note.ts';
import type { Language } from '../protocol/protocol.ts';
import type { CursorLine } from './cursor-line.ts';
import { isDueNow, situationOf } from './due-now.ts';
import { kindOf, noteKinds, type NoteKind } from './note-kinds.ts';
import { bodySkeleton, frontMatterSkeleton, noteSkeleton, type KnownBefore } from './note-skeleton.ts';
import type { Skeleton } from './skeleton.ts';
import { words } from './words.ts';
import type { WritingContext } from './writing-context.ts';
import { sortText, type WritingItem } from './writing-item.ts';

const opener = /^(\/|-{1,3}|)([\p{L} -]{0,40})$/u;

/** Whole notes in a file without text, front matter where there is none, and all that is due in a note without a body. */
export function completeNote(document: Note | CaseFile, line: CursorLine, context: WritingContext): WritingItem[] {
  const found = opener.exec(line.head);
  if (document.kind !== 'note' || !found || line.tail.trim() !== '') return [];
  const mark = found[1] ?? '';
  if (mark === '' && context.asked === 'typed') return [];
  const { text, frontMatter } = document;
  const isEmptyBefore = text.slice(0, line.start).replace('\ufeff', '').trim() === '';
  const isEmptyAfter = text.slice(line.offset).trim() === '';
  const at = { mark, line };
  if (isEmptyBefore && frontMatter.state !== 'read') return isEmptyAfter ? wholeNotes(document.language, at, context) : [frontMatterOnly(document.language, at, context)];
  const isBodyEmpty = isEmptyAfter && line.start >= frontMatter.bodyStart && text.slice(frontMatter.bodyStart, line.start).trim() === '';
  return isBodyEmpty && !mark.startsWith('-') ? allDue(document, at, context.theCase) : [];
}

interface Place {
  readonly mark: string;
  readonly line: CursorLine;
}

/** Both languages: nothing in an empty file says which one its writer wants; the likelier one first. */
function wholeNotes(language: Language, at: Place, context: WritingContext): WritingItem[] {
  const known = knownBefore(context);
  const languages: readonly Language[] = language === 'id' ? ['id', 'en'] : ['en', 'id'];
  const sessions = context.theCase?.sessions.length ?? 0;
  return languages.flatMap((spoken, order) => noteKinds.map((kind, index) => item(at, {
    label: kind.names[spoken],
    detail: `${words.wholeNote[spoken]} (${spoken})`,
    documentation: words.wholeNoteAbout[spoken],
    more: kind.prefix[spoken],
    sort: sortText(order, isLikely(kind, sessions) ? 0 : index + 1),
    insert: noteSkeleton(kind, spoken, context.protocols, known),
  })));
}

function isLikely(kind: NoteKind, sessions: number): boolean {
  return kind.id === (sessions > 0 ? 'next-session' : 'first-session');
}

function frontMatterOnly(language: Language, at: Place, context: WritingContext): WritingItem {
  const known = knownBefore(context);
  const kind = kindOf({ type: 'session', layout: 'staged', format: 'individual' }, known.number ?? 1);
  return item(at, {
    label: words.frontMatter[language],
    detail: '---',
    documentation: words.frontMatterAbout[language],
    more: 'front-matter data-awal',
    sort: sortText(0, 0),
    insert: kind ? frontMatterSkeleton(kind, language, known) : [],
  });
}

function allDue(note: Note, at: Place, theCase: Case | undefined): WritingItem[] {
  const { language, protocol } = note;
  const situation = situationOf(note, theCase);
  const kind = kindOf(note, situation.number ?? 1);
  if (!kind || note.layout === 'free') return [];
  const due = protocol.steps.filter(step => step.partOf === undefined && !situation.settled.has(step.id) && (kind.steps?.includes(step.id) === true || isDueNow(step, protocol, situation)));
  const steps = due.filter(step => !due.some(other => other.satisfies.includes(step.id)));
  if (steps.length === 0 && !kind.lines) return [];
  return [item(at, {
    label: words.allDue[language],
    detail: countsAsSession(note) ? words.allDueDetail[language] : kind.names[language],
    documentation: words.allDueAbout[language],
    more: '',
    sort: sortText(0, 0),
    insert: [at.line.start === note.frontMatter.bodyStart ? '\n' : '', ...bodySkeleton(kind, steps, { protocol, language }), '\n'],
  })];
}

/** The folder's case says who and which session; the counselor of most notes is the likely one. */
function knownBefore({ theCase, codes }: WritingContext): KnownBefore {
  const newest = theCase?.notes.at(-1);
  const client = newest?.client ?? theCase?.caseFile?.client;
  const code = theCase?.code;
  return {
    client,
    group: newest?.group ?? theCase?.caseFile?.group,
    counselor: newest?.counselor ?? codes().counselors[0],
    number: theCase ? nextNumber(theCase) : undefined,
    case: code !== undefined && code !== client && newest?.ownCase === code ? code : undefined,
  };
}

/** The number after the highest one of the other sessions. */
export function nextNumber(theCase: Case, path?: string): number {
  return Math.max(0, ...theCase.sessions.flatMap(({ note, number }) => note.path === path ? [] : (number ?? 0))) + 1;
}

function item({ mark, line }: Place, { label, detail, documentation, more, sort, insert }: { label: string; detail: string; documentation: string; more: string; sort: string; insert: Skeleton }): WritingItem {
  return { kind: 'note', label, detail, documentation, filterText: `${mark}${label} ${more}`.trimEnd(), sortText: sort, replace: { start: line.start, end: line.offset }, insert };
}
