import type { CaseFile, Note } from '../note/note.ts';
import type { Step } from '../protocol/protocol.ts';
import { isProtected, type CursorLine } from './cursor-line.ts';
import { labelCandidates } from './label-candidates.ts';
import type { LineCandidate } from './line-candidate.ts';
import { stepsAt } from './step-at.ts';
import { stepLines } from './step-lines.ts';
import type { WritingContext } from './writing-context.ts';
import { sortText, type WritingItem } from './writing-item.ts';

/** Further than there are phrases for a step. */
const afterPhrases = 100;

/**
 * Labels and lines for the step around the cursor: parts that are missing first, days for the next appointment, action
 * items, measures. In a list they fill the item that was begun.
 */
export function completeInStep(document: Note | CaseFile, line: CursorLine, context: WritingContext): WritingItem[] {
  const opener = /^( {0,3}|\t| {0,8}(?:[-*+] +(?:\[[ xX]\] +)?))(\/?)([\p{L}\p{N}][\p{L}\p{N} .'-]{0,60})?$/u.exec(line.head);
  if (!opener || line.tail.trim() !== '' || line.start < document.frontMatter.bodyStart) return [];
  const [, indent = '', slash = '', typed = ''] = opener;
  const marker = indent.trim();
  if (context.asked === 'typed' && (slash === '' && (marker === '' || typed !== ''))) return [];
  if (isProtected(document, line.start)) return [];
  const steps = stepsAt(document, line);
  const candidates = steps.flatMap(step => candidatesOf(step, document, { line, context }))
    .filter(candidate => (typed !== '' || !candidate.stands) && (context.asked === 'invoked' || slash !== '' || !candidate.asked));
  const start = marker === '' ? line.start : line.offset - slash.length - typed.length;
  return candidates.map((candidate, index) => ({
    kind: 'label',
    label: candidate.label,
    detail: candidate.detail,
    documentation: candidate.documentation,
    filterText: `${marker === '' ? indent : ''}${slash}${candidate.label} ${candidate.words ?? ''}`.trimEnd(),
    sortText: candidate.asked ? sortText(2, afterPhrases + index) : sortText(candidate.stands ? 7 : 1, index),
    replace: { start, end: line.offset },
    insert: [lead(candidate, marker), ...candidate.insert],
  }));
}

/** The marks that the line does not have yet. */
function lead({ item }: LineCandidate, marker: string): string {
  if (item === undefined) return '';
  const box = item === 'task' && !marker.includes('[') ? '[ ] ' : '';
  return marker === '' ? `- ${box}` : box;
}

function candidatesOf(step: Step, document: Note | CaseFile, at: { line: CursorLine; context: WritingContext }): LineCandidate[] {
  return [...labelCandidates(step, document, at), ...(document.kind === 'note' ? stepLines(step, document, at.context) : [])];
}
