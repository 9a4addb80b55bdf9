import type { Language } from '../../src/core/protocol/protocol.ts';
import { rules } from '../../src/core/rules/index.ts';
import type { Rule } from '../../src/core/rules/rule.ts';
import type { GeneratedFiles } from './generated-files.ts';
import { problemsOf, shortPath, type Example } from './rule-example.ts';
import { optionRows } from './rule-options.ts';
import { pageOf, sectionNames, sectionTitles, type Part, type RulePage, type SectionName } from './rule-page.ts';
import { rulePhrases as phrases, type RulePhrases } from './rule-phrases.ts';

/**
 * The rules reference, `docs/rules/`: a page a rule in each language, and a table of all. Joins the hand-written pages
 * beside the rules with what the rule's object says; the findings of the examples are those of the linter.
 */
export function generate(): GeneratedFiles {
  const files = new Map<string, string>();
  for (const language of ['en', 'id'] as const) {
    files.set(`docs/rules/${fileName('README', language)}`, overview(language));
    for (const rule of rules) files.set(`docs/rules/${fileName(rule.id, language)}`, pageText(rule, language));
  }
  return files;
}

function fileName(name: string, language: Language): string {
  return language === 'id' ? `${name}.id.md` : `${name}.md`;
}

function overview(language: Language): string {
  const words = phrases[language];
  const other = language === 'id' ? 'en' : 'id';
  const rows = rules.map(rule => [
    `[${rule.id}](${fileName(rule.id, language)})`, words.scopes[rule.scope], words.severities[rule.severity], words.fixes[rule.fixes], rule.title[language],
  ]);
  return text([
    `# ${words.overview}`,
    `[${words.otherLanguage}](${fileName('README', other)})`,
    words.aboutOverview,
    table(words.overviewHead, rows),
    words.aboutScopes,
  ]);
}

function pageText(rule: Rule, language: Language): string {
  const words = phrases[language];
  const page = pageOf(rule, language);
  const other = language === 'id' ? 'en' : 'id';
  const sections = sectionNames.filter(name => page.sections.has(name)).flatMap(name => sectionText(rule, page, name));
  return text([
    `# ${rule.id}: ${rule.title[language]}`,
    `[${words.allRules}](${fileName('README', language)}) · [${words.otherLanguage}](${fileName(rule.id, other)})`,
    table(words.factsHead, [[words.scopes[rule.scope], words.severities[rule.severity], words.fixes[rule.fixes]]]),
    ...sections,
  ]);
}

function sectionText(rule: Rule, page: RulePage, name: SectionName): string[] {
  const { language } = page;
  const words = phrases[language];
  const parts = page.sections.get(name) ?? [];
  const title = `## ${sectionTitles[name][language]}`;
  if (name === 'options') {
    const examples = partsText(parts.map(part => typeof part === 'string' ? part.replace(/^- `.*\n*/gm, '').trim() : part), rule);
    return [title, table(words.optionsHead, optionRows(rule, page.options, language)), ...examples];
  }
  if (name === 'silencing') return [title, ...partsText(parts, rule), ...silencing(rule, language)];
  return [title, ...partsText(parts, rule)];
}

function silencing(rule: Rule, language: Language): string[] {
  const words = phrases[language];
  const config = fenced('yaml', `# .tahap.yaml\nrules:\n  ${rule.id}: off`);
  if (rule.scope === 'engine') return [config];
  const comment = fenced('markdown', `<!-- tahap-disable-next-line ${rule.id}: ${words.reason} -->`);
  return [words.byComment, comment, words.byConfiguration, config];
}

function partsText(parts: readonly Part[], rule: Rule): string[] {
  return parts.flatMap(part => typeof part === 'string' ? (part === '' ? [] : [part]) : exampleText(part, rule));
}

/** The files of an example as a reader sees them, and what Tahap says of them. */
function exampleText(example: Example, rule: Rule): string[] {
  const words = phrases[example.language];
  const files = Object.entries(example.files).flatMap(([path, content]) => [`\`${shortPath(path)}\``, fenced(path.endsWith('.yaml') ? 'yaml' : 'markdown', content.trimEnd())]);
  const beside = example.beside.map(({ kind, session }) => kind === 'session' ? words.besideSession.replace('{session}', String(session)) : words.besideCaseFile);
  return [...beside, ...files, findings(example, rule)];
}

function findings(example: Example, rule: Rule): string {
  const words = phrases[example.language];
  const problems = problemsOf(example);
  if (problems.length === 0) return `✓ ${words.nothing}`;
  return problems.map(problem => {
    const name = problem.rule === rule.id ? `**${problem.rule}**` : problem.rule;
    const related = (problem.related ?? []).map(({ path, range, message }) => `\n  - ${placeOf(path, range.start.line, words)}: ${escaped(message)}`);
    return `- ${placeOf(problem.path, problem.range.start.line, words)}: ${name} (${words.severities[problem.severity]}): ${escaped(problem.message)}${related.join('')}`;
  }).join('\n');
}

function placeOf(path: string, line: number, words: RulePhrases): string {
  return words.place.replace('{path}', shortPath(path)).replace('{line}', String(line + 1));
}

/** A message may name a comment, which Markdown would hide. */
function escaped(message: string): string {
  return message.replace(/</g, '&lt;');
}

function fenced(kind: string, content: string): string {
  const longest = Math.max(2, ...[...content.matchAll(/`{3,}/g)].map(([marks]) => marks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${kind}\n${content}\n${fence}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.map(cell => cell.replace(/\|/g, '\\|')).join(' | ')} |`).join('\n');
}

function text(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}

