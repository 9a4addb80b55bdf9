import type { Language } from '../protocol/protocol.ts';
import type { Span } from '../text/span.ts';
import { childOf, keysOf, textOf, valuesIn, type ConfigSchema } from './config-schema-walk.ts';
import { placeInConfig } from './config-place.ts';

/** Something that may be written into `.tahap.yaml` at the cursor. */
export interface ConfigItem {
  readonly kind: 'key' | 'value';
  readonly label: string;
  readonly documentation: string;
  readonly replace: Span;
  readonly insert: string;
}

export interface ConfigHover {
  readonly documentation: string;
  readonly span: Span;
}

interface ConfigHelp {
  /** The JSON Schema of the configuration, as it is shipped. */
  readonly schema: ConfigSchema;
  readonly language: Language;
}

/** The keys that are not there yet, or the values of a key: of the file, of a rule, of its options. Never throws. */
export function completeConfig(text: string, offset: number, { schema, language }: ConfigHelp): ConfigItem[] {
  const place = placeInConfig(text, offset);
  if (!place) return [];
  const around = schemaAt(schema, place.path);
  if (!around) return [];
  const replace = { start: offset - place.written.length, end: offset };
  if (place.kind === 'value') {
    return valuesIn(around).map(value => ({ kind: 'value', label: value, documentation: textOf(around, language), replace, insert: value }));
  }
  return Object.entries(keysOf(around)).filter(([key]) => !place.siblings.has(key)).map(([key, entry]) => ({
    kind: 'key', label: key, documentation: textOf(entry, language), replace, insert: key + behindKey(entry, place.indent),
  }));
}

/** What the key under the cursor means. */
export function hoverConfig(text: string, offset: number, { schema, language }: ConfigHelp): ConfigHover | undefined {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const [, indent = '', key = ''] = /^( *)([\w-]+):(?=\s|$)/.exec(text.slice(start, start + 200)) ?? [];
  const span = { start: start + indent.length, end: start + indent.length + key.length };
  if (key === '' || offset < span.start || offset > span.end) return undefined;
  const around = schemaAt(schema, placeInConfig(text, span.start)?.path ?? []);
  const entry = around && childOf(around, key);
  const documentation = entry ? textOf(entry, language) : '';
  return documentation === '' ? undefined : { documentation, span };
}

function schemaAt(schema: ConfigSchema, path: readonly string[]): ConfigSchema | undefined {
  return path.reduce<ConfigSchema | undefined>((around, key) => around && childOf(around, key), schema);
}

/** A list or a mapping goes on in the next line; whatever may be one word stays in its own. */
function behindKey(entry: ConfigSchema, indent: number): string {
  const types = [entry, ...entry.anyOf ?? []].flatMap(({ type }) => type ?? []);
  const below = `\n${' '.repeat(indent + 2)}`;
  if (types.includes('array')) return `:${below}- `;
  return types.every(type => type === 'object') && types.length > 0 ? `:${below}` : ': ';
}
