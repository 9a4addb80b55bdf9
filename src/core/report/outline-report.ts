import { findStep } from '../protocol/protocol.ts';
import type { CaseFile, Note } from '../note/note.ts';
import type { Section } from '../note/section.ts';
import { rangeJson } from './lint-json.ts';

/** How Tahap reads a note: the documented shape of `tahap outline`. Shows headings, so it is for the writer's own eyes. */
export function outlineReport(document: Note | CaseFile, path: string) {
  const { text, lines, outline, protocol, values } = document;
  const heading = (section: Section): string => text.slice(section.heading.start, section.heading.end);
  const range = (section: Section) => rangeJson(lines.rangeOf({ start: section.start, end: section.end }));
  const named = outline.sections.flatMap(section => section.ids.map(id => ({ id, section, step: findStep(protocol, id) })));
  return {
    path,
    frontMatter: values,
    stages: named.filter(({ step }) => !step).map(({ id, section }) => ({ id, heading: heading(section), range: range(section) })),
    steps: named.filter(({ step }) => step).map(({ id, section, step }) => ({
      id,
      stage: step?.stage ?? null,
      heading: heading(section),
      range: range(section),
      recorded: outline.steps.get(id)?.recorded ?? false,
    })),
    unmapped: outline.sections.filter(({ kind }) => kind === 'unmapped' || kind === 'extra').map(section => ({ heading: heading(section), range: range(section) })),
  };
}

export type OutlineReport = ReturnType<typeof outlineReport>;
