import type { CaseFile, Note } from '../note/note.ts';
import type { Span } from '../text/span.ts';
import type { Fix } from './fix.ts';
import { cursorFix, insertionFix } from './insertion.ts';
import type { Problem } from './problem.ts';
import { readSuppressions } from './suppressions.ts';

/** What mends a silencing comment that can't stand: its reason, when that is all it lacks; else taking it out. */
export function silencingCommentFixes(problem: Problem, document: Note | CaseFile): Fix[] {
  if (problem.rule !== 'suppression-invalid' || problem.path !== document.path) return [];
  const { text, lines } = document;
  const span = lines.spanOf(problem.range);
  if (!document.comments.some(comment => comment.span.start === span.start && comment.span.end === span.end)) return [];
  const { line } = problem.range.start;
  const lacksReason = readSuppressions(document).faults.some(({ message, place }) => message === 'no-reason' && place.start.line === line && place.start.column === problem.range.start.column);
  const fixes = lacksReason ? [reasonFix(problem, document, span)] : [];
  const title = problem.language === 'id' ? 'Hapus komentar ini' : 'Remove this comment';
  return [...fixes, { title, safe: false, edits: [{ path: document.path, range: lines.rangeOf(wholeLine(text, span)), newText: '' }] }].filter(fix => fix !== undefined);
}

/** Leads to the place of the reason: behind the colon, which is added where it is missing. */
function reasonFix({ language }: Problem, document: Note | CaseFile, span: Span): Fix | undefined {
  const title = language === 'id' ? 'Tulis alasannya' : 'Write the reason';
  const words = document.text.slice(span.start, span.end);
  const colon = words.indexOf(':');
  if (colon >= 0) {
    const at = span.start + colon + (words[colon + 1] === ' ' ? 2 : 1);
    return cursorFix(title, document, at);
  }
  const inside = words.endsWith('-->') ? words.slice(0, -3) : words;
  const end = inside.trimEnd().length;
  return insertionFix(title, document, [{ at: span.start + end, text: ': ', select: { start: 2, end: 2 } }]);
}

/** With its line, when nothing else stands on it. */
function wholeLine(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--;
  let to = end;
  while (to < text.length && (text[to] === ' ' || text[to] === '\t')) to++;
  const beginsLine = from === 0 || text[from - 1] === '\n' || text[from - 1] === '\r';
  const ending = /^(?:\r\n|\r|\n)/.exec(text.slice(to, to + 2))?.[0].length ?? 0;
  const endsLine = to === text.length || ending > 0;
  return beginsLine && endsLine ? { start: from, end: to + ending } : { start, end };
}
