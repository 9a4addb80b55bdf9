import assert from 'node:assert/strict';
import type { Language } from '../../../src/core/protocol/protocol.ts';
import { buildNote, notePath, type NotePlan } from './build-note.ts';
import { shellFindings } from './lint-at-shell.ts';
import { shortFindings, type Files, type LintSetup } from './lint-files.ts';

export type Expected = readonly string[] | Readonly<Record<Language, readonly string[]>>;

/** A whole case as counselors write it, in both languages, with exactly the findings that all rules together give. */
export interface Situation {
  readonly title: string;
  readonly files: (language: Language) => Files;
  readonly expected: Expected;
  readonly setup?: LintSetup;
}

export const nothing: Expected = [];

/** The days of the first four sessions. */
export const day = { 1: '2026-01-05', 2: '2026-01-12', 3: '2026-01-19', 4: '2026-01-26' } as const;

export const pick = (language: Language, texts: Record<Language, string>): string => texts[language];

/** The notes of the usual case in their order, each with what its plan changes. */
export function notes(language: Language, ...plans: NotePlan[]): Files {
  return Object.fromEntries(plans.map((plan, index) => {
    const session = plan.session ?? index + 1;
    return [notePath(session, plan.type === undefined || plan.type === 'closing' ? undefined : plan.type), buildNote(language, { session, ...plan })];
  }));
}

/** All that the test files have given to `testSituations`, to be tried in other places too. */
export const knownSituations: Situation[] = [];

export function testSituations(situations: readonly Situation[]): void {
  knownSituations.push(...situations);
  for (const { title, files, expected, setup } of situations) {
    for (const language of ['en', 'id'] as const) {
      it(`${title} (${language})`, () => {
        const wanted = wantedOf(expected, language);
        assert.deepEqual(shortFindings(files(language), setup), wanted);
        if (isOfFilesAlone(setup)) assert.deepEqual(shellFindings(files(language), setup), wanted.map(withoutStep).sort(), 'at the shell');
      });
    }
  }
}

export function wantedOf(expected: Expected, language: Language): string[] {
  return [...('en' in expected ? expected[language] : expected)].sort();
}

/** `file rule` of `file rule step`: what is printed says no step. */
export function withoutStep(finding: string): string {
  return finding.split(' ', 2).join(' ');
}

/** Whether nothing but files and a day makes the situation, so that shell and editor can be put into it. */
export function isOfFilesAlone(setup: LintSetup = {}): boolean {
  return Object.keys(setup).every(key => key === 'asOf');
}
