import type { Problem } from '../../core/lint/problem.ts';
import { insertStageFix, insertStepsFix } from '../../core/lint/fix-steps.ts';
import type { Fix } from '../../core/lint/fix.ts';
import { resolveFix } from '../../core/lint/resolve-fix.ts';
import type { CaseFile, Note } from '../../core/note/note.ts';
import { EditedText } from '../../core/text/edited-text.ts';
import type { TextEdit } from '../../core/text/edits.ts';
import type { Span } from '../../core/text/span.ts';

export interface MissingHeadingsRequest {
  readonly text: string;
  readonly parse: (text: string) => Note | CaseFile;
  /** Those of this very text. */
  readonly problems: readonly Problem[];
  readonly caseFile: CaseFile | undefined;
}

export interface MissingHeadings {
  /** In places of the text, in order. They only add. */
  readonly edits: readonly TextEdit[];
  /** In the text after the edits: the first prompt, to be written over, or the end of the first new heading. */
  readonly select: Span;
}

/**
 * What is missing by the problems of a note: its stages with what they owe, then single steps in the protocol's order,
 * then parts of a contract that stands in the note. Undefined when nothing is missing.
 */
export function missingHeadings({ text, parse, problems, caseFile }: MissingHeadingsRequest): MissingHeadings | undefined {
  const intents = problems.flatMap(({ fixes, language }) => fixes.map(intent => ({ intent, language })));
  const edited = new EditedText(text);
  const apply = (fixOf: (document: Note | CaseFile) => Fix | undefined): void => {
    const document = parse(edited.text);
    const fix = fixOf(document);
    if (!fix || fix.newFile || fix.rename || fix.edits.some(({ path }) => path !== document.path)) return;
    const edits = fix.edits.map(({ range, newText }) => ({ span: document.lines.spanOf(range), newText }));
    if (edits.every(({ span }) => span.start === span.end)) edited.apply(edits);
  };
  for (const { intent } of intents) {
    if (intent.kind === 'insert-stage') apply(document => insertStageFix(intent.frame, document, document.language));
  }
  const steps = intents.flatMap(({ intent }) => intent.kind === 'insert-steps' ? intent.steps : []);
  if (steps.length > 0) apply(document => insertStepsFix(steps, document, document.language));
  for (const { intent, language } of intents) {
    if (intent.kind === 'add-contract' && intent.parts.length > 0) apply(document => resolveFix({ intent, document, language, ...(caseFile ? { caseFile } : {}) }));
  }
  const edits = edited.edits();
  const [first] = edits;
  return first && { edits, select: selectionIn(first) };
}

function selectionIn({ span, newText }: TextEdit): Span {
  const prompt = /\[[^\]\r\n]*\]/.exec(newText);
  if (prompt) return { start: span.start + prompt.index, end: span.start + prompt.index + prompt[0].length };
  const heading = /^#+ [^\r\n]*/m.exec(newText);
  const end = span.start + (heading ? heading.index + heading[0].length : newText.length);
  return { start: end, end };
}
