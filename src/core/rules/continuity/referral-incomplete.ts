import * as z from 'zod';
import type { Case } from '../../cases/case.ts';
import { isSkippedInCase, newestSession } from '../../cases/case.ts';
import type { NoteFacts } from '../../cases/facts/note-facts.ts';
import { referralStep } from '../../cases/facts/referrals.ts';
import type { LocalizedText } from '../../protocol/protocol.ts';
import { atCaseFile, atNote, type CasePlace } from '../case-place.ts';
import { caseRule, type CaseFinding } from '../rule.ts';

const names: Readonly<Record<string, LocalizedText>> = {
  to: { en: 'to which professional', id: 'kepada ahli apa' },
  reason: { en: 'why', id: 'alasannya' },
  agreement: { en: 'who agreed', id: 'siapa yang menyetujui' },
  letter: { en: 'the letter or the release', id: 'surat pengantar atau izin informasi' },
  feedback: { en: 'when word back is expected', id: 'kapan kabar balik diharapkan' },
};

/** Source: a case is handed on to a named professional, with consent, in writing, and the way back stays open. */
export const referralIncomplete = caseRule({
  id: 'referral-incomplete',
  section: 'continuity',
  severity: 'warning',
  title: { en: 'Referral not fully recorded', id: 'Alih tangan kasus belum lengkap tercatat' },
  messages: {
    parts: { text: { en: 'The referral does not record: {parts}. Add it, or write "none" with the reason.', id: 'Alih tangan kasus ini belum memuat: {parts}. Lengkapi, atau tulis "tidak ada" dengan alasannya.' } },
    emergency: { text: { en: 'The emergency transfer does not record who took the client over or who was told.', id: 'Rujukan darurat ini belum memuat kepada siapa konseli diserahkan atau siapa yang diberi tahu.' } },
    referral: { text: { en: 'The referral stands here.', id: 'Alih tangan kasusnya di sini.' } },
  },
  fixes: 'manual',
  skippable: true,
  options: z.strictObject({}),
  *check(theCase, { settings }) {
    const notes = theCase.notes.filter(note => note.referral && !isBefore(note, settings.adoptedOn));
    const entries = theCase.caseFile?.referrals ?? [];
    if (isOneOfMore(theCase) || isSkippedInCase(theCase, referralStep)) return;
    const place = placeOf(theCase, notes);
    if (!place || (notes.length === 0 && entries.length === 0)) return;
    const related = notes.flatMap((note): NonNullable<CaseFinding['related']> => note.referral ? [{ path: note.path, range: note.referral.range, message: 'referral' }] : []).slice(-1);
    const base = { ...place, step: referralStep, related, fixes: [{ kind: 'insert-steps' as const, steps: [referralStep] }] };
    if (entries.length === 0 && notes.every(note => note.referral?.emergency)) {
      if (notes.every(note => !note.referral?.handedOver)) yield { ...base, message: 'emergency' };
      return;
    }
    const recorded = new Set([...notes.flatMap(note => [...note.referral?.parts ?? []]), ...entries.flatMap(({ parts }) => [...parts])]);
    const missing = Object.keys(names).filter(part => !recorded.has(part) && !isSkippedInCase(theCase, `${referralStep}.${part}`));
    if (missing.length > 0) yield { ...base, message: 'parts', args: { parts: listOf(missing) } };
  },
});

function isBefore(note: NoteFacts, adoptedOn: string | undefined): boolean {
  return adoptedOn !== undefined && note.date !== undefined && note.date < adoptedOn;
}

/** A later note of a case whose other notes are not here: they may hold the rest. */
function isOneOfMore(theCase: Case): boolean {
  return theCase.isAlone && theCase.notes.some(note => (note.declaredNumber ?? 1) > 1);
}

/** The newest session, or a later note that speaks of the referral; without notes the case file. */
function placeOf(theCase: Case, notes: readonly NoteFacts[]): CasePlace | undefined {
  const newest = newestSession(theCase)?.note;
  const last = notes.at(-1);
  const note = newest && last ? (theCase.notes.indexOf(last) > theCase.notes.indexOf(newest) ? last : newest) : (last ?? newest);
  if (note) return atNote(note);
  return theCase.caseFile && atCaseFile(theCase.caseFile);
}

function listOf(parts: readonly string[]): LocalizedText {
  return { en: parts.map(part => names[part]?.en).join(', '), id: parts.map(part => names[part]?.id).join(', ') };
}
