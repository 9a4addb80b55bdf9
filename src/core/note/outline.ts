import { frameOf } from '../protocol/due.ts';
import { findStep, indexOf, type FrameStage, type Protocol } from '../protocol/protocol.ts';
import { isRecorded, type Piece } from './recorded.ts';
import type { Section } from './section.ts';

/** One step of the note: all places where it stands, taken together. */
export interface StepRecord {
  readonly id: string;
  /** Every section that names it, and for a whole also those of its parts. */
  readonly sections: readonly Section[];
  readonly pieces: readonly Piece[];
  /** Whether any of its places holds something. */
  readonly recorded: boolean;
}

export interface Outline {
  readonly sections: readonly Section[];
  readonly steps: ReadonlyMap<string, StepRecord>;
  /** Stages of the protocol that stand as a heading or through one of their steps. */
  readonly stages: ReadonlySet<string>;
  /** The same as stages of the process. */
  readonly frame: ReadonlySet<FrameStage>;
}

export function outlineOf(text: string, sections: readonly Section[], protocol: Protocol): Outline {
  const { steps: known } = indexOf(protocol);
  const byStep = new Map<string, Section[]>();
  const stages = new Set<string>();
  for (const section of sections) {
    for (const id of section.ids) {
      const step = known.get(id);
      if (!step) {
        stages.add(id);
        continue;
      }
      addTo(byStep, id, section);
      if (step.partOf) addTo(byStep, step.partOf, section);
      if (step.stage) stages.add(step.stage);
    }
  }
  const steps = new Map<string, StepRecord>();
  for (const [id, own] of byStep) {
    const [first] = own;
    const pieces = own.length === 1 && first ? first.pieces : own.flatMap(section => section.pieces);
    const step = known.get(id);
    steps.set(id, { id, sections: own, pieces, recorded: isRecorded(text, pieces, step?.acceptsNone ?? false, step?.labels) });
  }
  return { sections, steps, stages, frame: frameOf(protocol, [...stages, ...steps.keys()]) };
}

/** Ids of the steps with content; a layout's section stands for the steps that it satisfies. */
export function recordedSteps(outline: Outline, protocol: Protocol): string[] {
  const recorded = new Set<string>();
  for (const { id, recorded: isRecordedStep } of outline.steps.values()) {
    if (!isRecordedStep) continue;
    recorded.add(id);
    for (const satisfied of findStep(protocol, id)?.satisfies ?? []) recorded.add(satisfied);
  }
  return [...recorded];
}

function addTo(map: Map<string, Section[]>, id: string, section: Section): void {
  const sections = map.get(id);
  if (!sections) map.set(id, [section]);
  else if (!sections.includes(section)) sections.push(section);
}
