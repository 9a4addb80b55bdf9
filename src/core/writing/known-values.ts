import type { CaseFile, Note } from '../note/note.ts';
import { baseName } from '../text/paths.ts';
import { nextNumber } from './complete-note.ts';
import { nextDays } from './rhythm.ts';
import { daysLater, weekdayName, words } from './words.ts';
import type { WritingContext } from './writing-context.ts';

/** A value with a few words on where it comes from. */
export interface KnownValue {
  readonly value: string;
  readonly detail: string;
  /** Further words that it is found by. */
  readonly words?: string;
}

/** Keys whose value is a day, by their last name. */
const dayKeys: ReadonlySet<string> = new Set([
  'date', 'written_at', 'signed_at', 'cosigned_at', 'opened', 'reopened_on', 'on', 'agreed_on', 'due', 'recheck', 'until', 'feedback_by', 'feedback_on', 'next_appointment',
]);
/** Days to come. */
const laterKeys: ReadonlySet<string> = new Set(['due', 'recheck', 'until', 'feedback_by', 'next_appointment']);

export function dateValues(document: Note | CaseFile, path: string, context: WritingContext): KnownValue[] {
  const name = lastOf(path);
  const { language } = document;
  if (!dayKeys.has(name)) return [];
  if (laterKeys.has(name) && document.kind === 'note') {
    return nextDays(document, context.theCase, context.asOf).map(({ date, days, isRhythm }) => ({ value: date, detail: `${daysLater(date, days, language)}${isRhythm ? `, ${words.rhythm[language]}` : ''}` }));
  }
  const today = { value: context.asOf, detail: `${weekdayName(context.asOf, language)}, ${words.today[language]}`, words: `${words.today.en} ${words.today.id}` };
  const promised = path === 'date' ? promisedDay(document, context) : undefined;
  if (promised === undefined || promised === context.asOf) return [today];
  const appointment = { value: promised, detail: `${weekdayName(promised, language)}, ${words.promised[language]}` };
  return promised <= context.asOf ? [appointment, today] : [today, appointment];
}

/** The day that the last note of the case with an appointment names. */
function promisedDay(document: Note | CaseFile, { theCase }: WritingContext): string | undefined {
  const promises = (theCase?.notes ?? []).filter(note => note.path !== document.path && note.appointment?.state === 'promised');
  return promises.at(-1)?.appointment?.time?.from;
}

export function numberValues(document: Note | CaseFile, path: string, { theCase }: WritingContext): KnownValue[] {
  if (path !== 'session') return [];
  return [{ value: String(theCase ? nextNumber(theCase, document.path) : 1), detail: words.nextNumber[document.language] }];
}

const codeKeys: Readonly<Record<string, 'counselors' | 'clients' | 'groups' | 'cases'>> = {
  counselor: 'counselors', co_counselors: 'counselors', 'handover.from': 'counselors', cosigned_by: 'counselors', client: 'clients', members: 'clients', group: 'groups', case: 'cases',
};

/** Codes that other notes use; those of the note's own case come first. */
export function codeValues(document: Note | CaseFile, path: string, { theCase, codes }: WritingContext): KnownValue[] {
  const kind = codeKeys[path];
  if (!kind) return [];
  const others = theCase?.notes.filter(note => note.path !== document.path) ?? [];
  const own = { counselors: others.map(note => note.counselor), clients: others.map(note => note.client), groups: others.map(note => note.group), cases: [theCase?.code] }[kind];
  const all = [...own.reverse(), ...codes()[kind]].filter(code => code !== undefined);
  return [...new Set(all)].map(value => ({ value, detail: words.known[document.language] }));
}

/** The other notes of the case by file name, the newest first. */
export function noteValues(document: Note | CaseFile, path: string, { theCase }: WritingContext): KnownValue[] {
  if (path !== 'addendum_to' && path !== 'addendum_to.note') return [];
  const notes = theCase?.notes.filter(note => note.path !== document.path && note.type !== 'addendum') ?? [];
  return [...notes].reverse().map(note => ({ value: baseName(note.path).replace(/\.session\.md$/, ''), detail: words.noteOfCase[document.language] }));
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
