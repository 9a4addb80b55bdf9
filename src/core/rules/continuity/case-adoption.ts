import type { Case } from '../../cases/case.ts';
import type { RuleSettings } from '../rule.ts';

/** A case that began before the repository took up Tahap: what it agreed on at its start stands on other paper. */
export function isFromBeforeAdoption({ notes, caseFile }: Case, { adoptedOn }: RuleSettings): boolean {
  if (adoptedOn === undefined) return false;
  const first = notes[0]?.date ?? caseFile?.opened;
  const began = caseFile?.opened !== undefined && first !== undefined && caseFile.opened < first ? caseFile.opened : first;
  return began !== undefined && began < adoptedOn;
}
