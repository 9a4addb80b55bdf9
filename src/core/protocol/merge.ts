import type { Choice, Due, Label, LocalizedText, LocalizedWords, Protocol, ProtocolWords, Stage, Step, StepElement } from './protocol.ts';
import type { ProtocolDefinition } from './schema.ts';

type StageDefinition = NonNullable<ProtocolDefinition['stages']>[number];
type StepDefinition = NonNullable<ProtocolDefinition['steps']>[number];
type LabelDefinition = NonNullable<StepDefinition['labels']>[number];
type ElementDefinition = NonNullable<StepDefinition['elements']>[number];
type PartialWords = { en?: readonly string[] | undefined; id?: readonly string[] | undefined };
type PartialText = { en?: string | undefined; id?: string | undefined };

const noWords: LocalizedWords = { en: [], id: [] };
const noText: LocalizedText = { en: '', id: '' };
const neverDue: Due = { cadence: 'optional', from: 1, closing: false };

export function emptyProtocol(id: string): Protocol {
  return {
    id, names: noText, appliesTo: { layouts: [], formats: [] }, framed: true, stages: [], steps: [], choices: [], asksFor: [],
    words: { carriers: [], endings: [], joiners: [], counters: [], spellings: {}, extras: noWords },
  };
}

/** A base with a definition put on top of it. What neither says is empty: `findProblems` reports it. */
export function definedWith(base: Protocol, definition: ProtocolDefinition): Protocol {
  const renamed = new Map((definition.stages ?? []).flatMap(({ id, replaces }) => (replaces === undefined ? [] : [[replaces, id]])));
  const own = (definition.steps ?? []).map(step => step.id);
  return {
    id: definition.id,
    names: texts(base.id === definition.id ? base.names : noText, definition.names),
    appliesTo: {
      layouts: definition.appliesTo?.layouts ?? (base.id === definition.id ? base.appliesTo.layouts : []),
      formats: definition.appliesTo?.formats ?? (base.id === definition.id ? base.appliesTo.formats : []),
    },
    framed: definition.framed ?? base.framed,
    stages: mergedStages(base.stages, definition.stages ?? []),
    steps: withPartLabels(mergedSteps(base.steps, definition.steps ?? [], renamed)),
    choices: [...(definition.choices ?? []).map(completeChoice), ...base.choices.map(choice => restaged(choice, renamed))],
    words: mergedWords(base.words, definition.words ?? {}),
    asksFor: definition.ownStepsOnly ? own : union(base.asksFor, own),
  };
}

function mergedStages(base: readonly Stage[], definitions: readonly StageDefinition[]): readonly Stage[] {
  const replaced = new Set(definitions.map(stage => stage.replaces));
  const kept = base.filter(stage => !replaced.has(stage.id));
  return mergedById(kept, definitions, (inherited, definition) => {
    const start = inherited ?? base.find(stage => stage.id === definition.replaces);
    return {
      id: definition.id,
      frame: definition.frame ?? start?.frame ?? 'early',
      names: texts(start?.names ?? noText, definition.names),
      synonyms: words(start?.synonyms, { ...definition.synonyms }, formerNames(start?.names, definition.names)),
    };
  });
}

function mergedSteps(base: readonly Step[], definitions: readonly StepDefinition[], renamed: ReadonlyMap<string, string>): readonly Step[] {
  const inherited = base.map(step => {
    const stage = renamed.get(step.stage ?? '');
    return stage === undefined ? step : { ...step, stage };
  });
  return mergedById(inherited, definitions, mergedStep);
}

function mergedStep(base: Step | undefined, definition: StepDefinition): Step {
  return {
    id: definition.id,
    stage: definition.stage ?? base?.stage,
    partOf: definition.partOf ?? base?.partOf,
    names: texts(base?.names ?? noText, definition.names),
    synonyms: words(base?.synonyms, definition.synonyms, formerNames(base?.names, definition.names)),
    shortNames: words(base?.shortNames, definition.shortNames),
    lookalikes: words(base?.lookalikes, definition.lookalikes),
    guidance: texts(base?.guidance ?? noText, definition.guidance),
    prompts: { en: definition.prompts?.en ?? base?.prompts.en ?? [], id: definition.prompts?.id ?? base?.prompts.id ?? [] },
    due: definition.due ? { ...neverDue, ...definition.due } : base?.due ?? neverDue,
    ownRule: definition.ownRule ?? base?.ownRule,
    acceptsNone: definition.acceptsNone ?? base?.acceptsNone ?? false,
    cues: words(base?.cues, definition.cues),
    labels: mergedById(base?.labels ?? [], definition.labels ?? [], mergedLabel),
    elements: mergedById(base?.elements ?? [], definition.elements ?? [], mergedElement),
    ratings: mergedById(base?.ratings ?? [], definition.ratings ?? [], (rating, own) => ({ id: own.id, names: words(rating?.names, own.names) })),
    satisfies: union(base?.satisfies ?? [], definition.satisfies ?? []),
  };
}

function mergedLabel(base: Label | undefined, definition: LabelDefinition): Label {
  return {
    id: definition.id,
    names: words(base?.names, definition.names),
    cues: words(base?.cues, definition.cues),
    acceptsNone: definition.acceptsNone ?? base?.acceptsNone ?? false,
  };
}

function mergedElement(base: StepElement | undefined, definition: ElementDefinition): StepElement {
  return {
    id: definition.id,
    names: texts(base?.names ?? noText, definition.names),
    cues: words(base?.cues, definition.cues),
    kinds: definition.kinds ?? base?.kinds ?? [],
    bare: words(base?.bare, definition.bare),
  };
}

/** A step's parts are labels inside it, by all their names. */
function withPartLabels(steps: readonly Step[]): readonly Step[] {
  const parts = new Map<string, Step[]>();
  for (const step of steps) {
    if (step.partOf !== undefined) parts.set(step.partOf, [...(parts.get(step.partOf) ?? []), step]);
  }
  return steps.map(step => {
    const own = parts.get(step.id);
    if (!own) return step;
    const labels = own.map(part => ({
      id: part.id, names: words(part.shortNames, nameWords(part.names), part.synonyms), cues: part.cues, acceptsNone: part.acceptsNone,
    }));
    return { ...step, labels: [...step.labels.filter(label => !own.some(part => part.id === label.id)), ...labels] };
  });
}

function completeChoice(choice: NonNullable<ProtocolDefinition['choices']>[number]): Choice {
  return { words: words(choice.words), cases: choice.cases ?? [], otherwise: choice.otherwise ?? [] };
}

function restaged(choice: Choice, renamed: ReadonlyMap<string, string>): Choice {
  if (renamed.size === 0) return choice;
  const ids = (gives: readonly string[]): string[] => gives.map(id => renamed.get(id) ?? id);
  return { ...choice, cases: choice.cases.map(one => ({ ...one, gives: ids(one.gives) })), otherwise: ids(choice.otherwise) };
}

function mergedWords(base: ProtocolWords, own: NonNullable<ProtocolDefinition['words']>): ProtocolWords {
  return {
    carriers: union(base.carriers, own.carriers ?? []),
    endings: union(base.endings, own.endings ?? []),
    joiners: union(base.joiners, own.joiners ?? []),
    counters: union(base.counters, own.counters ?? []),
    spellings: { ...base.spellings, ...own.spellings },
    extras: words(base.extras, own.extras),
  };
}

/** Inherited entries keep their place; new ones follow in their own order. */
function mergedById<T extends { readonly id: string }, D extends { readonly id: string }>(
  base: readonly T[], definitions: readonly D[], merge: (base: T | undefined, definition: D) => T,
): readonly T[] {
  const merged = new Map(base.map(entry => [entry.id, entry]));
  for (const definition of definitions) merged.set(definition.id, merge(merged.get(definition.id), definition));
  return [...merged.values()];
}

/** A heading that was right before a repository renamed the step stays right. */
function formerNames(base: LocalizedText | undefined, own: PartialText | undefined): PartialWords {
  const former = (language: 'en' | 'id'): string[] => {
    const name = base?.[language];
    return name && own?.[language] !== undefined && own[language] !== name ? [name] : [];
  };
  return { en: former('en'), id: former('id') };
}

function nameWords(names: LocalizedText): LocalizedWords {
  return { en: names.en ? [names.en] : [], id: names.id ? [names.id] : [] };
}

function texts(base: LocalizedText, own: PartialText | undefined): LocalizedText {
  return { en: own?.en ?? base.en, id: own?.id ?? base.id };
}

function words(...lists: readonly (PartialWords | undefined)[]): LocalizedWords {
  return { en: union(...lists.map(list => list?.en ?? [])), id: union(...lists.map(list => list?.id ?? [])) };
}

function union(...lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())];
}
