import { indexOf, type FrameStage, type Protocol, type Step } from './protocol.ts';

export interface SessionPlace {
  /** The session's number; undefined when neither the note nor its rank tells. */
  readonly number: number | undefined;
  /** Whether it is the closing session. */
  readonly closing: boolean;
}

/** The steps that a session must record by itself, whatever other notes hold. Steps judged by a rule of their own are left out. */
export function stepsDueInSession(protocol: Protocol, session: SessionPlace): readonly Step[] {
  return demandedSteps(protocol).filter(({ due }) => {
    if (session.closing) return due.cadence === 'closing' || (due.cadence === 'session' && due.closing);
    return due.cadence === 'session' && (session.number ?? 1) >= due.from;
  });
}

/** The steps that a case must have recorded by the time the session with this number is there. Steps judged by a rule of their own are left out. */
export function stepsDueInCase(protocol: Protocol, number: number): readonly Step[] {
  return demandedSteps(protocol).filter(({ due }) => due.cadence === 'case' && due.by !== undefined && due.by <= number);
}

/** The steps that this rule judges, among those the protocol asks for. */
export function stepsOfRule(protocol: Protocol, rule: string): readonly Step[] {
  return indexOf(protocol).asked.filter(step => step.ownRule === rule);
}

/**
 * The stages of the frame that a note shows: by a stage, by one of its steps, or by what a layout's section can record.
 * @param present ids of the stages and steps in it
 */
export function frameOf(protocol: Protocol, ...present: readonly Iterable<string>[]): ReadonlySet<FrameStage> {
  const { frames } = indexOf(protocol);
  const frame = new Set<FrameStage>();
  for (const ids of present) for (const id of ids) for (const stage of frames.get(id) ?? []) frame.add(stage);
  return frame;
}

/**
 * What a session lacks of its frame: (early or core) and final; of a closing: final.
 * @returns one entry per gap, with the stages of which any would fill it; none for a layout, which has sections instead
 */
export function missingFrame(protocol: Protocol, isPresent: (stage: FrameStage) => boolean, session: Pick<SessionPlace, 'closing'>): readonly (readonly FrameStage[])[] {
  if (!protocol.framed) return [];
  const needed: FrameStage[][] = session.closing ? [['final']] : [['early', 'core'], ['final']];
  return needed.filter(stages => !stages.some(isPresent));
}

function demandedSteps(protocol: Protocol): readonly Step[] {
  return indexOf(protocol).asked.filter(step => step.ownRule === undefined);
}
