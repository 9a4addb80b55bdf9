import { Gap } from './numbers-tokens.ts';
import type { Tokens } from './numbers-tokens.ts';

const WORDS: ReadonlyMap<string, number> = new Map([
  ['satu', 1], ['dua', 2], ['tiga', 3], ['empat', 4], ['lima', 5], ['enam', 6], ['tujuh', 7], ['delapan', 8],
  ['sembilan', 9], ['sepuluh', 10], ['sebelas', 11],
  ['one', 1], ['two', 2], ['three', 3], ['four', 4], ['five', 5], ['six', 6], ['seven', 7], ['eight', 8], ['nine', 9],
  ['ten', 10], ['eleven', 11], ['twelve', 12], ['thirteen', 13], ['fourteen', 14], ['fifteen', 15], ['sixteen', 16],
  ['seventeen', 17], ['eighteen', 18], ['nineteen', 19], ['twenty', 20],
]);

/** Words that hold their number: the prefix se- is one. */
const ONE_WORDS: ReadonlyMap<string, number> = new Map([
  ['sekali', 1], ['sehari', 1], ['seminggu', 1], ['sepekan', 1], ['sebulan', 1], ['setahun', 1], ['sejam', 1],
  ['once', 1], ['twice', 2], ['thrice', 3],
]);

const LARGEST_DIGITS = 6;
const ROMAN_DIGITS: ReadonlyMap<string, number> = new Map([
  ['I', 1], ['V', 5], ['X', 10], ['L', 50], ['C', 100], ['D', 500], ['M', 1000],
]);
const ROMAN_PARTS: readonly (readonly [string, number])[] = [
  ['M', 1000], ['CM', 900], ['D', 500], ['CD', 400], ['C', 100], ['XC', 90], ['L', 50], ['XL', 40], ['X', 10], ['IX', 9],
  ['V', 5], ['IV', 4], ['I', 1],
];

/** A whole number in digits (up to six) or in words to twenty, Indonesian or English: "6", "enam", "dua belas", "twelve", "seminggu" (1). */
export function parseCount(text: string): number | undefined {
  const word = text.length > 40 ? '' : text.trim().toLowerCase();
  if (word === '') return undefined;
  if (word.length <= LARGEST_DIGITS && isAllDigits(word)) return Number(word);
  return WORDS.get(word) ?? ONE_WORDS.get(word) ?? compoundCount(word.replace(/[\s-]+/g, ''));
}

/** The count that starts at a token, with its restatement ("6 (enam)"); `next` is the token after it. */
export function readCount(tokens: Tokens, index: number): { value: number; next: number } | undefined {
  const first = readPlainCount(tokens, index);
  if (!first || tokens.at(first.next).word !== '(') return first;
  const again = readPlainCount(tokens, first.next + 1);
  const restated = again && again.value === first.value && tokens.at(again.next).word === ')';
  return restated ? { value: first.value, next: again.next + 1 } : first;
}

export function isCountWord(word: string): boolean {
  return WORDS.has(word) || compoundCount(word) !== undefined;
}

export function countWords(): Iterable<string> {
  return WORDS.keys();
}

/** A Roman numeral in its usual form, 1-3999, all capitals or all small letters; undefined for "IIII" or "Iv". */
export function parseRoman(text: string): number | undefined {
  if (text === '' || text.length > 15) return undefined;
  const numeral = text.toUpperCase();
  if (numeral !== text && text.toLowerCase() !== text) return undefined;
  let value = 0;
  for (let index = 0; index < numeral.length; index++) {
    const digit = ROMAN_DIGITS.get(numeral.charAt(index));
    if (digit === undefined) return undefined;
    const following = ROMAN_DIGITS.get(numeral.charAt(index + 1)) ?? 0;
    value += digit < following ? -digit : digit;
  }
  return value > 0 && value < 4000 && writeRoman(value) === numeral ? value : undefined;
}

export function writeRoman(value: number): string {
  let rest = value;
  let numeral = '';
  for (const [part, worth] of ROMAN_PARTS) {
    for (; rest >= worth; rest -= worth) numeral += part;
  }
  return numeral;
}

/** "7", "7,5", "7.5", "-2" as a number; the comma is a decimal comma. Undefined for anything else. */
export function parseDecimal(text: string): number | undefined {
  const trimmed = text.length > 24 ? '' : text.trim();
  return /^[+-]?\d{1,12}(?:[.,]\d{1,6})?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : undefined;
}

function readPlainCount(tokens: Tokens, index: number): { value: number; next: number } | undefined {
  const token = tokens.at(index);
  if (token.kind === 'number') return token.end - token.start <= 4 ? { value: token.value, next: index + 1 } : undefined;
  if (token.kind !== 'word') return undefined;
  const following = tokens.at(index + 1);
  if (following.gap === Gap.space && (following.word === 'belas' || following.word === 'puluh')) {
    const value = compoundCount(token.word + following.word);
    if (value !== undefined) return { value, next: index + 2 };
  }
  const value = WORDS.get(token.word) ?? compoundCount(token.word);
  return value === undefined ? undefined : { value, next: index + 1 };
}

/** "duabelas", "duapuluh". */
function compoundCount(word: string): number | undefined {
  if (word === 'duapuluh') return 20;
  if (!word.endsWith('belas')) return undefined;
  const unit = WORDS.get(word.slice(0, -5));
  return unit !== undefined && unit >= 2 && unit <= 9 ? unit + 10 : undefined;
}

function isAllDigits(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 48 || code > 57) return false;
  }
  return true;
}
