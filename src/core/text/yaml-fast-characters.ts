/** What a character may do in the subset of YAML that the strict reader knows; flags of `fastCharacter`. */
export const KEY_START = 1;
export const KEY_PART = 2;
export const VALUE_START = 4;
/** Ends an unquoted value, or needs a look at its neighbours. */
export const VALUE_STOP = 8;
export const FLOW_STOP = 16;

export const SPACE = 32;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const HASH = 35;
export const DOUBLE_QUOTE = 34;
export const SINGLE_QUOTE = 39;
export const COMMA = 44;
export const DASH = 45;
export const COLON = 58;
export const BACKSLASH = 92;
export const OPEN_BRACKET = 91;
export const CLOSE_BRACKET = 93;
export const OPEN_BRACE = 123;
export const CLOSE_BRACE = 125;

const FIRST_LETTER_BEYOND_ASCII = 0xa0;
const BYTE_ORDER_MARK = 0xfeff;
const BEYOND_ASCII = KEY_START | KEY_PART | VALUE_START;

const ASCII = asciiTable();

export function fastCharacter(code: number): number {
  if (code < 128) return ASCII[code] ?? 0;
  return code >= FIRST_LETTER_BEYOND_ASCII && code !== BYTE_ORDER_MARK ? BEYOND_ASCII : 0;
}

function asciiTable(): Uint8Array {
  const table = new Uint8Array(128);
  const mark = (characters: string, flags: number): void => {
    for (const character of characters) table[character.charCodeAt(0)]! |= flags;
  };
  mark('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_', KEY_START | KEY_PART | VALUE_START);
  mark(' -./()', KEY_PART);
  mark('+.~/($<=;^', VALUE_START);
  mark(' :', VALUE_STOP | FLOW_STOP);
  mark(',[]{}', FLOW_STOP);
  for (let code = 0; code < SPACE; code++) table[code]! |= VALUE_STOP | FLOW_STOP;
  return table;
}
