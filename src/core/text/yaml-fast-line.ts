import { coreScalarValue } from './yaml-core-scalar.ts';
import {
  BACKSLASH,
  CARRIAGE_RETURN,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  DASH,
  DOUBLE_QUOTE,
  fastCharacter,
  FLOW_STOP,
  HASH,
  KEY_PART,
  KEY_START,
  LINE_FEED,
  OPEN_BRACE,
  OPEN_BRACKET,
  SINGLE_QUOTE,
  SPACE,
  VALUE_START,
  VALUE_STOP,
} from './yaml-fast-characters.ts';
import type { YamlEntry, YamlNode, YamlScalar } from './yaml-tree.ts';

const DEEPEST_FLOW = 6;
const MOST_NODES = 2_000;
const MOST_ENTRIES = 64;
const LONGEST_KEY = 500;

/**
 * Reads the parts of one line for the strict reader. Every method that returns a node or a key gives up with
 * undefined (or false) at the first character whose meaning is not certain. Offsets count in the whole text.
 */
export class FastLine {
  position: number;
  private nodes = 0;

  constructor(
    readonly text: string,
    start: number,
    private readonly end: number,
  ) {
    this.position = start;
  }

  code(): number {
    return this.position < this.end ? this.text.charCodeAt(this.position) : LINE_FEED;
  }

  isBlankAt(offset: number): boolean {
    if (offset >= this.end) return true;
    const code = this.text.charCodeAt(offset);
    return code === SPACE || code === LINE_FEED || code === CARRIAGE_RETURN;
  }

  skipSpaces(): void {
    while (this.position < this.end && this.text.charCodeAt(this.position) === SPACE) this.position++;
  }

  /** Whether nothing but spaces stands between the position and `offset`. */
  isIndentedTo(offset: number): boolean {
    for (let index = this.position; index < offset; index++) if (this.text.charCodeAt(index) !== SPACE) return false;
    return true;
  }

  isAtLineEnd(): boolean {
    const code = this.code();
    return code === LINE_FEED || code === CARRIAGE_RETURN;
  }

  skipLine(): void {
    while (!this.isAtLineEnd()) this.position++;
    if (this.code() === CARRIAGE_RETURN && this.text.charCodeAt(this.position + 1) === LINE_FEED) this.position++;
    this.position++;
  }

  /** Moves to the next line if nothing but blanks and a comment is left on this one. */
  finishLine(): boolean {
    const start = this.position;
    this.skipSpaces();
    if (!this.isAtLineEnd() && !(this.code() === HASH && this.position > start)) return false;
    this.skipLine();
    return true;
  }

  /** The key at the position, which then stands behind the `:`. */
  key(): Omit<YamlEntry, 'value'> | undefined {
    const { text, end } = this;
    const start = this.position;
    let position = start;
    if (position >= end || !(fastCharacter(text.charCodeAt(position)) & KEY_START)) return undefined;
    while (position < end && fastCharacter(text.charCodeAt(position)) & KEY_PART) position++;
    if (position >= end || text.charCodeAt(position) !== COLON || !this.isBlankAt(position + 1)) return undefined;
    this.position = position + 1;
    if (position - start > LONGEST_KEY) return undefined;
    while (text.charCodeAt(position - 1) === SPACE) position--;
    return { key: text.slice(start, position), keySpan: { start, end: position } };
  }

  /** A value in block style that begins at the position and ends on this line. */
  value(): YamlNode | undefined {
    switch (this.code()) {
      case DOUBLE_QUOTE:
        return this.doubleQuoted();
      case SINGLE_QUOTE:
        return this.singleQuoted();
      case OPEN_BRACKET:
      case OPEN_BRACE:
        return this.flow(1);
      default:
        return this.plain(VALUE_STOP);
    }
  }

  emptyAt(offset: number): YamlScalar | undefined {
    return this.scalar(offset, offset, null);
  }

  /** False for a key that is there already, or too long, and for a mapping too long to compare every pair of keys. */
  canAdd(entries: readonly YamlEntry[], key: string): boolean {
    if (entries.length >= MOST_ENTRIES || key.length > LONGEST_KEY) return false;
    for (let index = 0; index < entries.length; index++) {
      if (entries[index]!.key === key) return false;
    }
    return true;
  }

  private plain(stop: number): YamlScalar | undefined {
    const { text, end } = this;
    const start = this.position;
    if (!this.isPlainStart()) return undefined;
    let position = start + 1;
    let valueEnd = position;
    for (; position < end; position++) {
      const code = text.charCodeAt(position);
      if (!(fastCharacter(code) & stop)) {
        valueEnd = position + 1;
      } else if (code === COLON) {
        if (this.isColonAt(position, stop)) return undefined;
        valueEnd = position + 1;
      } else if (code === SPACE) {
        if (position + 1 < end && text.charCodeAt(position + 1) === HASH) break;
      } else if (code < SPACE && code !== LINE_FEED && code !== CARRIAGE_RETURN) {
        return undefined;
      } else break;
    }
    this.position = valueEnd;
    return this.scalar(start, valueEnd, coreScalarValue(text.slice(start, valueEnd)));
  }

  private isPlainStart(): boolean {
    const code = this.code();
    if (code !== DASH) return (fastCharacter(code) & VALUE_START) !== 0;
    return this.position + 1 < this.end && (fastCharacter(this.text.charCodeAt(this.position + 1)) & VALUE_START) !== 0;
  }

  /** Whether the colon parts a key from a value rather than standing inside a value such as `09:00`. */
  private isColonAt(offset: number, stop: number): boolean {
    if (this.isBlankAt(offset + 1)) return true;
    return stop === FLOW_STOP && (fastCharacter(this.text.charCodeAt(offset + 1)) & FLOW_STOP) !== 0;
  }

  private doubleQuoted(): YamlScalar | undefined {
    const start = this.position;
    for (let position = start + 1; position < this.end; position++) {
      const code = this.text.charCodeAt(position);
      if (code < SPACE || code === BACKSLASH) return undefined;
      if (code !== DOUBLE_QUOTE) continue;
      this.position = position + 1;
      return this.scalar(start, this.position, this.text.slice(start + 1, position));
    }
    return undefined;
  }

  private singleQuoted(): YamlScalar | undefined {
    const start = this.position;
    let hasQuotes = false;
    for (let position = start + 1; position < this.end; position++) {
      const code = this.text.charCodeAt(position);
      if (code < SPACE) return undefined;
      if (code !== SINGLE_QUOTE) continue;
      if (position + 1 < this.end && this.text.charCodeAt(position + 1) === SINGLE_QUOTE) {
        hasQuotes = true;
        position++;
        continue;
      }
      this.position = position + 1;
      const inside = this.text.slice(start + 1, position);
      return this.scalar(start, this.position, hasQuotes ? inside.replace(/''/g, "'") : inside);
    }
    return undefined;
  }

  /** Undefined when there are more values than the strict reader takes. */
  scalar(start: number, end: number, value: YamlScalar['value']): YamlScalar | undefined {
    return ++this.nodes > MOST_NODES ? undefined : { kind: 'scalar', span: { start, end }, value };
  }

  private flow(depth: number): YamlNode | undefined {
    if (depth > DEEPEST_FLOW || ++this.nodes > MOST_NODES) return undefined;
    return this.code() === OPEN_BRACKET ? this.flowList(depth) : this.flowMap(depth);
  }

  private flowList(depth: number): YamlNode | undefined {
    const start = this.position++;
    const items: YamlNode[] = [];
    this.skipSpaces();
    while (items.length > 0 || this.code() !== CLOSE_BRACKET) {
      const item = this.flowValue(depth);
      if (!item) return undefined;
      items.push(item);
      if (!this.nextInFlow(CLOSE_BRACKET)) return undefined;
      if (this.code() === CLOSE_BRACKET) break;
    }
    return { kind: 'list', span: { start, end: ++this.position }, items };
  }

  private flowMap(depth: number): YamlNode | undefined {
    const start = this.position++;
    const entries: YamlEntry[] = [];
    this.skipSpaces();
    while (entries.length > 0 || this.code() !== CLOSE_BRACE) {
      const key = this.key();
      if (!key || !this.canAdd(entries, key.key)) return undefined;
      this.skipSpaces();
      const value = this.flowValue(depth);
      if (!value) return undefined;
      entries.push({ key: key.key, keySpan: key.keySpan, value });
      if (!this.nextInFlow(CLOSE_BRACE)) return undefined;
      if (this.code() === CLOSE_BRACE) break;
    }
    return { kind: 'map', span: { start, end: ++this.position }, entries };
  }

  private flowValue(depth: number): YamlNode | undefined {
    switch (this.code()) {
      case DOUBLE_QUOTE:
        return this.doubleQuoted();
      case SINGLE_QUOTE:
        return this.singleQuoted();
      case OPEN_BRACKET:
      case OPEN_BRACE:
        return this.flow(depth + 1);
      default:
        return this.plain(FLOW_STOP);
    }
  }

  /** Moves over a comma to the next item, or to the closing bracket; a comma may stand before that too. */
  private nextInFlow(close: number): boolean {
    this.skipSpaces();
    const code = this.code();
    if (code !== COMMA) return code === close;
    this.position++;
    this.skipSpaces();
    return true;
  }
}
