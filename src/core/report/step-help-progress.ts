import type { Completeness } from '../cases/completeness.ts';
import type { CaseFile, Note } from '../note/note.ts';
import type { Section } from '../note/section.ts';
import { findStep } from '../protocol/protocol.ts';

/** The due steps of one stage, or of a whole layout: ids in the protocol's order. */
export interface Progress {
  readonly due: readonly string[];
  readonly recorded: readonly string[];
  readonly missing: readonly string[];
}

/** With the heading that it is shown at. */
export interface PlacedProgress extends Progress {
  /** `layout`: its sections, and what it owes beside them, at its first section. */
  readonly kind: 'stage' | 'layout';
  /** Id of the stage; of the protocol for a layout. */
  readonly id: string;
  readonly section: Section;
}

export function progressOfStage(stage: string, { protocol }: Note | CaseFile, completeness: Completeness | undefined): Progress {
  const isIn = (id: string): boolean => findStep(protocol, id)?.stage === stage;
  const { due = [], recorded = [], missing = [] } = completeness ?? {};
  return { due: due.filter(isIn), recorded: recorded.filter(isIn), missing: missing.filter(isIn) };
}

/** One for each stage that has a heading and owes something; a layout has one for all of its sections. */
export function progressIn(document: Note | CaseFile, completeness: Completeness | undefined): PlacedProgress[] {
  if (!completeness) return [];
  const { outline, protocol } = document;
  if (!protocol.framed) {
    const section = outline.sections.find(({ ids }) => ids.some(id => protocol.asksFor.includes(id)));
    return section && completeness.due.length > 0 ? [{ kind: 'layout', id: protocol.id, section, due: completeness.due, recorded: completeness.recorded, missing: completeness.missing }] : [];
  }
  return protocol.stages.flatMap(({ id }) => {
    const section = outline.sections.find(({ kind, ids }) => kind === 'stage' && ids.includes(id));
    const progress = progressOfStage(id, document, completeness);
    return section && progress.due.length > 0 ? [{ kind: 'stage' as const, id, section, ...progress }] : [];
  });
}

/** The first of the steps that has a heading with nothing under it, and so needs no new one. */
export function emptyHeading({ outline }: Note | CaseFile, steps: readonly string[]): Section | undefined {
  for (const id of steps) {
    const section = outline.steps.get(id)?.sections.find(({ ids }) => ids.includes(id));
    if (section) return section;
  }
  return undefined;
}
