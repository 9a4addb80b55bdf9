import type { Span } from '../text/span.ts';

/** What stands between a token and the one before it. */
export const Gap = { none: 0, space: 1, line: 2, far: 3 } as const;
export type Gap = (typeof Gap)[keyof typeof Gap];

export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark' | 'end';
  /** A word in lower case without apostrophes ("Jum’at" → "jumat"), '' for one over 24 letters; a mark's character; '' for a number. */
  readonly word: string;
  /** The value of a number of at most six digits, else NaN. */
  readonly value: number;
  readonly gap: Gap;
}

/** Most words are passed over, so that what they say is made out only when somebody asks. */
class WordToken implements Token {
  readonly kind = 'word';
  readonly value = Number.NaN;
  private lower: string | undefined;

  constructor(
    private readonly text: string,
    readonly start: number,
    readonly end: number,
    readonly gap: Gap,
  ) {}

  get word(): string {
    return (this.lower ??= lowerCase(this.text, this.start, this.end));
  }
}

const END: Token = { kind: 'end', start: 0, end: 0, word: '', value: Number.NaN, gap: Gap.far };
const APOSTROPHES = /['’‘ʼ`]/g;
const LONGEST_WORD = 24;
const LONGEST_NUMBER = 6;
const WIDEST_GAP = 8;
const KEPT_BEHIND = 8;
const KEPT_AT_MOST = 512;

/**
 * Words, digit runs and single marks of one region, read on demand. Only a window of tokens is kept, so that
 * ten megabytes cost no more memory than a line; an index left behind reads as the end.
 */
export class Tokens {
  private readonly kept: Token[] = [];
  private firstIndex = 0;
  private offset: number;

  constructor(
    readonly text: string,
    private readonly region: Span = { start: 0, end: text.length },
  ) {
    this.offset = Math.max(0, region.start);
  }

  at(index: number): Token {
    while (index - this.firstIndex >= this.kept.length) {
      const token = this.scan();
      if (token === END) return END;
      this.kept.push(token);
    }
    return this.kept[index - this.firstIndex] ?? END;
  }

  /** Tells that nothing more than a few tokens before `index` will be asked for. */
  moveTo(index: number): void {
    if (this.kept.length < KEPT_AT_MOST) return;
    const passed = Math.min(this.kept.length, index - KEPT_BEHIND - this.firstIndex);
    if (passed <= 0) return;
    this.kept.splice(0, passed);
    this.firstIndex += passed;
  }

  isCapitalised(token: Token): boolean {
    const first = this.text.charAt(token.start);
    return first !== first.toLowerCase();
  }

  private scan(): Token {
    const { text } = this;
    const limit = Math.min(this.region.end, text.length);
    const gapStart = this.offset;
    let start = gapStart;
    while (start < limit && isSpace(text.charCodeAt(start))) start++;
    this.offset = start;
    if (start >= limit) return END;
    const gap = gapBetween(text, gapStart, start);
    const code = text.charCodeAt(start);
    if (isDigit(code)) return this.number(start, limit, gap);
    if (isLetter(code)) return this.word(start, limit, gap);
    this.offset = start + 1;
    return { kind: 'mark', start, end: start + 1, word: text.charAt(start), value: Number.NaN, gap };
  }

  private number(start: number, limit: number, gap: Gap): Token {
    let end = start;
    let value = 0;
    for (; end < limit && isDigit(this.text.charCodeAt(end)); end++) {
      value = end - start < LONGEST_NUMBER ? value * 10 + this.text.charCodeAt(end) - 48 : Number.NaN;
    }
    this.offset = end;
    return { kind: 'number', start, end, word: '', value, gap };
  }

  private word(start: number, limit: number, gap: Gap): Token {
    const { text } = this;
    let end = start + 1;
    for (; end < limit; end++) {
      const code = text.charCodeAt(end);
      if (isLetter(code)) continue;
      if (!isApostrophe(code) || end + 1 >= limit || !isLetter(text.charCodeAt(end + 1))) break;
    }
    this.offset = end;
    return new WordToken(text, start, end, gap);
  }
}

function lowerCase(text: string, start: number, end: number): string {
  if (end - start > LONGEST_WORD) return '';
  for (let offset = start; offset < end; offset++) {
    if (isApostrophe(text.charCodeAt(offset))) return text.slice(start, end).toLowerCase().replace(APOSTROPHES, '');
  }
  return text.slice(start, end).toLowerCase();
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Letters of any script, told by what they are not: general punctuation, symbols, spaces, surrogates (emoji). */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return false;
  if (code < 0x2000) return code !== 0x02bc;
  if (code <= 0x2bff || (code >= 0x3000 && code <= 0x303f)) return false;
  return !(code >= 0xd800 && code <= 0xdfff) && !(code >= 0xfe00 && code <= 0xfe0f) && code < 0xfeff;
}

export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  return code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x2028 || code === 0x2029 || code === 0xfeff;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2018 || code === 0x02bc || code === 96;
}

/** A blank line or a wide space separates; one line break may be a wrapped sentence. */
function gapBetween(text: string, start: number, end: number): Gap {
  if (start === end) return Gap.none;
  if (end - start > WIDEST_GAP) return Gap.far;
  let breaks = 0;
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 10 || (code === 13 && text.charCodeAt(offset + 1) !== 10)) breaks++;
  }
  return breaks === 0 ? Gap.space : breaks === 1 ? Gap.line : Gap.far;
}
