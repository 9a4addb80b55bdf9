import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { described } from '../../src/core/config/config-about.ts';
import type { Language } from '../../src/core/protocol/protocol.ts';
import { rules } from '../../src/core/rules/index.ts';
import type { Rule } from '../../src/core/rules/rule.ts';
import { projectRoot } from './generated-files.ts';
import type { JsonSchema } from './written-schema.ts';

/** The configuration's schema with the meaning of each rule's options, as the rule's own page says it. */
export function describeOptions(schema: JsonSchema): JsonSchema {
  for (const rule of rules) {
    const detailed = schema.properties?.['rules']?.properties?.[rule.id]?.anyOf?.find(({ type }) => type === 'object');
    const [en, id] = [meanings(rule, 'en'), meanings(rule, 'id')];
    for (const [name, option] of Object.entries(detailed?.properties ?? {})) {
      const text = en.get(name);
      if (text !== undefined && option.description === undefined) Object.assign(option, described({ en: text, id: id.get(name) ?? text }));
    }
  }
  return schema;
}

/** The lines "- `option`: meaning" of the page; none while a rule has no page. */
function meanings({ id, section }: Rule, language: Language): ReadonlyMap<string, string> {
  const file = join(projectRoot, 'src/core/rules', section, language === 'id' ? `${id}.id.md` : `${id}.md`);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return new Map(lines.flatMap(line => {
    const [, name, meaning] = /^- `(\w+)`: (.+)$/.exec(line) ?? [];
    return name !== undefined && meaning !== undefined ? [[name, meaning] as const] : [];
  }));
}
