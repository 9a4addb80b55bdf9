import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Protocol } from '../../src/core/protocol/protocol.ts';
import { resolveProtocols } from '../../src/core/protocol/resolve.ts';
import { protocolDefinitionSchema, type ProtocolDefinition } from '../../src/core/protocol/schema.ts';
import { projectRoot, type GeneratedFiles } from './generated-files.ts';

const folder = 'src/core/protocol';
const source = join(projectRoot, folder, 'builtin');

/** The default comes first; the others follow by name. */
const defaultId = 'individual';

/** The built-in protocols as modules. @throws Error naming the YAML file and every problem in it */
export function generate(): GeneratedFiles {
  const files = readdirSync(source).filter(name => name.endsWith('.yaml')).sort();
  const definitions = files.map(readDefinition);
  const resolved = resolveProtocols(definitions, new Map()).map(({ protocol, problems }, index) => {
    if (!protocol) throw new Error(`${files[index]}: ${problems.map(({ path, code, value }) => `${path.join('.')}: ${code} (${value})`).join('; ')}`);
    return protocol;
  });
  return new Map([
    [`${folder}/builtin.generated.ts`, printProtocols(resolved.sort((one, other) => Number(other.id === defaultId) - Number(one.id === defaultId)))],
    [`${folder}/builtin-definitions.generated.ts`, printDefinitions(definitions.filter(definition => definition.extends !== undefined))],
  ]);
}

function readDefinition(file: string): ProtocolDefinition {
  const result = protocolDefinitionSchema.safeParse(parse(readFileSync(join(source, file), 'utf8')));
  if (!result.success) throw new Error(`${file}: ${result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`);
  return result.data;
}

/** The module's constants by the value they hold: what several protocols share is written once. */
class Constants {
  readonly declarations: string[] = [];
  private readonly names = new Map<string, string>();
  private readonly counts = new Map<string, number>();

  /** The name of the constant that holds the value; declares it when it is new. */
  nameOf(type: string, value: object): string {
    const key = JSON.stringify(value);
    const known = this.names.get(key);
    if (known) return known;
    const count = (this.counts.get(type) ?? 0) + 1;
    const name = `${type.charAt(0).toLowerCase()}${type.slice(1)}${count}`;
    this.counts.set(type, count);
    this.names.set(key, name);
    this.declarations.push(`const ${name}: ${type} = ${this.printVariant(value) ?? print(value, '')};`);
    this.names.set(withoutStage(value), name);
    return name;
  }

  /** A step that a group takes over differs from the inherited one in its stage only. */
  private printVariant(value: object): string | undefined {
    const origin = this.names.get(withoutStage(value));
    return origin && 'stage' in value ? `{ ...${origin}, stage: ${print(value.stage, '')} }` : undefined;
  }
}

function withoutStage(value: object): string {
  return JSON.stringify({ ...value, stage: null });
}

/** Ready for use: nothing reads YAML or validates at start-up. */
function printProtocols(protocols: readonly Protocol[]): string {
  const constants = new Constants();
  const printed = protocols.map(protocol => {
    const namesOf = (type: string, values: readonly object[]): string => `[${values.map(value => constants.nameOf(type, value)).join(', ')}]`;
    const lines = Object.entries({
      ...protocol,
      stages: undefined, steps: undefined, choices: undefined, words: undefined,
    }).flatMap(([key, value]) => (value === undefined ? [] : [`  ${key}: ${print(value, '  ')},`]));
    return [
      `const ${constantName(protocol.id)}: Protocol = {`,
      ...lines,
      `  stages: ${namesOf('Stage', protocol.stages)},`,
      `  steps: ${namesOf('Step', protocol.steps)},`,
      `  choices: ${namesOf('Choice', protocol.choices)},`,
      `  words: ${constants.nameOf('ProtocolWords', protocol.words)},`,
      '};',
    ].join('\n');
  });
  return [
    '// Generated from builtin/*.yaml by scripts/generate/protocols.ts. Do not edit.',
    "import type { Choice, LocalizedWords, Protocol, ProtocolWords, Stage, Step } from './protocol.ts';",
    '',
    'const none: LocalizedWords = { en: [], id: [] };',
    ...constants.declarations,
    '',
    ...printed,
    '',
    `export const individualProtocol = ${constantName(defaultId)};`,
    '/** The built-in protocols, the default first. */',
    `export const builtinProtocols: readonly Protocol[] = [${protocols.map(({ id }) => constantName(id)).join(', ')}];`,
    '',
  ].join('\n');
}

/** As they are written, for a repository that changes the protocol they extend. */
function printDefinitions(definitions: readonly ProtocolDefinition[]): string {
  return [
    '// Generated from builtin/*.yaml by scripts/generate/protocols.ts. Do not edit.',
    "import type { ProtocolDefinition } from './schema.ts';",
    '',
    '/** The built-in protocols that extend another. */',
    `export const builtinDefinitions: readonly ProtocolDefinition[] = [\n${definitions.map(definition => `  ${print(definition, '  ')},\n`).join('')}];`,
    '',
  ].join('\n');
}

function constantName(id: string): string {
  return id.replace(/[-.]([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** A value as a TypeScript literal; objects and long lists one entry per line, so that a change shows as one. */
function print(value: unknown, indent: string): string {
  if (JSON.stringify(value) === '{"en":[],"id":[]}') return 'none';
  if (Array.isArray(value)) {
    const entries = value.map(entry => print(entry, `${indent}  `));
    const line = `[${entries.join(', ')}]`;
    return line.length <= 110 && !line.includes('\n') ? line : `[\n${entries.map(entry => `${indent}  ${entry},\n`).join('')}${indent}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined)
      .map(([key, entry]) => `${/^[a-z][a-zA-Z]*$/.test(key) ? key : quote(key)}: ${print(entry, `${indent}  `)}`);
    const line = `{ ${entries.join(', ')} }`;
    return line.length <= 110 && !line.includes('\n') ? line : `{\n${entries.map(entry => `${indent}  ${entry},\n`).join('')}${indent}}`;
  }
  return typeof value === 'string' ? quote(value) : JSON.stringify(value);
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n')}'`;
}
