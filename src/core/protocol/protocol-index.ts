import type { FrameStage, Protocol, Stage, Step } from './protocol.ts';

/** What is asked of a protocol again and again for every note, worked out once. */
export interface ProtocolIndex {
  readonly steps: ReadonlyMap<string, Step>;
  readonly stages: ReadonlyMap<string, Stage>;
  /** Ids of the steps that have parts. */
  readonly wholes: ReadonlySet<string>;
  /** By the id of a stage or step: the stages of the process that it shows, by itself or by what its content can record. */
  readonly frames: ReadonlyMap<string, readonly FrameStage[]>;
  /** The steps that the protocol asks for, in its order. */
  readonly asked: readonly Step[];
}

const indexes = new WeakMap<Protocol, ProtocolIndex>();
let latest: { readonly protocol: Protocol; readonly index: ProtocolIndex } | undefined;

export function indexOf(protocol: Protocol): ProtocolIndex {
  // Notes of one kind follow each other, so the last answer is nearly always the next.
  if (latest?.protocol === protocol) return latest.index;
  let index = indexes.get(protocol);
  if (!index) indexes.set(protocol, index = createIndex(protocol));
  latest = { protocol, index };
  return index;
}

function createIndex(protocol: Protocol): ProtocolIndex {
  const steps = new Map(protocol.steps.map(step => [step.id, step]));
  const stages = new Map(protocol.stages.map(stage => [stage.id, stage]));
  const asked = new Set(protocol.asksFor);
  return {
    steps,
    stages,
    wholes: new Set(protocol.steps.flatMap(step => step.partOf ?? [])),
    frames: new Map([...stages.keys(), ...steps.keys()].map(id => [id, framesOf(id, steps, stages)])),
    asked: protocol.steps.filter(step => asked.has(step.id)),
  };
}

function framesOf(id: string, steps: ReadonlyMap<string, Step>, stages: ReadonlyMap<string, Stage>): FrameStage[] {
  const step = steps.get(id);
  const shown = step ? [step, ...step.satisfies.flatMap(other => steps.get(other) ?? [])] : [];
  const frames = [id, ...shown.map(one => one.stage)].flatMap(stage => (stage === undefined ? undefined : stages.get(stage)?.frame) ?? []);
  return [...new Set(frames)];
}
