import type { CaseFile, Note } from '../note/note.ts';
import type { Section } from '../note/section.ts';
import { findStep, type Step } from '../protocol/protocol.ts';
import { lineStart, type CursorLine } from './cursor-line.ts';

/** The steps whose content the line is; none between stages, in the title and under headings that name no step. */
export function stepsAt(document: Note | CaseFile, line: CursorLine): Step[] {
  const { outline, protocol, text } = document;
  let section = outline.sections.findLast(candidate => candidate.heading.start < line.start && lineStart(text, candidate.heading.start) !== line.start && opens(text, candidate));
  while (section?.kind === 'unmapped') section = section.inside;
  return section?.kind === 'step' ? section.ids.flatMap(id => findStep(protocol, id) ?? []) : [];
}

/** The stage around the line, by its heading or by the step that the line belongs to. */
export function stageAt(document: Note | CaseFile, start: number): string | undefined {
  const section = document.outline.sections.findLast(candidate => candidate.heading.start < start && (candidate.kind === 'stage' || candidate.stage !== undefined));
  return section?.kind === 'stage' ? section.ids[0] : section?.stage;
}

/** `Label: value` owns its own block only; what follows belongs to the step around it. */
function opens(text: string, { form, heading }: Section): boolean {
  if (form === 'heading' || form === 'bold') return true;
  return form === 'label' && /^[*_]{0,2} *: *[*_]{0,2} *(?:[\r\n]|$)/.test(text.slice(heading.end, heading.end + 20));
}
