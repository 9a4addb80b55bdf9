import type { ProtocolWords } from './protocol.ts';

/** A longer heading is a sentence, not a name: it matches nothing, and is not even read. */
export const longestHeading = 200;

/** Between two names of which any may match: `dan`, `and`, `&`, `/`, `,`. */
export const joint = '&';
/** Between two names that must both match: a dash or a colon. */
export const divider = '~';

export interface HeadingForm {
  /** The heading with its glosses, without their brackets. */
  readonly whole: string;
  /** The heading without its glosses; empty when it is nothing but a gloss. */
  readonly bare: string;
  readonly glosses: readonly string[];
  /** The counter before a number that was taken off: `tahap` in "Tahap 2: Inti". */
  readonly counter: string | undefined;
}

const dividers: ReadonlySet<string> = new Set([':', '–', '—', '|', '-']);
const onlyWords = /^[A-Za-z]+(?: [A-Za-z]+)*$/;
const emptyForm: HeadingForm = { whole: '', bare: '', glosses: [], counter: undefined };

/** Reads headings into the form in which names are compared: lower case, single spaces, no marks, no numbering. */
export class HeadingReader {
  private readonly joiners: ReadonlySet<string>;
  private readonly counters: ReadonlySet<string>;
  private readonly spellings: ReadonlyMap<string, string>;

  constructor(words: Pick<ProtocolWords, 'joiners' | 'counters' | 'spellings'>) {
    this.joiners = new Set([...words.joiners, '&', '/', '+', ',', ';']);
    this.counters = new Set(words.counters);
    this.spellings = new Map(Object.entries(words.spellings));
  }

  read(heading: string): HeadingForm {
    if (heading.length > longestHeading) return emptyForm;
    if (onlyWords.test(heading)) return this.readWords(heading);
    const plain = withoutMarkup(heading);
    const numbered = this.withoutNumbering(plain);
    const { outside, glosses } = splitGlosses(numbered.rest);
    return {
      whole: this.normalForm(numbered.rest),
      bare: glosses.length === 0 ? this.normalForm(numbered.rest) : this.normalForm(outside),
      glosses: glosses.map(gloss => this.normalForm(gloss)).filter(gloss => gloss !== ''),
      counter: numbered.counter,
    };
  }

  /** The normal form of a name as it stands in a protocol: nothing is taken off it. */
  readName(name: string): string {
    return onlyWords.test(name) ? this.joined(name.toLowerCase().split(' ')) : this.normalForm(withoutMarkup(name));
  }

  /** Most headings and names are a few plain words: the same result without looking for marks. */
  private readWords(heading: string): HeadingForm {
    const plain = heading.toLowerCase();
    const numbered = this.withoutNumbering(plain);
    const whole = this.joined(numbered.rest.split(' '));
    return { whole, bare: whole, glosses: [], counter: numbered.counter };
  }

  private normalForm(plain: string): string {
    return this.joined(plain.match(/[\p{L}\p{M}\p{N}]+|[&/+,;]|[:–—|]|(?<=\s)-+(?=\s)/gu) ?? []);
  }

  private joined(found: readonly string[]): string {
    const tokens: string[] = [];
    for (const token of found) {
      const word = this.spellings.get(token) ?? token;
      if (this.joiners.has(word)) pushSeparator(tokens, joint);
      else if (dividers.has(word.charAt(0))) pushSeparator(tokens, divider);
      else tokens.push(word);
    }
    while (isSeparator(tokens.at(-1))) tokens.pop();
    return tokens.join(' ');
  }

  /** Takes off "A.", "1)", "(2)", "II.", "1.2", "Tahap 2:", also one after the other, as long as a name is left. */
  private withoutNumbering(plain: string): { rest: string; counter: string | undefined } {
    let rest = plain;
    let counter: string | undefined;
    for (let round = 0; round < 3; round++) {
      const [mark, word] = this.numberingAt(rest);
      if (mark === 0 || !/[\p{L}\p{N}]/u.test(rest.slice(mark))) break;
      rest = rest.slice(mark);
      counter ??= word;
    }
    return { rest, counter };
  }

  /** Length of the numbering at the start, and the counter in it. */
  private numberingAt(plain: string): [length: number, counter?: string] {
    const counted = /^(\p{L}+)\s+(?:ke\s*-?\s*)?(?:\d{1,3}|[ivx]{1,6})(?:\s*[.):\-–—]+\s*|\s+)/u.exec(plain);
    if (counted) {
      const word = this.spellings.get(counted[1] ?? '') ?? counted[1] ?? '';
      if (this.counters.has(word)) return [counted[0].length, word];
    }
    const number = /^(?:\(\s*(?:\d{1,3}|[ivxlc]{1,6}|[a-z])\s*\)|(?:\d{1,3}(?:\.\d{1,3})*|[ivxlc]{1,6}|[a-z])(?:\s*[.):]+|\s+[-–—]+(?=\s))|\d{1,3}(?:\.\d{1,3})*(?=\s))\s*/.exec(plain);
    return [number ? number[0].length : 0];
  }
}

function pushSeparator(tokens: string[], separator: string): void {
  if (tokens.length === 0) return;
  if (isSeparator(tokens.at(-1))) tokens.pop();
  tokens.push(separator);
}

function isSeparator(token: string | undefined): boolean {
  return token === joint || token === divider;
}

/** Lower case, one Unicode form, and no Markdown: emphasis, code, links, escapes, attributes. */
function withoutMarkup(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\{[#.][^{}]*\}\s*$/, '')
    .replace(/&amp;/g, '&')
    .replace(/&nbsp;/g, ' ')
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/[*`~]+/g, '')
    .replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replace(/['’‘ʼ]s(?![\p{L}\p{N}])/gu, '')
    .replace(/['’‘ʼ]/g, '')
    .replace(/^[^\p{L}\p{N}([]+/u, '');
}

/** Parts a text into what stands outside brackets and what stands inside each outermost pair. */
function splitGlosses(plain: string): { outside: string; glosses: string[] } {
  const glosses: string[] = [];
  let outside = '';
  let gloss = '';
  let depth = 0;
  for (const character of plain) {
    const opens = character === '(' || character === '[';
    const closes = depth > 0 && (character === ')' || character === ']');
    if (opens) depth++;
    if (closes) depth--;
    if (closes && depth === 0) {
      glosses.push(gloss);
      gloss = '';
      outside += ' ';
    } else if (depth > 0) gloss += opens || closes ? ' ' : character;
    else outside += character;
  }
  if (gloss !== '') glosses.push(gloss);
  return { outside, glosses };
}
