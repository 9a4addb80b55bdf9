import { findStep, type Protocol } from '../protocol/protocol.ts';
import type { Problem } from './problem.ts';

/** A heading without content is not reported when the step's own rule already speaks of it, or what was carried over stands under it. */
export function oneFaultOneFinding(noteProblems: readonly Problem[], caseProblems: readonly Problem[], protocol: Protocol): Problem[] {
  const heldBack = new Set(noteProblems.flatMap(({ rule, step }) => rule === 'carried-unconfirmed' && step !== undefined ? [step] : []));
  if (caseProblems.length === 0 && heldBack.size === 0) return [...noteProblems];
  return noteProblems.filter(problem => {
    if (problem.rule !== 'empty-step' || problem.step === undefined) return true;
    if (heldBack.has(problem.step)) return false;
    const step = findStep(protocol, problem.step);
    const whole = step?.partOf;
    return !caseProblems.some(other => other.rule === step?.ownRule && (other.step === problem.step || other.step === whole) && (other.path === problem.path || step.due.cadence === 'case'));
  });
}
