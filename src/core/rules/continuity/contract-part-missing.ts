import * as z from 'zod';
import { isSkippedInCase, newestSession, type Case } from '../../cases/case.ts';
import { contractStep, type ContractRecord } from '../../cases/facts/contract.ts';
import { partsOf } from '../../protocol/protocol.ts';
import { atNote } from '../case-place.ts';
import { caseRule } from '../rule.ts';

/** Source: a counselling contract has three parts: time, task and cooperation. */
export const contractPartMissing = caseRule({
  id: 'contract-part-missing',
  section: 'continuity',
  severity: 'warning',
  title: { en: 'Part of the contract not recorded', id: 'Bagian kontrak belum tercatat' },
  messages: {
    part: { text: { en: 'The counselling contract of this case does not record: {part}.', id: 'Kontrak konseling kasus ini belum memuat: {part}.' } },
    contract: { text: { en: 'The contract stands here.', id: 'Kontraknya di sini.' } },
  },
  fixes: 'manual',
  skippable: true,
  options: z.strictObject({}),
  *check(theCase) {
    const newest = newestSession(theCase);
    const contracts = contractsOf(theCase);
    const [first] = contracts;
    if (!newest || !first) return;
    if (theCase.notes.some(note => note.recorded.has(contractStep) && !note.contract)) return;
    for (const part of partsOf(newest.note.protocol, contractStep)) {
      if (contracts.some(({ record }) => record.parts.has(part.id)) || isSkippedInCase(theCase, part.id)) continue;
      const related = [{ path: first.path, range: first.record.place, message: 'contract' }];
      yield { ...atNote(newest.note), message: 'part', args: { part: part.names }, step: part.id, related, fixes: [{ kind: 'add-contract', parts: [part.id] }] };
    }
  },
});

/** The case file's contract first, then those of the notes in their order. */
function contractsOf(theCase: Case): { path: string; record: ContractRecord }[] {
  const { caseFile } = theCase;
  const inFile = caseFile?.contract ? [{ path: caseFile.path, record: caseFile.contract }] : [];
  const inNotes = theCase.notes.flatMap(note => note.contract && note.type !== 'plan' && note.type !== 'supervision' ? [{ path: note.path, record: note.contract }] : []);
  return [...inFile, ...inNotes];
}
