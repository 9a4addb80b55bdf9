import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/core/protocol/protocol.ts';
import { configTable, optionTable } from './format-config.ts';
import { caseKeyTable, noteKeyTable } from './format-keys.ts';
import { groupTable, labelTable, layoutTable, markerTable, stageTable, stepTable } from './format-steps.ts';
import type { GeneratedFiles } from './generated-files.ts';

const tables: Readonly<Record<string, (language: Language) => string>> = {
  'note-keys': noteKeyTable,
  'case-keys': caseKeyTable,
  stages: stageTable,
  steps: stepTable,
  group: groupTable,
  layouts: layoutTable,
  labels: labelTable,
  markers: markerTable,
  config: configTable,
  options: optionTable,
};

/** The documentation of the note format: prose and examples from format-parts/, tables from the same data that reads notes. */
export function generate(): GeneratedFiles {
  return new Map([
    ['docs/format.md', fill('en')],
    ['docs/format.id.md', fill('id')],
  ]);
}

/** @throws Error naming a place that no table fills, or a table without a place */
function fill(language: Language): string {
  const unused = new Set(Object.keys(tables));
  const text = readFileSync(join(__dirname, 'format-parts', `${language}.md`), 'utf8').replace(/^\{\{([\w-]+)\}\}$/gm, (_, name: string) => {
    const table = tables[name];
    if (!table) throw new Error(`format-parts/${language}.md: no table ${name}`);
    unused.delete(name);
    return table(language);
  });
  if (unused.size > 0) throw new Error(`format-parts/${language}.md: no place for ${[...unused].join(', ')}`);
  return text;
}
