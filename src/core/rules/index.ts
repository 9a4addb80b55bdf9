import { activityAfterClosing } from './closing/activity-after-closing.ts';
import { closingMarkersMissing } from './closing/closing-markers-missing.ts';
import { closingSummaryMissing } from './closing/closing-summary-missing.ts';
import { noShowIncomplete } from './closing/no-show-incomplete.ts';
import { noShowWithProcess } from './closing/no-show-with-process.ts';
import { actionNotReviewed } from './continuity/action-not-reviewed.ts';
import { consentMissing } from './continuity/consent-missing.ts';
import { contractDrift } from './continuity/contract-drift.ts';
import { contractMissing } from './continuity/contract-missing.ts';
import { contractPartMissing } from './continuity/contract-part-missing.ts';
import { counselorChangeNoHandover } from './continuity/counselor-change-no-handover.ts';
import { guardianConsentMissing } from './continuity/guardian-consent-missing.ts';
import { followUpOverdue } from './continuity/follow-up-overdue.ts';
import { nextAppointmentInvalid } from './continuity/next-appointment-invalid.ts';
import { nextAppointmentMissing } from './continuity/next-appointment-missing.ts';
import { reassessmentOverdue } from './continuity/reassessment-overdue.ts';
import { referralIncomplete } from './continuity/referral-incomplete.ts';
import { sessionSequence } from './continuity/session-sequence.ts';
import { carriedUnconfirmed } from './engine/carried-unconfirmed.ts';
import { noteUnreadable } from './engine/note-unreadable.ts';
import { suppressionInvalid } from './engine/suppression-invalid.ts';
import { ambiguousDate } from './form/ambiguous-date.ts';
import { emptyStep } from './form/empty-step.ts';
import { formatSectionsIncomplete } from './form/format-sections-incomplete.ts';
import { frontMatterInvalid } from './form/front-matter-invalid.ts';
import { missingStage } from './form/missing-stage.ts';
import { missingStep } from './form/missing-step.ts';
import { pathMismatch } from './form/path-mismatch.ts';
import { stageOrder } from './form/stage-order.ts';
import { thinStep } from './form/thin-step.ts';
import { unknownHeading } from './form/unknown-heading.ts';
import type { Rule } from './rule.ts';

/**
 * The table of rules, in the order of the catalogue. Ids are never reused: a rule that is taken out stays here as a comment.
 * Documentation, settings, schemas and help are generated from it.
 */
export const rules: readonly Rule[] = [
  frontMatterInvalid,
  ambiguousDate,
  missingStage,
  missingStep,
  emptyStep,
  thinStep,
  stageOrder,
  unknownHeading,
  formatSectionsIncomplete,
  pathMismatch,
  contractMissing,
  contractPartMissing,
  contractDrift,
  consentMissing,
  guardianConsentMissing,
  counselorChangeNoHandover,
  nextAppointmentMissing,
  nextAppointmentInvalid,
  followUpOverdue,
  sessionSequence,
  actionNotReviewed,
  reassessmentOverdue,
  referralIncomplete,
  closingSummaryMissing,
  closingMarkersMissing,
  activityAfterClosing,
  noShowIncomplete,
  noShowWithProcess,
  noteUnreadable,
  suppressionInvalid,
  carriedUnconfirmed,
];

export function findRule(id: string): Rule | undefined {
  return rules.find(rule => rule.id === id);
}
