import type * as z from 'zod';
import { findFrontMatter } from '../text/front-matter-fence.ts';
import type { Span } from '../text/span.ts';
import { readYaml } from '../text/yaml-reader.ts';
import { canonicalValues, type KeyPlace } from './canonical-values.ts';
import { checkedValue } from './checked-value.ts';
import type { KeyTable } from './key-facts.ts';

/** A fault of the front matter, at the exact key or value. Never holds text of the note. */
export interface FrontMatterFault {
  readonly code: 'no-front-matter' | 'not-closed' | 'yaml' | 'unknown-key' | 'duplicate-key' | 'invalid-value';
  readonly span: Span;
  /** The canonical path of the key, for faults of one key (for an unknown key, as written). */
  readonly path?: string;
  /** The YAML fault's code. */
  readonly yamlCode?: string;
}

export interface FrontMatter<V> {
  /** `broken`: there is one, but its YAML can't be read, so that nothing is known of its keys. */
  readonly state: 'absent' | 'broken' | 'read';
  /** With both fences; empty and at the start when there is none. */
  readonly fence: Span;
  /** Between the fences. */
  readonly yaml: Span;
  readonly bodyStart: number;
  /** Only what is valid; a value with a fault is left out. */
  readonly values: Partial<V>;
  readonly places: ReadonlyMap<string, KeyPlace>;
  readonly faults: readonly FrontMatterFault[];
}

export interface FrontMatterShape<V> {
  readonly schema: z.ZodObject & z.ZodType<V>;
  readonly keys: KeyTable;
}

const noFaults: readonly FrontMatterFault[] = [];
const noPlaces: ReadonlyMap<string, KeyPlace> = new Map();

export function readFrontMatter<V>(text: string, shape: FrontMatterShape<V>): FrontMatter<V> {
  const found = findFrontMatter(text);
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!found) {
    const nowhere = { start, end: start };
    const firstLine = { start, end: endOfLine(text, start) };
    return { state: 'absent', fence: nowhere, yaml: nowhere, bodyStart: start, values: {}, places: noPlaces, faults: [{ code: 'no-front-matter', span: firstLine }] };
  }
  const outer = { fence: found.fence, yaml: found.yaml, bodyStart: found.bodyStart };
  const firstLine = { start: found.fence.start, end: endOfLine(text, found.fence.start) };
  const broken = (fault: FrontMatterFault): FrontMatter<V> => ({ state: 'broken', ...outer, values: {}, places: noPlaces, faults: [fault] });
  if (!found.closed) return broken({ code: 'not-closed', span: firstLine });
  const document = readYaml(text, found.yaml);
  if (!document.root) return broken({ code: 'yaml', span: firstLine, yamlCode: document.problems[0]?.code ?? 'NOT_A_MAPPING' });
  const canonical = canonicalValues(text, document.root, shape.keys);
  const { values, faults } = validate(canonical.values, canonical.places, shape.schema);
  return { state: 'read', ...outer, values, places: canonical.places, faults: canonical.faults.length > 0 ? [...canonical.faults, ...faults] : faults };
}

/** Keeps each key that is valid by itself, and of a mapping each entry: one wrong value must not hide the others. */
function validate<V>(raw: Record<string, unknown>, places: ReadonlyMap<string, KeyPlace>, schema: FrontMatterShape<V>['schema']): { values: Partial<V>; faults: readonly FrontMatterFault[] } {
  const values: Record<string, unknown> = {};
  let faults: FrontMatterFault[] | undefined;
  for (const name of Object.keys(raw)) {
    const outcome = checkedValue(schema, name, raw[name]);
    if (outcome.value !== undefined) values[name] = outcome.value;
    if (!outcome.valid) (faults ??= []).push(...faultsOf(name, outcome.issues, places));
  }
  return { values: values as Partial<V>, faults: faults ?? noFaults };
}

function faultsOf(name: string, issues: readonly (readonly PropertyKey[])[], places: ReadonlyMap<string, KeyPlace>): FrontMatterFault[] {
  const byPath = new Map<string, FrontMatterFault>();
  for (const path of issues) {
    const place = deepestPlace([name, ...path], places);
    if (place && !byPath.has(place.path)) byPath.set(place.path, { code: 'invalid-value', path: place.path, span: place.span });
  }
  return [...byPath.values()];
}

function deepestPlace(path: readonly PropertyKey[], places: ReadonlyMap<string, KeyPlace>): { path: string; span: Span } | undefined {
  for (let length = path.length; length > 0; length--) {
    const dotted = path.slice(0, length).map(String).join('.');
    const place = places.get(dotted);
    if (place) return { path: dotted, span: place.valueSpan.end > place.valueSpan.start ? place.valueSpan : place.keySpan };
  }
  return undefined;
}

function endOfLine(text: string, from: number): number {
  let end = from;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return end;
}
