import type { Span } from './span.ts';

/** One replacement in a text; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

export interface EditOutcome {
  readonly text: string;
  readonly applied: readonly TextEdit[];
  /** Edits that overlap one that was applied. */
  readonly skipped: readonly TextEdit[];
}

/** Applies edits that do not overlap, in the order of their places; the first of two that overlap wins. */
export function applyEdits(text: string, edits: readonly TextEdit[]): EditOutcome {
  const ordered = edits.map((edit, index) => ({ edit, index }))
    .sort((left, right) => left.edit.span.start - right.edit.span.start || left.edit.span.end - right.edit.span.end || left.index - right.index);
  const applied: TextEdit[] = [];
  const skipped: TextEdit[] = [];
  let result = '';
  let from = 0;
  for (const { edit } of ordered) {
    const { start, end } = edit.span;
    if (start < from || end < start || end > text.length) {
      skipped.push(edit);
      continue;
    }
    result += text.slice(from, start) + edit.newText;
    from = end;
    applied.push(edit);
  }
  return { text: result + text.slice(from), applied, skipped };
}

/** The line ending that a text uses: that of its first line. */
export function lineEndingOf(text: string): '\n' | '\r\n' | '\r' {
  const feed = text.indexOf('\n');
  const carriage = text.indexOf('\r');
  if (carriage < 0 || feed >= 0 && feed < carriage) return '\n';
  return text[carriage + 1] === '\n' ? '\r\n' : '\r';
}
