import type { CaseFile, Note } from '../note/note.ts';
import { completeBody } from './complete-body.ts';
import { completeDirective } from './complete-directive.ts';
import { completeFrontMatter } from './complete-front-matter.ts';
import { completeInStep } from './complete-in-step.ts';
import { completeNote } from './complete-note.ts';
import { completePhrases } from './complete-phrases.ts';
import { cursorLineAt } from './cursor-line.ts';
import type { WritingContext } from './writing-context.ts';
import type { WritingItem } from './writing-item.ts';

/** All that may be inserted at the cursor. Never throws. */
export function complete(document: Note | CaseFile, offset: number, context: WritingContext): WritingItem[] {
  const line = cursorLineAt(document.text, offset);
  if (!line) return [];
  return [
    ...completeNote(document, line, context),
    ...completeFrontMatter(document, line, context),
    ...completeInStep(document, line, context),
    ...completePhrases(document, line, context),
    ...completeBody(document, line, context),
    ...completeDirective(document, line, context),
  ];
}

/**
 * Whether a line may be the beginning of something to complete, told without reading the note: prose is left alone at
 * once when a blank is typed in it.
 */
export function mayComplete(head: string): boolean {
  return head.length <= 200 && (/^\s*(?:[-*+]\s+(?:\[[ xX]\]\s+)?)?[#/]{0,6}\s?$/.test(head) || /^\s*(?:-\s+)?[\p{L}_][\w-]*\s*:\s+(?:\[.*)?$/u.test(head) || /^#{1,6} [^#]*$|^\/[\p{L} -]*$/u.test(head) || /<!-- *tahap-/.test(head));
}
