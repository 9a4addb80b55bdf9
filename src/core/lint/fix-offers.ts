import type { CaseFile, Note } from '../note/note.ts';
import { hasEffect, type Fix } from './fix.ts';
import { silenceFix } from './fix-silence.ts';
import { silencingCommentFixes } from './fix-silencing-comment.ts';
import type { Problem } from './problem.ts';
import { resolveFix } from './resolve-fix.ts';

export interface FixOffer {
  readonly fix: Fix;
  /** `mend` mends the finding or leads to where it is mended; `silence` gives a reason instead. */
  readonly kind: 'mend' | 'silence';
  /** The one that is right unless the writer knows better. Of several equally good ones none is. */
  readonly preferred: boolean;
}

/** Rules whose findings leave open which of two things is wrong. */
const undecided: readonly string[] = ['path-mismatch', 'next-appointment-invalid', 'suppression-invalid', 'carried-unconfirmed', 'no-show-with-process'];

/** All that can be done about a problem, the best first, for the text of the document as it is now. */
export function fixOffers(problem: Problem, document: Note | CaseFile, caseFile?: CaseFile): FixOffer[] {
  const request = { document, language: problem.language, ...(caseFile ? { caseFile } : {}) };
  const mends = [...problem.fixes.map(intent => resolveFix({ intent, ...request })), ...silencingCommentFixes(problem, document)].filter(fix => fix !== undefined);
  const preferred = undecided.includes(problem.rule) ? undefined : mends.find(hasEffect);
  const silence = silenceFix(problem, document);
  return [
    ...mends.map((fix): FixOffer => ({ fix, kind: 'mend', preferred: fix === preferred })),
    ...(silence ? [{ fix: silence, kind: 'silence' as const, preferred: false }] : []),
  ];
}
