import { headingNames, keysOf } from './heading-names.ts';
import type { HeadingReader } from './heading-normal-form.ts';
import type { Choice, Language, Protocol } from './protocol.ts';

/** What a name means before its place is known. */
export interface Reading {
  readonly stage?: string | undefined;
  readonly step?: string | undefined;
  readonly choice?: Choice | undefined;
  /** The language it is a name in; undefined when it is one in both. */
  readonly language: Language | undefined;
}

type Readings = Map<string, Reading>;

interface ReducedNames {
  readonly singular: Readings;
  readonly inside: ReadonlyMap<string, Readings>;
  /** Without carriers; undefined where that leaves two names alike. */
  readonly bare: ReadonlyMap<string, Reading | undefined>;
}

/** A protocol's names in maps: as they are, without an English plural, and without carrier words. */
export class HeadingIndex {
  private readonly exact: Readings = new Map();
  private readonly inside = new Map<string, Readings>();
  /** Made when a heading first needs them: most are found by their whole name. */
  private reduced: ReducedNames | undefined;
  private readonly carriers: ReadonlySet<string>;
  private readonly endings: ReadonlySet<string>;
  private readonly extras: ReadonlySet<string>;
  private readonly lookalikes: ReadonlySet<string>;

  constructor(protocol: Protocol, reader: HeadingReader) {
    this.carriers = new Set(protocol.words.carriers);
    this.endings = new Set(protocol.words.endings);
    this.extras = new Set(keysOf(protocol.words.extras, reader).map(({ key }) => key));
    this.lookalikes = new Set(protocol.steps.flatMap(step => keysOf(step.lookalikes, reader).map(({ key }) => key)));
    for (const { key, within, ...reading } of headingNames(protocol, reader)) {
      add(within === undefined ? this.exact : this.shortNames(within), key, reading);
    }
  }

  /** All names that count anywhere, with the one step or stage each stands for. */
  *entries(): Iterable<[key: string, id: string]> {
    for (const [key, { choice, step, stage }] of this.exact) {
      const id = choice ? undefined : step ?? stage;
      if (id !== undefined) yield [key, id];
    }
  }

  hasShortNames(within: string): boolean {
    return this.inside.has(within);
  }

  /** @param within the step it stands in, whose parts go by short names there */
  find(key: string, within: string | undefined): Reading | undefined {
    return (within === undefined ? undefined : this.inside.get(within)?.get(key)) ?? this.exact.get(key);
  }

  /** A short name of any step's part, wherever it stands. */
  findAnyShort(key: string): Reading | undefined {
    for (const shortNames of this.inside.values()) {
      const reading = shortNames.get(key);
      if (reading) return reading;
    }
    return undefined;
  }

  /**
   * Looks a name up without the words that carry no meaning of their own.
   * @param counter the counter that stood before its number: in "Tahap 2: Kerja" it may be a word of the name
   */
  findReduced(key: string, within: string | undefined, counter: string | undefined): Reading | undefined {
    const counted = counter === undefined ? undefined : this.exact.get(`${counter} ${key}`) ?? this.exact.get(`${key} ${counter}`);
    const whole = counted ?? this.findSingular(key, within);
    if (whole) return whole;
    const words = key.split(' ').filter(word => !this.carriers.has(word));
    const rest = words.join(' ');
    if (rest === '') return undefined;
    const found = this.find(rest, within) ?? this.findSingular(rest, within) ?? this.findWithoutEnding(words, within);
    if (found) return found;
    const carried = rest !== key || (counter !== undefined && this.carriers.has(counter));
    return carried ? this.reducedNames().bare.get(singularOf(rest)) : undefined;
  }

  /** Whether it is known to name no step: an extra, or a term that only looks like a step's name. */
  isNoStep(key: string): boolean {
    return this.extras.has(key) || this.lookalikes.has(key);
  }

  isExtra(key: string): boolean {
    return this.extras.has(key) || this.extras.has(key.split(' ').filter(word => !this.carriers.has(word)).join(' '));
  }

  private findWithoutEnding(words: readonly string[], within: string | undefined): Reading | undefined {
    if (words.length < 2 || !this.endings.has(words.at(-1) ?? '')) return undefined;
    const rest = words.slice(0, -1).join(' ');
    return this.find(rest, within) ?? this.findSingular(rest, within);
  }

  private findSingular(key: string, within: string | undefined): Reading | undefined {
    const singular = singularOf(key);
    const names = this.reducedNames();
    return (within === undefined ? undefined : names.inside.get(within)?.get(singular)) ?? names.singular.get(singular);
  }

  private shortNames(within: string): Readings {
    let names = this.inside.get(within);
    if (!names) this.inside.set(within, names = new Map());
    return names;
  }

  private reducedNames(): ReducedNames {
    return this.reduced ??= {
      singular: singularNames(this.exact),
      inside: new Map([...this.inside].map(([within, names]) => [within, singularNames(names)])),
      bare: this.bareNames(),
    };
  }

  /** "Kemajuan klien" is "Kemajuan konseli" with another carrier. Stages are left out: "Client actions" is no action stage. */
  private bareNames(): Map<string, Reading | undefined> {
    const names = new Map<string, Reading | undefined>();
    for (const [key, reading] of this.exact) {
      if (reading.stage !== undefined && reading.step === undefined) continue;
      const bare = singularOf(key.split(' ').filter(word => !this.carriers.has(word)).join(' '));
      if (bare === '') continue;
      const other = names.get(bare);
      const clashes = names.has(bare) && (other?.step !== reading.step || other?.choice !== reading.choice);
      names.set(bare, clashes ? undefined : other ?? reading);
    }
    return names;
  }
}

/** Two names that differ in an English plural and mean two things keep the first one's meaning. */
function singularNames(names: Readings): Readings {
  const singular: Readings = new Map();
  for (const [key, reading] of names) {
    const name = singularOf(key);
    if (!singular.has(name)) singular.set(name, reading);
  }
  return singular;
}

function add(readings: Readings, key: string, reading: Omit<Reading, 'language'> & { language: Language }): void {
  const known = readings.get(key);
  if (!known) readings.set(key, reading);
  else {
    readings.set(key, {
      choice: known.choice ?? reading.choice,
      stage: known.stage ?? reading.stage,
      step: known.step ?? reading.step,
      language: known.language === reading.language ? known.language : undefined,
    });
  }
}

/** Each word without an English plural: compared only with names that were treated the same way. */
function singularOf(key: string): string {
  if (!key.endsWith('s') && !key.includes('s ')) return key;
  return key.replace(/(?<=[\p{L}\p{N}]{3})(?<![suio])s(?![\p{L}\p{N}])/gu, '');
}
