import type { Span } from './span.ts';
import { coreScalarValue } from './yaml-core-scalar.ts';
import { CARRIAGE_RETURN, DASH, HASH } from './yaml-fast-characters.ts';
import { FastLine } from './yaml-fast-line.ts';
import { NOTE_YAML_LIMITS } from './yaml-limits.ts';
import type { YamlDocument, YamlEntry, YamlNode, YamlProblem } from './yaml-tree.ts';

const DEEPEST_BLOCK = 12;

/**
 * One more `key: plain words` of the innermost mapping. Most lines are this, and the engine compiles a regular
 * expression at once but loops only when they are hot: on the first thousand notes of a process this counts.
 * No character can match in two ways, so it never goes back more than once over a line.
 */
const USUAL_LINE = /([A-Za-z_][A-Za-z0-9_-]*): ([A-Za-z0-9][A-Za-z0-9_.,+()/-]*(?:[ :][A-Za-z0-9_.,+()/-]+)*)\r?\n/y;

const NO_PROBLEMS: readonly YamlProblem[] = [];

interface OpenMap {
  readonly kind: 'map';
  readonly span: { readonly start: number; end: number };
  readonly entries: { readonly key: string; readonly keySpan: Span; value: YamlNode }[];
}

interface OpenList {
  readonly kind: 'list';
  readonly span: { readonly start: number; end: number };
  readonly items: YamlNode[];
}

/** A block collection that may still grow; it waits when its last value is empty so far and may follow on deeper lines. */
interface Level {
  readonly node: OpenMap | OpenList;
  readonly column: number;
  waits: boolean;
}

/**
 * Reads the YAML that front matter is made of: block mappings and lists, comments, and values on one line (plain,
 * quoted without escapes, or in brackets). Returns undefined for anything else, and for anything wrong; what it does
 * return equals what `readYamlWithLibrary` returns, which is proven by property tests.
 */
export function readYamlFast(text: string, span: Span): YamlDocument | undefined {
  if (span.end - span.start > NOTE_YAML_LIMITS.maximumLength) return undefined;
  return new FastReader(text, span).read();
}

class FastReader {
  private readonly line: FastLine;
  private readonly levels: Level[] = [];
  private lineStart: number;
  /** No line that begins behind this is known to end inside the span. */
  private readonly lastLineFeed: number;

  constructor(
    text: string,
    private readonly span: Span,
  ) {
    this.line = new FastLine(text, span.start, span.end);
    this.lineStart = span.start;
    this.lastLineFeed = text.lastIndexOf('\n', span.end - 1);
  }

  read(): YamlDocument | undefined {
    const { line, levels } = this;
    const { start, end } = this.span;
    while (line.position < end) {
      if (!this.readUsualLine() && !this.readLine()) return undefined;
    }
    const root = levels[0]?.node ?? { kind: 'map', span: { start, end: start }, entries: [] };
    while (levels.length > 0) this.closeLevel();
    return root.kind === 'map' ? { root, problems: NO_PROBLEMS } : undefined;
  }

  /** False, with nothing done, when the line is not the usual one: then the long way decides what it is. */
  private readUsualLine(): boolean {
    const { line, levels } = this;
    const top = levels[levels.length - 1];
    if (top?.node.kind !== 'map' || line.position > this.lastLineFeed) return false;
    const start = line.position + top.column;
    if (!line.isIndentedTo(start)) return false;
    USUAL_LINE.lastIndex = start;
    const match = USUAL_LINE.exec(line.text);
    if (!match) return false;
    const key = match[1]!;
    const source = match[2]!;
    const end = USUAL_LINE.lastIndex - (line.text.charCodeAt(USUAL_LINE.lastIndex - 2) === CARRIAGE_RETURN ? 2 : 1);
    const value = line.canAdd(top.node.entries, key) ? line.scalar(end - source.length, end, coreScalarValue(source)) : undefined;
    if (!value) return false;
    top.node.entries.push({ key, keySpan: { start, end: start + key.length }, value });
    top.waits = false;
    line.position = USUAL_LINE.lastIndex;
    return true;
  }

  private readLine(): boolean {
    const { line } = this;
    this.lineStart = line.position;
    line.skipSpaces();
    if (line.isAtLineEnd() || line.code() === HASH) {
      line.skipLine();
      return true;
    }
    const isItem = line.code() === DASH && line.isBlankAt(line.position + 1);
    return isItem ? this.readItem(this.listHere()) : this.readEntry(this.mapHere());
  }

  private readEntry(level: Level | undefined): boolean {
    if (!level) return false;
    const key = this.line.key();
    return key !== undefined && this.addEntry(level, key);
  }

  private addEntry(level: Level, { key, keySpan }: Omit<YamlEntry, 'value'>): boolean {
    if (level.node.kind !== 'map' || !this.line.canAdd(level.node.entries, key)) return false;
    const value = this.restOfLine(level);
    if (value) level.node.entries.push({ key, keySpan, value });
    return value !== undefined;
  }

  private readItem(level: Level | undefined): boolean {
    const { line } = this;
    if (level?.node.kind !== 'list') return false;
    const dashEnd = ++line.position;
    line.skipSpaces();
    const content = line.position;
    const key = line.key();
    if (key) {
      const map: OpenMap = { kind: 'map', span: { start: content, end: content }, entries: [] };
      level.waits = false;
      level.node.items.push(map);
      return this.addEntry(this.open(map, content - this.lineStart), key);
    }
    line.position = dashEnd;
    const value = this.restOfLine(level);
    if (value) level.node.items.push(value);
    return value !== undefined;
  }

  /** The value between a `:` or `-` and the end of the line; an empty one waits for deeper lines. */
  private restOfLine(level: Level): YamlNode | undefined {
    const { line } = this;
    const start = line.position;
    line.skipSpaces();
    level.waits = line.isAtLineEnd() || line.code() === HASH;
    if (level.waits) {
      line.skipLine();
      return line.emptyAt(start);
    }
    const value = line.value();
    return value && line.finishLine() ? value : undefined;
  }

  /** The mapping that has, or gets, a key at the position. */
  private mapHere(): Level | undefined {
    const column = this.line.position - this.lineStart;
    let top = this.closeDeeperThan(column);
    if (top?.column === column && top.node.kind === 'list') top = this.closeLevel();
    if (top?.column === column) return top;
    if (top ? !top.waits : column > 0) return undefined;
    return this.openWaiting(top, { kind: 'map', span: { start: this.line.position, end: 0 }, entries: [] });
  }

  /** The list that has, or gets, an item at the position; it may stand as far left as the key it belongs to. */
  private listHere(): Level | undefined {
    const column = this.line.position - this.lineStart;
    const top = this.closeDeeperThan(column);
    if (top?.column === column && top.node.kind === 'list') return top;
    if (!top?.waits) return undefined;
    return this.openWaiting(top, { kind: 'list', span: { start: this.line.position, end: 0 }, items: [] });
  }

  private closeDeeperThan(column: number): Level | undefined {
    let top = this.levels[this.levels.length - 1];
    while (top && top.column > column) top = this.closeLevel();
    return top;
  }

  /** Puts a collection in the place of the empty value that waited for it. */
  private openWaiting(parent: Level | undefined, node: Level['node']): Level | undefined {
    if (this.levels.length >= DEEPEST_BLOCK) return undefined;
    if (parent) {
      parent.waits = false;
      if (parent.node.kind === 'list') parent.node.items[parent.node.items.length - 1] = node;
      else parent.node.entries[parent.node.entries.length - 1]!.value = node;
    }
    return this.open(node, this.line.position - this.lineStart);
  }

  private open(node: Level['node'], column: number): Level {
    const level = { node, column, waits: false };
    this.levels.push(level);
    return level;
  }

  /** Fixes the end of the innermost collection, whose own parts are closed already; returns the next outer one. */
  private closeLevel(): Level | undefined {
    const node = this.levels.pop()?.node;
    const last = node?.kind === 'map' ? node.entries[node.entries.length - 1]?.value : node?.items[node.items.length - 1];
    if (node && last) node.span.end = last.span.end;
    return this.levels[this.levels.length - 1];
  }
}
