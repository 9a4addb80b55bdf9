import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/core/protocol/protocol.ts';
import type { Rule } from '../../src/core/rules/rule.ts';
import { readExample, type Example } from './rule-example.ts';

/** The hand-written page of a rule, `<id>.md` or `<id>.id.md` beside its source. */
export interface RulePage {
  readonly language: Language;
  readonly sections: ReadonlyMap<SectionName, readonly Part[]>;
  /** What each option means, by its name. */
  readonly options: ReadonlyMap<string, string>;
}

export type SectionName = 'why' | 'wrong' | 'right' | 'silent' | 'options' | 'silencing';

/** Prose as it is written, or an example that is run. */
export type Part = string | Example;

export const sectionTitles: Record<SectionName, Record<Language, string>> = {
  why: { en: 'Why', id: 'Mengapa' },
  wrong: { en: 'Wrong', id: 'Salah' },
  right: { en: 'Right', id: 'Benar' },
  silent: { en: 'When it stays silent', id: 'Kapan diam' },
  options: { en: 'Options', id: 'Opsi' },
  silencing: { en: 'Silencing', id: 'Meredam' },
};

export const sectionNames = Object.keys(sectionTitles) as SectionName[];

const rulesFolder = join(__dirname, '..', '..', 'src', 'core', 'rules');
const fencePattern = /^(`{3,})tahap$/;
const optionPattern = /^- `(\w+)`: (.+)$/;

export function pagePath({ id, section }: Rule, language: Language): string {
  return join(rulesFolder, section, language === 'id' ? `${id}.id.md` : `${id}.md`);
}

export function pageOf(rule: Rule, language: Language): RulePage {
  return readPage(readFileSync(pagePath(rule, language), 'utf8'), rule.id, language);
}

/** @throws Error naming the line when the page does not follow the form */
export function readPage(text: string, id: string, language: Language): RulePage {
  const [title, ...lines] = text.split('\n');
  if (title !== `# ${id}`) throw new Error(`${id}: the page begins with "# ${id}"`);
  const sections = new Map<SectionName, Part[]>();
  let current: Part[] | undefined;
  let prose: string[] = [];
  let heading = '';
  const flush = (): void => {
    const words = prose.join('\n').trim();
    if (words !== '') current?.push(words);
    prose = [];
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const fence = fencePattern.exec(line);
    const named = sectionNames.find(name => line === `## ${sectionTitles[name][language]}`);
    if (fence) {
      const end = lines.indexOf(fence[1] ?? '', index + 1);
      if (end < 0) throw new Error(`${id}, line ${index + 2}: the example is not closed`);
      flush();
      current?.push(readExample(lines.slice(index + 1, end), { name: `${id}, ${heading}`, language }));
      index = end;
    } else if (line.startsWith('## ')) {
      if (!named || sections.has(named)) throw new Error(`${id}, line ${index + 2}: no section of a rule page, or twice`);
      flush();
      sections.set(named, current = []);
      heading = line.slice(3);
    } else {
      if (line.startsWith('### ')) heading = line.slice(4);
      prose.push(line);
    }
  }
  flush();
  return { language, sections, options: optionsOf(sections.get('options') ?? []) };
}

export function examplesIn(page: RulePage, section: SectionName): Example[] {
  return (page.sections.get(section) ?? []).filter(part => typeof part !== 'string');
}

function optionsOf(parts: readonly Part[]): Map<string, string> {
  const lines = parts.flatMap(part => typeof part === 'string' ? part.split('\n') : []);
  return new Map(lines.flatMap(line => {
    const [, name, meaning] = optionPattern.exec(line) ?? [];
    return name !== undefined && meaning !== undefined ? [[name, meaning] as const] : [];
  }));
}
