import type { Span } from './span.ts';
import type { YamlEntry, YamlMap, YamlNode } from './yaml-tree.ts';

/**
 * The value without places, for a schema to check: arrays, scalars, and objects without a prototype, in which
 * `__proto__` or `constructor` are keys like any other. Recurses as deep as the node, which the readers limit.
 */
export function plainValue(node: YamlNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(plainValue);
    case 'map': {
      const value = Object.create(null) as Record<string, unknown>;
      for (const entry of node.entries) value[entry.key] = plainValue(entry.value);
      return value;
    }
  }
}

/** A node found by its path; `keySpan` is there when the last step of the path is the key of a mapping. */
export interface FoundNode {
  readonly node: YamlNode;
  readonly span: Span;
  readonly keySpan?: Span;
}

/**
 * Follows keys and list indexes from `root`, as in the path of a schema's issue. Undefined where the path leads to
 * nothing, such as the path of a missing key: report that at the part of the path that is there.
 */
export function nodeAt(root: YamlNode, path: readonly (string | number)[]): FoundNode | undefined {
  let node = root;
  let keySpan: Span | undefined;
  for (const step of path) {
    const entry = node.kind === 'map' ? entryOf(node, String(step)) : undefined;
    const next: YamlNode | undefined = entry ? entry.value : itemOf(node, step);
    if (!next) return undefined;
    node = next;
    keySpan = entry?.keySpan;
  }
  return keySpan ? { node, span: node.span, keySpan } : { node, span: node.span };
}

function entryOf(map: YamlMap, key: string): YamlEntry | undefined {
  return map.entries.find((entry) => entry.key === key);
}

function itemOf(node: YamlNode, step: string | number): YamlNode | undefined {
  return node.kind === 'list' && typeof step === 'number' ? node.items[step] : undefined;
}
