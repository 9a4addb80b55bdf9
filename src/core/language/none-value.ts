import type { Span } from '../text/span.ts';
import { mayNegate, readConnector, readMeetingPhrase, readNegation } from './absence-words.ts';
import { isLetter, isSpace, Tokens } from './numbers-tokens.ts';

/** What says that there is none, with the place of the reason if one is given. */
export interface NoneValue {
  readonly none: true;
  readonly reason: Span | undefined;
}

const LEADING_MARKS: ReadonlySet<string> = new Set(['-', '*', '•', '_', '>', '+', '–', '—', ':']);
const DASHES: ReadonlySet<string> = new Set(['-', '–', '—']);
const PLACEHOLDER_WORDS: ReadonlySet<string> = new Set(['todo', 'tbd', 'tba', 'fixme', 'lorem', 'ipsum']);
const LINK_WORDS = /[\s,;:.]+(?:sehingga|jadi|maka|so|oleh karena itu|karena itu|therefore|hence|dan|and)?[\s,]*$/i;
const LONGEST_LINK = 40;
/** Nothing that the reading of words folds or drops: no apostrophes, no letters beyond ASCII. */
const PLAIN_TEXT = /^[\t\n\r -&(-_a-~]*$/;
const A_WORD = /[A-Za-z0-9]/;

/**
 * Reads "tidak ada: kasus selesai", "none: the case is closed", "nihil", "-", "belum dijadwalkan karena libur",
 * "no further meeting because …", "Kasus selesai, tidak ada pertemuan lanjutan". Undefined when the text says something
 * else, also with a negation in it: "Tidak ada perubahan pola tidur". Spans are offsets into `text`; whether the same
 * words hold a date is for the caller to ask first.
 */
export function readNone(text: string, region: Span = { start: 0, end: text.length }): NoneValue | undefined {
  if (saysMore(text, region)) return undefined;
  const tokens = new Tokens(text, region);
  return readLeadingNone(tokens, region) ?? readNoneInside(tokens, region);
}

/** Whether a text is only white space, punctuation, "…", TODO, TBD, "xxx" or prompts in brackets (`[…]`, `<…>`). */
export function isPlaceholderText(text: string): boolean {
  let offset = 0;
  // Each kind of closing mark is looked for once until it is passed, or ten million "[" would cost their square.
  const closings = new Map<string, number>();
  while (offset < text.length) {
    const code = text.charCodeAt(offset);
    const closing = code === 91 ? ']' : code === 60 ? '>' : undefined;
    if (closing !== undefined) {
      let close = closings.get(closing) ?? -1;
      if (close < offset) {
        const found = text.indexOf(closing, offset + 1);
        closings.set(closing, close = found < 0 ? Infinity : found);
      }
      if (close !== Infinity && isPrompt(text, offset, close)) {
        offset = close + 1;
        continue;
      }
    }
    if (!isContent(code)) {
      offset++;
      continue;
    }
    const end = endOfContent(text, offset);
    if (!isPlaceholderWord(text, offset, end)) return false;
    offset = end;
  }
  return true;
}

/** Most texts hold no negation at all: seen at once where every character is a plain one. */
function saysMore(text: string, region: Span): boolean {
  const words = region.start === 0 && region.end >= text.length ? text : text.slice(region.start, region.end);
  return PLAIN_TEXT.test(words) && A_WORD.test(words) && !mayNegate(words);
}

function readLeadingNone(tokens: Tokens, region: Span): NoneValue | undefined {
  let start = 0;
  while (start < 6 && LEADING_MARKS.has(tokens.at(start).word)) start++;
  if (start > 0 && tokens.at(start).kind === 'end') {
    return DASHES.has(tokens.at(start - 1).word) ? { none: true, reason: undefined } : undefined;
  }
  const subject = readMeetingPhrase(tokens, start);
  const colon = subject.found && tokens.at(subject.next).word === ':' ? subject.next + 1 : subject.next;
  const negation = readNegation(tokens, subject.found ? colon : start);
  return negation && readTail(tokens, region, { ...negation, subject: subject.found });
}

/** What follows a leading negation decides: nothing, a meeting, or a reason. */
function readTail(tokens: Tokens, region: Span, negation: { next: number; complete: boolean; subject: boolean }): NoneValue | undefined {
  const object = readMeetingPhrase(tokens, negation.next);
  const named = negation.subject || object.found;
  let next = object.next;
  while (tokens.at(next).word === '*' || tokens.at(next).word === '_') next++;
  if (isRelative(tokens, next)) return undefined;
  const reasonStart = readConnector(tokens, next, named);
  const reason = reasonStart === undefined ? undefined : reasonFrom(tokens, reasonStart, region);
  if (reason) return { none: true, reason };
  if (!named && !negation.complete) return undefined;
  const alone = tokens.at(next).kind === 'end' || reasonStart !== undefined;
  // "Tidak ada jadwal belajar" goes on to speak of something else.
  return alone ? { none: true, reason: undefined } : undefined;
}

/** "Kasus selesai, tidak ada pertemuan lanjutan": only a negated meeting counts, and what stands before it is the reason. */
function readNoneInside(tokens: Tokens, region: Span): NoneValue | undefined {
  for (let index = 1; tokens.at(index).kind !== 'end'; index++) {
    tokens.moveTo(index);
    const negation = readNegation(tokens, index);
    if (!negation) continue;
    const object = readMeetingPhrase(tokens, negation.next);
    if (!object.found && !(negation.complete && followsMeeting(tokens, index))) continue;
    const reasonStart = readConnector(tokens, object.next, true);
    if (reasonStart === undefined && tokens.at(object.next).kind !== 'end') continue;
    const after = reasonStart === undefined ? undefined : reasonFrom(tokens, reasonStart, region);
    return { none: true, reason: after ?? reasonBefore(tokens.text, region.start, tokens.at(index).start) };
  }
  return undefined;
}

/** "pertemuan berikutnya | belum dijadwalkan": a meeting phrase ends right before the negation. */
function followsMeeting(tokens: Tokens, index: number): boolean {
  for (let start = index - 1; start >= 0 && index - start <= 4; start--) {
    const phrase = readMeetingPhrase(tokens, start);
    if (phrase.next < index) return false;
    if (phrase.found) return true;
  }
  return false;
}

/** "no meeting was missed", "tidak ada sesi yang terlewat": a statement about meetings that were held. */
function isRelative(tokens: Tokens, index: number): boolean {
  const { word } = tokens.at(index);
  return word === 'yang' || word === 'that' || word === 'which' || word === 'terlewat' || word === 'missed';
}

function reasonFrom(tokens: Tokens, index: number, region: Span): Span | undefined {
  const token = tokens.at(index);
  if (token.kind === 'end') return undefined;
  return meaningful(tokens.text, token.start, Math.min(region.end, tokens.text.length));
}

function reasonBefore(text: string, start: number, end: number): Span | undefined {
  const tail = text.slice(Math.max(start, end - LONGEST_LINK), end);
  const link = LINK_WORDS.exec(tail);
  return meaningful(text, start, link ? end - tail.length + link.index : end);
}

/** Without white space and closing marks around; undefined when nothing is said. */
function meaningful(text: string, from: number, to: number): Span | undefined {
  let start = from;
  let end = to;
  while (start < end && (isSpace(text.charCodeAt(start)) || LEADING_MARKS.has(text.charAt(start)))) start++;
  while (end > start && (isSpace(text.charCodeAt(end - 1)) || text.charAt(end - 1) === ')')) end--;
  return end <= start || isPlaceholderText(text.slice(start, end)) ? undefined : { start, end };
}

/** A bracket pair that is no link (`[words](address)`) and no address (`<https://…>`). */
function isPrompt(text: string, open: number, close: number): boolean {
  if (text.charCodeAt(open) === 91) return text.charAt(close + 1) !== '(';
  return !text.slice(open, Math.min(close, open + 12)).includes('://');
}

function isContent(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57) || (code >= 0xd800 && code <= 0xdfff);
}

function endOfContent(text: string, start: number): number {
  let end = start;
  while (end < text.length && isContent(text.charCodeAt(end))) end++;
  return end;
}

function isPlaceholderWord(text: string, start: number, end: number): boolean {
  const word = text.slice(start, Math.min(end, start + 12)).toLowerCase();
  if (PLACEHOLDER_WORDS.has(word)) return true;
  if (!word.startsWith('xx')) return false;
  for (let offset = start; offset < end; offset++) {
    if ((text.charCodeAt(offset) | 32) !== 120) return false;
  }
  return true;
}
