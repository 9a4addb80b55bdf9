import type { Span } from '../text/span.ts';
import type { YamlEntry, YamlMap, YamlNode } from '../text/yaml-tree.ts';
import type { KeyFacts, KeyTable } from './key-facts.ts';

/** Where a canonical key was written, and as what. */
export interface KeyPlace {
  readonly written: string;
  readonly keySpan: Span;
  readonly valueSpan: Span;
}

export interface KeyFault {
  readonly code: 'unknown-key' | 'duplicate-key';
  /** The canonical path of the key (for an unknown key, as written). */
  readonly path: string;
  readonly span: Span;
}

export interface CanonicalValues {
  /** Canonical keys, canonical enum values, lists always as lists; not yet validated. */
  readonly values: Record<string, unknown>;
  /** By dotted canonical path: `contract.tasks.client`. List items are numbered: `actions.0.who`. */
  readonly places: ReadonlyMap<string, KeyPlace>;
  readonly faults: readonly KeyFault[];
}

/** Translates a YAML mapping into canonical keys and values; aliases, other spellings and single values are understood. */
export function canonicalValues(text: string, root: YamlMap, table: KeyTable): CanonicalValues {
  const translation = new Translation(text);
  return { values: translation.map(root, table, ''), places: translation.places, faults: translation.faults };
}

class Translation {
  readonly places = new Map<string, KeyPlace>();
  readonly faults: KeyFault[] = [];

  constructor(private readonly text: string) {}

  map(map: YamlMap, table: KeyTable, prefix: string): Record<string, unknown> {
    const names = namesOf(table);
    const values: Record<string, unknown> = {};
    for (const entry of map.entries) this.entry(entry, names, { values, prefix });
    return values;
  }

  private entry(entry: YamlEntry, names: ReadonlyMap<string, NamedFacts>, into: { values: Record<string, unknown>; prefix: string }): void {
    const named = names.get(entry.key) ?? names.get(entry.key.toLowerCase().replace(/-/g, '_'));
    if (!named) {
      if (!entry.key.startsWith('x_')) this.faults.push({ code: 'unknown-key', path: into.prefix + entry.key, span: entry.keySpan });
      return;
    }
    const path = into.prefix + named.name;
    if (this.places.has(path)) {
      this.faults.push({ code: 'duplicate-key', path, span: entry.keySpan });
      return;
    }
    this.places.set(path, { written: entry.key, keySpan: entry.keySpan, valueSpan: entry.value.span });
    const value = this.value(entry.value, named.facts, path);
    if (value !== null) into.values[named.name] = value;
  }

  private value(node: YamlNode, facts: KeyFacts, path: string): unknown {
    if (node.kind === 'list') return node.items.map((item, index) => this.item(item, facts, `${path}.${index}`));
    if (node.kind === 'map' && facts.list) return [this.item(node, facts, `${path}.0`)];
    const value = this.single(node, facts, path);
    return facts.list && value !== null ? [value] : value;
  }

  private item(node: YamlNode, facts: KeyFacts, path: string): unknown {
    this.places.set(path, { written: '', keySpan: node.span, valueSpan: node.span });
    return this.single(node, facts, path);
  }

  private single(node: YamlNode, facts: KeyFacts, path: string): unknown {
    if (node.kind === 'map') return facts.fields ? this.map(node, facts.fields, `${path}.`) : this.record(node, facts, path);
    if (node.kind === 'list') return node.items.map((item, index) => this.item(item, {...facts, list: false }, `${path}.${index}`));
    if (facts.values && typeof node.value === 'string') return canonicalChoice(node.value, facts) ?? node.value;
    if (facts.written && node.value !== null && typeof node.value !== 'string') return this.text.slice(node.span.start, node.span.end);
    return node.value;
  }

  /** A mapping with free keys: measures, skipped. */
  private record(map: YamlMap, facts: KeyFacts, path: string): Record<string, unknown> {
    const record = Object.create(null) as Record<string, unknown>;
    for (const entry of map.entries) {
      const keyPath = `${path}.${entry.key}`;
      this.places.set(keyPath, { written: entry.key, keySpan: entry.keySpan, valueSpan: entry.value.span });
      const name = facts.values ? (canonicalChoice(entry.key, facts) ?? entry.key) : entry.key;
      record[name] = this.single(entry.value, { ...facts, values: undefined }, keyPath);
    }
    return record;
  }
}

interface NamedFacts {
  readonly name: string;
  readonly facts: KeyFacts;
}

const namesByTable = new WeakMap<KeyTable, Map<string, NamedFacts>>();

function namesOf(table: KeyTable): Map<string, NamedFacts> {
  const known = namesByTable.get(table);
  if (known) return known;
  const names = new Map<string, NamedFacts>();
  for (const [name, facts] of Object.entries(table)) {
    for (const spelling of [name, ...facts.aliases]) names.set(spelling, { name, facts });
  }
  namesByTable.set(table, names);
  return names;
}

/** Case, blanks and underscores do not matter: "Tatap muka" is `in-person`. */
function canonicalChoice(written: string, facts: KeyFacts): string | undefined {
  const values = facts.values ?? {};
  if (Object.hasOwn(values, written)) return written;
  const normal = written.trim().toLowerCase().replace(/[\s_]+/g, '-');
  if (Object.hasOwn(values, normal)) return normal;
  return Object.keys(values).find(value => values[value]?.includes(normal));
}
