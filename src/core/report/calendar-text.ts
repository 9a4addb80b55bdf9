/** The text form of RFC 5545: CRLF, lines of at most 75 octets, escaped values. */

const longestLine = 75;

/** A value of type TEXT. */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|[\r\n]/g, '\\n');
}

export function calendarText(lines: readonly string[]): string {
  return lines.map(line => `${folded(line)}\r\n`).join('');
}

/** A line goes on in the next one behind a space; no letter is cut in two. */
function folded(line: string): string {
  let result = '';
  let octets = 0;
  for (const letter of line) {
    const width = octetsOf(letter);
    if (octets + width > longestLine) {
      result += '\r\n ';
      octets = 1;
    }
    result += letter;
    octets += width;
  }
  return result;
}

/** In UTF-8. */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
