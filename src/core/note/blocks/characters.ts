/** UTF-16 codes with a meaning in the block structure of Markdown. */
export const TAB = 9;
export const LINE_FEED = 10;
export const SPACE = 32;
export const EXCLAMATION_MARK = 33;
export const DOUBLE_QUOTE = 34;
export const NUMBER_SIGN = 35;
export const APOSTROPHE = 39;
export const LEFT_PARENTHESIS = 40;
export const RIGHT_PARENTHESIS = 41;
export const ASTERISK = 42;
export const PLUS = 43;
export const HYPHEN = 45;
export const FULL_STOP = 46;
export const SLASH = 47;
export const DIGIT_ZERO = 48;
export const DIGIT_NINE = 57;
export const COLON = 58;
export const LESS_THAN = 60;
export const EQUALS_SIGN = 61;
export const GREATER_THAN = 62;
export const QUESTION_MARK = 63;
export const LEFT_BRACKET = 91;
export const BACKSLASH = 92;
export const RIGHT_BRACKET = 93;
export const UNDERSCORE = 95;
export const BACKTICK = 96;
export const VERTICAL_BAR = 124;
export const TILDE = 126;
export const BYTE_ORDER_MARK = 0xfeff;

export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** White space inside an HTML tag: also line feed, vertical tab, form feed and carriage return. */
export function isTagSpace(code: number): boolean {
  return code === SPACE || (code >= TAB && code <= 13);
}

export function isDigit(code: number): boolean {
  return code >= DIGIT_ZERO && code <= DIGIT_NINE;
}

export function isAsciiLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

// The loops below compare by themselves: they run for every line, and before a process is warm a call costs more.

/** The first offset in `from`..`to` that holds neither a space nor a tab, else `to`. */
export function skipBlanks(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code !== SPACE && code !== TAB) return at;
  }
  return to;
}

/** `to`, moved back over the spaces and tabs before it, but not before `from`. */
export function trimEnd(text: string, from: number, to: number): number {
  for (let at = to; at > from; at--) {
    const code = text.charCodeAt(at - 1);
    if (code !== SPACE && code !== TAB) return at;
  }
  return from;
}

/** The offset after the run of `code` that starts at `from`. */
export function skipRun(text: string, from: number, to: number, code: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) === code) at++;
  return at;
}
