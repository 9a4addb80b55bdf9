import assert from 'node:assert/strict';
import type { Language } from '../../../src/core/protocol/protocol.ts';
import { buildNote, notePath, type NotePlan } from './build-note.ts';
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

export function testSituations(situations: readonly Situation[]): void {
  for (const { title, files, expected, setup } of situations) {
    for (const language of ['en', 'id'] as const) {
      it(`${title} (${language})`, () => {
        const wanted = 'en' in expected ? expected[language] : expected;
        assert.deepEqual(shortFindings(files(language), setup), [...wanted].sort());
      });
    }
  }
}
