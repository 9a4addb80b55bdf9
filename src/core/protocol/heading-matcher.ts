import { editDistance } from './edit-distance.ts';
import { HeadingIndex, type Reading } from './heading-index.ts';
import { divider, HeadingReader, joint, longestHeading, type HeadingForm } from './heading-normal-form.ts';
import { ownCopy } from '../text/own-copy.ts';
import { findStage, findStep, type Language, type Protocol } from './protocol.ts';

/** Where a heading or label stands. `hasChildren` is read only where a word names both a stage and a step. */
export interface HeadingPlace {
  /** Id of the stage it stands under. */
  readonly stage?: string | undefined;
  /** Id of the step it stands in. */
  readonly step?: string | undefined;
  /** Whether deeper headings with a meaning of their own stand under it. */
  readonly hasChildren: boolean;
  readonly noteType: string;
}

export interface HeadingMatcher {
  /** Ids of the stages and steps that a heading names, in its order; empty when it names none. */
  matchHeading(text: string, place: HeadingPlace): readonly string[];
  /** The same for a label (`Label: value`, a bold line, a cell): only the whole of it, with or without its gloss, or the gloss. */
  matchLabel(text: string, place: HeadingPlace): readonly string[];
  /** Whether a heading names no step and is no fault: identity, attachments, signature. */
  isExtra(text: string): boolean;
  /** The stage or step whose name is nearest to an unknown heading. */
  suggest(text: string): string | undefined;
  /** The language in which a heading or label is a name; undefined when it is none, or one in both. */
  languageOf(text: string): Language | undefined;
}

const remembered = 4096;
const shortestSuggestion = 4;

/** A matcher remembers the headings it has seen: make one per protocol and keep it. */
export function createHeadingMatcher(protocol: Protocol): HeadingMatcher {
  return new ProtocolHeadingMatcher(protocol);
}

/** What a text means in one place: the whole of it as a heading, and as a label. */
interface Meaning {
  heading: Readings | undefined;
  label: Readings | undefined;
}

interface Readings {
  readonly all: readonly Reading[];
  /** The ids, where the heading's place can't change them. */
  readonly settled: readonly string[] | undefined;
}

/** What is known of a text; each answer is found when it is first asked for. */
interface KnownText extends Meaning {
  readonly form: HeadingForm;
  /** By the step it stands in, for steps whose parts go by short names. */
  inside: Map<string, Meaning> | undefined;
  language: Language | 'none' | undefined;
  extra: boolean | undefined;
  suggestion: string | undefined | null;
}

class ProtocolHeadingMatcher implements HeadingMatcher {
  private readonly reader: HeadingReader;
  private readonly index: HeadingIndex;
  private readonly texts = new Map<string, KnownText>();

  constructor(private readonly protocol: Protocol) {
    this.reader = new HeadingReader(protocol.words);
    this.index = new HeadingIndex(protocol, this.reader);
  }

  matchHeading(text: string, place: HeadingPlace): readonly string[] {
    const known = this.known(text);
    if (!known) return [];
    const within = this.wholeOf(place.step);
    const meaning = meaningIn(known, within);
    meaning.heading ??= settle(this.readHeading(known.form, within));
    return meaning.heading.settled ?? this.idsOf(meaning.heading.all, place);
  }

  matchLabel(text: string, place: HeadingPlace): readonly string[] {
    const known = this.known(text);
    if (!known) return [];
    const within = this.wholeOf(place.step);
    const meaning = meaningIn(known, within);
    meaning.label ??= settle(this.readWhole(known.form, within) ?? []);
    return meaning.label.settled ?? this.idsOf(meaning.label.all, place);
  }

  isExtra(text: string): boolean {
    const known = this.known(text);
    if (!known || known.form.whole === '') return false;
    return known.extra ??= this.index.isExtra(known.form.whole) || this.index.isExtra(known.form.bare);
  }

  suggest(text: string): string | undefined {
    const known = this.known(text);
    if (!known) return undefined;
    if (known.suggestion === null) known.suggestion = this.nearest(known.form);
    return known.suggestion;
  }

  languageOf(text: string): Language | undefined {
    const known = this.known(text);
    if (!known) return undefined;
    known.language ??= this.languageOfForm(known) ?? 'none';
    return known.language === 'none' ? undefined : known.language;
  }

  private languageOfForm(known: KnownText): Language | undefined {
    known.heading ??= settle(this.readHeading(known.form, undefined));
    return (known.heading.all.find(reading => reading.language) ?? this.index.findAnyShort(known.form.whole))?.language;
  }

  /** A bounded memory: forgetting everything at once costs less than keeping an order. */
  private known(text: string): KnownText | undefined {
    const known = this.texts.get(text);
    if (known || text.length > longestHeading) return known;
    const found = { form: this.reader.read(text), heading: undefined, label: undefined, inside: undefined, language: undefined, extra: undefined, suggestion: null };
    if (this.texts.size >= remembered) this.texts.clear();
    this.texts.set(ownCopy(text), found);
    return found;
  }

  /** Short names count in the step itself and beside its other parts. */
  private wholeOf(step: string | undefined): string | undefined {
    if (step === undefined) return undefined;
    const whole = findStep(this.protocol, step)?.partOf ?? step;
    return this.index.hasShortNames(whole) ? whole : undefined;
  }

  private readHeading(form: HeadingForm, within: string | undefined): readonly Reading[] {
    const whole = this.readWhole(form, within);
    if (whole) return whole;
    const reduced = this.index.findReduced(form.whole, within, form.counter) ?? this.index.findReduced(form.bare, within, form.counter);
    return reduced ? [reduced] : this.readJoined(form.bare || form.whole, within);
  }

  /** The whole heading, the heading without its gloss, a gloss alone; undefined when none of them is known. */
  private readWhole(form: HeadingForm, within: string | undefined): readonly Reading[] | undefined {
    for (const key of [form.whole, form.bare]) {
      const reading = this.index.find(key, within);
      if (reading) return [reading];
      if (this.index.isNoStep(key)) return [];
    }
    for (const gloss of form.glosses) {
      const reading = this.index.find(gloss, within);
      if (reading) return [reading];
    }
    return undefined;
  }

  /** Of names joined by "and" any may match; of names parted by a dash or colon all must. */
  private readJoined(key: string, within: string | undefined): readonly Reading[] {
    const readings: Reading[] = [];
    let inside = within;
    for (const section of key.split(` ${divider} `)) {
      const whole = this.readPart(section, inside);
      const parts = whole ? [whole] : section.split(` ${joint} `).flatMap(part => {
        const reading = this.readPart(part, inside);
        inside = this.wholeOf(reading?.step) ?? inside;
        return reading ?? [];
      });
      if (parts.length === 0) return [];
      inside = this.wholeOf(whole?.step) ?? inside;
      readings.push(...parts);
    }
    return readings;
  }

  private readPart(key: string, within: string | undefined): Reading | undefined {
    return this.index.find(key, within) ?? (this.index.isNoStep(key) ? undefined : this.index.findReduced(key, within, undefined));
  }

  private idsOf(readings: readonly Reading[], place: HeadingPlace): readonly string[] {
    const [only] = readings;
    if (!only) return [];
    if (readings.length === 1) return this.idsOfOne(only, place);
    return [...new Set(readings.flatMap(reading => this.idsOfOne(reading, place)))];
  }

  private idsOfOne({ stage, step, choice }: Reading, place: HeadingPlace): readonly string[] {
    if (choice) {
      const fitting = choice.cases.find(({ under, types }) => (under === undefined || this.standsUnder(place, under)) && (types?.includes(place.noteType) ?? true));
      return fitting?.gives ?? choice.otherwise;
    }
    if (step === undefined) return stage === undefined ? [] : [stage];
    const isStage = stage !== undefined && place.stage !== stage && place.hasChildren;
    return [isStage ? stage : step];
  }

  private standsUnder(place: HeadingPlace, under: string): boolean {
    if (place.step === under || place.stage === under) return true;
    return place.stage !== undefined && findStage(this.protocol, place.stage)?.frame === under;
  }

  private nearest({ whole, bare }: HeadingForm): string | undefined {
    if (this.index.isNoStep(whole) || this.index.isNoStep(bare) || bare.length < shortestSuggestion) return undefined;
    let best: string | undefined;
    let limit = bare.length < 6 ? 1 : bare.length < 15 ? 2 : 3;
    for (const [key, id] of this.index.entries()) {
      if (key.length < shortestSuggestion) continue;
      const distance = editDistance(bare, key, limit);
      if (distance > limit) continue;
      best = id;
      if (distance === 0) break;
      limit = distance - 1;
    }
    return best;
  }
}

function meaningIn(known: KnownText, within: string | undefined): Meaning {
  if (within === undefined) return known;
  known.inside ??= new Map();
  let meaning = known.inside.get(within);
  if (!meaning) known.inside.set(within, meaning = { heading: undefined, label: undefined });
  return meaning;
}

function settle(all: readonly Reading[]): Readings {
  const isOpen = all.some(({ choice, stage, step }) => choice !== undefined || (stage !== undefined && step !== undefined));
  const settled = isOpen ? undefined : [...new Set(all.flatMap(({ stage, step }) => step ?? stage ?? []))];
  return { all, settled };
}
