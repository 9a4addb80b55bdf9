import type { Note, CaseFile } from '../note/note.ts';
import { findRule } from '../rules/index.ts';
import type { Range } from '../text/position.ts';
import type { Problem } from './problem.ts';

/**
 * Silencing comments:
 * `<!-- tahap-disable-next-line RULE: reason -->` for the next line that is not blank;
 * `<!-- tahap-disable RULE: reason -->` up to `<!-- tahap-enable RULE -->` or the end. Standing first in the body it covers
 * the front matter too, where findings of the case are reported.
 */
export interface Suppression {
  readonly rule: string;
  /** Lines, from 0, both included. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly place: Range;
}

export interface SuppressionFault {
  readonly message: 'no-reason' | 'unknown-rule' | 'no-rule' | 'unused';
  readonly rule: string;
  readonly directive: string;
  readonly place: Range;
}

export interface Suppressions {
  readonly valid: readonly Suppression[];
  readonly faults: readonly SuppressionFault[];
}

const none: Suppressions = { valid: [], faults: [] };
const directivePattern = /^<!--\s*(tahap-(?:disable-next-line|disable|enable))(?![\w-])([\s\S]*?)(?:-->)?$/;

export function readSuppressions(document: Note | CaseFile): Suppressions {
  if (document.comments.length === 0) return none;
  const valid: (Suppression & { lastLine: number })[] = [];
  const faults: SuppressionFault[] = [];
  document.comments.forEach((comment, index) => {
    const parsed = directivePattern.exec(document.text.slice(comment.span.start, Math.min(comment.span.end, comment.span.start + 1000)));
    if (!parsed) return;
    const place = document.lines.rangeOf(comment.span);
    const [, directive = '', rest = ''] = parsed;
    const { names, reason } = namesAndReason(rest);
    if (names.length === 0) return void faults.push({ message: 'no-rule', rule: '', directive, place });
    for (const rule of names) {
      if (!findRule(rule)) faults.push({ message: 'unknown-rule', rule: '', directive, place });
      else if (directive === 'tahap-enable') endRegion(valid, rule, place.start.line);
      else if (reason === '') faults.push({ message: 'no-reason', rule, directive, place });
      else valid.push({ rule, place, ...linesOf(document, directive, index) });
    }
  });
  return { valid, faults };
}

function namesAndReason(rest: string): { names: string[]; reason: string } {
  const colon = rest.indexOf(':');
  const names = (colon < 0 ? rest : rest.slice(0, colon)).split(/[\s,]+/).filter(name => name !== '');
  return { names, reason: colon < 0 ? '' : rest.slice(colon + 1).trim() };
}

function linesOf(document: Note | CaseFile, directive: string, index: number): { firstLine: number; lastLine: number } {
  const { text, lines, frontMatter } = document;
  const span = document.comments[index]?.span ?? frontMatter.fence;
  if (directive === 'tahap-disable-next-line') {
    let next = span.end;
    while (next < text.length && /\s/.test(text[next] ?? '')) next++;
    const line = lines.positionAt(next).line;
    return { firstLine: line, lastLine: line };
  }
  const isFirst = text.slice(frontMatter.bodyStart, span.start).trim() === '' || document.blocks.every(block => block.start >= span.start || block.kind === 'comment');
  return { firstLine: isFirst ? 0 : lines.positionAt(span.start).line, lastLine: Number.MAX_SAFE_INTEGER };
}

function endRegion(valid: { rule: string; lastLine: number }[], rule: string, line: number): void {
  const open = valid.findLast(suppression => suppression.rule === rule && suppression.lastLine === Number.MAX_SAFE_INTEGER);
  if (open) open.lastLine = line;
}

/** Takes out what is silenced, and names the comments that silence nothing. */
export function applySuppressions(problems: readonly Problem[], { valid, faults }: Suppressions, isActive: (rule: string) => boolean): { problems: Problem[]; faults: SuppressionFault[] } {
  if (valid.length === 0) return { problems: [...problems], faults: [...faults] };
  const used = new Set<Suppression>();
  const left = problems.filter(problem => {
    const hits = valid.filter(suppression => suppression.rule === problem.rule && suppression.firstLine <= problem.range.start.line && problem.range.start.line <= suppression.lastLine);
    for (const hit of hits) used.add(hit);
    return hits.length === 0;
  });
  const unused = valid.filter(suppression => !used.has(suppression) && isActive(suppression.rule));
  return { problems: left, faults: [...faults, ...unused.map(({ rule, place }): SuppressionFault => ({ message: 'unused', rule, directive: '', place }))] };
}
