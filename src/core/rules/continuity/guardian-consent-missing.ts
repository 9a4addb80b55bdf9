import * as z from 'zod';
import { ageBandOf } from '../../cases/age-band.ts';
import { newestSession, type Case } from '../../cases/case.ts';
import type { GuardianFacts } from '../../cases/facts/consent.ts';
import { atNote } from '../case-place.ts';
import { caseRule } from '../rule.ts';
import { isFromBeforeAdoption } from './case-adoption.ts';

/** Source: where the policy asks for it, a guardian agrees for a minor. */
export const guardianConsentMissing = caseRule({
  id: 'guardian-consent-missing',
  section: 'continuity',
  severity: 'warning',
  title: { en: 'Consent of the guardian not recorded', id: 'Persetujuan wali belum tercatat' },
  messages: {
    missing: { text: { en: 'The client is a minor and no consent of a guardian is recorded. Write guardian_consent: given, refused, or not-required with the reason.', id: 'Konseli belum dewasa dan persetujuan wali belum tercatat. Tulis persetujuan_wali: diberikan, ditolak, atau tidak-perlu dengan alasannya.' } },
  },
  fixes: 'manual',
  options: z.strictObject({
    /** Whether the policy of the institution asks for a guardian's consent. */
    required: z.boolean().default(false),
    /** The age bands of those who need it. */
    ages: z.array(z.enum(['child', 'adolescent', 'adult', 'older'])).default(['child', 'adolescent']),
    /** The session whose note makes it due. */
    by: z.int().min(1).max(3).default(2),
  }),
  *check(theCase, { options, settings }) {
    if (!options.required) return;
    const newest = newestSession(theCase);
    if (!newest || newest.number === undefined || newest.number < options.by) return;
    if (theCase.isAlone && newest.number > 1) return;
    const age = ageBandOf(theCase);
    if (age === undefined || !options.ages.includes(age) || isFromBeforeAdoption(theCase, settings) || isSettled(theCase)) return;
    yield { ...atNote(newest.note), message: 'missing', fixes: [{ kind: 'add-key', key: 'guardian_consent' }] };
  },
});

function isSettled({ notes, caseFile }: Case): boolean {
  if (caseFile?.consent?.byGuardian || notes.some(note => note.consent?.byGuardian)) return true;
  const decisions = [caseFile?.guardian, ...notes.map(note => note.guardian)].flatMap((guardian): GuardianFacts['decided'][] => guardian ? [guardian.decided] : []);
  if (decisions.includes('all')) return true;
  const decided = new Set(decisions.flatMap(codes => codes));
  const members = new Set(notes.flatMap(note => note.members));
  return decided.size > 0 && [...members].every(member => decided.has(member));
}
