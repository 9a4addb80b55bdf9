import { editDistance } from './edit-distance.ts';
import { HeadingIndex, type Reading } from './heading-index.ts';
import { divider, HeadingReader, joint, longestHeading, type HeadingForm } from './heading-normal-form.ts';
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

const cacheSize = 4096;
const shortestSuggestion = 4;

/** A matcher remembers the headings it has seen: make one per protocol and keep it. */
export function createHeadingMatcher(protocol: Protocol): HeadingMatcher {
  return new ProtocolHeadingMatcher(protocol);
}

class ProtocolHeadingMatcher implements HeadingMatcher {
  private readonly reader: HeadingReader;
  private readonly index: HeadingIndex;
  private readonly headings = new Map<string, readonly Reading[]>();
  private readonly labels = new Map<string, readonly Reading[]>();
  private readonly suggestions = new Map<string, string | undefined>();

  constructor(private readonly protocol: Protocol) {
    this.reader = new HeadingReader(protocol.words);
    this.index = new HeadingIndex(protocol, this.reader);
  }

  matchHeading(text: string, place: HeadingPlace): readonly string[] {
    if (text.length > longestHeading) return [];
    const within = this.wholeOf(place.step);
    return this.idsOf(remembered(this.headings, cacheKey(text, within), () => this.readHeading(this.reader.read(text), within)), place);
  }

  matchLabel(text: string, place: HeadingPlace): readonly string[] {
    if (text.length > longestHeading) return [];
    const within = this.wholeOf(place.step);
    return this.idsOf(remembered(this.labels, cacheKey(text, within), () => this.readWhole(this.reader.read(text), within) ?? []), place);
  }

  isExtra(text: string): boolean {
    const { whole, bare } = this.reader.read(text);
    return whole !== '' && (this.index.isExtra(whole) || this.index.isExtra(bare));
  }

  suggest(text: string): string | undefined {
    if (text.length > longestHeading) return undefined;
    return remembered(this.suggestions, cacheKey(text, undefined), () => this.nearest(this.reader.read(text)));
  }

  languageOf(text: string): Language | undefined {
    if (text.length > longestHeading) return undefined;
    const form = this.reader.read(text);
    const readings = remembered(this.headings, cacheKey(text, undefined), () => this.readHeading(form, undefined));
    return (readings.find(reading => reading.language) ?? this.index.findAnyShort(form.whole))?.language;
  }

  /** Short names count in the step itself and beside its other parts. */
  private wholeOf(step: string | undefined): string | undefined {
    return step === undefined ? undefined : findStep(this.protocol, step)?.partOf ?? step;
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

/** An id holds no line break, so no two places share a key. */
function cacheKey(text: string, within: string | undefined): string {
  return `${within ?? ''}\n${text}`;
}

/** A bounded memory: forgetting everything at once costs less than keeping an order. */
function remembered<T>(memory: Map<string, T>, key: string, find: () => T): T {
  const known = memory.get(key);
  if (known !== undefined || memory.has(key)) return known as T;
  const found = find();
  if (memory.size >= cacheSize) memory.clear();
  memory.set(key, found);
  return found;
}
