import type { Block } from '../note/block.ts';
import type { CaseFile, Note } from '../note/note.ts';
import { findStep, type Language } from '../protocol/protocol.ts';
import { findRule } from '../rules/index.ts';
import type { Span } from '../text/span.ts';
import type { Fix } from './fix.ts';
import { checkedFix } from './fix-check.ts';
import { spelling, writeValueFix } from './fix-keys.ts';
import { addEntries, addTopLevel } from './fix-yaml.ts';
import { cursorFix, insertionFix, type Insertion } from './insertion.ts';
import type { Problem } from './problem.ts';
import { readSuppressions } from './suppressions.ts';

/** Enough for a rule's name; a comment may be as long as the note. */
const maximumComment = 200;

/**
 * Silences a finding with a reason, which the writer has yet to give: until then the finding stays, and the empty reason is
 * one itself. A step that was left out is answered in the front matter, everything else by a comment.
 */
export function silenceFix(problem: Problem, document: Note | CaseFile): Fix | undefined {
  const rule = findRule(problem.rule);
  if (!rule || rule.scope === 'engine' || problem.path !== document.path) return undefined;
  const asSkipped = rule.skippable && problem.step !== undefined ? skipStepFix(problem.step, document, problem.language) : undefined;
  return asSkipped ?? commentFix(problem, document);
}

function skipStepFix(step: string, document: Note | CaseFile, language: Language): Fix | undefined {
  const { places } = document.frontMatter;
  const name = findStep(document.protocol, step)?.names[language] ?? step;
  const title = language === 'id' ? `Tandai sengaja dilewati, dengan alasan: ${name}` : `Mark as left out, with a reason: ${name}`;
  const given = places.get(`skipped.${step}`);
  if (given) return writeValueFix(title, document, given);
  const skipped = places.get('skipped');
  return skipped ? addEntries(title, document, [skipped.written], [`${step}: `]) : addTopLevel(title, document, [`${spelling('skipped', document)}:`, `  ${step}: `]);
}

function commentFix({ rule, range, language }: Problem, document: Note | CaseFile): Fix | undefined {
  const { frontMatter, lines } = document;
  const offset = lines.offsetAt(range.start);
  // Without front matter, findings of the whole note stand in the first line, whatever that line is.
  const isInBody = offset >= frontMatter.bodyStart && !(frontMatter.state === 'absent' && range.start.line === 0);
  const here = language === 'id' ? `Redam ${rule} di sini, dengan alasan` : `Silence ${rule} here, with a reason`;
  const whole = language === 'id' ? `Redam ${rule} di catatan ini, dengan alasan` : `Silence ${rule} in this note, with a reason`;
  const title = isInBody ? here : whole;
  const insertions = isInBody ? aroundLine(rule, offset, document) : [startOfBody(rule, document)];
  const [first] = insertions;
  if (!first) return undefined;
  const waiting = waitingComment(rule, first.at, document);
  if (waiting !== undefined) return cursorFix(title, document, waiting);
  const count = insertions.length;
  return checkedFix(insertionFix(title, document, insertions), document, after =>
    after.comments.length === document.comments.length + count && readSuppressions(after).faults.some(fault => fault.message === 'no-reason' && fault.rule === rule));
}

/** Above the line; where a comment would tear a list, a table or a paragraph apart, around the whole of it. */
function aroundLine(rule: string, offset: number, document: Note | CaseFile): Insertion[] {
  const { text, blocks } = document;
  const start = lineStart(text, offset);
  const group = groupAround(offset, blocks);
  if (!group || lineStart(text, group.start) >= start) return [comment('tahap-disable-next-line', rule, start)];
  return [comment('tahap-disable', rule, lineStart(text, group.start)), { at: endOfLine(text, group.end), text: `\n<!-- tahap-enable ${rule} -->` }];
}

/** The block with this place, and for one in a list or a quotation everything of that kind around it. */
function groupAround(offset: number, blocks: readonly Block[]): Span | undefined {
  const index = blocks.findIndex(block => block.start <= offset && offset <= block.end);
  const block = blocks[index];
  if (!block) return undefined;
  let [first, last] = [index, index];
  while (isInside(blocks[first]) && isInside(blocks[first - 1])) first--;
  while (isInside(blocks[last]) && isInside(blocks[last + 1])) last++;
  return { start: blocks[first]?.start ?? block.start, end: blocks[last]?.end ?? block.end };
}

function isInside(block: Block | undefined): boolean {
  return block !== undefined && (block.item !== undefined || block.quoted);
}

/** Standing first in the body, a comment covers the front matter too. */
function startOfBody(rule: string, { frontMatter: { bodyStart } }: Note | CaseFile): Insertion {
  const lead = bodyStart > 1 ? '\n' : '';
  const { text, select = { start: 0, end: 0 } } = comment('tahap-disable', rule, bodyStart);
  return { at: bodyStart, text: `${lead}${text}`, select: { start: select.start + lead.length, end: select.end + lead.length } };
}

function comment(directive: string, rule: string, at: number): Insertion {
  const before = `<!-- ${directive} ${rule}: `;
  return { at, text: `${before} -->\n`, select: { start: before.length, end: before.length } };
}

/** The place for the reason in a comment for this rule that stands there already, without one. */
function waitingComment(rule: string, at: number, document: Note | CaseFile): number | undefined {
  const { text, lines } = document;
  for (const fault of readSuppressions(document).faults) {
    if (fault.message !== 'no-reason' || fault.rule !== rule) continue;
    const { start, end } = lines.spanOf(fault.place);
    if (!hasOnlyComments(Math.min(end, at), Math.max(start, at), document)) continue;
    const words = text.slice(start, Math.min(end, start + maximumComment));
    const colon = words.indexOf(':');
    return colon < 0 ? start : start + colon + (words[colon + 1] === ' ' ? 2 : 1);
  }
  return undefined;
}

/** Between two places there is nothing to read. */
function hasOnlyComments(from: number, to: number, { text, comments }: Note | CaseFile): boolean {
  let at = from;
  for (const { span } of comments) if (span.start >= at && span.end <= to && text.slice(at, span.start).trim() === '') at = span.end;
  return text.slice(at, to).trim() === '';
}

function lineStart(text: string, from: number): number {
  let start = from;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start > 0 || text.charCodeAt(0) !== 0xfeff ? start : 1;
}

function endOfLine(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}
