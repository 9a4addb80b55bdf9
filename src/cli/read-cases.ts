import type { Case } from '../core/cases/case.ts';
import type { IsoDate } from '../core/language/calendar.ts';
import type { CheckOutcome, ReadRoot } from './check-paths.ts';
import { readRoots } from './check-paths.ts';
import type { CommandCall } from './command.ts';

/** Reads the roots of the paths and hands on each case, with the root it was read from. Nothing is judged by rules. */
export function readCases({ options, io, language }: CommandCall, { paths, asOf }: { paths: readonly string[]; asOf: IsoDate }, visit: (theCase: Case, root: ReadRoot) => void): Pick<CheckOutcome, 'failures' | 'configFaults'> {
  const configFile = typeof options['config'] === 'string' ? options['config'] : undefined;
  const checkOptions = { asOf, language: undefined, fallbackLanguage: language, configFile, severities: new Map() };
  return readRoots(paths.length > 0 ? paths : ['.'], checkOptions, io, root => {
    const { cases } = root.linter;
    for (const key of cases.allKeys()) {
      const theCase = cases.caseAt(key);
      if (theCase) visit(theCase, root);
    }
  });
}
