import { codePattern } from '../note/note-schema.ts';
import type { RandomBytes } from '../ports.ts';

/** One place of a code: a fixed character, or one to be drawn. */
type Place = string;

/** Without vowels and what looks alike: a drawn code never spells a word or a name. */
const drawn = '23456789BCDFGHJKMNPQRSTVWXZ';
/** Fewer characters than this are taken as they are. */
const enoughCharacters = 8;
const longestCode = 32;
/** After so many used codes in a row, the shape has hardly a free one left. */
const mostTries = 1000;

export interface CodeRequest {
  /** What stands before the drawn characters where the repository asks for no pattern: `K` for a client. */
  readonly letters: string;
  /** The repository's `client_code_pattern`. */
  readonly pattern: RegExp | undefined;
  /** Every code of the repository. Codes that differ by case only are one folder on many disks. */
  readonly used: readonly string[];
  readonly random: RandomBytes;
}

/**
 * A code that says nothing and that nobody has: `K-7Q4F`, or one after the repository's pattern. Undefined where the
 * pattern is no plain sequence of characters, or has no free code left: then people choose one.
 */
export function newCode({ letters, pattern, used, random }: CodeRequest): string | undefined {
  const places = pattern ? placesOf(pattern.source) : [...`${letters}-`, drawn, drawn, drawn, drawn];
  if (!places) return undefined;
  const taken = new Set(used.map(code => code.toLowerCase()));
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const code = places.map(place => draw(place, random)).join('');
    if (!codePattern.test(code) || (pattern && !pattern.test(code))) return undefined;
    if (!taken.has(code.toLowerCase())) return code;
  }
  return undefined;
}

/** Whether somebody may go by this code here. */
export function isCode(code: string, pattern: RegExp | undefined): boolean {
  return codePattern.test(code) && (pattern?.test(code) ?? true);
}

/** Every character with the same chance: bytes beyond the last whole round are thrown away. */
function draw(place: Place, random: RandomBytes): string {
  if (place.length === 1) return place;
  const rounds = 256 - (256 % place.length);
  for (;;) {
    const [byte = 0] = random(1);
    if (byte < rounds) return place[byte % place.length] ?? '';
  }
}

/** The places of a pattern made of plain characters, classes and counts, such as `^K-[0-9A-Z]{4}$`. */
function placesOf(source: string): Place[] | undefined {
  const places: Place[] = [];
  let rest = source.replace(/^\^/, '').replace(/\$$/, '');
  while (rest !== '') {
    const found = /^(?:(\\d)|\[([A-Za-z0-9_.-]+)\]|\\([-._])|([A-Za-z0-9_-]))(?:\{(\d{1,2})(?:,\d{0,2})?\}|(\+))?/.exec(rest);
    if (!found) return undefined;
    const [whole, digit, set, escaped, plain, count, many] = found;
    const characters = digit ? '0123456789' : set ? charactersOf(set) : (escaped ?? plain ?? '');
    const times = count === undefined ? (many ? 4 : 1) : Number(count);
    if (characters === '' || places.length + times > longestCode) return undefined;
    for (let time = 0; time < times; time++) places.push(characters);
    rest = rest.slice(whole.length);
  }
  return places.some(place => place.length > 1) ? places : undefined;
}

/** Of the characters that a class allows, those that look like no other and spell nothing, if enough are left. */
function charactersOf(set: string): string {
  const all = new Set<string>();
  for (const [, from, to, single] of set.matchAll(/([A-Za-z0-9])-([A-Za-z0-9])|([A-Za-z0-9_.-])/g)) {
    if (single !== undefined) all.add(single);
    else for (let code = from?.charCodeAt(0) ?? 0; code <= (to?.charCodeAt(0) ?? -1); code++) all.add(String.fromCharCode(code));
  }
  const clear = [...all].filter(character => drawn.includes(character.toUpperCase()));
  return (clear.length >= enoughCharacters ? clear : [...all]).join('');
}
