import type { KeyTable } from '../../src/core/note/key-facts.ts';
import { noteKeys } from '../../src/core/note/note-keys.ts';
import { builtinProtocols, individualProtocol } from '../../src/core/protocol/builtin.generated.ts';
import type { Language, Protocol, Stage, Step } from '../../src/core/protocol/protocol.ts';
import { keyIn, valuesIn } from '../../src/core/writing/key-spelling.ts';
import { noteKinds } from '../../src/core/writing/note-kinds.ts';
import { noteSkeleton } from '../../src/core/writing/note-skeleton.ts';
import { phraseSkeleton } from '../../src/core/writing/phrase.ts';
import { phrases } from '../../src/core/writing/phrases.ts';
import { prefixes } from '../../src/core/writing/prefixes.ts';
import { stop, toSnippet, type Skeleton } from '../../src/core/writing/skeleton.ts';
import { stageSkeleton, stepSkeleton } from '../../src/core/writing/step-skeleton.ts';
import type { GeneratedFiles } from './generated-files.ts';

/** Something that a word brings in. */
export interface NamedSkeleton {
  readonly group: 'note' | 'stage' | 'step' | 'phrase' | 'key';
  readonly language: Language;
  readonly name: string;
  readonly prefix: string;
  readonly description: string;
  readonly skeleton: Skeleton;
}

const languages: readonly Language[] = ['en', 'id'];
const stageLevel = 2;

/** The snippet files, and the wording that completion reads. Names, guidance and prompts come from the protocols and the key tables. */
export function generate(): GeneratedFiles {
  return new Map([
    ['snippets/markdown.json', print(snippetFile(bodySkeletons()))],
    ['snippets/yaml.json', print(snippetFile(keySkeletons()))],
    ['snippets/phrases.json', print(phrases)],
  ]);
}

/** What is inserted below the front matter or as a whole note. */
export function bodySkeletons(): NamedSkeleton[] {
  return languages.flatMap(language => [...noteSkeletons(language), ...stageSkeletons(language), ...stepSkeletons(language), ...phraseSkeletons(language)]);
}

function noteSkeletons(language: Language): NamedSkeleton[] {
  const description = language === 'id' ? 'Catatan utuh dengan data awal dan langkahnya.' : 'A whole note with its front matter and steps.';
  return noteKinds.map(kind => ({ group: 'note', language, name: kind.names[language], prefix: kind.prefix[language], description, skeleton: noteSkeleton(kind, language, builtinProtocols) }));
}

function stageSkeletons(language: Language): NamedSkeleton[] {
  return ownStages().flatMap(({ protocol, stage }) => {
    const steps = protocol.steps.filter(step => step.stage === stage.id && step.partOf === undefined && step.due.cadence === 'session');
    const skeleton = stageSkeleton(stage, steps, { protocol, language, level: stageLevel });
    return named(stage, { group: 'stage', language, skeleton: [...skeleton, '\n'], description: steps.map(step => step.names[language]).join(', ') || stage.names[language] });
  });
}

function stepSkeletons(language: Language): NamedSkeleton[] {
  return ownSteps().flatMap(({ protocol, step }) => {
    const skeleton = stepSkeleton(step, { protocol, language, level: stageLevel + 1 });
    return named(step, { group: 'step', language, skeleton: [...skeleton, '\n'], description: step.guidance[language] });
  });
}

function phraseSkeletons(language: Language): NamedSkeleton[] {
  return phrases.map(phrase => ({ group: 'phrase', language, name: phrase.names[language], prefix: phrase.prefix[language], description: phrase.about[language], skeleton: phraseSkeleton(phrase, language) }));
}

function named({ id, names }: Stage | Step, about: Omit<NamedSkeleton, 'name' | 'prefix'>): NamedSkeleton[] {
  const prefix = prefixes[id]?.[about.language];
  return prefix === undefined ? [] : [{ ...about, name: names[about.language], prefix }];
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

/** The keys with a closed list of values, each value a choice. No value stands until one is chosen. */
export function keySkeletons(): NamedSkeleton[] {
  return languages.flatMap(language => Object.entries<KeyTable[string]>(noteKeys).flatMap(([name, facts]): NamedSkeleton[] => {
    if (!facts.values || (language === 'id' && facts.aliases.length === 0)) return [];
    const values = facts.aliases.length > 0 ? valuesIn(facts, language) : [...new Set(languages.flatMap(spoken => valuesIn(facts, spoken)))];
    const key = keyIn(name, facts, language);
    return [{ group: 'key', language, name: key, prefix: key, description: facts.about[language], skeleton: [`${key}: `, stop('[…]', values)] }];
  }));
}

/** @throws Error where one would take the place of another */
function snippetFile(skeletons: readonly NamedSkeleton[]): object {
  const snippets: Record<string, object> = {};
  for (const { language, name, prefix, description, skeleton, group } of skeletons) {
    // A step may have the name of the whole note on it.
    const title = [`${name} (${language})`, `${name}, ${groupNames[group][language]} (${language})`].find(free => !(free in snippets));
    if (title === undefined) throw new Error(`Two snippets are called ${name}`);
    snippets[title] = { prefix, body: toSnippet(skeleton).split('\n'), description, include: ['*.session.md'] };
  }
  return snippets;
}

export const groupNames: Readonly<Record<NamedSkeleton['group'], Readonly<Record<Language, string>>>> = {
  note: { en: 'whole note', id: 'catatan utuh' },
  stage: { en: 'stage', id: 'tahap' },
  step: { en: 'step', id: 'langkah' },
  phrase: { en: 'wording', id: 'contoh kata' },
  key: { en: 'key', id: 'kunci' },
};

function print(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
