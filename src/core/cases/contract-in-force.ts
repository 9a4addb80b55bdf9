import type { IsoDate } from '../language/calendar.ts';
import type { Frequency } from '../language/quantities-frequency.ts';
import type { Range } from '../text/position.ts';
import type { Length } from './facts/agreed-terms.ts';
import type { Case } from './case.ts';
import { agreementsOf, countedNotes, endsOf, type DatedAgreement } from './dated-agreements.ts';
import type { NoteFacts } from './facts/note-facts.ts';

/** The terms that hold on a day, and the note or case file that settles them. */
export interface ContractInForce {
  /** How many meetings in all, of those held since the contract; undefined when no number is agreed. */
  readonly sessions: number | undefined;
  readonly length: Length | undefined;
  readonly frequency: Frequency | undefined;
  readonly until: IsoDate | undefined;
  /** The day of the agreement; undefined when nobody wrote it. */
  readonly on: IsoDate | undefined;
  readonly path: string;
  readonly place: Range;
}

/** A session that falls under a contract. */
export interface SessionUnderContract {
  readonly note: NoteFacts;
  /** How many sessions were held under the contract, with this one. */
  readonly held: number;
  readonly contract: ContractInForce;
  /** The contract as it stood in the end: an agreement made late covers what came before it. */
  readonly latest: ContractInForce;
}

/** How much of the contract is used: for the case view. */
export interface ContractUse {
  readonly contract: ContractInForce;
  readonly held: number;
  /** Undefined when no number is agreed. */
  readonly agreed: number | undefined;
  readonly until: IsoDate | undefined;
}

interface History {
  readonly contracts: readonly ContractInForce[];
  readonly sessions: readonly SessionUnderContract[];
}

const histories = new WeakMap<Case, History>();

/** Undefined when the case has no contract by that day. */
export function contractInForce(theCase: Case, day: IsoDate): ContractInForce | undefined {
  return historyOf(theCase).contracts.findLast(({ on }) => on === undefined || on <= day);
}

/** The sessions since the contract in their order. No-shows, cancellations, crises, contacts and follow-ups are none. */
export function sessionsUnderContract(theCase: Case): readonly SessionUnderContract[] {
  return historyOf(theCase).sessions;
}

export function contractUse(theCase: Case): ContractUse | undefined {
  const { contracts, sessions } = historyOf(theCase);
  const contract = contracts.at(-1);
  return contract && { contract, held: sessions.at(-1)?.held ?? 0, agreed: contract.sessions, until: contract.until };
}

function historyOf(theCase: Case): History {
  let history = histories.get(theCase);
  if (!history) histories.set(theCase, history = readHistory(theCase));
  return history;
}

/** Sessions and agreements by day, each once; a case that is taken up again after its end counts anew. */
function readHistory(theCase: Case): History {
  const [first, ...changes] = agreementsOf(theCase);
  if (!first) return { contracts: [], sessions: [] };
  const course = new Course();
  const ends = endsOf(theCase).filter(end => first.on === undefined || end >= first.on);
  course.agree(first);
  for (const note of countedNotes(theCase)) {
    const day = note.date ?? '';
    while (changes[0]?.on !== undefined && changes[0].on <= day) take();
    course.endBefore(day, ends);
    if (first.on === undefined || day >= first.on) course.hold(note);
  }
  while (changes.length > 0) take();
  return course.history();

  function take(): void {
    const change = changes.shift();
    if (!change) return;
    course.endBefore(change.on ?? '', ends);
    course.agree(change);
  }
}

class Course {
  private readonly contracts: ContractInForce[] = [];
  private readonly courses: { note: NoteFacts; held: number; contract: ContractInForce }[][] = [[]];
  private readonly latest: ContractInForce[] = [];
  private held = 0;
  private isNew = true;

  /** The case had ended before that day: what follows is a course of its own. */
  endBefore(day: IsoDate, ends: IsoDate[]): void {
    const [end] = ends;
    if (end === undefined || end >= day) return;
    while (ends[0] !== undefined && ends[0] < day) ends.shift();
    this.courses.push([]);
    this.held = 0;
    this.isNew = true;
  }

  agree(agreement: DatedAgreement): void {
    const before = this.isNew ? undefined : this.contracts.at(-1);
    const contract = before ? changed(before, agreement, this.held) : settled(agreement);
    this.contracts.push(contract);
    this.latest[this.courses.length - 1] = contract;
    this.isNew = false;
  }

  hold(note: NoteFacts): void {
    const contract = this.contracts.at(-1);
    if (!contract) return;
    this.held++;
    this.courses.at(-1)?.push({ note, held: this.held, contract });
  }

  history(): History {
    const sessions = this.courses.flatMap((course, index) => course.map(session => ({ ...session, latest: this.latest[index] ?? session.contract })));
    return { contracts: this.contracts, sessions };
  }
}

function settled({ terms, on, path, place }: DatedAgreement): ContractInForce {
  return { sessions: terms.sessions?.count, length: terms.length, frequency: terms.frequency, until: terms.until, on, path, place };
}

/** What is not named goes on as it was; what only repeats the contract, or counts what is left of it, changes nothing. */
function changed(before: ContractInForce, agreement: DatedAgreement, held: number): ContractInForce {
  const { terms, isChange, isOpen, on, path, place } = agreement;
  const sessions = newNumber(before.sessions, agreement, held);
  const length = terms.length && (isChange || !before.length || terms.length.amount > before.length.amount) ? terms.length : before.length;
  const until = terms.until !== undefined && (isChange || before.until === undefined || terms.until > before.until) ? terms.until : before.until;
  const extendsTime = isChange && terms.until !== undefined && !terms.sessions;
  const extendsNumber = isChange && terms.sessions !== undefined && terms.until === undefined;
  return {
    sessions: isOpen || extendsTime ? undefined : sessions,
    length,
    frequency: terms.frequency ?? before.frequency,
    until: isOpen || extendsNumber ? undefined : until,
    on, path, place,
  };
}

/** A number that is used up already can only mean meetings on top of those that were held. */
function newNumber(before: number | undefined, { terms, isChange }: DatedAgreement, held: number): number | undefined {
  const { count, added } = terms.sessions ?? {};
  if (count === undefined || count === before) return before;
  if (added) return (before ?? held) + count;
  if (before === undefined || count > before) return count > held ? count : held + count;
  if (!isChange) return before;
  return count > held ? count : Math.max(before, held + count);
}
