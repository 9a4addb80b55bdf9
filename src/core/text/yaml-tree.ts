import type { Span } from './span.ts';

/** A YAML value with the exact place of everything in it. Spans are offsets into the whole text. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar {
  readonly kind: 'scalar';
  /** The value without quotes' neighbours: quotes are inside the span, comments are not. */
  readonly span: Span;
  /** As YAML 1.2 core reads it: `09:00` and `2026-01-05` are strings, `5` is a number, an empty value is null. */
  readonly value: string | number | boolean | null;
}

export interface YamlList {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly YamlNode[];
}

export interface YamlMap {
  readonly kind: 'map';
  readonly span: Span;
  readonly entries: readonly YamlEntry[];
}

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
}

/** A fault in the YAML itself; `code` is a fixed word, never text of the note. */
export interface YamlProblem {
  readonly code: string;
  readonly span: Span;
}

export interface YamlDocument {
  /** Undefined when the text is no mapping or has a fault. */
  readonly root: YamlMap | undefined;
  readonly problems: readonly YamlProblem[];
}
