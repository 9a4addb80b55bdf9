import * as z from 'zod';
import { isSkippedInCase, newestSession, type Case } from '../../cases/case.ts';
import { contractStep } from '../../cases/facts/contract.ts';
import { atNote } from '../case-place.ts';
import { caseRule, type CaseFinding } from '../rule.ts';

/** Source: the contract of time, task and cooperation is negotiated in the early stage. */
export const contractMissing = caseRule({
  id: 'contract-missing',
  section: 'continuity',
  severity: 'error',
  title: { en: 'Counselling contract not recorded', id: 'Kontrak konseling belum tercatat' },
  messages: {
    missing: { text: { en: 'No counselling contract is recorded in this case. Record time, tasks and cooperation in a note or in case.md, or say why not under "skipped".', id: 'Belum ada kontrak konseling dalam kasus ini. Catat waktu, tugas, dan kerja sama dalam catatan atau case.md, atau beri alasan pada "dilewati".' } },
    lookalike: { text: { en: 'This is a behaviour contract, a technique; the counselling contract is the agreement on time, tasks and cooperation.', id: 'Ini kontrak perilaku, sebuah teknik; kontrak konseling adalah kesepakatan tentang waktu, tugas, dan kerja sama.' } },
  },
  fixes: 'manual',
  skippable: true,
  options: z.strictObject({
    /** The session whose note makes it due. */
    by: z.int().min(1).max(3).default(2),
  }),
  *check(theCase, { options }) {
    const newest = newestSession(theCase);
    if (!newest || newest.number === undefined || newest.number < options.by || newest.note.single) return;
    if (theCase.isAlone && newest.number > 1) return;
    if (hasContract(theCase) || isSkippedInCase(theCase, contractStep)) return;
    yield {
      ...atNote(newest.note),
      message: 'missing',
      step: contractStep,
      related: lookalikesOf(theCase),
      fixes: [{ kind: 'add-contract', parts: [] }, { kind: 'insert-steps', steps: [contractStep] }],
    };
  },
});

export function hasContract(theCase: Case): boolean {
  if (theCase.caseFile?.contract) return true;
  return theCase.notes.some(note => note.type !== 'plan' && note.type !== 'supervision' && (note.contract !== undefined || note.recorded.has(contractStep)));
}

function lookalikesOf(theCase: Case): CaseFinding['related'] {
  return theCase.notes.flatMap(note => {
    const range = note.lookalikes.get(contractStep);
    return range ? [{ path: note.path, range, message: 'lookalike' }] : [];
  });
}
