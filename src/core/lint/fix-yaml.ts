import type { CaseFile, Note } from '../note/note.ts';
import { nodeAt } from '../text/plain-value.ts';
import { readYaml } from '../text/yaml-reader.ts';
import { isSameExcept } from '../text/yaml-same.ts';
import type { YamlMap, YamlNode } from '../text/yaml-tree.ts';
import type { Fix } from './fix.ts';
import { checkedFix } from './fix-check.ts';
import { insertionFix, type Insertion } from './insertion.ts';

/**
 * A fix that adds to the front matter, if everything that stands in it still reads as it did: a place where a line means
 * something else (in braces, behind an anchor, in a text of several lines) gets no fix rather than a wrong one.
 */
function yamlInsertionFix(title: string, document: Note | CaseFile, { path, insertion }: { path: readonly string[]; insertion: Insertion }): Fix | undefined {
  const before = rootOf(document);
  if (!before) return undefined;
  return checkedFix(insertionFix(title, document, [insertion]), document, after => {
    const root = rootOf(after);
    return root !== undefined && extendsNode(before, root, path);
  });
}

/** Adds lines at the end of the front matter, as deep as the others. Deeper lines among them bring their own indent. */
export function addTopLevel(title: string, document: Note | CaseFile, lines: readonly string[]): Fix | undefined {
  const root = rootOf(document);
  if (!root) return undefined;
  const { text, frontMatter: { yaml } } = document;
  const before = text[yaml.end - 1];
  const isAtLineStart = before === '\n' || before === '\r' || yaml.end === yaml.start;
  const indent = root.entries.length > 0 ? indentBefore(text, root.span.start) : '';
  const added = lines.map(line => `${indent}${line}\n`).join('');
  return yamlInsertionFix(title, document, { path: [], insertion: withCursor(yaml.end, isAtLineStart ? added : `\n${added}`) });
}

/** The front matter as YAML; undefined when there is none, or none that reads. */
export function rootOf({ text, frontMatter }: Note | CaseFile): YamlMap | undefined {
  return frontMatter.state === 'read' ? readYaml(text, frontMatter.yaml).root : undefined;
}

/**
 * Adds keys, in the writer's spelling, to a mapping inside the front matter. `lines` are the entries' texts without indent,
 * a line each; deeper ones bring their own. The cursor goes behind the first `: ` that waits for a value.
 */
export function addEntries(title: string, document: Note | CaseFile, path: readonly string[], lines: readonly string[]): Fix | undefined {
  const root = rootOf(document);
  const found = root && nodeAt(root, path);
  if (!found?.keySpan) return undefined;
  const { node, keySpan } = found;
  if (node.kind === 'scalar') {
    if (node.value !== null || node.span.end > node.span.start) return undefined;
    const indent = `${indentBefore(document.text, keySpan.start)}  `;
    return yamlInsertionFix(title, document, { path, insertion: withCursor(endOfLine(document.text, keySpan.end), lines.map(line => `\n${indent}${line}`).join('')) });
  }
  if (node.kind !== 'map') return undefined;
  const [first] = node.entries;
  if (document.text[node.span.start] === '{') {
    const inner = lines.length === 1 ? `${lines[0] ?? ''}${first ? ', ' : ''}` : undefined;
    return inner === undefined ? undefined : yamlInsertionFix(title, document, { path, insertion: withCursor(node.span.start + 1, inner) });
  }
  if (!first) return undefined;
  const indent = indentBefore(document.text, first.keySpan.start);
  return yamlInsertionFix(title, document, { path, insertion: withCursor(first.keySpan.start - indent.length, lines.map(line => `${indent}${line}\n`).join('')) });
}

/**
 * Adds an item to the list at a path, behind those that are there; `lines` are the item's, the dash first. Undefined for
 * a list in brackets.
 */
export function addItem(title: string, document: Note | CaseFile, path: readonly string[], lines: readonly string[]): Fix | undefined {
  const root = rootOf(document);
  const found = root && nodeAt(root, path);
  if (!root || !found?.keySpan) return undefined;
  const { node, keySpan } = found;
  const last = node.kind === 'list' ? node.items.at(-1) : undefined;
  const isEmpty = node.kind === 'scalar' && node.value === null && node.span.end === node.span.start;
  if (document.text[node.span.start] === '[' || !(last || isEmpty)) return undefined;
  const indent = last ? indentBefore(document.text, node.span.start) : `${indentBefore(document.text, keySpan.start)}  `;
  const insertion = withCursor(endOfLine(document.text, last ? last.span.end : keySpan.end), lines.map(line => `\n${indent}${line}`).join(''));
  return checkedFix(insertionFix(title, document, [insertion]), document, after => {
    const now = rootOf(after);
    return now !== undefined && isSameExcept(root, now, path, (was, is) => was.key === is.key && hasOneMore(was.value, is.value));
  });
}

function hasOneMore(was: YamlNode, is: YamlNode): boolean {
  const items = was.kind === 'list' ? was.items : [];
  return is.kind === 'list' && is.items.length === items.length + 1 && items.every((item, index) => isSameExcept(item, is.items[index] ?? is));
}

function withCursor(at: number, text: string): Insertion {
  const place = /: (?=\n|, |$)/.exec(text);
  const cursor = place ? place.index + 2 : text.length;
  return { at, text, select: { start: cursor, end: cursor } };
}

function indentBefore(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && text[start - 1] === ' ') start--;
  return text.slice(start, offset);
}

function endOfLine(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

/** Whether nothing differs but keys that are new in the mapping at `path`; an empty value there may have become one. */
function extendsNode(before: YamlNode, after: YamlNode, path: readonly string[]): boolean {
  const [step, ...rest] = path;
  if (step === undefined && before.kind === 'scalar') return before.value === null && after.kind === 'map';
  if (before.kind !== 'map' || after.kind !== 'map') return false;
  const known = new Set(before.entries.map(({ key }) => key));
  const kept = step === undefined ? after.entries.filter(({ key }) => known.has(key)) : after.entries;
  return kept.length === before.entries.length && before.entries.every((entry, index) => {
    const now = kept[index];
    if (now?.key !== entry.key) return false;
    return entry.key === step ? extendsNode(entry.value, now.value, rest) : isSameExcept(entry.value, now.value);
  });
}
