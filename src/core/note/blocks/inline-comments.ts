import type { Span } from '../../text/span.ts';
import { BACKSLASH, BACKTICK, EXCLAMATION_MARK, LESS_THAN, QUESTION_MARK, isAsciiLetter, skipRun } from './characters.ts';
import { tagEnd } from './html-tag.ts';

const COMMENT_OPENER = '<!--';
const COMMENT_CLOSER = '-->';
const LINK_ADDRESS = /^[A-Za-z][A-Za-z0-9.+-]{1,31}:/;
const MAIL_ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9.-]+$/;

/** The offset after the comment whose `<!--` stands at `at`, else -1 when it is not closed. */
export function commentEnd(text: string, at: number): number {
  const inside = at + COMMENT_OPENER.length;
  if (text.startsWith('>', inside)) return inside + 1;
  if (text.startsWith('->', inside)) return inside + 2;
  const closer = text.indexOf(COMMENT_CLOSER, inside);
  return closer < 0 ? -1 : closer + COMMENT_CLOSER.length;
}

/**
 * The HTML comments in the inline text of a block (its lines joined by `\n`), without what only looks like one:
 * in a code span, in a tag's attribute, after a backslash. Links are not parsed: a comment in a link's title counts.
 */
export function inlineComments(content: string): Span[] {
  return new InlineComments(content).find();
}

class InlineComments {
  private readonly found: Span[] = [];
  /** Closers that do not come any more: each is searched for in vain only once. */
  private readonly absent = new Set<string>();
  private lastBackticks: Map<number, number> | undefined;

  constructor(private readonly content: string) {}

  find(): Span[] {
    const { content } = this;
    let at = 0;
    while (at < content.length) {
      const code = content.charCodeAt(at);
      if (code === BACKSLASH) at += 2;
      else if (code === BACKTICK) at = this.afterBackticks(at);
      else if (code === LESS_THAN) at = this.afterLessThan(at);
      else at++;
    }
    return this.found;
  }

  private afterBackticks(at: number): number {
    const { content } = this;
    const textStart = skipRun(content, at, content.length, BACKTICK);
    const length = textStart - at;
    this.lastBackticks ??= lastBackticksByLength(content);
    if ((this.lastBackticks.get(length) ?? -1) < textStart) return textStart;
    let closer = content.indexOf('`', textStart);
    for (;;) {
      const closerEnd = skipRun(content, closer, content.length, BACKTICK);
      if (closerEnd - closer === length) return closerEnd;
      closer = content.indexOf('`', closerEnd);
    }
  }

  private afterLessThan(at: number): number {
    const { content } = this;
    const next = content.charCodeAt(at + 1);
    if (next === EXCLAMATION_MARK) return this.afterDeclaration(at);
    if (next === QUESTION_MARK) return this.afterCloser(at, '?>', at + 2);
    const tag = tagEnd(content, at, content.length);
    return tag >= 0 ? tag : afterAddress(content, at);
  }

  private afterDeclaration(at: number): number {
    const { content } = this;
    if (content.startsWith(COMMENT_OPENER, at)) return this.afterComment(at);
    if (content.startsWith('<![CDATA[', at)) return this.afterCloser(at, ']]>', at + 9);
    return isAsciiLetter(content.charCodeAt(at + 2)) ? this.afterCloser(at, '>', at + 2) : at + 1;
  }

  private afterComment(at: number): number {
    const inside = at + COMMENT_OPENER.length;
    const known = this.absent.has(COMMENT_CLOSER) && this.content.charAt(inside) !== '>' && !this.content.startsWith('->', inside);
    const end = known ? -1 : commentEnd(this.content, at);
    if (end < 0) {
      this.absent.add(COMMENT_CLOSER);
      return at + 1;
    }
    this.found.push({ start: at, end });
    return end;
  }

  private afterCloser(at: number, closer: string, from: number): number {
    const place = this.absent.has(closer) ? -1 : this.content.indexOf(closer, from);
    if (place >= 0) return place + closer.length;
    this.absent.add(closer);
    return at + 1;
  }
}

/** After an autolink (`<https://…>`, `<name@host>`), whose backticks open no code span; else after its `<`. */
function afterAddress(content: string, at: number): number {
  let end = at + 1;
  while (end < content.length && isAddressPart(content.charCodeAt(end))) end++;
  if (content.charAt(end) !== '>') return at + 1;
  const address = content.slice(at + 1, end);
  return LINK_ADDRESS.test(address) || MAIL_ADDRESS.test(address) ? end + 1 : at + 1;
}

function isAddressPart(code: number): boolean {
  return code > 32 && code !== LESS_THAN && code !== 62;
}

/** For each length of a run of backticks, where its last run starts. */
function lastBackticksByLength(content: string): Map<number, number> {
  const last = new Map<number, number>();
  for (let at = content.indexOf('`'); at >= 0; ) {
    const end = skipRun(content, at, content.length, BACKTICK);
    last.set(end - at, at);
    at = content.indexOf('`', end);
  }
  return last;
}
