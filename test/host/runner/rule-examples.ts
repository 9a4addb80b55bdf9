import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { filesOf } from '../../../scripts/generate/rule-example.ts';
import { examplesIn, pageOf, sectionNames } from '../../../scripts/generate/rule-page.ts';
import { rules } from '../../../src/core/rules/index.ts';
import { configFile } from '../../rules/support/lint-files.ts';

/**
 * Writes the examples of all rule pages as one JSON object of files by path, each example in a folder that is a root of its own:
 * tests in the host are bundled and can't find the pages.
 */
export function writeRuleExamples(path: string): void {
  const all: Record<string, string> = {};
  for (const rule of rules) {
    for (const language of ['en', 'id'] as const) {
      const page = pageOf(rule, language);
      const examples = sectionNames.flatMap(section => examplesIn(page, section)).filter(({ setup }) => !setup.isAlone);
      for (const [index, example] of examples.entries()) {
        for (const [file, text] of Object.entries({ [configFile]: 'tahap: 1\n', ...filesOf(example) })) all[`${rule.id}-${language}-${index + 1}/${file}`] = text;
      }
    }
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(all));
}
