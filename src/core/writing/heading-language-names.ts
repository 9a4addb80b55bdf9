import { missedMeetingParts, type MissedMeetingPart } from '../language/missed-meeting-words.ts';
import { readLabel, sentenceLabels } from '../note/labels.ts';
import type { CaseFile, Note } from '../note/note.ts';
import { ownLabel } from '../note/own-labels.ts';
import { isOwnWords, type Piece } from '../note/recorded.ts';
import { longestHeading } from '../protocol/heading-normal-form.ts';
import { findStep, type Step } from '../protocol/protocol.ts';
import type { Span } from '../text/span.ts';
import { extraPairs, labelPairsOf, missedMeetingPairsOf, pairsOf, type NamePair } from './heading-language-pairs.ts';

/** A heading or label of the body that has a meaning, and the names it may go by. */
export interface NamedPlace {
  /** The bare name: without numbering, emphasis and a closing colon, which stay. */
  readonly span: Span;
  /** What it names: ids of stages, steps or labels. */
  readonly ids: readonly string[];
  readonly pairs: readonly NamePair[];
  /** Headings and labels are often written in different cases. */
  readonly isHeading: boolean;
}

/** Every heading and label with a meaning, in document order. Prose is never among them. */
export function namedPlaces(document: Note | CaseFile): NamedPlace[] {
  const places = new Map<number, NamedPlace>();
  const add: Add = (written, place) => {
    const span = bareName(document.text, written);
    if (span && !places.has(span.start)) places.set(span.start, { span, ...place });
  };
  for (const { kind, form, ids, heading } of document.outline.sections) {
    const isHeading = form === 'heading';
    if (kind === 'extra') add(heading, { ids: [], pairs: extraPairs(document.protocol), isHeading });
    else if (ids.length > 0) add(heading, { ids, pairs: ids.flatMap(id => pairsOf(document.protocol, id)), isHeading });
  }
  for (const [id, { pieces }] of document.outline.steps) addLabels(document, { id, pieces }, add);
  if (document.kind === 'note' && document.type === 'referral') addLabels(document, { id: 'referral', pieces: bodyOf(document) }, add);
  if (document.kind === 'note' && (document.type === 'no-show' || document.type === 'cancelled')) addMissedMeeting(document, add);
  return [...places.values()].sort((left, right) => left.span.start - right.span.start);
}

type Add = (written: Span, place: Omit<NamedPlace, 'span'>) => void;

/** A step's own labels: "Level:" in the risk part, the rows of a table, headings inside it. */
function addLabels(document: Note | CaseFile, { id, pieces }: { id: string; pieces: readonly Piece[] }, add: Add): void {
  const { text, protocol } = document;
  const step = findStep(protocol, id);
  if (!step || step.labels.length === 0) return;
  const addIfLabel = (written: Span, isHeading = false): void => {
    const label = ownLabelAt(text, written, step);
    if (label !== undefined) add(written, { ids: [id], pairs: labelPairsOf(protocol, id, label), isHeading });
  };
  for (const { kind, form, inside, heading } of document.outline.sections) {
    if (form === 'heading' && kind === 'unmapped' && inside?.ids.includes(id)) addIfLabel(heading, true);
  }
  const tables = new Set<Piece['block']>();
  for (const piece of pieces) {
    if (!isOwnWords(piece)) continue;
    if (piece.block.kind !== 'table') for (const { heading } of sentenceLabels(text, piece.span)) addIfLabel(heading);
    else if (!tables.has(piece.block)) {
      tables.add(piece.block);
      for (const [name, value] of piece.block.rows) if (name && value) addIfLabel(name);
    }
  }
}

function ownLabelAt(text: string, { start, end }: Span, step: Step): string | undefined {
  return end - start > longestHeading ? undefined : ownLabel(step, text.slice(start, end))?.id;
}

function bodyOf(document: Note): Piece[] {
  return document.blocks.filter(block => block.kind !== 'heading').map(block => ({ block, span: { start: block.start, end: block.end } }));
}

const missedMeetingNames = new Map(Object.entries(missedMeetingParts).flatMap(([part, { labels }]) => [...labels.en, ...labels.id].map((name): [string, MissedMeetingPart] => [name, part as MissedMeetingPart])));

function addMissedMeeting(document: Note, add: Add): void {
  const { text, protocol } = document;
  const addIfPart = (written: Span | undefined, isHeading = false): void => {
    const bare = written && bareName(text, written);
    const part = bare && missedMeetingNames.get(text.slice(bare.start, bare.end).toLowerCase());
    if (written && part) add(written, { ids: [part], pairs: missedMeetingPairsOf(protocol, part), isHeading });
  };
  for (const block of document.blocks) {
    if (block.quoted) continue;
    if (block.kind === 'heading') addIfPart(block.content, true);
    else if (block.kind === 'table') for (const [name] of block.rows) addIfPart(name);
    else if (block.kind === 'paragraph') {
      const bold = readLabel(text, block);
      for (const { heading } of bold?.bold ? [bold] : sentenceLabels(text, block)) addIfPart(heading);
    }
  }
}

const opening = /^(?:[\s*_~`]+|\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLCivxlc]{1,6}|[A-Za-z])\s*[.)]+\s*|\d{1,3}(?:\.\d{1,3})*\s+)*/;
const closing = /[\s*_~`:]*$/;

function bareName(text: string, { start, end }: Span): Span | undefined {
  if (end - start > longestHeading) return undefined;
  const written = text.slice(start, end);
  const from = opening.exec(written)?.[0].length ?? 0;
  const to = written.length - (closing.exec(written)?.[0].length ?? 0);
  return from < to ? { start: start + from, end: start + to } : undefined;
}
