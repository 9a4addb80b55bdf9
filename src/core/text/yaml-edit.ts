import { nodeAt } from './plain-value.ts';
import type { Span } from './span.ts';
import { coreScalarValue } from './yaml-core-scalar.ts';
import { readYaml } from './yaml-reader.ts';
import { isSameExcept } from './yaml-same.ts';
import type { YamlMap, YamlNode, YamlScalar } from './yaml-tree.ts';

/** YAML that has been read without problems: where it stands, and what it holds. */
export interface EditableYaml {
  readonly text: string;
  /** The YAML in `text`, without fences. */
  readonly span: Span;
  readonly root: YamlMap;
}

/** Replaces `start` to `end` of the text; nothing else changes. */
export interface YamlEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

const SIMPLE_KEY = /^[A-Za-z_][A-Za-z0-9_-]*$/;
/** Letters that mean the same in every place of YAML; commas, brackets and quotes mean something in flow style. */
const SIMPLE_VALUE = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.()/+-]| (?! |$)|:(?=[\p{L}\p{N}]))*$/u;
const TO_ESCAPE = /["\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff]/gu;

/**
 * The edit that gives the scalar at `path` the value written as `valueText` (YAML on one line, see `yamlScalarText`),
 * or that adds a top-level line `key: value` behind the last entry when the path is one key that is not there.
 * Undefined when that cannot be done by changing just this value: the path leads elsewhere, a list or mapping stands
 * there, or the value would read as something else in its place.
 */
export function setYamlValue(yaml: EditableYaml, path: readonly (string | number)[], valueText: string): YamlEdit | undefined {
  const found = nodeAt(yaml.root, path);
  if (found) return found.node.kind === 'scalar' ? replaceScalar(yaml, path, valueText) : undefined;
  const [key] = path;
  return path.length === 1 && typeof key === 'string' ? insertEntry(yaml, key, valueText) : undefined;
}

/** The edit that renames the key at the end of `path`; undefined when there is none, or `newKey` is there already. */
export function renameYamlKey(yaml: EditableYaml, path: readonly (string | number)[], newKey: string): YamlEdit | undefined {
  const keySpan = nodeAt(yaml.root, path)?.keySpan;
  if (!keySpan || keySpan.start === keySpan.end) return undefined;
  const edit = { start: keySpan.start, end: keySpan.end, newText: yamlKeyText(newKey) };
  return verified(yaml, edit, (after) => isSameExcept(yaml.root, after, path, (was, is) => is.key === newKey && isSameExcept(was.value, is.value)));
}

/** A value as YAML on one line that means the same anywhere: quoted unless it is plainly safe. */
export function yamlScalarText(value: YamlScalar['value']): string {
  if (typeof value !== 'string') return numberOrWord(value);
  return SIMPLE_VALUE.test(value) && coreScalarValue(value) === value ? value : quoted(value);
}

function numberOrWord(value: Exclude<YamlScalar['value'], string>): string {
  if (typeof value !== 'number' || Number.isFinite(value)) return Object.is(value, -0) ? '-0' : String(value);
  if (Number.isNaN(value)) return '.nan';
  return value > 0 ? '.inf' : '-.inf';
}

function yamlKeyText(key: string): string {
  return SIMPLE_KEY.test(key) ? key : quoted(key);
}

function quoted(value: string): string {
  return `"${value.replace(TO_ESCAPE, escaped)}"`;
}

function escaped(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`;
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function replaceScalar(yaml: EditableYaml, path: readonly (string | number)[], valueText: string): YamlEdit | undefined {
  const span = nodeAt(yaml.root, path)?.span;
  if (!span) return undefined;
  const lead = span.start < span.end ? '' : leadOfEmptyValue(yaml.text, span.start);
  const edit = { start: span.start, end: span.end, newText: lead + valueText };
  const valueSpan = { start: span.start + lead.length, end: span.start + edit.newText.length };
  return verified(yaml, edit, (after) => isSameExcept(yaml.root, after, path, (was, is) => is.key === was.key && covers(is.value, valueSpan)));
}

/** An empty value stands right behind its `:` or `-`, or, in braces, behind a key without a colon. */
function leadOfEmptyValue(text: string, offset: number): string {
  const before = text[offset - 1];
  return before === ':' || before === '-' ? ' ' : ': ';
}

function insertEntry(yaml: EditableYaml, key: string, valueText: string): YamlEdit | undefined {
  const { text, span, root } = yaml;
  const ending = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const lineStart = lineStartBefore(text, root.span.start, span.start);
  const line = `${text.slice(lineStart, root.entries.length > 0 ? root.span.start : lineStart)}${yamlKeyText(key)}: ${valueText}`;
  const offset = root.entries.length > 0 ? endOfEntry(text, root.span.end, span.end) : span.end;
  const isAtLineStart = offset === span.start || isLineEnding(text[offset - 1]);
  const edit = { start: offset, end: offset, newText: isAtLineStart ? line + ending : ending + line };
  const valueEnd = offset + edit.newText.length - (isAtLineStart ? ending.length : 0);
  const valueSpan = { start: valueEnd - valueText.length, end: valueEnd };
  return verified(yaml, edit, (after) => {
    const added = after.entries[after.entries.length - 1];
    const rest = { ...after, entries: after.entries.slice(0, -1) };
    return added?.key === key && covers(added.value, valueSpan) && isSameExcept(root, rest);
  });
}

/** Behind the line of the last value, and behind the indented comments that belong to it. */
function endOfEntry(text: string, valueEnd: number, end: number): number {
  let offset = nextLine(text, valueEnd, end);
  while (isIndentedComment(text, offset, end)) offset = nextLine(text, offset, end);
  return offset;
}

function isIndentedComment(text: string, lineStart: number, end: number): boolean {
  let offset = lineStart;
  while (offset < end && text[offset] === ' ') offset++;
  return offset > lineStart && offset < end && text[offset] === '#';
}

function nextLine(text: string, from: number, end: number): number {
  let offset = from;
  while (offset < end && !isLineEnding(text[offset])) offset++;
  if (offset < end && text[offset] === '\r' && text[offset + 1] === '\n') offset++;
  return Math.min(offset + 1, end);
}

function lineStartBefore(text: string, from: number, start: number): number {
  let offset = from;
  while (offset > start && !isLineEnding(text[offset - 1])) offset--;
  return offset;
}

function isLineEnding(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

function covers(node: YamlNode, span: Span): boolean {
  return node.kind === 'scalar' && node.span.start === span.start && node.span.end === span.end;
}

/** An edit is only offered when reading the edited text shows exactly the wanted change. */
function verified(yaml: EditableYaml, edit: YamlEdit, isWanted: (after: YamlMap) => boolean): YamlEdit | undefined {
  const { text, span } = yaml;
  const edited = text.slice(span.start, edit.start) + edit.newText + text.slice(edit.end, span.end);
  const after = readYaml(text.slice(0, span.start) + edited, { start: span.start, end: span.start + edited.length }).root;
  return after && isWanted(after) ? edit : undefined;
}
