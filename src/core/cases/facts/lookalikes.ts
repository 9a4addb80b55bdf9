import type { Note } from '../../note/note.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import type { Range } from '../../text/position.ts';

const none: ReadonlyMap<string, Range> = new Map();

/**
 * Words that are easily taken for a step: "kontrak perilaku" is a technique, no counselling contract. Few notes have any,
 * so the text is searched for one word of each, and read closely only there.
 */
export function findLookalikes(note: Note): ReadonlyMap<string, Range> {
  let found: Map<string, Range> | undefined;
  for (const [step, anchors] of anchorsOf(note.protocol)) {
    if (note.outline.steps.has(step)) continue;
    const first = firstOf(note, anchors);
    if (first) (found ??= new Map()).set(step, note.lines.rangeOf(first));
  }
  return found ?? none;
}

/** A word that stands in several lookalikes, without its first letter, whose case may vary. */
interface Anchor {
  readonly tails: readonly string[];
  readonly lookalikes: readonly { readonly words: string; readonly before: number }[];
}

function firstOf({ text, frontMatter }: Note, anchors: readonly Anchor[]): { start: number; end: number } | undefined {
  let first: { start: number; end: number } | undefined;
  for (const { tails, lookalikes } of anchors) {
    for (const tail of tails) {
      for (let at = text.indexOf(tail, frontMatter.bodyStart); at >= 0 && (!first || at < first.end); at = text.indexOf(tail, at + 1)) {
        for (const { words, before } of lookalikes) {
          const start = at - before;
          const end = start + words.length;
          if (start < frontMatter.bodyStart || first && first.start <= start || text.slice(start, end).toLowerCase() !== words) continue;
          first = { start, end };
        }
      }
    }
  }
  return first;
}

const byProtocol = new WeakMap<Protocol, ReadonlyMap<string, readonly Anchor[]>>();

function anchorsOf(protocol: Protocol): ReadonlyMap<string, readonly Anchor[]> {
  let anchors = byProtocol.get(protocol);
  if (!anchors) {
    const steps = protocol.steps.filter(step => step.ownRule !== undefined && step.lookalikes.en.length + step.lookalikes.id.length > 0);
    anchors = new Map(steps.map(step => [step.id, anchorsAround(withSpellings([...step.lookalikes.en, ...step.lookalikes.id], protocol))]));
    byProtocol.set(protocol, anchors);
  }
  return anchors;
}

/** The protocol's own spellings of a word, the other way round: "behavior contract" is "behaviour contract" too. */
function withSpellings(lookalikes: readonly string[], { words: { spellings } }: Protocol): string[] {
  const all = new Set(lookalikes.map(words => words.toLowerCase()));
  for (const [spelling, word] of Object.entries(spellings)) {
    for (const words of [...all]) all.add(words.split(' ').map(part => part === word ? spelling : part).join(' '));
  }
  return [...all].filter(words => ![...all].some(other => other !== words && words.startsWith(other)));
}

function anchorsAround(lookalikes: readonly string[]): Anchor[] {
  const counts = new Map<string, number>();
  for (const word of lookalikes.flatMap(words => words.split(' '))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byWord = new Map<string, { words: string; before: number }[]>();
  for (const words of lookalikes) {
    const [anchor = words] = words.split(' ').sort((left, right) => (counts.get(right) ?? 0) - (counts.get(left) ?? 0));
    byWord.set(anchor, [...(byWord.get(anchor) ?? []), { words, before: words.indexOf(anchor) + 1 }]);
  }
  return [...byWord].map(([word, own]) => ({ tails: [word.slice(1), word.slice(1).toUpperCase()], lookalikes: own }));
}
