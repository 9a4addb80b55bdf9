import * as z from 'zod';
import type { Language } from '../../src/core/protocol/protocol.ts';
import type { Rule } from '../../src/core/rules/rule.ts';
import { rulePhrases } from './rule-phrases.ts';

interface OptionSchema {
  readonly type?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: OptionSchema;
}

/** A row an option: name, default, values, meaning. Default and values come from the rule's schema. */
export function optionRows(rule: Rule, meanings: ReadonlyMap<string, string>, language: Language): string[][] {
  const schema = z.toJSONSchema(rule.options, { io: 'input' }) as { properties?: Record<string, OptionSchema> };
  return Object.entries(schema.properties ?? {}).map(([name, option]) => [
    `\`${name}\``,
    option.default === undefined ? rulePhrases[language].noDefault : `\`${JSON.stringify(option.default)}\``,
    valuesOf(option, language),
    meanings.get(name) ?? '',
  ]);
}

function valuesOf({ type, enum: choices, minimum, maximum, items }: OptionSchema, language: Language): string {
  const { number, list, words } = rulePhrases[language];
  if (choices) return choices.map(choice => `\`${choice}\``).join(', ');
  if (items) return `${list} ${valuesOf(items, language)}`;
  if (type === 'integer' || type === 'number') return minimum === undefined || maximum === undefined ? number : `${minimum}–${maximum}`;
  return type === 'string' ? words : `${type}`;
}
