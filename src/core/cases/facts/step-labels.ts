import type { CaseFile, Note } from '../../note/note.ts';
import { sentenceLabels } from '../../note/labels.ts';
import { ownLabel } from '../../note/own-labels.ts';
import { isOwnWords, isRecorded, isUnfilled, withoutComments, type Piece } from '../../note/recorded.ts';
import type { Section } from '../../note/section.ts';
import { findStep, type Label, type Step } from '../../protocol/protocol.ts';
import type { Span } from '../../text/span.ts';
import { containsCue } from './cues.ts';

/** What a step's content says under its own labels ("Reason: …", "### Way back", a table row) and in prose by its cues. */
export interface StepLabels {
  /** Ids of the labels whose names stand there, with or without words. */
  readonly named?: ReadonlySet<string>;
  /** Ids of the labels that are recorded. */
  readonly recorded: ReadonlySet<string>;
  /** Where the content under a label stands; for one met in prose only there is none. */
  readonly values: ReadonlyMap<string, readonly Span[]>;
}

const nothing: StepLabels = { named: new Set(), recorded: new Set(), values: new Map() };

/** A label's name in the text, with how far what it names may reach. */
interface Mark {
  readonly label: Label;
  readonly start: number;
  readonly contentStart: number;
  /** The end of its own block, or of the step when nothing stands behind it on its line. */
  readonly reach: number;
}

/**
 * Reads the labels of one step. A label with nothing under it is absent, whatever the prose beside it says;
 * one that is not named counts when the prose without labels holds one of its cues.
 */
export function readStepLabels(document: Note | CaseFile, stepId: string): StepLabels {
  const record = document.outline.steps.get(stepId);
  const step = findStep(document.protocol, stepId);
  if (!record || !step) return nothing;
  return readLabelsIn(document, step, record.pieces, section => section.inside?.ids.includes(step.id) === true);
}

/** The same for content that stands under no heading of the step: the body of a referral note is one referral. */
export function readStepLabelsInBody(document: Note | CaseFile, stepId: string): StepLabels {
  const step = findStep(document.protocol, stepId);
  const pieces = document.blocks.filter(block => block.kind !== 'heading').map((block): Piece => ({ block, span: { start: block.start, end: block.end } }));
  return step ? readLabelsIn(document, step, pieces, () => true) : nothing;
}

function readLabelsIn(document: Note | CaseFile, step: Step, content: readonly Piece[], isInside: (section: Section) => boolean): StepLabels {
  if (step.labels.length === 0) return nothing;
  const pieces = [...content].sort((left, right) => left.span.start - right.span.start);
  const marks = marksOf(document, step, pieces, isInside);
  const values = new Map<string, Span[]>();
  const recorded = new Set<string>();
  const named = new Set(marks.map(({ label }) => label.id));
  marks.forEach((mark, index) => {
    const end = Math.min(mark.reach, marks[index + 1]?.start ?? Number.POSITIVE_INFINITY);
    const own = within(pieces, { start: mark.contentStart, end });
    if (!isRecorded(document.text, own, mark.label.acceptsNone)) return;
    recorded.add(mark.label.id);
    const spans = values.get(mark.label.id);
    if (spans) spans.push(...own.map(piece => piece.span));
    else values.set(mark.label.id, own.map(piece => piece.span));
  });
  const prose = proseBeside(document.text, pieces, marks);
  for (const label of step.labels) if (!named.has(label.id) && containsCue(prose, label.cues)) recorded.add(label.id);
  return { named, recorded, values };
}

/** The words under a label, without comments; undefined when it is not recorded under a label of its own. */
export function labelWords(document: Note | CaseFile, labels: StepLabels, id: string): string | undefined {
  return labels.values.get(id)?.map(span => withoutComments(document.text.slice(span.start, span.end))).join('\n').trim();
}

function marksOf(document: Note | CaseFile, step: Step, pieces: readonly Piece[], isInside: (section: Section) => boolean): Mark[] {
  const find = (words: string): Label | undefined => ownLabel(step, words);
  const stepEnd = pieces.at(-1)?.span.end ?? 0;
  const marks: Mark[] = [];
  for (const section of document.outline.sections) {
    if (section.form !== 'heading' || section.kind !== 'unmapped' || !isInside(section)) continue;
    const label = find(document.text.slice(section.heading.start, section.heading.end));
    if (label) marks.push({ label, start: section.start, contentStart: section.end, reach: stepEnd });
  }
  const tables = new Set<Piece['block']>();
  for (const piece of pieces) {
    if (!isOwnWords(piece)) continue;
    if (piece.block.kind !== 'table') marks.push(...inlineMarks(document.text, piece, find, stepEnd));
    else if (!tables.has(piece.block)) {
      tables.add(piece.block);
      marks.push(...rowMarks(document.text, piece.block.rows, find));
    }
  }
  return marks.sort((left, right) => left.start - right.start);
}

/** Labels that open the piece, one of its lines or one of its sentences. */
function inlineMarks(text: string, piece: Piece, find: (words: string) => Label | undefined, stepEnd: number): Mark[] {
  return sentenceLabels(text, piece.span).flatMap(found => {
    const label = find(found.words);
    if (!label) return [];
    const isOpen = found.value.start >= found.value.end;
    return [{ label, start: found.start, contentStart: isOpen ? found.rest.start : found.value.start, reach: isOpen ? stepEnd : piece.span.end }];
  });
}

function rowMarks(text: string, rows: readonly (readonly Span[])[], find: (words: string) => Label | undefined): Mark[] {
  return rows.flatMap(row => {
    const [name, value] = row;
    const label = name && value && row.length === 2 ? find(text.slice(name.start, name.end)) : undefined;
    return label && name && value ? [{ label, start: name.start, contentStart: value.start, reach: value.end }] : [];
  });
}

/** The parts of pieces, which stand in order, that lie in a span. */
function within(pieces: readonly Piece[], span: Span): Piece[] {
  const parts: Piece[] = [];
  for (let index = firstEndingAfter(pieces, span.start); index < pieces.length; index++) {
    const piece = pieces[index];
    if (!piece || piece.span.start >= span.end) break;
    const start = Math.max(piece.span.start, span.start);
    const end = Math.min(piece.span.end, span.end);
    if (start < end) parts.push({ block: piece.block, span: { start, end } });
  }
  return parts;
}

/** A step may have thousands of labels and pieces: each label looks at its own only. */
function firstEndingAfter(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.span.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function proseBeside(text: string, pieces: readonly Piece[], marks: readonly Mark[]): string {
  const own = pieces.filter(isOwnWords);
  const beside = marks.length === 0 ? own : gapsBetween(marks).flatMap(gap => within(own, gap));
  // A prompt speaks of what is to be written: its words are nobody's yet.
  return beside.map(piece => withoutComments(text.slice(piece.span.start, piece.span.end))).filter(words => !isUnfilled(words)).join('\n');
}

/** What no mark reaches. */
function gapsBetween(marks: readonly Mark[]): Span[] {
  const gaps: Span[] = [];
  let from = 0;
  for (const mark of marks) {
    if (mark.start > from) gaps.push({ start: from, end: mark.start });
    from = Math.max(from, mark.reach);
  }
  return [...gaps, { start: from, end: Number.POSITIVE_INFINITY }];
}
