import { calledOffByClient, calledOffByUs, cameLate, missedMeetingParts, negationBefore, workWords, type MissedMeetingPart } from '../../language/missed-meeting-words.ts';
import { isPlaceholderText, readNone } from '../../language/none-value.ts';
import type { Block } from '../../note/block.ts';
import { readLabel, sentenceLabels } from '../../note/labels.ts';
import type { Note } from '../../note/note.ts';
import { isOwnWords, isRecorded, isUnfilled, withoutComments } from '../../note/recorded.ts';
import { findStep } from '../../protocol/protocol.ts';
import type { Span } from '../../text/span.ts';
import { appointmentOf, readAppointment } from './appointment.ts';
import { containsCue } from './cues.ts';
import { measuresOf, scoresInProse } from './measures.ts';

export const missedMeetingPartIds = Object.keys(missedMeetingParts) as readonly MissedMeetingPart[];

/** What a note on a missed or cancelled meeting says. */
export interface MissedMeeting {
  readonly recorded: ReadonlySet<MissedMeetingPart>;
  /** Who called it off, if anybody did. */
  readonly calledOffBy: 'us' | 'client' | undefined;
  /** The client came after all: the note is about a part of a meeting. */
  readonly cameLate: boolean;
  /** Exploration, technique or scores: what only a meeting that was held can have. */
  readonly hasProcess: boolean;
}

/** The note's words without its labels. */
interface Prose {
  readonly all: string[];
  /** Without what stands under the next step: its time is not the one that was missed. */
  readonly before: string[];
}

let last: { note: Note; facts: MissedMeeting | undefined } | undefined;

/** Undefined for a note of another type. Its rules and its case ask one after the other: the last answer is kept. */
export function missedMeetingOf(note: Note): MissedMeeting | undefined {
  if (note.type !== 'no-show' && note.type !== 'cancelled') return undefined;
  if (last?.note !== note) last = { note, facts: readMissedMeeting(note) };
  return last.facts;
}

function readMissedMeeting(note: Note): MissedMeeting {
  const labels = new Map<MissedMeetingPart, boolean>();
  const prose: Prose = { all: [], before: [] };
  const blocks = note.blocks.filter(block => !block.quoted);
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') addLabel(labels, partNamed(note.text.slice(block.content.start, block.content.end)), () => hasContent(note, blocks, index));
    else if (block.kind === 'table') readRows(note, block.rows, labels, prose);
    else if (block.kind === 'paragraph') readParagraph(note, block, labels, prose);
  });
  const words = withoutComments(prose.all.join('\n'));
  const wordsBefore = withoutComments(prose.before.join('\n'));
  const recorded = missedMeetingPartIds.filter(part => labels.get(part) ?? (containsCue(part === 'scheduled' ? wordsBefore : words, missedMeetingParts[part].cues) || isInKeys(note, part)));
  const all = blocks.filter(block => isOwnWords({ block, span: block })).map(block => withoutComments(note.text.slice(block.start, block.end))).filter(text => !isUnfilled(text)).join('\n').replace(/\s+/g, ' ');
  return {
    recorded: new Set(recorded),
    calledOffBy: calledOffByUs.test(all) ? 'us' : calledOffByClient.test(all) ? 'client' : undefined,
    cameLate: cameLate.test(all),
    hasProcess: hasProcess(note, all),
  };
}

function readParagraph(note: Note, block: Block, labels: Map<MissedMeetingPart, boolean>, prose: Prose): void {
  const found = sentenceLabels(note.text, block).map(label => ({ label, part: partNamed(label.words) })).filter(({ part }) => part !== undefined);
  const first = found[0]?.label.start ?? block.end;
  const bold = found.length === 0 ? readLabel(note.text, block) : undefined;
  addProse(prose, undefined, note.text.slice(block.start, first));
  found.forEach(({ label, part }, index) => {
    const value: Span = { start: label.value.start, end: found[index + 1]?.label.start ?? block.end };
    const content = note.text.slice(value.start, Math.max(value.start, value.end));
    addProse(prose, part, content);
    addLabel(labels, part, () => saysSomething(part, content));
  });
  if (bold?.bold) addLabel(labels, partNamed(bold.words), () => true);
}

function readRows(note: Note, rows: readonly (readonly Span[])[], labels: Map<MissedMeetingPart, boolean>, prose: Prose): void {
  for (const [name, ...values] of rows) {
    const content = values.map(value => note.text.slice(value.start, value.end)).join(' ');
    const part = name && partNamed(note.text.slice(name.start, name.end));
    addProse(prose, part, content);
    addLabel(labels, part, () => saysSomething(part, content));
  }
}

/** What stands under one label may hold the others in its sentences. */
function addProse(prose: Prose, part: MissedMeetingPart | undefined, words: string): void {
  // A label that waits to be filled in tells nothing: "Cancelled by: [whom]".
  if (isUnfilled(words)) return;
  prose.all.push(words);
  if (part !== 'next-step') prose.before.push(words);
}

/** A label that is there twice counts when one of them is filled. */
function addLabel(labels: Map<MissedMeetingPart, boolean>, part: MissedMeetingPart | undefined, isFilled: () => boolean): void {
  if (part !== undefined) labels.set(part, labels.get(part) === true || isFilled());
}

/** "Notice: none" is an answer; of the others, none needs its reason. */
function saysSomething(part: MissedMeetingPart | undefined, content: string): boolean {
  const words = withoutComments(content);
  if (isPlaceholderText(words)) return false;
  if (part === 'notice' || part === undefined || words.length > 120) return true;
  const none = readNone(words);
  return none === undefined || none.reason !== undefined;
}

function hasContent(note: Note, blocks: readonly Block[], heading: number): boolean {
  for (let index = heading + 1; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block || block.kind === 'heading') return false;
    if (isRecorded(note.text, [{ block, span: block }], true)) return true;
  }
  return false;
}

const partsByName = new Map<string, MissedMeetingPart>(missedMeetingPartIds.flatMap(part => {
  const { en, id } = missedMeetingParts[part].labels;
  return [...en, ...id].map((name): [string, MissedMeetingPart] => [name, part]);
}));

function partNamed(words: string): MissedMeetingPart | undefined {
  return words.length > 60 ? undefined : partsByName.get(words.replace(/[*_`:]/g, '').replace(/^\s*\d+[.)]\s*/, '').trim().toLowerCase().replace(/\s+/g, ' '));
}

function isInKeys(note: Note, part: MissedMeetingPart): boolean {
  const { values } = note;
  if (part === 'scheduled') return values.start !== undefined;
  if (part !== 'next-step') return false;
  const appointment = appointmentOf(readAppointment(note));
  return (values.actions?.length ?? 0) > 0 || appointment !== undefined && appointment.state !== 'undated';
}

function hasProcess(note: Note, words: string): boolean {
  if ((note.values.techniques?.length ?? 0) > 0 || [...measuresOf(note), ...scoresInProse(note)].some(({ values }) => values.length > 0)) return true;
  for (const { id, recorded } of note.outline.steps.values()) {
    if (recorded && processSteps.some(step => step === id || findStep(note.protocol, id)?.satisfies.includes(step))) return true;
  }
  for (const { index } of words.matchAll(workWords)) if (!negationBefore.test(words.slice(Math.max(0, index - 40), index))) return true;
  return false;
}

const processSteps: readonly string[] = ['explore', 'intervention'];
