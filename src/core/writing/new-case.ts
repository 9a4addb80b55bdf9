import { assembleCase, type Case } from '../cases/case.ts';

/** A case without a note or file yet. */
export function newCase(code: string): Case {
  return assembleCase({ code, notes: [], caseFile: undefined, isAlone: false });
}

/** Every code that somebody goes by, and the names of the folders of cases, which are theirs too. */
export function usedCodes(cases: Iterable<Case>): string[] {
  const codes = new Set<string>();
  for (const { code, notes, caseFile } of cases) {
    for (const used of [code, caseFile?.client, caseFile?.group]) if (used !== undefined) codes.add(used);
    for (const { client, group, members, counselor, folder } of notes) {
      for (const used of [client, group, counselor, ...members, folder.slice(folder.lastIndexOf('/') + 1)]) if (used !== undefined && used !== '') codes.add(used);
    }
  }
  return [...codes];
}

/** The newest day of a case's notes comes first; cases without a dated note last. */
export function newestFirst(left: Case, right: Case): number {
  const [one, other] = [left, right].map(({ notes }) => notes.findLast(({ date }) => date !== undefined)?.date ?? '');
  return one === other ? 0 : (one ?? '') < (other ?? '') ? 1 : -1;
}
