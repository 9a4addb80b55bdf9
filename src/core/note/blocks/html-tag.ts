import {
  APOSTROPHE,
  BACKTICK,
  COLON,
  DOUBLE_QUOTE,
  EQUALS_SIGN,
  FULL_STOP,
  GREATER_THAN,
  HYPHEN,
  LESS_THAN,
  SLASH,
  SPACE,
  UNDERSCORE,
  isAsciiLetter,
  isDigit,
  isTagSpace,
} from './characters.ts';

/** The offset after the complete opening or closing tag whose `<` stands at `at`, else -1. Reads no further than `end`. */
export function tagEnd(text: string, at: number, end: number): number {
  const closing = text.charCodeAt(at + 1) === SLASH;
  const name = closing ? at + 2 : at + 1;
  if (name >= end || !isAsciiLetter(text.charCodeAt(name))) return -1;
  const nameEnd = skipTagName(text, name, end);
  if (!closing) return attributesEnd(text, nameEnd, end);
  const last = skipTagSpace(text, nameEnd, end);
  return last < end && text.charCodeAt(last) === GREATER_THAN ? last + 1 : -1;
}

export function skipTagSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isTagSpace(text.charCodeAt(at))) at++;
  return at;
}

function skipTagName(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isTagNamePart(text.charCodeAt(at))) at++;
  return at;
}

function isTagNamePart(code: number): boolean {
  return isAsciiLetter(code) || isDigit(code) || code === HYPHEN;
}

function attributesEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const next = skipTagSpace(text, at, end);
    if (next === end) return -1;
    const code = text.charCodeAt(next);
    if (code === GREATER_THAN) return next + 1;
    if (code === SLASH) return next + 1 < end && text.charCodeAt(next + 1) === GREATER_THAN ? next + 2 : -1;
    if (next === at || !isAttributeNameStart(code)) return -1;
    at = attributeEnd(text, next, end);
    if (at < 0) return -1;
  }
  return -1;
}

function attributeEnd(text: string, from: number, end: number): number {
  let nameEnd = from + 1;
  while (nameEnd < end && isAttributeNamePart(text.charCodeAt(nameEnd))) nameEnd++;
  const equals = skipTagSpace(text, nameEnd, end);
  if (equals === end || text.charCodeAt(equals) !== EQUALS_SIGN) return nameEnd;
  return attributeValueEnd(text, skipTagSpace(text, equals + 1, end), end);
}

function attributeValueEnd(text: string, from: number, end: number): number {
  if (from >= end) return -1;
  const first = text.charCodeAt(from);
  let at = from;
  if (first === DOUBLE_QUOTE || first === APOSTROPHE) {
    at++;
    while (at < end && text.charCodeAt(at) !== first) at++;
    return at < end ? at + 1 : -1;
  }
  while (at < end && isUnquotedValuePart(text.charCodeAt(at))) at++;
  return at > from ? at : -1;
}

function isAttributeNameStart(code: number): boolean {
  return isAsciiLetter(code) || code === UNDERSCORE || code === COLON;
}

function isAttributeNamePart(code: number): boolean {
  return isAttributeNameStart(code) || isDigit(code) || code === FULL_STOP || code === HYPHEN;
}

function isUnquotedValuePart(code: number): boolean {
  return (
    code > SPACE &&
    code !== DOUBLE_QUOTE &&
    code !== APOSTROPHE &&
    code !== EQUALS_SIGN &&
    code !== LESS_THAN &&
    code !== GREATER_THAN &&
    code !== BACKTICK
  );
}
