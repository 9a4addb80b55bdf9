import { configAbout } from '../../src/core/config/config-about.ts';
import type { Language } from '../../src/core/protocol/protocol.ts';
import { rules } from '../../src/core/rules/index.ts';
import { keysOf, textOf, valuesIn, type ConfigSchema } from '../../src/core/writing/config-schema-walk.ts';
import { asCode, markdownTable } from './markdown-table.ts';
import { configJsonSchema } from './schemas.ts';

const words = {
  key: { en: 'Key', id: 'Kunci' },
  meaning: { en: 'Meaning', id: 'Arti' },
  rule: { en: 'Rule', id: 'Aturan' },
  severity: { en: 'Severity', id: 'Bobot' },
  options: { en: 'Options', id: 'Opsi' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export function configTable(language: Language): string {
  const rows = Object.entries(configAbout).map(([key, about]) => [asCode(key), about[language]]);
  return markdownTable([words.key[language], words.meaning[language]], rows);
}

/** Every rule with its severity and its options. */
export function optionTable(language: Language): string {
  const settings = keysOf(keysOf(configJsonSchema() as ConfigSchema)['rules'] ?? {});
  const rows = rules.map(({ id, title, severity }) => [asCode(id), title[language], severity, optionsOf(settings[id] ?? {}, language)]);
  return markdownTable([words.rule[language], words.meaning[language], words.severity[language], words.options[language]], rows);
}

function optionsOf(rule: ConfigSchema, language: Language): string {
  return Object.entries(keysOf(rule)).filter(([name]) => name !== 'severity').map(([name, option]) => {
    const values = valuesIn(option).map(asCode).join(', ');
    const meaning = textOf(option, language);
    return [asCode(name), values && ` (${values})`, meaning && `: ${meaning}`].join('');
  }).join('<br>');
}
