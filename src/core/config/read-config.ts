import { plainValue, nodeAt } from '../text/plain-value.ts';
import { readYaml } from '../text/yaml-reader.ts';
import type { YamlMap } from '../text/yaml-tree.ts';
import type { Severity } from '../rules/rule.ts';
import { configSchema, type ConfigValues } from './config-schema.ts';
import { defaultConfig, type Config, type ConfigProblem, type Institution, type Person, type RuleConfig } from './config.ts';

export type ConfigReading = { readonly config: Config; readonly problems: readonly ConfigProblem[] };

/** Reads the text of a `.tahap.yaml`. With problems, the configuration holds the defaults and must not be used to judge. */
export function readConfig(text: string): ConfigReading {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const document = readYaml(text, { start, end: text.length });
  if (!document.root) {
    const problems = document.problems.map((problem): ConfigProblem => ({ code: 'yaml', path: '', span: problem.span, detail: problem.code }));
    return { config: defaultConfig, problems };
  }
  const outcome = configSchema.safeParse(plainValue(document.root));
  if (outcome.success) return { config: configOf(outcome.data), problems: [] };
  return { config: defaultConfig, problems: outcome.error.issues.flatMap(issue => problemsOf(issue, document.root)) };
}

type Issue = NonNullable<ReturnType<typeof configSchema.safeParse>['error']>['issues'][number];

function problemsOf(issue: Issue, root: YamlMap | undefined): ConfigProblem[] {
  const path = issue.path.map(part => typeof part === 'number' ? part : String(part));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => {
      const place = root && nodeAt(root, [...path, key]);
      return { code: 'unknown-key' as const, path: [...path, key].join('.'), span: place?.keySpan ?? place?.span ?? { start: 0, end: 0 } };
    });
  }
  const place = root && deepest(root, path);
  return [{ code: 'invalid-value', path: path.join('.'), span: place?.span ?? { start: 0, end: 0 } }];
}

function deepest(root: YamlMap, path: readonly (string | number)[]) {
  for (let length = path.length; length > 0; length--) {
    const place = nodeAt(root, path.slice(0, length));
    if (place) return place;
  }
  return undefined;
}

function configOf(values: ConfigValues): Config {
  return {
    language: values.language ?? defaultConfig.language,
    include: values.include ?? [],
    exclude: values.exclude ?? [],
    settings: {
      adoptedOn: values.adopted_on,
      clientCodePattern: values.client_code_pattern === undefined ? undefined : new RegExp(values.client_code_pattern, 'u'),
      holidays: (values.holidays ?? []).map(holiday => typeof holiday === 'string' ? { from: holiday, to: holiday } : holiday),
      extraHeadings: new Set((values.extra_headings ?? []).map(heading => heading.trim().toLowerCase())),
    },
    timeZone: values.time_zone ?? defaultConfig.timeZone,
    institution: institutionOf(values.institution),
    rules: new Map(Object.entries(values.rules ?? {}).map(([id, setting]) => [id, ruleConfig(setting)])),
  };
}

function institutionOf(values: ConfigValues['institution'] = {}): Institution {
  const { authority = [], name, unit, address, contact, city, head, staff = {} } = values;
  const person = (given: { readonly name?: string | undefined; readonly number?: string | undefined }): Person => ({ name: given.name, number: given.number });
  return {
    authority: typeof authority === 'string' ? [authority] : authority,
    name, unit, address, contact, city,
    head: head && { title: head.title, ...person(head) },
    staff: new Map(Object.entries(staff).map(([code, given]) => [code, person(given)])),
  };
}

function ruleConfig(setting: unknown): RuleConfig {
  if (typeof setting === 'string') return { severity: setting as Severity | 'off', options: {} };
  const { severity, ...options } = (setting ?? {}) as { severity?: Severity | 'off' };
  return { severity, options };
}
