import { isPlaceholderText } from '../language/none-value.ts';
import type { Note, CaseFile } from '../note/note.ts';
import { findRule } from '../rules/index.ts';
import type { Range } from '../text/position.ts';
import type { Span } from '../text/span.ts';
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

type Region = Suppression & { lastLine: number };

const toTheEnd = Number.MAX_SAFE_INTEGER;
const none: Suppressions = { valid: [], faults: [] };
const directivePattern = /^<!--\s*(tahap-(?:disable-next-line|disable|enable))(?![\w-])([\s\S]*?)(?:-->)?$/;

export function readSuppressions(document: Note | CaseFile): Suppressions {
  if (document.comments.length === 0) return none;
  const valid: Region[] = [];
  const open = new Map<string, Region[]>();
  const faults: SuppressionFault[] = [];
  const content = document.blocks.find(block => block.kind !== 'comment')?.start ?? document.text.length;
  for (const { span } of document.comments) {
    const parsed = directivePattern.exec(document.text.slice(span.start, Math.min(span.end, span.start + 1000)));
    if (!parsed) continue;
    const place = document.lines.rangeOf(span);
    const [, directive = '', rest = ''] = parsed;
    const { names, reason } = namesAndReason(rest);
    if (names.length === 0) faults.push({ message: 'no-rule', rule: '', directive, place });
    for (const rule of names) {
      if (!findRule(rule)) faults.push({ message: 'unknown-rule', rule: '', directive, place });
      else if (directive === 'tahap-enable') endRegion(open.get(rule), place.start.line);
      else if (reason === '') faults.push({ message: 'no-reason', rule, directive, place });
      else {
        const region = { rule, place, ...linesOf(document, directive, span, content) };
        valid.push(region);
        if (region.lastLine === toTheEnd) addTo(open, rule, region);
      }
    }
  }
  return { valid, faults };
}

function addTo(open: Map<string, Region[]>, rule: string, region: Region): void {
  const regions = open.get(rule);
  if (regions) regions.push(region);
  else open.set(rule, [region]);
}

function namesAndReason(rest: string): { names: string[]; reason: string } {
  const colon = rest.indexOf(':');
  const said = colon < 0 ? '' : rest.slice(colon + 1).trim();
  // A prompt that nobody has filled in is no reason.
  const reason = isPlaceholderText(said) ? '' : said;
  const names = (colon < 0 ? rest : rest.slice(0, colon)).split(/[\s,]+/).filter(name => name !== '');
  return { names, reason };
}

function linesOf({ text, lines }: Note | CaseFile, directive: string, span: Span, content: number): { firstLine: number; lastLine: number } {
  if (directive === 'tahap-disable-next-line') {
    let next = span.end;
    while (next < text.length && /\s/.test(text[next] ?? '')) next++;
    const line = lines.positionAt(next).line;
    return { firstLine: line, lastLine: line };
  }
  return { firstLine: span.start <= content ? 0 : lines.positionAt(span.start).line, lastLine: toTheEnd };
}

function endRegion(open: Region[] | undefined, line: number): void {
  const region = open?.pop();
  if (region) region.lastLine = line;
}

/** Takes out what is silenced, and names the comments that silence nothing. */
export function applySuppressions(problems: readonly Problem[], { valid, faults }: Suppressions, isActive: (rule: string) => boolean): { problems: Problem[]; faults: SuppressionFault[] } {
  if (valid.length === 0) return { problems: [...problems], faults: [...faults] };
  const covers = new Map([...groupedByRule(valid)].map(([rule, own]) => [rule, coverOf(own)]));
  const found = new Map([...groupedByRule(problems)].map(([rule, own]) => [rule, own.map(problem => problem.range.start.line).sort((left, right) => left - right)]));
  const left = problems.filter(problem => !isCovered(covers.get(problem.rule), problem.range.start.line));
  const unused = valid.filter(({ rule, firstLine, lastLine }) => {
    const lines = found.get(rule) ?? [];
    return isActive(rule) && (lines[firstAtLeast(lines, firstLine)] ?? Infinity) > lastLine;
  });
  return { problems: left, faults: [...faults, ...unused.map(({ rule, place }): SuppressionFault => ({ message: 'unused', rule, directive: '', place }))] };
}

/** The first lines of one rule's comments in order, each with the last line that it or one before it reaches. */
interface Cover {
  readonly firstLines: readonly number[];
  readonly reach: readonly number[];
}

function coverOf(suppressions: readonly Suppression[]): Cover {
  const ordered = [...suppressions].sort((left, right) => left.firstLine - right.firstLine);
  let furthest = -1;
  return { firstLines: ordered.map(({ firstLine }) => firstLine), reach: ordered.map(({ lastLine }) => furthest = Math.max(furthest, lastLine)) };
}

function isCovered(cover: Cover | undefined, line: number): boolean {
  if (!cover) return false;
  return (cover.reach[firstAtLeast(cover.firstLines, line + 1) - 1] ?? -1) >= line;
}

/** Index of the first of the ordered numbers that is not below the bound. */
function firstAtLeast(ordered: readonly number[], bound: number): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] ?? Infinity) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

function groupedByRule<Entry extends { readonly rule: string }>(entries: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.rule);
    if (group) group.push(entry);
    else groups.set(entry.rule, [entry]);
  }
  return groups;
}
