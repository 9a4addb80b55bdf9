import type { Protocol } from '../protocol/protocol.ts';
import { findStage, findStep } from '../protocol/protocol.ts';
import { missedMeetingParts, type MissedMeetingPart } from '../language/missed-meeting-words.ts';
import { usualPairs } from './heading-language-usual.ts';

/** One name in two languages. In a list of pairs no name stands twice, be it in one language or across them: each leads to exactly one other. */
export interface NamePair {
  readonly en: string;
  readonly id: string;
}

const pairsByProtocol = new WeakMap<Protocol, Map<string, readonly NamePair[]>>();
const noPairs: readonly NamePair[] = [];

/** Names of a stage or step, a part's short names among them. */
export function pairsOf(protocol: Protocol, id: string): readonly NamePair[] {
  return remembered(protocol, id, () => {
    const named = findStep(protocol, id) ?? findStage(protocol, id);
    if (!named) return noPairs;
    const whole = findStep(protocol, id)?.partOf;
    const label = whole === undefined ? undefined : findStep(protocol, whole)?.labels.find(other => other.id === id);
    return oneToOne([named.names, ...usual(id), ...(label ? firstNames(label.names) : [])]);
  });
}

/** Names of a label inside a step: "Level" inside the risk part. */
export function labelPairsOf(protocol: Protocol, step: string, label: string): readonly NamePair[] {
  if (findStep(protocol, label)) return pairsOf(protocol, label);
  return remembered(protocol, `${step}/${label}`, () => {
    const names = findStep(protocol, step)?.labels.find(({ id }) => id === label)?.names;
    return oneToOne([...usual(`${step}/${label}`), ...(names ? firstNames(names) : [])]);
  });
}

/** Names of a part of a note on a missed meeting. */
export function missedMeetingPairsOf(protocol: Protocol, part: MissedMeetingPart): readonly NamePair[] {
  return remembered(protocol, `missed-meeting/${part}`, () => oneToOne([...usual(`missed-meeting/${part}`), ...firstNames(missedMeetingParts[part].labels)]));
}

/** Headings that name no step: identity, attachments, signature. */
export function extraPairs(protocol: Protocol): readonly NamePair[] {
  return remembered(protocol, 'extra', () => oneToOne(usual('extra')));
}

function usual(id: string): NamePair[] {
  return (usualPairs[id] ?? []).map(([en, indonesian]) => ({ en, id: indonesian }));
}

function firstNames({ en: [en], id: [id] }: { readonly en: readonly string[]; readonly id: readonly string[] }): NamePair[] {
  return en === undefined || id === undefined ? [] : [{ en, id }];
}

/** What comes first wins: of two pairs that share a name the second would lead back to the wrong place. */
function oneToOne(pairs: readonly NamePair[]): NamePair[] {
  const seen = new Set<string>();
  return pairs.flatMap(({ en, id }) => {
    const names = [en.toLowerCase(), id.toLowerCase()];
    if (names[0] === names[1] || names.some(name => seen.has(name))) return [];
    for (const name of names) seen.add(name);
    return [{ en, id }];
  });
}

function remembered(protocol: Protocol, key: string, make: () => readonly NamePair[]): readonly NamePair[] {
  let byKey = pairsByProtocol.get(protocol);
  if (!byKey) pairsByProtocol.set(protocol, byKey = new Map());
  let pairs = byKey.get(key);
  if (!pairs) byKey.set(key, pairs = make());
  return pairs;
}
