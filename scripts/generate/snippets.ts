import type { KeyTable } from '../../src/core/note/key-facts.ts';
import { noteKeys } from '../../src/core/note/note-keys.ts';
import { builtinProtocols, individualProtocol } from '../../src/core/protocol/builtin.generated.ts';
import type { Language, Protocol, Stage, Step } from '../../src/core/protocol/protocol.ts';
import { keyIn, valuesIn } from '../../src/core/writing/key-spelling.ts';
import { noteKinds } from '../../src/core/writing/note-kinds.ts';
import { noteSkeleton } from '../../src/core/writing/note-skeleton.ts';
import { prefixes } from '../../src/core/writing/prefixes.ts';
import { stop, toSnippet, type Skeleton } from '../../src/core/writing/skeleton.ts';
import { stageSkeleton, stepSkeleton } from '../../src/core/writing/step-skeleton.ts';
import type { GeneratedFiles } from './generated-files.ts';

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
  readonly include: readonly string[];
}

type Snippets = Record<string, Snippet>;

const languages: readonly Language[] = ['en', 'id'];
const stageLevel = 2;

/** The snippet files. Names, guidance and prompts come from the protocols and the key tables. */
export function generate(): GeneratedFiles {
  return new Map([
    ['snippets/markdown.json', print(markdownSnippets())],
    ['snippets/yaml.json', print(yamlSnippets())],
  ]);
}

function markdownSnippets(): Snippets {
  const snippets: Snippets = {};
  for (const language of languages) {
    for (const kind of noteKinds) {
      const description = language === 'id' ? 'Catatan utuh dengan data awal dan langkahnya.' : 'A whole note with its front matter and steps.';
      snippets[`${kind.names[language]} (${language})`] = snippet(kind.prefix[language], noteSkeleton(kind, language, builtinProtocols), description);
    }
    for (const { protocol, stage } of ownStages()) {
      const steps = protocol.steps.filter(step => step.stage === stage.id && step.partOf === undefined && step.due.cadence === 'session');
      const skeleton = stageSkeleton(stage, steps, { protocol, language, level: stageLevel });
      add(snippets, stage, { language, skeleton, description: steps.map(step => step.names[language]).join(', ') || stage.names[language] });
    }
    for (const { protocol, step } of ownSteps()) {
      const skeleton = stepSkeleton(step, { protocol, language, level: stageLevel + 1 });
      add(snippets, step, { language, skeleton, description: step.guidance[language] });
    }
  }
  return snippets;
}

function add(snippets: Snippets, { id, names }: Stage | Step, { language, skeleton, description }: { language: Language; skeleton: Skeleton; description: string }): void {
  const prefix = prefixes[id]?.[language];
  if (prefix !== undefined) snippets[`${names[language]} (${language})`] = snippet(prefix, [...skeleton, '\n'], description);
}

/** Stages and steps with a word of their own, each from the first protocol that has it. */
function ownStages(): { protocol: Protocol; stage: Stage }[] {
  return firstOf(protocol => protocol.stages.map(stage => ({ protocol, stage })), ({ stage }) => stage.id);
}

function ownSteps(): { protocol: Protocol; step: Step }[] {
  return firstOf(protocol => protocol.steps.filter(step => step.partOf === undefined).map(step => ({ protocol, step })), ({ step }) => step.id);
}

function firstOf<Entry>(entriesOf: (protocol: Protocol) => Entry[], idOf: (entry: Entry) => string): Entry[] {
  const seen = new Map<string, Entry>();
  const ordered = [individualProtocol, ...builtinProtocols.filter(protocol => protocol.id === 'group')];
  for (const entry of ordered.flatMap(entriesOf)) if (!seen.has(idOf(entry)) && prefixes[idOf(entry)]) seen.set(idOf(entry), entry);
  return [...seen.values()];
}

/** The keys with a closed list of values, each value a choice. */
function yamlSnippets(): Snippets {
  const snippets: Snippets = {};
  for (const language of languages) {
    for (const [name, facts] of Object.entries<KeyTable[string]>(noteKeys)) {
      if (!facts.values || (language === 'id' && facts.aliases.length === 0)) continue;
      const values = facts.aliases.length > 0 ? valuesIn(facts, language) : [...new Set(languages.flatMap(spoken => valuesIn(facts, spoken)))];
      const key = keyIn(name, facts, language);
      snippets[`${key} (${language})`] = snippet(key, [`${key}: `, stop('', values)], facts.about[language]);
    }
  }
  return snippets;
}

function snippet(prefix: string, skeleton: Skeleton, description: string): Snippet {
  return { prefix, body: toSnippet(skeleton).split('\n'), description, include: ['*.session.md'] };
}

function print(snippets: Snippets): string {
  return `${JSON.stringify(snippets, null, 2)}\n`;
}
