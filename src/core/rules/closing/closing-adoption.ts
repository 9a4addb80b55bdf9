import type { Case } from '../../cases/case.ts';
import type { CaseClosure } from '../../cases/case-closure.ts';
import type { RuleSettings } from '../rule.ts';

/** Closed before the repository took up Tahap, or in a note of that time's form: what it says stands in another form. */
export function isClosedBeforeAdoption(theCase: Case, { note, last, facts }: CaseClosure, { adoptedOn }: RuleSettings): boolean {
  if (note?.historical) return true;
  const closedOn = note?.date ?? facts?.on ?? last?.date ?? theCase.notes.at(-1)?.date;
  return closedOn !== undefined && adoptedOn !== undefined && closedOn < adoptedOn;
}
