export type Language = 'en' | 'id';
export type LocalizedText = Readonly<Record<Language, string>>;
export type LocalizedWords = Readonly<Record<Language, readonly string[]>>;

/** The three stages of the process; a protocol's own stages each stand for one of them. */
export type FrameStage = 'early' | 'core' | 'final';

export interface Stage {
  readonly id: string;
  readonly frame: FrameStage;
  readonly names: LocalizedText;
  readonly synonyms: LocalizedWords;
}

export type Cadence = 'case' | 'session' | 'closing' | 'triggered' | 'optional';

export interface Due {
  /** `case`: once in a case; `session`: in each session; `closing`: in the closing; `triggered`: when something calls for it; `optional`: never demanded. */
  readonly cadence: Cadence;
  /** With `session`: the first session number in which it is due. */
  readonly from: number;
  /** With `case`: due as soon as the note of this session is there; undefined when no session number makes it due. */
  readonly by?: number | undefined;
  /** With `session`: whether a closing note needs it too. */
  readonly closing: boolean;
}

/** A word that may open a list item or a sentence inside a step. The label of a part has the part's step id. */
export interface Label {
  readonly id: string;
  readonly names: LocalizedWords;
  /** Words that show it in plain prose. */
  readonly cues: LocalizedWords;
  /** "None" alone is a record here. */
  readonly acceptsNone: boolean;
}

export type ElementKind = 'date' | 'number' | 'quotation';

/**
 * Something that a step's content must show to be more than a heading with words under it: any of its cues, or
 * anything of its kinds. An element with neither is shown by any content that is more than `bare` words.
 */
export interface StepElement {
  readonly id: string;
  readonly names: LocalizedText;
  readonly cues: LocalizedWords;
  readonly kinds: readonly ElementKind[];
  /** Content that is nothing but one of these shows nothing. */
  readonly bare: LocalizedWords;
}

/** One of the values a rating may take. */
export interface Rating {
  readonly id: string;
  readonly names: LocalizedWords;
}

export interface Step {
  readonly id: string;
  /** The stage it belongs to; undefined for steps of the case (closure, risk, referral, …) and for a layout's sections. */
  readonly stage?: string | undefined;
  /** The step it is a part of: `contract` for `contract.time`. */
  readonly partOf?: string | undefined;
  readonly names: LocalizedText;
  readonly synonyms: LocalizedWords;
  /** Names that count only inside the step it is a part of. */
  readonly shortNames: LocalizedWords;
  /** Terms that look like one of its names and never are: "Kontrak perilaku" is a technique, "Rapor" a report card. */
  readonly lookalikes: LocalizedWords;
  readonly guidance: LocalizedText;
  /** What a skeleton puts under the heading, in square brackets so that it never counts as content. */
  readonly prompts: LocalizedWords;
  readonly due: Due;
  /** The rule that judges this step's absence; `missing-step` then leaves it alone. */
  readonly ownRule?: string | undefined;
  /** "None" alone is a record here. */
  readonly acceptsNone: boolean;
  /** Words by which it is recognised in plain prose. */
  readonly cues: LocalizedWords;
  /** Labels that may open a list item or a sentence inside this step; those of its parts come last. */
  readonly labels: readonly Label[];
  readonly elements: readonly StepElement[];
  /** The values that a rating in this step or its parts may take. */
  readonly ratings: readonly Rating[];
  /** The other steps that its content can record. */
  readonly satisfies: readonly string[];
}

export interface ChoiceCase {
  /** The id of a stage, of the stage of the three it stands for, or of a step. */
  readonly under?: string | undefined;
  readonly types?: readonly string[] | undefined;
  readonly gives: readonly string[];
}

/** Words whose meaning depends on where they stand. The first case that fits decides. */
export interface Choice {
  readonly words: LocalizedWords;
  readonly cases: readonly ChoiceCase[];
  readonly otherwise: readonly string[];
}

/** How headings are read, whatever step they name. */
export interface ProtocolWords {
  /** Left out of a heading before the later attempts at a match. */
  readonly carriers: readonly string[];
  /** Left out at the end of a heading, after the carriers. */
  readonly endings: readonly string[];
  /** Join two names in one heading, like `&` and `/`. */
  readonly joiners: readonly string[];
  /** Stand before a number that is no part of the name: "Tahap 2: Inti". */
  readonly counters: readonly string[];
  /** Misspellings and variants of one word, with the word they are read as. */
  readonly spellings: Readonly<Record<string, string>>;
  /** Headings that name no step and are no fault. */
  readonly extras: LocalizedWords;
}

/** A protocol with everything it inherits: ready to be asked. */
export interface Protocol {
  readonly id: string;
  readonly names: LocalizedText;
  /** The notes it is for, by the front matter's `layout` and `format`. */
  readonly appliesTo: { readonly layouts: readonly string[]; readonly formats: readonly string[] };
  /** Whether a session must show the frame: (early or core) and final. */
  readonly framed: boolean;
  readonly stages: readonly Stage[];
  readonly steps: readonly Step[];
  readonly choices: readonly Choice[];
  readonly words: ProtocolWords;
  /** Ids of the steps that this protocol asks for, in its order; a layout asks for its own sections only. */
  readonly asksFor: readonly string[];
}

/** What is asked of a protocol again and again for every note, worked out once. */
export interface ProtocolIndex {
  readonly steps: ReadonlyMap<string, Step>;
  readonly stages: ReadonlyMap<string, Stage>;
  /** Ids of the steps that have parts. */
  readonly wholes: ReadonlySet<string>;
  /** By the id of a whole, its parts in the protocol's order. */
  readonly parts: ReadonlyMap<string, readonly Step[]>;
  /** By a step's id, the sections of a layout whose content can record it. */
  readonly satisfying: ReadonlyMap<string, readonly Step[]>;
  /** By the id of a stage or step: the stages of the process that it shows, by itself or by what its content can record. */
  readonly frames: ReadonlyMap<string, readonly FrameStage[]>;
  /** The steps that the protocol asks for, in its order. */
  readonly asked: readonly Step[];
}

const indexes = new WeakMap<Protocol, ProtocolIndex>();
let latest: { readonly protocol: Protocol; readonly index: ProtocolIndex } | undefined;

export function indexOf(protocol: Protocol): ProtocolIndex {
  // Notes of one kind follow each other, so the last answer is nearly always the next.
  if (latest?.protocol === protocol) return latest.index;
  let index = indexes.get(protocol);
  if (!index) indexes.set(protocol, index = createIndex(protocol));
  latest = { protocol, index };
  return index;
}

function createIndex(protocol: Protocol): ProtocolIndex {
  const steps = new Map(protocol.steps.map(step => [step.id, step]));
  const stages = new Map(protocol.stages.map(stage => [stage.id, stage]));
  const asked = new Set(protocol.asksFor);
  return {
    steps,
    stages,
    wholes: new Set(protocol.steps.flatMap(step => step.partOf ?? [])),
    parts: groupedBy(protocol.steps, step => step.partOf === undefined ? [] : [step.partOf]),
    satisfying: groupedBy(protocol.steps, step => step.satisfies),
    frames: new Map([...stages.keys(), ...steps.keys()].map(id => [id, framesOf(id, steps, stages)])),
    asked: protocol.steps.filter(step => asked.has(step.id)),
  };
}

function framesOf(id: string, steps: ReadonlyMap<string, Step>, stages: ReadonlyMap<string, Stage>): FrameStage[] {
  const step = steps.get(id);
  const shown = step ? [step, ...step.satisfies.flatMap(other => steps.get(other) ?? [])] : [];
  const frames = [id, ...shown.map(one => one.stage)].flatMap(stage => (stage === undefined ? undefined : stages.get(stage)?.frame) ?? []);
  return [...new Set(frames)];
}

function groupedBy(steps: readonly Step[], keysOf: (step: Step) => readonly string[]): Map<string, Step[]> {
  const groups = new Map<string, Step[]>();
  for (const step of steps) for (const key of new Set(keysOf(step))) {
    const group = groups.get(key);
    if (group) group.push(step);
    else groups.set(key, [step]);
  }
  return groups;
}

export function findStep(protocol: Protocol, id: string): Step | undefined {
  return indexOf(protocol).steps.get(id);
}

export function findStage(protocol: Protocol, id: string): Stage | undefined {
  return indexOf(protocol).stages.get(id);
}

/** The parts of a step (`contract.time` … of `contract`), in the protocol's order. */
export function partsOf(protocol: Protocol, id: string): readonly Step[] {
  return indexOf(protocol).parts.get(id) ?? noSteps;
}

/** The sections of a layout whose content can record the step. */
export function stepsSatisfying(protocol: Protocol, id: string): readonly Step[] {
  return indexOf(protocol).satisfying.get(id) ?? noSteps;
}

const noSteps: readonly Step[] = [];
