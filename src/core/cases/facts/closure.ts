import { comesUnannounced, readClosingReason, tellsOfAttempts } from '../../language/closing-words.ts';
import type { IsoDate } from '../../language/calendar.ts';
import { Tokens } from '../../language/numbers-tokens.ts';
import { readCount } from '../../language/numbers.ts';
import { readNone } from '../../language/none-value.ts';
import type { CaseFile, Note } from '../../note/note.ts';
import { isOwnWords, withoutComments } from '../../note/recorded.ts';
import { findStep } from '../../protocol/protocol.ts';
import { closingReasons } from '../../note/vocabulary.ts';
import { containsCue } from './cues.ts';
import { labelWords, readStepLabels, type StepLabels } from './step-labels.ts';

export type ClosingReason = keyof typeof closingReasons;

/** What a note or a case file records of the end of a case. */
export interface ClosureFacts {
  /** Labels of the step `closure` that are recorded: `reason`, `sessions`, `goals-status`, `concerns`, `return-path`. */
  readonly recorded: ReadonlySet<string>;
  /** Undefined for a reason that is none of the usual ones, and for none. */
  readonly reason: ClosingReason | undefined;
  readonly held: number | undefined;
  readonly missed: number | undefined;
  /** Attempts to reach the client are told. */
  readonly attempts: boolean;
  /** `closing.on` of a case file. */
  readonly on: IsoDate | undefined;
}

export const closureStep = 'closure';

/** Undefined when nothing is recorded under a closing. */
export function closureInBody(document: Note | CaseFile): ClosureFacts | undefined {
  const record = document.outline.steps.get(closureStep);
  if (!record?.recorded) return undefined;
  const labels = readStepLabels(document, closureStep);
  const words = record.pieces.filter(isOwnWords).map(({ span }) => withoutComments(document.text.slice(span.start, span.end))).join('\n');
  return {
    recorded: new Set([...labels.recorded, ...toldUnderOthers(document, labels), ...(comesUnannounced(words) && labels.named?.has('return-path') ? ['return-path'] : [])]),
    reason: labels.recorded.has('reason') ? asReason(readClosingReason(labelWords(document, labels, 'reason') ?? words)) : undefined,
    ...countsOf(document, labels),
    attempts: tellsOfAttempts(words),
    on: undefined,
  };
}

/** "Reason: agreed by both; goals partly reached": what follows the first clause under a label may speak of another. */
function toldUnderOthers(document: Note | CaseFile, labels: StepLabels): string[] {
  const rest = [...labels.values.keys()].map(id => labelWords(document, labels, id) ?? '').map(words => words.slice(clauseEnd(words))).join('\n');
  if (rest.trim() === '') return [];
  const { labels: own } = findStep(document.protocol, closureStep) ?? { labels: [] };
  return own.filter(({ id, cues }) => !labels.named?.has(id) && containsCue(rest, cues)).map(({ id }) => id);
}

function clauseEnd(words: string): number {
  const end = words.search(/[;.\n]/);
  return end < 0 ? words.length : end + 1;
}

/** The `closing` key of a case file. */
export function closureInKeys(caseFile: CaseFile): ClosureFacts | undefined {
  const { closing } = caseFile.values;
  if (!closing) return undefined;
  const { reason, goals_status, concerns, return_path, on } = closing;
  const parts = { reason, 'goals-status': goals_status, concerns, 'return-path': return_path };
  const recorded = new Set(Object.entries(parts).flatMap(([id, value]) => value === undefined ? [] : [id]));
  return { recorded, reason, held: undefined, missed: undefined, attempts: [goals_status, concerns, return_path].some(words => words !== undefined && tellsOfAttempts(words)), on };
}

/** Both together: what the keys say of the reason comes first. */
export function unitedClosure(...all: readonly (ClosureFacts | undefined)[]): ClosureFacts | undefined {
  const found = all.filter(facts => facts !== undefined);
  if (found.length < 2) return found[0];
  const first = <Key extends keyof ClosureFacts>(key: Key): ClosureFacts[Key] | undefined => found.find(facts => facts[key] !== undefined)?.[key];
  return {
    recorded: new Set(found.flatMap(facts => [...facts.recorded])),
    reason: first('reason'), held: first('held'), missed: first('missed'), on: first('on'),
    attempts: found.some(({ attempts }) => attempts),
  };
}

function countsOf(document: Note | CaseFile, labels: StepLabels): { held: number | undefined; missed: number | undefined } {
  const words = labelWords(document, labels, 'sessions')?.slice(0, 200) ?? '';
  const counts: number[] = [];
  const tokens = new Tokens(words);
  for (let index = 0; tokens.at(index).kind !== 'end' && counts.length < 2; ) {
    const count = readCount(tokens, index);
    if (count) counts.push(count.value);
    index = count?.next ?? index + 1;
    tokens.moveTo(index);
  }
  const rest = words.slice(words.search(/[,;.]/) + 1);
  return { held: counts[0], missed: counts[1] ?? (counts.length === 1 && /\b(?:none|no|nil|nihil|tidak ada|tanpa)\b/i.test(rest) || readNone(rest)?.none ? 0 : undefined) };
}

function asReason(id: string | undefined): ClosingReason | undefined {
  return id !== undefined && id in closingReasons ? id as ClosingReason : undefined;
}
