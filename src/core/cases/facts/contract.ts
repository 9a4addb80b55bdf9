import type { CaseFile, Note } from '../../note/note.ts';
import { isOwnWords, isRecorded, withoutComments } from '../../note/recorded.ts';
import { partsOf, type Step } from '../../protocol/protocol.ts';
import type { Range } from '../../text/position.ts';
import { agreesOnTime } from './agreed-time.ts';
import { containsCue } from './cues.ts';
import { SetStore } from './set-store.ts';

/** The contract as one note or case file records it. */
export interface ContractRecord {
  /** Ids of the parts that are recorded: `contract.time`, `contract.task`, `contract.cooperation`. */
  readonly parts: ReadonlySet<string>;
  readonly place: Range;
}

export const contractStep = 'contract';
export const timePart = 'contract.time';

const partSets = new SetStore();

/**
 * With any label or sub-heading only these count, and an empty one is absent; plain prose is read for an agreement on time
 * and by the protocol's cue words for the other parts. Undefined when nothing is recorded under a contract.
 */
export function contractInBody(document: Note | CaseFile): ContractRecord | undefined {
  const { outline, protocol, text, lines } = document;
  const whole = outline.steps.get(contractStep);
  const first = whole?.sections[0];
  if (!whole?.recorded || !first) return undefined;
  const partSteps = partsOf(protocol, contractStep);
  const labelled = partSteps.filter(part => outline.steps.has(part.id));
  const parts = labelled.length > 0
    ? labelled.filter(part => isLabelledPartRecorded(document, part))
    : partsInProse(partSteps, proseOf(document));
  return { parts: partSets.get(parts.map(part => part.id)), place: lines.rangeOf(first.heading) };

  function proseOf(source: Note | CaseFile): string {
    const pieces = source.outline.steps.get(contractStep)?.pieces ?? [];
    return pieces.filter(isOwnWords).map(piece => withoutComments(text.slice(piece.span.start, piece.span.end))).join('\n');
  }
}

/** For the time, a word such as "sessions" is no agreement: it is read for what it says. */
function partsInProse(parts: readonly Step[], prose: string): Step[] {
  return parts.filter(part => part.id === timePart ? agreesOnTime(prose) : containsCue(prose, part.cues));
}

function isLabelledPartRecorded(document: Note | CaseFile, part: Step): boolean {
  const record = document.outline.steps.get(part.id);
  return record !== undefined && isRecorded(document.text, record.pieces, false);
}

/** The `contract` key of a case file. */
export function contractInKeys(caseFile: CaseFile): ContractRecord | undefined {
  const contract = caseFile.values.contract;
  const place = caseFile.frontMatter.places.get('contract');
  if (!contract || !place) return undefined;
  const parts = new Set<string>();
  const agreements = [contract, ...(contract.renegotiated ?? [])];
  if (agreements.some(agreement => agreement.minutes ?? agreement.frequency ?? agreement.sessions ?? agreement.until)) parts.add(timePart);
  if (contract.tasks?.client?.length || contract.tasks?.counselor?.length) parts.add('contract.task');
  if (contract.cooperation?.length) parts.add('contract.cooperation');
  if (parts.size === 0 && !contract.agreed_on) return undefined;
  return { parts, place: caseFile.lines.rangeOf(place.keySpan) };
}
