import type { Language } from '../protocol/protocol.ts';
import type { RuleSettings, Severity } from '../rules/rule.ts';

/** What a repository has settled, with every default filled in. */
export interface Config {
  readonly language: Language | 'auto';
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly settings: RuleSettings;
  /** Where the institution is: clock times of exports stand in it. */
  readonly timeZone: TimeZone;
  readonly institution: Institution;
  /** By rule id; a rule that is not named here has its own severity and default options. */
  readonly rules: ReadonlyMap<string, RuleConfig>;
}

/** What stands above and under a form. Whatever is not given is left out, or left to be written by hand. */
export interface Institution {
  /** Lines above the name. */
  readonly authority: readonly string[];
  readonly name: string | undefined;
  readonly unit: string | undefined;
  readonly address: string | undefined;
  readonly contact: string | undefined;
  readonly city: string | undefined;
  readonly head: (Person & { readonly title: string | undefined }) | undefined;
  /** By the code of a counselor. */
  readonly staff: ReadonlyMap<string, Person>;
}

export interface Person {
  readonly name: string | undefined;
  /** As it is printed: "NIP 19860926 201505 1 001". */
  readonly number: string | undefined;
}

/** WIB, WITA and WIT. */
export type TimeZone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';

/** As they are written behind a clock time. */
export const zoneNames = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' } as const satisfies Record<TimeZone, string>;

export interface RuleConfig {
  /** `undefined`: as the rule and its messages say. */
  readonly severity: Severity | 'off' | undefined;
  readonly options: Readonly<Record<string, unknown>>;
}

/** A fault in `.tahap.yaml`, at the key or value. Never holds text of the file. */
export interface ConfigProblem {
  readonly code: 'yaml' | 'unknown-key' | 'invalid-value' | 'duplicate-key';
  /** Path of the key, dotted. */
  readonly path: string;
  readonly span: { readonly start: number; readonly end: number };
  /** The YAML fault's code. */
  readonly detail?: string;
}

const noInstitution: Institution = { authority: [], name: undefined, unit: undefined, address: undefined, contact: undefined, city: undefined, head: undefined, staff: new Map() };

export const defaultConfig: Config = {
  language: 'auto',
  include: [],
  exclude: [],
  settings: { adoptedOn: undefined, clientCodePattern: undefined, holidays: [], extraHeadings: new Set() },
  timeZone: 'Asia/Jakarta',
  institution: noInstitution,
  rules: new Map(),
};

/** The configuration with some severities changed, as the command line's `--rule ID=SEVERITY` and the editor's settings do. */
export function withSeverities(config: Config, severities: ReadonlyMap<string, Severity | 'off'>): Config {
  const rules = new Map(config.rules);
  for (const [id, severity] of severities) rules.set(id, { options: {}, ...rules.get(id), severity });
  return { ...config, rules };
}
