import type { Span } from '../text/span.ts';
import { findingWords, reviewWords, stopWords } from './review-words.ts';

/**
 * Which words a text holds, as a bit for each. Small, and no word can be read back from it: two words may share a bit.
 */
export interface WordPrints {
  /** Undefined where the words speak of agreed tasks ("homework done", "tugas belum dikerjakan"): then no more need be known. */
  readonly bits: readonly number[] | undefined;
}

const reviewed: WordPrints = { bits: undefined };

/** The forms in which a word may come again: itself, and with the English endings -ed and -ing. */
const formsPerWord = 3;
const mostWords = 12;
/** Words of two letters say little. */
const leastPrint = 32 * 32;
const lettersKept = 0x1ffffff;
/** A word for tasks and a finding further apart than this are not about each other. */
const longestReach = 8;
const sentenceEnd = 32;
const longestTask = 400;

/** By character: 1-26 for a letter, 32 for what ends a sentence, 0 for all else. */
const letters = new Uint8Array(128);
for (let letter = 1; letter <= 26; letter++) letters[96 + letter] = letters[64 + letter] = letter;
for (const mark of '.!?#|') letters[mark.charCodeAt(0)] = sentenceEnd;

/** By the last ten bits of a word's letters: 1 where a word for tasks may end so, 2 for a finding. */
const hints = new Uint8Array(1024);
const reviewLetters = lettersOfAll(reviewWords, 1);
const findingLetters = lettersOfAll(findingWords, 2);
const stopLetters: ReadonlySet<number> = new Set(stopWords.map(word => lettersOf(word)));

/** Thirty bits to an element: more is no small integer in every engine. */
const elements = 64;
const bitsPerElement = 30;
const pastEnding = lettersOf('ed');
const presentEnding = lettersOf('ing');
const scratch: number[] = Array.from({ length: elements }, () => 0);

/**
 * One pass over the parts of a text: in Indonesian the same word comes with different beginnings ("catat", "mencatat",
 * "dicatat"), so its last five letters stand for it.
 */
export function wordPrints(text: string, parts: readonly Span[]): WordPrints {
  scratch.fill(0);
  for (const { start, end } of parts) if (scan(text, start, end)) return reviewed;
  return { bits: scratch.slice() };
}

/** Keeps the words' bits in `scratch`. True, and then at once, where the words speak of tasks. */
function scan(text: string, from: number, to: number): boolean {
  let count = 0;
  let lastTask = -longestReach;
  let lastFinding = -longestReach;
  let offset = from;
  while (offset < to) {
    let word = 0;
    let letter = 0;
    let code = 0;
    for (; offset < to; offset++) {
      code = text.charCodeAt(offset);
      letter = code < 128 ? letters[code]! : 0;
      if (letter === 0 || letter === sentenceEnd) break;
      word = (word << 5 | letter) & lettersKept;
    }
    offset++;
    if (word >= leastPrint) {
      const print = printOf(word);
      scratch[print & 63]! |= 1 << bitOf(print);
    }
    if (word !== 0) {
      count++;
      const hint = hints[word & 1023]!;
      if (hint !== 0) {
        if ((hint & 1) !== 0 && reviewLetters.has(word)) lastTask = count;
        if ((hint & 2) !== 0 && findingLetters.has(word)) lastFinding = count;
        if (lastTask > 0 && lastFinding > 0 && Math.abs(lastTask - lastFinding) < longestReach) return true;
      }
    }
    if (letter === sentenceEnd || code === 10 && isLineEnd(text.charCodeAt(offset))) lastTask = lastFinding = -longestReach;
  }
  return false;
}

function bitOf(print: number): number {
  return (print >>> 16) * bitsPerElement >>> 16;
}

/** The significant words of a task, three forms each, as numbers; no word is repeated, and no more than twelve are kept. */
export function taskPrints(words: string): number[] {
  const seen = new Set<number>();
  const prints: number[] = [];
  for (let start = 0; start < words.length && start < longestTask; ) {
    let end = start;
    while (isLetter(words.charCodeAt(end))) end++;
    const own = end - start < 3 ? 0 : lettersOf(words, start, end);
    if (own !== 0 && seen.size < mostWords && !stopLetters.has(own) && !seen.has(own)) {
      seen.add(own);
      const stem = lettersOf(words, start, stemEnd(words, start, end));
      prints.push(printOf(own), printOf((stem << 10 | pastEnding) & lettersKept), printOf((stem << 15 | presentEnding) & lettersKept));
    }
    start = end + 1;
  }
  return prints;
}

/** Whether the text speaks of agreed tasks, or at least half of this task's words, and of more than one at least two, stand in it. */
export function mentions({ bits }: WordPrints, prints: readonly number[]): boolean {
  return bits === undefined || sharesHalf(prints, print => ((bits[print & 63] ?? 0) >>> bitOf(print) & 1) === 1);
}

/** Whether two tasks are worded alike: at least half of the first one's words are words of the second. */
export function isAlike(prints: readonly number[], others: readonly number[]): boolean {
  return sharesHalf(prints, print => others.includes(print));
}

function sharesHalf(prints: readonly number[], holds: (print: number) => boolean): boolean {
  const words = prints.length / formsPerWord;
  let shared = 0;
  for (let first = 0; first < prints.length; first += formsPerWord) {
    for (let form = first; form < first + formsPerWord; form++) {
      if (!holds(prints[form] ?? 0)) continue;
      shared++;
      break;
    }
  }
  // One word of two may stand there by chance.
  return words > 0 && shared >= Math.max(Math.min(2, words), words / 2);
}

/** Spreads the letters over 32 bits, so that near words are far apart. */
function printOf(word: number): number {
  const spread = Math.imul(word, 0x9e3779b1);
  return Math.imul(spread ^ spread >>> 15, 0x85ebca6b);
}

/** Without -ing, -ed, -es, -s, -e. */
function stemEnd(words: string, start: number, end: number): number {
  for (const ending of ['ing', 'ed', 'es', 's', 'e']) if (end - start > ending.length + 2 && words.startsWith(ending, end - ending.length)) return end - ending.length;
  return end;
}

function isLetter(code: number): boolean {
  const letter = letters[code] ?? 0;
  return letter > 0 && letter < sentenceEnd;
}

function lettersOf(word: string, start = 0, end = word.length): number {
  let kept = 0;
  for (let index = start; index < end; index++) kept = (kept << 5 | (letters[word.charCodeAt(index)] ?? 0) & 31) & lettersKept;
  return kept;
}

function lettersOfAll(words: readonly string[], hint: number): ReadonlySet<number> {
  const all = words.map(word => lettersOf(word));
  for (const word of all) hints[word & 1023]! |= hint;
  return new Set(all);
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
