import { defaultConfig } from '../../src/core/config/config.ts';
import { Linter } from '../../src/core/lint/linter.ts';
import { builtinProtocols } from '../../src/core/protocol/builtin.generated.ts';
import { sessionTree, type SessionGroup, type SourceCase } from '../../src/core/report/session-tree.ts';
import { everything, type SessionFilter } from '../../src/core/report/session-tree-filter.ts';
import type { Grouping } from '../../src/core/report/session-tree-values.ts';
import { schoolDay } from './school.ts';

export const rootId = 'file:///school';
export const settings = { asOf: schoolDay, holidays: [], adoptedOn: undefined };

export function casesOf(linter: Linter): SourceCase[] {
  return [...linter.cases.allKeys()].sort().flatMap(key => {
    const theCase = linter.cases.caseAt(key);
    return theCase ? [{ ...settings, rootId, key, theCase }] : [];
  });
}

export function treeOf(linter: Linter, grouping: Grouping, filter: Partial<SessionFilter> = {}): SessionGroup[] {
  return sessionTree({ cases: casesOf(linter), grouping, filter: { ...everything, ...filter }, problemsOf: (_root, path) => linter.problemsOf(path) });
}

export function linterOf(files: Readonly<Record<string, string>>): Linter {
  const linter = new Linter({ config: defaultConfig, protocols: builtinProtocols, asOf: schoolDay, language: 'en', fallbackLanguage: 'en' });
  for (const [path, text] of Object.entries(files)) linter.set(path, text);
  linter.check();
  return linter;
}

export const values = (groups: readonly SessionGroup[]): (string | undefined)[] => groups.map(group => group.value);
export const notesIn = (groups: readonly SessionGroup[]): string[] => groups.flatMap(group => group.notes.map(row => row.note.path));
/** Each group's value with its notes' paths. */
export const contents = (groups: readonly SessionGroup[]): [string | undefined, string[]][] => groups.map(group => [group.value, notesIn([group])]);
