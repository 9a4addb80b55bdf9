import { findStep, type Protocol } from '../protocol/protocol.ts';
import type { Problem } from './problem.ts';

/** A heading without content is not reported when the step's own rule already speaks of it. */
export function oneFaultOneFinding(noteProblems: readonly Problem[], caseProblems: readonly Problem[], protocol: Protocol): Problem[] {
  if (caseProblems.length === 0) return [...noteProblems];
  return noteProblems.filter(problem => {
    if (problem.rule !== 'empty-step' || problem.step === undefined) return true;
    const step = findStep(protocol, problem.step);
    return !caseProblems.some(other => other.rule === step?.ownRule && other.step === problem.step && (other.path === problem.path || step.due.cadence === 'case'));
  });
}
