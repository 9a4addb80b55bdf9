import * as z from 'zod';
import type { Case } from '../../cases/case.ts';
import { isRecordedInCase, isSkippedInCase } from '../../cases/case.ts';
import { closureOf, type CaseClosure } from '../../cases/case-closure.ts';
import { closureStep } from '../../cases/facts/closure.ts';
import type { LocalizedText } from '../../protocol/protocol.ts';
import { atCaseFile, atNote } from '../case-place.ts';
import { caseRule } from '../rule.ts';
import { isClosedBeforeAdoption } from './closing-adoption.ts';

const parts: Readonly<Record<string, LocalizedText>> = {
  reason: { en: 'the reason', id: 'alasan' },
  'goals-status': { en: 'what became of the goals', id: 'ketercapaian tujuan' },
  concerns: { en: 'open concerns (or none)', id: 'yang masih terbuka (atau tidak ada)' },
  'return-path': { en: 'the way back', id: 'jalan kembali' },
};

/** Source: codes of ethics and record-keeping guides ask that the end of a case is explained and the way back stays open. */
export const closingSummaryMissing = caseRule({
  id: 'closing-summary-missing',
  section: 'closing',
  severity: 'error',
  title: { en: 'Closing of the case not recorded in full', id: 'Pengakhiran kasus belum tercatat lengkap' },
  messages: {
    missing: { text: { en: 'The case is closed, and these are not recorded: {parts}. Write them under the case closing, here or in case.md.', id: 'Kasus ditutup, tetapi ini belum tercatat: {parts}. Tuliskan pada pengakhiran kasus, di sini atau di case.md.' } },
    attempts: { text: { en: 'The case is closed because contact was lost, and no attempt to reach the client is recorded. Write what was tried and when.', id: 'Kasus ditutup karena putus kontak, tetapi upaya menghubungi konseli belum tercatat. Tulis apa yang dicoba dan kapan.' } },
  },
  fixes: 'manual',
  skippable: true,
  options: z.strictObject({}),
  *check(theCase, { settings }) {
    const closure = closureOf(theCase);
    if (!closure || isSkippedInCase(theCase, closureStep) || isClosedBeforeAdoption(theCase, closure, settings)) return;
    // A closing note checked alone may have its summary in a case file that nobody sees.
    if (theCase.isAlone && closure.note?.declaredNumber !== 1) return;
    if (isToldInProse(closure) || isTransfer(theCase, closure)) return;
    const place = closure.note ? atNote(closure.note) : theCase.caseFile && atCaseFile(theCase.caseFile);
    if (!place) return;
    if (closure.facts?.reason === 'lost-contact') {
      if (!tellsOfAttempts(theCase, closure)) yield { ...place, message: 'attempts', step: closureStep };
      return;
    }
    const lacking = Object.keys(parts).filter(part => !closure.facts?.recorded.has(part));
    if (lacking.length === 0) return;
    yield { ...place, message: 'missing', args: { parts: listed(lacking) }, step: closureStep, fixes: [...(closure.note ? [] : [{ kind: 'new-note', note: 'closing' } as const]), { kind: 'insert-prompts', of: 'closure', parts: lacking }] };
  },
});

/** `steps: [closure]`: the writer says that the running text holds it. */
function isToldInProse({ last }: CaseClosure): boolean {
  return last !== undefined && last.closure === undefined && last.recorded.has(closureStep);
}

/** Who takes over knows the rest: a handover, or a referral, is enough. */
function isTransfer(theCase: Case, { last, facts }: CaseClosure): boolean {
  if (last?.hasHandover || last?.recorded.has('handover') || theCase.caseFile?.handoverFrom !== undefined && facts?.reason === 'counselor-change') return true;
  return facts?.reason === 'referred' && (isRecordedInCase(theCase, 'referral') || (theCase.caseFile?.referrals.length ?? 0) > 0);
}

function tellsOfAttempts(theCase: Case, { facts, last }: CaseClosure): boolean {
  if (facts?.attempts) return true;
  const lastHeld = theCase.sessions.findLast(({ note }) => note.type === 'session' && note !== last)?.note.date ?? '';
  return theCase.notes.some(note => note.missed?.recorded.has('outreach') || note.type === 'contact' && (note.date ?? '') >= lastHeld);
}

function listed(ids: readonly string[]): LocalizedText {
  return { en: ids.map(id => parts[id]?.en).join(', '), id: ids.map(id => parts[id]?.id).join(', ') };
}
