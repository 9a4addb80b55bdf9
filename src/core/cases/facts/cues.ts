import type { LocalizedWords } from '../../protocol/protocol.ts';
import type { Span } from '../../text/span.ts';

interface CuePatterns {
  /** Any of the words wherever their letters stand: quick, and right often enough to look closer. */
  readonly anywhere: RegExp;
  /** Any of the words at one place, up to the end of a word. */
  readonly whole: RegExp;
}

const patterns = new WeakMap<LocalizedWords, CuePatterns | undefined>();

/** Whether any of the words stands in the text as a whole word, in either language. */
export function containsCue(text: string, cues: LocalizedWords): boolean {
  const found = patternsOf(cues);
  if (!found) return false;
  const { anywhere, whole } = found;
  anywhere.lastIndex = 0;
  for (let match = anywhere.exec(text); match; match = anywhere.exec(text)) {
    whole.lastIndex = match.index;
    if (!endsWord(text, match.index) && whole.test(text)) return true;
    anywhere.lastIndex = match.index + 1;
  }
  return false;
}

/** Where the first of the words ends in the span. */
export function firstCueEnd(text: string, span: Span, cues: LocalizedWords): number | undefined {
  const found = patternsOf(cues);
  if (!found) return undefined;
  const words = text.slice(span.start, span.end);
  const { anywhere, whole } = found;
  anywhere.lastIndex = 0;
  for (let match = anywhere.exec(words); match; match = anywhere.exec(words)) {
    whole.lastIndex = match.index;
    if (!endsWord(words, match.index) && whole.test(words)) return span.start + whole.lastIndex;
    anywhere.lastIndex = match.index + 1;
  }
  return undefined;
}

/** Looking for letters of all scripts at every place is slow: borders are checked only where the words stand. */
function patternsOf(cues: LocalizedWords): CuePatterns | undefined {
  if (patterns.has(cues)) return patterns.get(cues);
  const words = [...cues.en, ...cues.id].map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));
  const either = `(?:${words.join('|')})`;
  const found = words.length > 0 ? { anywhere: new RegExp(either, 'gi'), whole: new RegExp(`${either}(?![\\p{L}\\p{N}])`, 'iuy') } : undefined;
  patterns.set(cues, found);
  return found;
}

/** Whether the character before the place belongs to a word. */
function endsWord(text: string, at: number): boolean {
  return at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}
