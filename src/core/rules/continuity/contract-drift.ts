import * as z from 'zod';
import { minutesOf } from '../../cases/facts/agreed-terms.ts';
import { isSkippedInCase } from '../../cases/case.ts';
import { sessionsUnderContract, type ContractInForce, type SessionUnderContract } from '../../cases/contract-in-force.ts';
import { atNote } from '../case-place.ts';
import { caseRule, type CaseFinding, type MessageArguments } from '../rule.ts';

interface Limits {
  readonly tolerance: number;
  readonly minutes_tolerance: number;
  readonly minutes_per_lesson: number;
}

type Drift = { readonly message: 'sessions' | 'until' | 'minutes'; readonly args: MessageArguments } | undefined;

const keepContractStep = 'keep-contract';

/** Source: the process keeps to the contract, or the change of it is agreed on. */
export const contractDrift = caseRule({
  id: 'contract-drift',
  section: 'continuity',
  severity: 'warning',
  title: { en: 'Sessions beyond the contract', id: 'Pertemuan melampaui kontrak' },
  messages: {
    sessions: { text: { en: 'This is session {held} under a contract for {agreed}. Record the new agreement with its date, in this note or under "renegotiated" in case.md.', id: 'Ini pertemuan ke-{held}, sedangkan kontrak menyepakati {agreed} pertemuan. Catat kesepakatan baru beserta tanggalnya, di catatan ini atau pada "diubah" di case.md.' } },
    until: { text: { en: 'This session is later than the agreed end, {until}. Record the new agreement with its date, in this note or under "renegotiated" in case.md.', id: 'Pertemuan ini melewati batas akhir kontrak, {until}. Catat kesepakatan baru beserta tanggalnya, di catatan ini atau pada "diubah" di case.md.' } },
    minutes: { text: { en: 'This session took {minutes} minutes, {agreed} are agreed. Say why under "Keeping to the contract", or record the new agreement with its date.', id: 'Pertemuan ini berlangsung {minutes} menit, sedangkan yang disepakati {agreed} menit. Tulis alasannya pada "Berjalan sesuai kontrak", atau catat kesepakatan baru beserta tanggalnya.' } },
    contract: { text: { en: 'The contract in force stands here.', id: 'Kontrak yang berlaku ada di sini.' } },
  },
  fixes: 'manual',
  options: z.strictObject({
    /** How many sessions more than agreed are let pass. */
    tolerance: z.int().min(0).max(20).default(1),
    /** How many minutes longer than agreed a session may take. */
    minutes_tolerance: z.int().min(0).max(240).default(15),
    /** The length of one lesson (1 JP): 45 in SMA, 40 in SMP, 35 in SD. */
    minutes_per_lesson: z.int().min(20).max(90).default(45),
  }),
  *check(theCase, { options, settings }) {
    if (isSkippedInCase(theCase, keepContractStep)) return;
    const told = new Set<string>();
    for (const session of sessionsUnderContract(theCase)) {
      if (session.note.date !== undefined && settings.adoptedOn !== undefined && session.note.date < settings.adoptedOn) continue;
      for (const drift of [pastTheEnd(session, options), tooLong(session, options)]) {
        // Once over the number or the end, the case stays over it: that is one fault.
        const fault = drift?.message === 'minutes' ? 'minutes' : 'end';
        if (!drift || told.has(fault)) continue;
        told.add(fault);
        yield findingOf(session, drift);
      }
    }
  },
});

function findingOf({ note, contract }: SessionUnderContract, { message, args }: NonNullable<Drift>): CaseFinding {
  return {
    ...atNote(note),
    message,
    args,
    step: keepContractStep,
    related: [{ path: contract.path, range: contract.place, message: 'contract' }],
    fixes: [{ kind: 'renegotiate', on: note.date ?? '', term: message }, { kind: 'insert-steps', steps: [message === 'minutes' ? keepContractStep : 'contract.time'] }],
  };
}

/** Over the agreement of its day, and over what was agreed since: a new agreement covers the sessions before it. */
function pastTheEnd({ note, held, contract, latest }: SessionUnderContract, { tolerance }: Limits): Drift {
  const isOverNumber = ({ sessions }: ContractInForce): boolean => sessions !== undefined && held > sessions + tolerance;
  const isOverEnd = ({ until }: ContractInForce): boolean => until !== undefined && note.date !== undefined && note.date > until;
  if (isOverNumber(contract) && isOverNumber(latest)) return { message: 'sessions', args: { held, agreed: contract.sessions ?? 0 } };
  if (isOverEnd(contract) && isOverEnd(latest)) return { message: 'until', args: { until: contract.until ?? '' } };
  return undefined;
}

function tooLong({ note, contract, latest }: SessionUnderContract, limits: Limits): Drift {
  if (!note.length || note.recorded.has(keepContractStep)) return undefined;
  const minutes = minutesOf(note.length, limits.minutes_per_lesson);
  const agreed = ({ length }: ContractInForce): number => length ? minutesOf(length, limits.minutes_per_lesson) : Number.POSITIVE_INFINITY;
  const most = Math.max(agreed(contract), agreed(latest));
  return minutes > most + limits.minutes_tolerance ? { message: 'minutes', args: { minutes, agreed: most } } : undefined;
}
