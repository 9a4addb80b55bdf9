import { type CST, type Document, isCollection, isMap, isPair, isScalar, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Span } from './span.ts';
import type { YamlDocument, YamlEntry, YamlMap, YamlNode, YamlProblem, YamlScalar } from './yaml-tree.ts';

/** Turns a document without faults into our tree; `base` is the offset of `source` in the whole text. */
export function composedTree(document: Document.Parsed, source: string, base: number): YamlDocument {
  const builder = new TreeBuilder(source, base);
  const contents: unknown = document.contents;
  if (isMap(contents)) {
    const root = builder.map(contents);
    return builder.problems.length > 0 ? { root: undefined, problems: builder.problems } : { root, problems: [] };
  }
  if (isEmpty(contents)) {
    return { root: { kind: 'map', span: { start: base, end: base }, entries: [] }, problems: [] };
  }
  return { root: undefined, problems: [{ code: 'NOT_A_MAPPING', span: builder.node(contents, 0).span }] };
}

function isEmpty(contents: unknown): boolean {
  if (!isScalar(contents)) return contents === null;
  return contents.value === null && contents.source === '';
}

/** Recurses no deeper than the limit on depth that was checked on the tokens. */
class TreeBuilder {
  readonly problems: YamlProblem[] = [];

  constructor(
    private readonly source: string,
    private readonly base: number,
  ) {}

  /** `emptyAt` is where an empty value belongs: behind its `:` or `-`. */
  node(node: unknown, emptyAt: number): YamlNode {
    if (isMap(node)) return this.map(node);
    if (isCollection(node)) return this.list(node as YAMLSeq);
    return this.scalar(isScalar(node) ? node : undefined, emptyAt);
  }

  map(map: YAMLMap): YamlMap {
    const entries: YamlEntry[] = [];
    const seen = new Set<string>();
    for (const pair of map.items) {
      const entry = this.entry(pair);
      if (seen.has(entry.key)) this.problems.push({ code: 'DUPLICATE_KEY', span: entry.keySpan });
      seen.add(entry.key);
      entries.push(entry);
    }
    const first = entries[0];
    const last = entries[entries.length - 1];
    const flow = flowSpan(map);
    if (flow || !first || !last) return { kind: 'map', span: this.span(flow ?? [0, 0]), entries };
    return { kind: 'map', span: { start: first.keySpan.start, end: last.value.span.end }, entries };
  }

  private list(list: YAMLSeq): YamlNode {
    const flow = flowSpan(list);
    if (flow) return { kind: 'list', span: this.span(flow), items: list.items.map((item) => this.node(item, startOf(item))) };
    const dashes = dashOffsets(list.srcToken);
    const items = list.items.map((item, index) => this.node(item, (dashes[index] ?? startOf(item)) + 1));
    const end = items[items.length - 1]?.span.end ?? 0;
    return { kind: 'list', span: { start: this.base + (dashes[0] ?? 0), end }, items };
  }

  private entry(pair: Pair): YamlEntry {
    const { key, value } = pair;
    const token = pair.srcToken;
    const colon = token?.sep?.find((separator) => separator.type === 'map-value-ind');
    const keySpan = isCollection(key) ? this.node(key, startOf(key)).span : this.scalar(isScalar(key) ? key : undefined, startOf(key)).span;
    const emptyAt = colon ? colon.offset + 1 : keySpan.end - this.base;
    return { key: this.keyText(key, keySpan), keySpan, value: this.node(value, emptyAt) };
  }

  /** Only strings are looked up by name, so any other key is known by what was written. */
  private keyText(key: unknown, { start, end }: Span): string {
    if (isScalar(key)) return typeof key.value === 'string' ? key.value : (key.source ?? '');
    return this.source.slice(start - this.base, end - this.base);
  }

  private scalar(scalar: Scalar | undefined, emptyAt: number): YamlScalar {
    const [start, end] = scalar?.range ?? [emptyAt, emptyAt];
    if (!scalar || start === end) return { kind: 'scalar', span: this.span([emptyAt, emptyAt]), value: plainScalar(scalar) };
    const trimmed = scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED' ? this.contentEnd(start, end) : end;
    return { kind: 'scalar', span: this.span([start, trimmed]), value: plainScalar(scalar) };
  }

  /** The line endings behind a block scalar part it from what follows, as behind any other value. */
  private contentEnd(start: number, end: number): number {
    let contentEnd = end;
    while (contentEnd > start + 1 && ' \t\r\n'.includes(this.source.charAt(contentEnd - 1))) contentEnd--;
    return contentEnd;
  }

  private span([start, end]: readonly [number, number]): Span {
    return { start: this.base + start, end: this.base + end };
  }
}

function plainScalar(scalar: Scalar | undefined): YamlScalar['value'] {
  const value = scalar?.value;
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return scalar?.source ?? '';
}

function flowSpan(collection: YAMLMap | YAMLSeq): readonly [number, number] | undefined {
  if (collection.srcToken?.type !== 'flow-collection') return undefined;
  const [start, end] = collection.range ?? [0, 0];
  return [start, end];
}

/** The composer leaves out items that hold nothing but a comment; those have no dash. */
function dashOffsets(token: CST.Token | undefined): readonly number[] {
  if (token?.type !== 'block-seq') return [];
  return token.items.flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind').map(({ offset }) => offset));
}

function startOf(node: unknown): number {
  if (isPair(node)) return startOf(node.key);
  if (isScalar(node) || isCollection(node)) return node.range?.[0] ?? 0;
  return 0;
}
