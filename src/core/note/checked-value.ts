import type * as z from 'zod';

export type CheckedValue =
  | { readonly valid: true; readonly value: unknown }
  /** The path of each fault inside the value; of a mapping, `value` keeps the entries that have none. */
  | { readonly valid: false; readonly issues: readonly (readonly PropertyKey[])[]; readonly value: unknown };

const remembered = 256;
const longestWord = 12;
const answers = new WeakMap<z.ZodObject, Map<string, Map<unknown, CheckedValue>>>();

/**
 * Whether a key's value is one that the schema allows. Notes of a repository say the same things of most keys, so that
 * answers for words, numbers and lists of words are remembered. The schema may have no checks across its keys.
 */
export function checkedValue(schema: z.ZodObject, name: string, value: unknown): CheckedValue {
  const memory = memoryOf(schema, name);
  const key = keyOf(value);
  const known = key === undefined ? undefined : memory.get(key);
  if (known) return known;
  const found = check(schema, name, value);
  if (key !== undefined) {
    if (memory.size >= remembered) memory.clear();
    memory.set(key, found);
  }
  return found;
}

function check(schema: z.ZodObject, name: string, value: unknown): CheckedValue {
  const type = (schema.shape as Readonly<Record<string, z.ZodType | undefined>>)[name];
  const outcome = type?.safeParse(value);
  if (outcome?.success) return { valid: true, value: outcome.data };
  const issues = outcome ? outcome.error.issues.map(issue => issue.path) : [[]];
  return { valid: false, issues, value: isMapping(value) ? type?.safeParse(withoutFaulty(value, issues)).data : undefined };
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutFaulty(mapping: Readonly<Record<string, unknown>>, issues: readonly (readonly PropertyKey[])[]): Record<string, unknown> {
  const faulty = new Set(issues.map(([first]) => first));
  return Object.fromEntries(Object.entries(mapping).filter(([key]) => !faulty.has(key)));
}

function memoryOf(schema: z.ZodObject, name: string): Map<unknown, CheckedValue> {
  let byName = answers.get(schema);
  if (!byName) answers.set(schema, byName = new Map());
  let memory = byName.get(name);
  if (!memory) byName.set(name, memory = new Map());
  return memory;
}

/** A list's key begins with a character that no word has. Long words are hardly said twice, and would keep their note in memory. */
function keyOf(value: unknown): string | number | boolean | undefined {
  if (typeof value === 'string') return value.length <= longestWord ? value : undefined;
  if (Array.isArray(value)) return value.every(item => typeof item === 'string' && item.length <= longestWord) ? `\u0000${value.join('\u0000')}` : undefined;
  return typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}
