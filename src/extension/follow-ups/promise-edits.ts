import { readAppointment, type PromisedTime } from '../../core/cases/facts/appointment.ts';
import { promisesOf, type MadePromise } from '../../core/cases/facts/promises.ts';
import { findDates } from '../../core/language/find-dates.ts';
import type { FileEdit } from '../../core/lint/fix.ts';
import { readWith } from '../../core/lint/fix-check.ts';
import { spelling } from '../../core/lint/fix-keys.ts';
import { addTopLevel } from '../../core/lint/fix-yaml.ts';
import type { CaseFile, Note } from '../../core/note/note.ts';
import { isOwnWords } from '../../core/note/recorded.ts';
import type { Span } from '../../core/text/span.ts';
import { yamlScalarText } from '../../core/text/yaml-edit.ts';
import type { WantedTime } from './wanted-time.ts';

/** Which promise of a file is meant: a note makes one of a kind; in a case file the entries are told apart by their day. */
export interface PromiseName {
  readonly kind: MadePromise['kind'];
  readonly time: PromisedTime | undefined;
}

/** The promise as it stands in the note now. */
export function promiseIn(note: Note, kind: PromiseName['kind']): MadePromise | undefined {
  return promisesOf(note).find(promise => promise.kind === kind);
}

/** The day in the value of the case file's entry that the promise comes from. */
export function entryDayIn(caseFile: CaseFile, { time }: PromiseName): Span | undefined {
  const { values, frontMatter: { places } } = caseFile;
  const index = values.referrals?.findIndex(entry => typeof entry !== 'string' && entry.feedback_by === time?.to && entry.feedback_on === undefined) ?? -1;
  return places.get(`referrals.${index}.feedback_by`)?.valueSpan;
}

/**
 * Writes another day in the place of the promised one: in the front matter, in the body, or in both where both name it. A promise
 * without a day gets one beside its words. Undefined when the text would not read as wanted then: what stands around decides.
 */
export function rescheduleEdits(document: Note | CaseFile, name: PromiseName, wanted: WantedTime): readonly FileEdit[] | undefined {
  if (document.kind === 'case-file') {
    const span = wanted.time.from === wanted.time.to ? entryDayIn(document, name) : undefined;
    const edits = span && [edit(document, span, wanted.time.to)];
    return edits && isKept(document, edits) ? edits : undefined;
  }
  const promise = promiseIn(document, name.kind);
  if (!promise) return undefined;
  const inPlace = placesOf(document, promise).map(span => dayEdit(document, span, wanted));
  const candidates = [inPlace, promise.time || name.kind === 'referral-feedback' ? undefined : keyEdit(document, wanted)];
  return candidates.find(edits => edits !== undefined && edits.length > 0 && promises(document, edits, { name, wanted }));
}

/** Where the promise stands: twice, when both the front matter and the body name a day. */
export function placesOf(note: Note, { kind, range }: MadePromise): Span[] {
  const own = note.lines.spanOf(range);
  const { inKeys, inBody } = readAppointment(note);
  if (kind === 'referral-feedback' || !inKeys || !inBody || inKeys.state === 'none' || inBody.state === 'none') return [own];
  const isMeeting = [inKeys, inBody].some(({ span }) => span.start === own.start && span.end === own.end);
  return isMeeting ? [inKeys, inBody].filter(({ state }) => state === 'promised' || inKeys.state === inBody.state).map(({ span }) => span) : [own];
}

function dayEdit(note: Note, span: Span, { text }: WantedTime): FileEdit {
  const named = findDates(note.text, { from: span, order: 'dmy', reference: note.values.date }).length > 0;
  if (named) return edit(note, span, text);
  if (span.end <= note.frontMatter.bodyStart) return edit(note, span, yamlScalarText(text));
  const end = endOfWords(note, span);
  return edit(note, { start: end, end }, ` (${text})`);
}

/** Behind the words of a heading's content, or of a label's value. */
function endOfWords(note: Note, span: Span): number {
  const section = note.outline.sections.find(({ heading }) => heading.start === span.start && heading.end === span.end);
  const words = section?.pieces.find(piece => isOwnWords(piece) && note.text.slice(piece.span.start, piece.span.end).trim() !== '')?.span ?? span;
  return words.start + note.text.slice(words.start, words.end).trimEnd().length;
}

function keyEdit(note: Note, { text }: WantedTime): readonly FileEdit[] | undefined {
  if (note.frontMatter.places.has('next_appointment')) return undefined;
  return addTopLevel('', note, [`${spelling('next_appointment', note)}: ${yamlScalarText(text)}`])?.edits;
}

function promises(note: Note, edits: readonly FileEdit[], { name: { kind }, wanted: { time, clock, zone } }: { name: PromiseName; wanted: WantedTime }): boolean {
  const after = readWith(note, edits);
  const promise = after.kind === 'note' ? promiseIn(after, kind) : undefined;
  return isKept(note, edits) && promise?.time?.from === time.from && promise.time.to === time.to && promise.clock === clock && promise.zone === zone;
}

/** Nothing else of the front matter and of the headings reads otherwise. */
export function isKept(document: Note | CaseFile, edits: readonly FileEdit[]): boolean {
  const after = readWith(document, edits);
  return after.frontMatter.state === document.frontMatter.state && after.frontMatter.faults.length <= document.frontMatter.faults.length
    && after.outline.sections.length === document.outline.sections.length;
}

export function edit(document: Note | CaseFile, span: Span, newText: string): FileEdit {
  return { path: document.path, range: document.lines.rangeOf(span), newText };
}
