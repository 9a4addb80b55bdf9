import type { Completeness } from '../cases/completeness.ts';
import type { NoteFacts } from '../cases/facts/note-facts.ts';
import { findStage, type FrameStage, type LocalizedText, type Protocol, type Step } from '../protocol/protocol.ts';

/** `missing`: due in this note and not recorded. `empty`: a heading without content. `none`: nothing, and nothing is due. */
export type StepState = 'recorded' | 'empty' | 'skipped' | 'missing' | 'none';

export interface StepRow {
  readonly id: string;
  readonly names: LocalizedText;
  /** One for each note, in their order. */
  readonly states: readonly StepState[];
}

export interface StepGroup {
  /** `case`: steps that belong to no stage, such as a risk part or a closing. */
  readonly frame: FrameStage | 'case';
  readonly rows: readonly StepRow[];
}

export interface MappedNote {
  readonly note: NoteFacts;
  readonly completeness: Completeness | undefined;
}

/** Steps of the case are shown where a note has them. */
const caseSteps: readonly string[] = ['risk', 'referral', 'closure', 'markers', 'follow-up'];
const frames: readonly StepGroup['frame'][] = ['early', 'core', 'final', 'case'];

/** Which steps were recorded when: the steps of all protocols that the notes follow, by stage. */
export function stepMap(notes: readonly MappedNote[]): StepGroup[] {
  const rows = new Map<StepGroup['frame'], StepRow[]>(frames.map(frame => [frame, []]));
  for (const [id, { names, frame }] of stepsOf(notes)) {
    const states = notes.map(entry => stateOf(entry, id));
    if (frame !== 'case' || states.some(state => state !== 'none')) rows.get(frame)?.push({ id, names, states });
  }
  return frames.flatMap(frame => {
    const own = rows.get(frame) ?? [];
    return own.length > 0 ? [{ frame, rows: own }] : [];
  });
}

function stepsOf(notes: readonly MappedNote[]): Map<string, { names: LocalizedText; frame: StepGroup['frame'] }> {
  const steps = new Map<string, { names: LocalizedText; frame: StepGroup['frame'] }>();
  for (const protocol of new Set(notes.map(({ note }) => note.protocol))) {
    for (const step of protocol.steps) {
      const frame = frameOf(protocol, step);
      if (frame !== undefined && !steps.has(step.id)) steps.set(step.id, { names: step.names, frame });
    }
  }
  return steps;
}

/** A layout's own sections record steps: these are shown, the sections are not. */
function frameOf(protocol: Protocol, { id, partOf, stage }: Step): StepGroup['frame'] | undefined {
  if (partOf !== undefined) return undefined;
  if (stage !== undefined) return findStage(protocol, stage)?.frame;
  return caseSteps.includes(id) ? 'case' : undefined;
}

function stateOf({ note, completeness }: MappedNote, step: string): StepState {
  if (note.recorded.has(step)) return 'recorded';
  if (completeness?.missing.includes(step)) return note.named.has(step) ? 'empty' : 'missing';
  if (note.skipped.has(step)) return 'skipped';
  return note.named.has(step) ? 'empty' : 'none';
}
