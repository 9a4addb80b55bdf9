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
  const steps = new Map<string, OpenRecord>();
  const stages = new Set<string>();
  for (const section of sections) {
    for (const id of section.ids) {
      const step = known.get(id);
      if (!step) {
        stages.add(id);
        continue;
      }
      addTo(steps, id, section);
      if (step.partOf) addTo(steps, step.partOf, section);
      if (step.stage) stages.add(step.stage);
    }
  }
  for (const [id, record] of steps) {
    const step = known.get(id);
    record.recorded = isRecorded(text, record.pieces, step?.acceptsNone ?? false);
  }
  return { sections, steps, stages, frame: frameOf(protocol, stages, steps.keys()) };
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

interface OpenRecord extends StepRecord {
  readonly sections: Section[];
  /** The pieces of its only section, until there is a second. */
  pieces: readonly Piece[];
  /** Its own list, as soon as it has more than one section. */
  joined: Piece[] | undefined;
  recorded: boolean;
}

function addTo(steps: Map<string, OpenRecord>, id: string, section: Section): void {
  const record = steps.get(id);
  if (!record) {
    steps.set(id, { id, sections: [section], pieces: section.pieces, joined: undefined, recorded: false });
    return;
  }
  // A section that names two parts of a whole comes twice, one after the other.
  if (record.sections.at(-1) === section) return;
  record.sections.push(section);
  record.joined ??= [...record.pieces];
  for (const piece of section.pieces) record.joined.push(piece);
  record.pieces = record.joined;
}
