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
  /** By rule id; a rule that is not named here has its own severity and default options. */
  readonly rules: ReadonlyMap<string, RuleConfig>;
}

/** WIB, WITA and WIT. */
export type TimeZone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';

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

export const defaultConfig: Config = {
  language: 'auto',
  include: [],
  exclude: [],
  settings: { adoptedOn: undefined, clientCodePattern: undefined, holidays: [], extraHeadings: new Set() },
  timeZone: 'Asia/Jakarta',
  rules: new Map(),
};

/** The configuration with some severities changed, as the command line's `--rule ID=SEVERITY` and the editor's settings do. */
export function withSeverities(config: Config, severities: ReadonlyMap<string, Severity | 'off'>): Config {
  const rules = new Map(config.rules);
  for (const [id, severity] of severities) rules.set(id, { options: {}, ...rules.get(id), severity });
  return { ...config, rules };
}
