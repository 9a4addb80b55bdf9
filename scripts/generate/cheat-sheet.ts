import { commands } from '../../src/cli/commands/index.ts';
import { noteKeys } from '../../src/core/note/note-keys.ts';
import { individualProtocol } from '../../src/core/protocol/builtin.generated.ts';
import type { Language } from '../../src/core/protocol/protocol.ts';
import { keyIn } from '../../src/core/writing/key-spelling.ts';
import { noteKinds } from '../../src/core/writing/note-kinds.ts';
import { prefixes } from '../../src/core/writing/prefixes.ts';
import { commandTable } from '../../src/extension/commands/command-table.ts';
import { cheatSheetWords, shellPurposes, sheetCommands } from './cheat-sheet/words.ts';
import type { GeneratedFiles } from './generated-files.ts';
import { asCode, markdownTable } from './markdown-table.ts';
import { generate as snippets } from './snippets.ts';

/** One page for the wall, in both languages. Names, words and titles come from the tables that the program uses. */
export function generate(): GeneratedFiles {
  return new Map([['docs/cheat-sheet.md', sheet('en')], ['docs/cheat-sheet.id.md', sheet('id')]]);
}

function sheet(language: Language): string {
  const words = cheatSheetWords[language];
  const parts = [
    `# ${words.title}`,
    words.about,
    `## ${words.steps}`, words.aboutSteps, markdownTable(words.stepsHead, stageRows(language)),
    `## ${words.notes}`, `${words.aboutNotes} ${wholeNotes(language)}.`,
    `## ${words.writing}`, markdownTable(words.writingHead, [[words.frontMatter, requiredKeys(language)], ...words.writingRows]),
    `## ${words.keys}`, `${words.keyRows.map(([key, purpose]) => `**${key}** ${purpose}`).join(' · ')}.`,
    `## ${words.commands}`, `${words.aboutCommands} ${commandTitles(language)}.`,
    `## ${words.shell}`, `${shellLines(language).join(' · ')}.`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Each stage with its steps, each step with the word that brings it in. */
function stageRows(language: Language): string[][] {
  const { stages, steps } = individualProtocol;
  const known = snippetPrefixes();
  const named = (id: string, name: string): string => {
    const prefix = prefixes[id]?.[language];
    return prefix !== undefined && known.has(prefix) ? `${name} ${asCode(prefix)}` : name;
  };
  const stepsOf = (stage: string | undefined): string => steps
    .filter(step => step.stage === stage && step.partOf === undefined && prefixes[step.id])
    .map(step => named(step.id, step.names[language])).join(' · ');
  const rows = stages.map(stage => [named(stage.id, `**${stage.names[language]}**`), stepsOf(stage.id)]);
  const others = stepsOf(undefined);
  return others === '' ? rows : [...rows, [`**${cheatSheetWords[language].anyStage}**`, others]];
}

function wholeNotes(language: Language): string {
  const known = snippetPrefixes();
  return noteKinds.map(kind => kind.prefix[language]).filter(prefix => known.has(prefix)).map(asCode).join(', ');
}

function snippetPrefixes(): Set<string> {
  const file = JSON.parse(snippets().get('snippets/markdown.json') ?? '{}') as Record<string, { readonly prefix: string }>;
  return new Set(Object.values(file).map(({ prefix }) => prefix));
}

function requiredKeys(language: Language): string {
  const examples: Readonly<Record<string, string>> = { client: 'K-7F3Q', session: '1', date: '2026-11-02', counselor: 'G-01' };
  return Object.entries(examples).map(([name, value]) => asCode(`${keyIn(name, noteKeys[name as keyof typeof noteKeys], language)}: ${value}`)).join(' ');
}

/** VS Code has no Indonesian language pack, so its palette shows English titles; the Indonesian ones stand beside them. */
function commandTitles(language: Language): string {
  return sheetCommands.map(id => {
    const { title } = commandTable[id];
    return language === 'en' ? title.en : `${title.en} (*${title.id}*)`;
  }).join(' · ');
}

function shellLines(language: Language): string[] {
  const start = (purpose: string): string => /^[A-Z]/.test(purpose) ? purpose.charAt(0).toLowerCase() + purpose.slice(1) : purpose;
  return commands.map(({ name, usage, about }) => `${asCode(`tahap ${usage}`)} ${start(shellPurposes[name]?.[language] ?? about[language].split(/[.:]/)[0] ?? '')}`);
}
