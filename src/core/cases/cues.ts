import type { LocalizedWords } from '../protocol/protocol.ts';

const patterns = new WeakMap<LocalizedWords, RegExp | undefined>();

/** Whether any of the words stands in the text as a whole word, in either language. */
export function containsCue(text: string, cues: LocalizedWords): boolean {
  return patternOf(cues)?.test(text) ?? false;
}

function patternOf(cues: LocalizedWords): RegExp | undefined {
  if (patterns.has(cues)) return patterns.get(cues);
  const words = [...cues.en, ...cues.id].map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));
  const pattern = words.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'iu') : undefined;
  patterns.set(cues, pattern);
  return pattern;
}
