import * as z from 'zod';
import type { Case } from '../../cases/case.ts';
import type { FrameStage } from '../../protocol/protocol.ts';
import { atCaseFile, atNote } from '../case-place.ts';
import { caseRule, type CaseFinding } from '../rule.ts';
import { frameGaps, sessionsWithForm } from './session-form.ts';

const frameNames: Record<FrameStage, { en: string; id: string }> = {
  early: { en: 'the early stage', id: 'tahap awal' },
  core: { en: 'the core stage', id: 'tahap inti' },
  final: { en: 'the final stage', id: 'tahap akhir' },
};
const earlyOrCore = { en: 'the early or the core stage', id: 'tahap awal atau tahap inti' };

/** Source: the three stages of individual counselling; each meeting opens, works and closes. */
export const missingStage = caseRule({
  id: 'missing-stage',
  section: 'form',
  severity: 'warning',
  title: { en: 'Stage not recorded', id: 'Tahap belum tercatat' },
  messages: {
    frame: { text: { en: 'Not recorded in this session: {stage}.', id: 'Belum tercatat dalam pertemuan ini: {stage}.' } },
    never: { severity: 'error', text: { en: 'The case is closed, and {stage} is recorded in none of its notes.', id: 'Kasus ditutup, tetapi {stage} tidak tercatat dalam satu pun catatannya.' } },
  },
  fixes: 'manual',
  options: z.strictObject({}),
  *check(theCase, { settings }) {
    const never = neverDocumented(theCase);
    yield* inCase(theCase, never);
    for (const { note } of sessionsWithForm(theCase, settings)) {
      for (const gap of frameGaps(theCase, note)) {
        const [frame = 'early'] = gap;
        if (note.type === 'closing' && never.includes(frame)) continue;
        yield { ...atNote(note), message: 'frame', args: { stage: gap.length > 1 ? earlyOrCore : frameNames[frame] }, fixes: [{ kind: 'insert-stage', frame }] };
      }
    }
  },
});

function* inCase(theCase: Case, never: readonly FrameStage[]): Iterable<CaseFinding> {
  const closing = theCase.notes.findLast(note => note.type === 'closing');
  const place = closing ? atNote(closing) : theCase.caseFile && atCaseFile(theCase.caseFile);
  if (!place) return;
  for (const frame of never) yield { ...place, message: 'never', args: { stage: frameNames[frame] } };
}

/** Reasons with which a case ends before its time: what was not reached is then no fault of the record. */
const endedEarly: readonly string[] = ['client-ended', 'moved-or-graduated', 'referred', 'lost-contact', 'counselor-change'];

function neverDocumented(theCase: Case): FrameStage[] {
  if (!theCase.isClosed || theCase.isAlone || theCase.sessions.length < 2) return [];
  if (theCase.notes.some(note => note.historical || note.layout === 'free')) return [];
  if (theCase.caseFile?.closingReason !== undefined && endedEarly.includes(theCase.caseFile.closingReason)) return [];
  return (['early', 'core', 'final'] as const).filter(frame => !theCase.notes.some(note => note.frame.has(frame)));
}
