import {
  APOSTROPHE,
  BACKSLASH,
  COLON,
  DOUBLE_QUOTE,
  GREATER_THAN,
  LEFT_BRACKET,
  LEFT_PARENTHESIS,
  LESS_THAN,
  LINE_FEED,
  RIGHT_BRACKET,
  RIGHT_PARENTHESIS,
  SPACE,
  isBlank,
  skipBlanks,
} from './characters.ts';

const LONGEST_LABEL = 999;
const DELETE = 127;

/**
 * The offset after the link reference definitions a paragraph starts with; 0 when it starts with none. `content` is
 * the paragraph's text, its lines without indentation and container markers and joined by `\n`. The offset is that
 * of a line's start or of the end.
 */
export function definitionsEnd(content: string): number {
  let end = 0;
  for (let next = definitionEnd(content, 0); next >= 0; next = definitionEnd(content, next)) end = next;
  return end;
}

function definitionEnd(content: string, from: number): number {
  const labelEnd = linkLabelEnd(content, from);
  if (labelEnd < 0 || content.charCodeAt(labelEnd) !== COLON) return -1;
  const destinationEnd = linkDestinationEnd(content, skipSpaceAndOneLineFeed(content, labelEnd + 1));
  if (destinationEnd < 0) return -1;
  const title = skipSpaceAndOneLineFeed(content, destinationEnd);
  const titleEnd = title > destinationEnd ? linkTitleEnd(content, title) : -1;
  const withTitle = titleEnd < 0 ? -1 : restOfLineEnd(content, titleEnd);
  return withTitle < 0 ? restOfLineEnd(content, destinationEnd) : withTitle;
}

function linkLabelEnd(content: string, from: number): number {
  if (content.charCodeAt(from) !== LEFT_BRACKET) return -1;
  const limit = Math.min(content.length, from + LONGEST_LABEL + 2);
  let hasText = false;
  for (let at = from + 1; at < limit; at++) {
    const code = content.charCodeAt(at);
    if (code === RIGHT_BRACKET) return hasText ? at + 1 : -1;
    if (code === LEFT_BRACKET) return -1;
    if (code === BACKSLASH) at++;
    if (!isBlank(code) && code !== LINE_FEED) hasText = true;
  }
  return -1;
}

function linkDestinationEnd(content: string, from: number): number {
  if (content.charCodeAt(from) === LESS_THAN) return angleDestinationEnd(content, from);
  let depth = 0;
  let at = from;
  for (; at < content.length; at++) {
    const code = content.charCodeAt(at);
    if (endsDestination(code)) break;
    if (code === BACKSLASH && at + 1 < content.length && !endsDestination(content.charCodeAt(at + 1))) at++;
    else if (code === LEFT_PARENTHESIS) depth++;
    else if (code === RIGHT_PARENTHESIS && --depth < 0) return -1;
  }
  return at > from && depth === 0 ? at : -1;
}

/** White space and control characters; NUL stands for a replacement character in CommonMark. */
function endsDestination(code: number): boolean {
  return (code <= SPACE && code !== 0) || code === DELETE;
}

function angleDestinationEnd(content: string, from: number): number {
  for (let at = from + 1; at < content.length; at++) {
    const code = content.charCodeAt(at);
    if (code === GREATER_THAN) return at + 1;
    if (code === LESS_THAN || code === LINE_FEED) return -1;
    if (code === BACKSLASH && content.charCodeAt(at + 1) !== LINE_FEED) at++;
  }
  return -1;
}

function linkTitleEnd(content: string, from: number): number {
  const opener = content.charCodeAt(from);
  if (opener !== DOUBLE_QUOTE && opener !== APOSTROPHE && opener !== LEFT_PARENTHESIS) return -1;
  const closer = opener === LEFT_PARENTHESIS ? RIGHT_PARENTHESIS : opener;
  for (let at = from + 1; at < content.length; at++) {
    const code = content.charCodeAt(at);
    if (code === closer) return at + 1;
    if (code === LEFT_PARENTHESIS && closer === RIGHT_PARENTHESIS) return -1;
    if (code === BACKSLASH) at++;
  }
  return -1;
}

function skipSpaceAndOneLineFeed(content: string, from: number): number {
  const at = skipBlanks(content, from, content.length);
  return content.charCodeAt(at) === LINE_FEED ? skipBlanks(content, at + 1, content.length) : at;
}

/** The next line's start when nothing but white space stands before it, else -1. */
function restOfLineEnd(content: string, from: number): number {
  const at = skipBlanks(content, from, content.length);
  if (at === content.length) return at;
  return content.charCodeAt(at) === LINE_FEED ? at + 1 : -1;
}
