import * as z from 'zod';
import { isRecordedIn, isRecordedInCase, isSkippedInCase, newestSession, type Case, type Session } from '../../cases/case.ts';
import { stepsDueInCase, stepsDueInSession } from '../../protocol/due.ts';
import type { Step } from '../../protocol/protocol.ts';
import { atNote } from '../case-place.ts';
import { caseRule, type CaseFinding } from '../rule.ts';
import { sectionLayouts } from './section-layouts.ts';
import { frameGaps, sessionsWithForm } from './session-form.ts';

/** Source: the steps of the three stages and their cadence (docs/steps). */
export const missingStep = caseRule({
  id: 'missing-step',
  section: 'form',
  severity: 'warning',
  title: { en: 'Step not recorded', id: 'Langkah belum tercatat' },
  messages: {
    session: { text: { en: 'Not recorded in this session: {step}. If it was left out, say why under "skipped" in the front matter.', id: 'Belum tercatat dalam pertemuan ini: {step}. Bila sengaja dilewati, beri alasan pada "dilewati" di data awal.' } },
    case: { text: { en: 'Not recorded in any note of the case so far: {step} (due by session {by}). If it was left out, say why under "skipped" in the front matter.', id: 'Belum tercatat dalam catatan kasus mana pun: {step} (paling lambat pertemuan ke-{by}). Bila sengaja dilewati, beri alasan pada "dilewati" di data awal.' } },
  },
  fixes: 'manual',
  skippable: true,
  options: z.strictObject({
    /** Steps that the protocol leaves open and this repository asks for in each session: `intervention`, `maintain-relationship`. */
    demand: z.array(z.string()).default([]),
  }),
  *check(theCase, { options, settings }) {
    const sessions = sessionsWithForm(theCase, settings);
    for (const session of sessions) yield* inSession(theCase, session, options.demand);
    const newest = newestSession(theCase);
    if (newest && sessions.includes(newest)) yield* inCase(theCase, newest);
  },
});

function* inSession(theCase: Case, { note, number }: Session, demanded: readonly string[]): Iterable<CaseFinding> {
  if (sectionLayouts.includes(note.layout)) return;
  const missingStages = frameGaps(theCase, note).flat();
  const due = stepsDueInSession(note.protocol, { number, closing: note.type === 'closing' });
  const extra = note.protocol.steps.filter(step => demanded.includes(step.id) && !due.includes(step));
  for (const step of [...due, ...extra]) {
    if (isRecordedIn(theCase, note, step.id) || note.named.has(step.id) || note.skipped.has(step.id)) continue;
    if (isSwallowed(step, note.protocol.stages, missingStages)) continue;
    yield { ...atNote(note), message: 'session', args: { step: step.names }, step: step.id, fixes: [{ kind: 'insert-steps', steps: [step.id] }] };
  }
}

/** Steps of the case: reported once, in its newest session. A heading without content is another rule's. */
function* inCase(theCase: Case, { note, number }: Session): Iterable<CaseFinding> {
  if (number === undefined || theCase.isAlone && number > 1) return;
  const missingStages = frameGaps(theCase, note).flat();
  for (const step of stepsDueInCase(note.protocol, number)) {
    if (isRecordedInCase(theCase, step.id) || isSkippedInCase(theCase, step.id)) continue;
    if (theCase.notes.some(other => other.named.has(step.id))) continue;
    if (isSwallowed(step, note.protocol.stages, missingStages)) continue;
    yield { ...atNote(note), message: 'case', args: { step: step.names, by: step.due.by ?? 1 }, step: step.id, fixes: [{ kind: 'insert-steps', steps: [step.id] }] };
  }
}

/** A missing stage is one finding; its steps are not reported beside it. */
function isSwallowed(step: Step, stages: readonly { id: string; frame: string }[], missing: readonly string[]): boolean {
  const frame = stages.find(stage => stage.id === step.stage)?.frame;
  if (frame === undefined) return false;
  return missing.includes(frame);
}
