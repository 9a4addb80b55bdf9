import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/core/protocol/protocol.ts';
import { replacePart } from './generated-part.ts';
import { projectRoot, type GeneratedFiles } from './generated-files.ts';
import { asCode, markdownTable } from './markdown-table.ts';
import { bodySkeletons, keySkeletons, type NamedSkeleton } from './snippets.ts';

const pages: readonly (readonly [string, Language])[] = [['docs/editor.md', 'en'], ['docs/editor.id.md', 'id']];

const texts = {
  en: { head: ['What', 'In an Indonesian note', 'In an English note'], note: 'Whole notes', stage: 'Stages', step: 'Steps', phrase: 'Wording', key: 'Keys of the front matter' },
  id: { head: ['Apa', 'Dalam catatan bahasa Indonesia', 'Dalam catatan bahasa Inggris'], note: 'Catatan utuh', stage: 'Tahap', step: 'Langkah', phrase: 'Contoh kata', key: 'Kunci data awal' },
} as const;

const groups: readonly NamedSkeleton['group'][] = ['note', 'stage', 'step', 'phrase'];

/** The tables of snippets in the page on the editor, from the data that the snippets are made of. */
export function generate(): GeneratedFiles {
  return new Map(pages.map(([path, language]) => [path, replacePart(readFileSync(join(projectRoot, path), 'utf8').replace(/\r\n/g, '\n'), 'snippets', tables(language))]));
}

function tables(language: Language): string {
  const skeletons = bodySkeletons();
  const parts = groups.map(group => `### ${texts[language][group]}\n\n${table(skeletons.filter(skeleton => skeleton.group === group), language)}`);
  const keys = keySkeletons().map(({ prefix }) => asCode(prefix)).join(', ');
  return ['', ...parts, `### ${texts[language].key}\n\n${keys}`, ''].join('\n\n').replace(/^\n|\n$/g, '');
}

/** One row for a thing in both languages: they stand in the same order. */
function table(skeletons: readonly NamedSkeleton[], language: Language): string {
  const [english, indonesian] = (['en', 'id'] as const).map(spoken => skeletons.filter(skeleton => skeleton.language === spoken));
  const own = language === 'en' ? english : indonesian;
  const rows = (own ?? []).map(({ name }, index) => [name, asCode(indonesian?.[index]?.prefix ?? ''), asCode(english?.[index]?.prefix ?? '')]);
  return markdownTable(texts[language].head, rows);
}
