import type { TextEdit } from '../text/edits.ts';
import { EditedText } from '../text/edited-text.ts';
import type { Problem } from './problem.ts';

export interface FixedText {
  readonly text: string;
  /** From the first text to the fixed one: in order, without overlap, in places of the first text. */
  readonly edits: readonly TextEdit[];
}

/** Every fix mends one finding for good, so a text that is not settled by then is one whose fixes undo each other. */
const maximumRounds = 10;

/**
 * Applies the fixes that need no judgement until none is left, so that a second run changes nothing.
 * `problemsOf` gives the problems of a text. A text whose fixes never settle is given back as it was.
 */
export function fixAll(text: string, problemsOf: (text: string) => readonly Problem[]): FixedText {
  const edited = new EditedText(text);
  for (let round = 0; round < maximumRounds; round++) {
    if (!edited.apply(safeEdits(problemsOf(edited.text)))) return { text: edited.text, edits: edited.edits() };
  }
  return { text, edits: [] };
}

/** The first safe fix of every problem. */
function safeEdits(problems: readonly Problem[]): TextEdit[] {
  return problems.flatMap(({ fixes }) => {
    for (const fix of fixes) if (fix.kind === 'replace' && fix.safe) return [{ span: fix.span, newText: fix.newText }];
    return [];
  });
}
