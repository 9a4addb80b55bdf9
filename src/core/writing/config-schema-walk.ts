import type { Language } from '../protocol/protocol.ts';

/** The keywords of JSON Schema that the schema of the configuration uses to say what may be written. */
export interface ConfigSchema {
  readonly type?: string;
  readonly description?: string;
  readonly 'x-description-id'?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  readonly anyOf?: readonly ConfigSchema[];
  readonly properties?: Readonly<Record<string, ConfigSchema>>;
}

/** More numbers than this are no list to choose from. */
const longestRange = 10;

export function keysOf(schema: ConfigSchema): Readonly<Record<string, ConfigSchema>> {
  return Object.assign({}, ...alternatives(schema).map(({ properties }) => properties ?? {})) as Record<string, ConfigSchema>;
}

export function childOf(schema: ConfigSchema, key: string): ConfigSchema | undefined {
  const keys = keysOf(schema);
  return Object.hasOwn(keys, key) ? keys[key] : undefined;
}

/** The values that a schema names one by one, the default first. */
export function valuesIn(schema: ConfigSchema): string[] {
  const values = alternatives(schema).flatMap(namedValues);
  const preset = alternatives(schema).map(entry => entry.default).filter(value => ['string', 'number', 'boolean'].includes(typeof value));
  return [...new Set([...preset, ...values].map(String))];
}

/** What an entry means; nothing when its schema does not say. */
export function textOf(schema: ConfigSchema, language: Language): string {
  return (language === 'id' ? schema['x-description-id'] : undefined) ?? schema.description ?? '';
}

function alternatives(schema: ConfigSchema): ConfigSchema[] {
  return [schema, ...(schema.anyOf ?? []).flatMap(alternatives)];
}

function namedValues({ type, const: only, enum: values, minimum, maximum }: ConfigSchema): unknown[] {
  if (only !== undefined) return [only];
  if (values) return [...values];
  if (type === 'boolean') return [true, false];
  if (type !== 'integer' || minimum === undefined || maximum === undefined || maximum - minimum >= longestRange) return [];
  return Array.from({ length: maximum - minimum + 1 }, (_, index) => minimum + index);
}
