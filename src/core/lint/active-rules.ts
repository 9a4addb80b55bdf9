import type { Config } from '../config/config.ts';
import { rules } from '../rules/index.ts';
import type { CaseRule, EngineRule, NoteRule, Rule, Severity } from '../rules/rule.ts';

/** A rule with its options filled in and the severity that the configuration gives it. */
export interface ActiveRule<R extends Rule = Rule> {
  readonly rule: R;
  readonly options: unknown;
  /** Replaces the rule's own and its messages'. */
  readonly configured: Severity | undefined;
}

export interface ActiveRules {
  readonly note: readonly ActiveRule<NoteRule>[];
  readonly case: readonly ActiveRule<CaseRule>[];
  readonly engine: ReadonlyMap<string, ActiveRule<EngineRule>>;
  readonly ids: ReadonlySet<string>;
}

export function activeRules(config: Config): ActiveRules {
  const active = rules.flatMap((rule): ActiveRule[] => {
    const { severity, options = {} } = config.rules.get(rule.id) ?? {};
    if (severity === 'off') return [];
    return [{ rule, options: rule.options.parse(options), configured: severity }];
  });
  return {
    note: active.filter((entry): entry is ActiveRule<NoteRule> => entry.rule.scope === 'note'),
    case: active.filter((entry): entry is ActiveRule<CaseRule> => entry.rule.scope === 'case'),
    engine: new Map(active.filter((entry): entry is ActiveRule<EngineRule> => entry.rule.scope === 'engine').map(entry => [entry.rule.id, entry])),
    ids: new Set(active.map(entry => entry.rule.id)),
  };
}

export function severityOf(entry: ActiveRule, message: string): Severity {
  return entry.configured ?? entry.rule.messages[message]?.severity ?? entry.rule.severity;
}
