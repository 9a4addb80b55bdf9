import { assembleCase, type Case } from '../cases/case.ts';
import { folderOf } from '../text/paths.ts';

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

/** Where the notes of a new case go. */
export interface NewCasePlace {
  /** The cases of the repository. */
  readonly cases: readonly Case[];
  readonly code: string;
  /** The folder that people work in, relative to the root. */
  readonly base: string;
  /** The folder that somebody named for it. */
  readonly asked?: string | undefined;
}

/**
 * A folder of its own in the folder that was named, else beside the case with the newest note, else in `cases`. Where
 * several cases share one folder, this one does too.
 */
export function folderOfNewCase({ cases, code, base, asked }: NewCasePlace): string {
  const isBelow = (folder: string): boolean => base === '' || folder === base || folder.startsWith(`${base}/`);
  const newest = [...cases].sort(newestFirst).flatMap(({ notes }) => notes.at(-1)?.folder ?? []).find(isBelow);
  const isShared = (folder: string): boolean => cases.filter(({ notes }) => notes.some(note => note.folder === folder)).length > 1;
  const model = asked ?? newest;
  if (model !== undefined && isShared(model)) return model;
  if (asked !== undefined) return join(asked, code);
  if (newest === undefined || newest === base) return join(join(base, 'cases'), code);
  return join(folderOf(newest), code);
}

export interface WantedCase {
  readonly case?: string | undefined;
  readonly client?: string | undefined;
  readonly group?: string | undefined;
}

/** The cases of a code, a client or a group. */
export function casesOf(cases: readonly Case[], wanted: WantedCase): Case[] {
  return cases.filter(({ code, notes, caseFile }) => (wanted.case === undefined || code === wanted.case)
    && (wanted.client === undefined || caseFile?.client === wanted.client || notes.some(({ client }) => client === wanted.client))
    && (wanted.group === undefined || caseFile?.group === wanted.group || notes.some(({ group }) => group === wanted.group)));
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
