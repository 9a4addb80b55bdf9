import type { KeyFacts, KeyTable } from '../note/key-facts.ts';
import type { CursorLine } from './cursor-line.ts';

/** Which mapping of the front matter the line stands in, told by indentation: while a key is being typed, the YAML can't be read. */
export interface YamlPlace {
  /** Canonical names of the keys around, outermost first. */
  readonly path: readonly string[];
  /** The innermost of them. */
  readonly owner: KeyFacts | undefined;
  /** The keys that may stand here; undefined inside a key whose fields are free. */
  readonly table: KeyTable | undefined;
  /** Keys of the same mapping, as written. */
  readonly present: ReadonlySet<string>;
  /** Column of the key, behind the mark of a list item. */
  readonly column: number;
}

interface KeyLine {
  /** Column of the first mark, be it a key or a list item. */
  readonly indent: number;
  readonly column: number;
  readonly name: string;
  readonly isOpen: boolean;
}

/** Front matter longer than this is no front matter. */
const farthest = 20_000;

export function yamlPlaceAt(text: string, line: CursorLine, { yaml, table }: { yaml: { start: number; end: number }; table: KeyTable }): YamlPlace | undefined {
  const column = /^ *(?:- +)?/.exec(line.head)?.[0].length ?? 0;
  const begins = /^ *- /.test(line.head);
  const above = keyLines(text.slice(Math.max(yaml.start, line.start - farthest), line.start)).reverse();
  const below = keyLines(text.slice(line.offset, Math.min(yaml.end, line.offset + farthest))).filter(found => found.name !== '');
  const present = new Set([...begins ? [] : siblings(above, column), ...below.length > 0 ? siblingsBelow(below, column) : []]);
  const names = parents(above, { column, indent: line.head.search(/[^ ]|$/) });
  if (!names) return undefined;
  let keys: KeyTable | undefined = table;
  let owner: KeyFacts | undefined;
  const path: string[] = [];
  for (const name of names) {
    const found: readonly [string, KeyFacts] | undefined = keys && findKey(keys, name);
    if (!found) return undefined;
    path.push(found[0]);
    owner = found[1];
    keys = owner.fields;
  }
  return { path, owner, table: keys, present, column };
}

/** The facts of a key by its canonical name or an alias. */
export function findKey(table: KeyTable, written: string): readonly [string, KeyFacts] | undefined {
  return Object.entries(table).find(([name, { aliases }]) => name === written || aliases.includes(written));
}

function keyLines(text: string): KeyLine[] {
  return text.split(/\r\n|[\r\n]/).flatMap(row => {
    const key = /^( *)((?:- +)?)([\p{L}_][\w.-]*) *:(?: +(.*))?$/u.exec(row);
    if (key) return [{ indent: (key[1] ?? '').length, column: (key[1] ?? '').length + (key[2] ?? '').length, name: key[3] ?? '', isOpen: /^\s*(?:#.*)?$/.test(key[4] ?? '') }];
    return [];
  });
}

/** Upwards, as far as the same mapping goes. */
function siblings(above: readonly KeyLine[], column: number): string[] {
  const names: string[] = [];
  for (const found of above) {
    if (found.column < column) break;
    if (found.column === column) names.push(found.name);
    if (found.column === column && found.indent < column) break;
  }
  return names;
}

function siblingsBelow(below: readonly KeyLine[], column: number): string[] {
  const names: string[] = [];
  for (const found of below) {
    if (found.column < column || (found.column === column && found.indent < column)) break;
    if (found.column === column) names.push(found.name);
  }
  return names;
}

/** The keys around, outermost first; undefined where the line stands under a key that has a value already. */
function parents(above: readonly KeyLine[], from: { column: number; indent: number }): string[] | undefined {
  const names: string[] = [];
  let limit = from.column;
  for (const found of above) {
    if (limit === 0) break;
    if (found.column >= limit) continue;
    if (!found.isOpen) return undefined;
    names.unshift(found.name);
    limit = found.indent === found.column ? found.column : found.indent + 1;
  }
  return limit > 0 && names.length === 0 ? undefined : names;
}
