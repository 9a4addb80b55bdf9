import type { Case } from '../cases/case.ts';
import type { Note } from '../note/note.ts';
import type { Step } from '../protocol/protocol.ts';
import { isDueNow, situationOf, type NoteSituation } from './due-now.ts';
import { prefixes } from './prefixes.ts';
import type { Skeleton } from './skeleton.ts';
import { headingMarks, stepSkeleton } from './step-skeleton.ts';
import type { WritingItem } from './writing-item.ts';

const longestLine = 200;

/**
 * Headings for a line that so far holds `#`, `/` or nothing but a word: what this note still owes comes first, then the
 * rest, each in the protocol's order. None inside code, comments, quotations and prose. Never throws.
 */
export function completeBody(note: Note, offset: number, theCase: Case | undefined): WritingItem[] {
  const start = lineStart(note.text, offset);
  const head = note.text.slice(start, offset);
  const opener = /^ {0,3}(#{1,6} ?|\/|)([\p{L} -]{0,60})$/u.exec(head);
  if (!opener || head.length > longestLine || start < note.frontMatter.bodyStart || isProtected(note, start) || !isRestBlank(note.text, offset)) return [];
  const mark = opener[1] ?? '';
  // A word alone opens a heading only where a paragraph begins.
  if (mark === '' && start > note.frontMatter.bodyStart && !/[\r\n]\r?\n$|\r\r$/.test(note.text.slice(Math.max(0, start - 3), start))) return [];
  const situation = situationOf(note, theCase);
  const level = levelsAt(note, start);
  const at = { lead: mark, replace: { start, end: offset } };
  const language = note.language;
  const stages = note.protocol.framed ? note.protocol.stages.map((stage, index) => item({
    kind: 'stage', id: stage.id, name: stage.names[language], documentation: '', rank: stands(note, stage.id, start) ? 3 : 1, index,
    insert: [`${headingMarks(level.stage)} ${stage.names[language]}\n\n`],
  }, at)) : [];
  const steps = note.protocol.steps.filter(step => step.partOf === undefined).map((step, index) => item({
    kind: 'step', id: step.id, name: step.names[language], documentation: step.guidance[language], rank: rankOf(step, note, { situation, start }), index,
    insert: stepSkeleton(step, { protocol: note.protocol, language, level: level.step }),
  }, at));
  return [...steps, ...stages];
}

interface Candidate {
  readonly kind: 'stage' | 'step';
  readonly id: string;
  readonly name: string;
  readonly documentation: string;
  readonly rank: number;
  readonly index: number;
  readonly insert: Skeleton;
}

function item({ kind, id, name, documentation, rank, index, insert }: Candidate, { lead, replace }: { lead: string; replace: WritingItem['replace'] }): WritingItem {
  const words = prefixes[id];
  const filterText = `${lead}${name}${words ? ` ${words.en} ${words.id}` : ''}`;
  return { kind, label: name, documentation, filterText, sortText: `${rank}${String(index).padStart(3, '0')}`, replace, insert };
}

function rankOf(step: Step, note: Note, { situation, start }: { situation: NoteSituation; start: number }): number {
  if (stands(note, step.id, start) || isSatisfied(note, step.id) || situation.settled.has(step.id)) return 3;
  return isDueNow(step, note.protocol, situation) ? 0 : 2;
}

/** A layout's section stands for the steps that it satisfies. */
function isSatisfied(note: Note, id: string): boolean {
  return note.protocol.steps.some(step => step.satisfies.includes(id) && note.outline.steps.get(step.id)?.recorded === true);
}

/** Whether it stands anywhere but in the line that is being written. */
function stands(note: Note, id: string, line: number): boolean {
  return note.outline.sections.some(section => section.ids.includes(id) && lineStart(note.text, section.heading.start) !== line);
}

/** Steps stand one level below the stage around them. */
function levelsAt(note: Note, line: number): { stage: number; step: number } {
  const headings = note.outline.sections.filter(section => section.form === 'heading' && lineStart(note.text, section.heading.start) !== line);
  const stage = headings.findLast(section => section.kind === 'stage' && section.heading.start < line) ?? headings.find(section => section.kind === 'stage');
  const step = headings.find(section => section.kind === 'step');
  return { stage: stage?.level ?? 2, step: stage ? stage.level + 1 : (step?.level ?? 2) };
}

function isProtected(note: Note, line: number): boolean {
  return note.blocks.some(block => block.start <= line && line <= block.end && (block.quoted || block.kind === 'code' || block.kind === 'html' || block.kind === 'comment'))
    || note.comments.some(({ span }) => span.start < line && line < span.end);
}

function isRestBlank(text: string, offset: number): boolean {
  for (let at = offset; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return true;
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}

function lineStart(text: string, from: number): number {
  let start = from;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}
