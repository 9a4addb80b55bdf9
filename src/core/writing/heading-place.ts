import type { CaseFile, Note } from '../note/note.ts';
import { isAfterBlankLine, isBeforeBlankLine, lineStart, type CursorLine } from './cursor-line.ts';

/** Steps stand one level below the stage around them. */
export function levelsAt({ outline, text }: Note | CaseFile, line: number): { stage: number; step: number } {
  const headings = outline.sections.filter(section => section.form === 'heading' && lineStart(text, section.heading.start) !== line);
  const stage = headings.findLast(section => section.kind === 'stage' && section.heading.start < line) ?? headings.find(section => section.kind === 'stage');
  const step = headings.find(section => section.kind === 'step');
  return { stage: stage?.level ?? 2, step: stage ? stage.level + 1 : (step?.level ?? 2) };
}

/** The line ends that a heading needs around it to stand between blank lines. */
export function headingSpace({ text, frontMatter }: Note | CaseFile, { start, offset }: CursorLine): { before: string; after: string } {
  return {
    before: start > frontMatter.bodyStart && !isAfterBlankLine(text, start) ? '\n' : '',
    after: isBeforeBlankLine(text, offset) ? '' : '\n',
  };
}
