import type { Note } from '../note/note.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { Range } from '../text/position.ts';

const none: ReadonlyMap<string, Range> = new Map();

/**
 * Words that are easily taken for a step: "kontrak perilaku" is a technique, no counselling contract.
 * Only the first letter's case may vary, so that the search stays a plain one.
 */
export function findLookalikes(note: Note): ReadonlyMap<string, Range> {
  let found: Map<string, Range> | undefined;
  for (const { step, tail, length } of lookalikesOf(note.protocol)) {
    if (note.outline.steps.has(step) || found?.has(step)) continue;
    const at = note.text.indexOf(tail, note.frontMatter.bodyStart);
    if (at < 1) continue;
    found ??= new Map();
    found.set(step, note.lines.rangeOf({ start: at - 1, end: at - 1 + length }));
  }
  return found ?? none;
}

interface Lookalike {
  readonly step: string;
  readonly tail: string;
  readonly length: number;
}

const byProtocol = new WeakMap<Protocol, readonly Lookalike[]>();

function lookalikesOf(protocol: Protocol): readonly Lookalike[] {
  let lookalikes = byProtocol.get(protocol);
  if (!lookalikes) {
    lookalikes = protocol.steps.filter(step => step.ownRule !== undefined).flatMap(step => [...step.lookalikes.en, ...step.lookalikes.id]
      .map(word => ({ step: step.id, tail: word.slice(1).toLowerCase(), length: word.length })));
    byProtocol.set(protocol, lookalikes);
  }
  return lookalikes;
}
