import type { KeyFacts, KeyTable } from '../../src/core/note/key-facts.ts';

/** The part of JSON Schema (draft 7) that zod writes. */
export interface JsonSchema {
  type?: string | string[];
  description?: string;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  patternProperties?: Record<string, unknown>;
  additionalProperties?: JsonSchema | boolean;
  propertyNames?: JsonSchema;
  required?: string[];
  $ref?: string;
  $schema?: string;
  definitions?: Record<string, JsonSchema>;
  [keyword: string]: unknown;
}

/**
 * The schema of front matter as people write it, from the schema of its canonical values: with every spelling of keys
 * and values, one value where a list is wanted, scalars that keep their written form, and keys that are left empty.
 * Each key's own schema stands once, under `definitions`, by its canonical path.
 */
export function writtenSchema(canonical: JsonSchema, table: KeyTable): JsonSchema {
  const definitions: Record<string, JsonSchema> = {};
  const { properties, ...rest } = writtenMap(canonical, table, { path: '', definitions });
  return { ...rest, properties, definitions };
}

interface Place {
  readonly path: string;
  readonly definitions: Record<string, JsonSchema>;
}

function writtenMap(schema: JsonSchema, table: KeyTable, { path, definitions }: Place): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  const required = new Set(schema.required);
  for (const [name, canonical] of Object.entries(schema.properties ?? {})) {
    const facts = table[name];
    if (!facts) throw new Error(`${path}${name} is not in the table of keys`);
    const definition = `${path}${name}`;
    const values = alternatives(written(canonical, facts, { path: `${definition}.`, definitions }));
    definitions[definition] = { anyOf: required.has(name) ? values : [...values, { type: 'null' }] };
    properties[name] = { description: facts.about.en, $ref: `#/definitions/${definition}` };
    for (const alias of facts.aliases) properties[alias] = { description: facts.about.id, $ref: `#/definitions/${definition}` };
  }
  const mapping: JsonSchema = { type: 'object', properties, patternProperties: { '^x_': true }, additionalProperties: false };
  return withRequired(mapping, schema.required ?? [], table);
}

/** A required key may have any of its spellings. */
function withRequired(mapping: JsonSchema, required: readonly string[], table: KeyTable): JsonSchema {
  if (required.length === 0) return mapping;
  return { ...mapping, allOf: required.map(name => ({ anyOf: [name, ...(table[name]?.aliases ?? [])].map(spelling => ({ required: [spelling] })) })) };
}

function written(schema: JsonSchema, facts: KeyFacts, place: Place): JsonSchema {
  if (schema.anyOf) return { ...schema, anyOf: schema.anyOf.flatMap(one => alternatives(written(one, facts, place))) };
  if (schema.type === 'array') return writtenList(schema, facts, place);
  if (schema.type === 'object' && facts.fields) return writtenMap(schema, facts.fields, place);
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object') return writtenRecord(schema, facts, place);
  if (schema.type === 'string' && schema.enum && facts.values) return { ...schema, enum: spellings(schema.enum, facts) };
  return schema.type === 'string' && facts.written ? { ...schema, ...unquoted(schema) } : schema;
}

/** What YAML takes for a number or a truth value is text here, where such a text could be right at all. */
function unquoted({ pattern }: JsonSchema): JsonSchema {
  const accepts = (text: string): boolean => typeof pattern !== 'string' || new RegExp(pattern, 'u').test(text);
  const type = ['string', ...accepts('12') ? ['number'] : [], ...accepts('true') ? ['boolean'] : []];
  return type.includes('number') && !accepts('-1') ? { type, minimum: 0 } : { type };
}

function writtenList(schema: JsonSchema, facts: KeyFacts, place: Place): JsonSchema {
  const items = written(schema.items ?? {}, facts, place);
  const list = { ...schema, items };
  return facts.list ? { anyOf: [...alternatives(items), list] } : list;
}

/** A mapping whose keys are free, or are values of a closed list. */
function writtenRecord(schema: JsonSchema, facts: KeyFacts, place: Place): JsonSchema {
  const { values: _, ...entry } = facts;
  const additionalProperties = typeof schema.additionalProperties === 'object' ? written(schema.additionalProperties, entry, place) : true;
  return { ...schema, additionalProperties };
}

function spellings(values: readonly unknown[], { values: vocabulary = {} }: KeyFacts): string[] {
  const names = values.map(String);
  return [...new Set([...names, ...names.flatMap(name => vocabulary[name] ?? [])])];
}

/** Not one choice inside another. */
function alternatives(schema: JsonSchema): JsonSchema[] {
  return Object.keys(schema).join() === 'anyOf' && schema.anyOf ? schema.anyOf : [schema];
}
