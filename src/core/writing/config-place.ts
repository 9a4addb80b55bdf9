/** Where the cursor stands in a `.tahap.yaml` that is being written: by indentation, because it hardly ever is valid YAML then. */
export interface ConfigPlace {
  readonly kind: 'key' | 'value';
  /** The keys around it; for a value, the last one is its own. */
  readonly path: readonly string[];
  /** What is written of it before the cursor. */
  readonly written: string;
  readonly indent: number;
  /** The other keys of the same mapping. */
  readonly siblings: ReadonlySet<string>;
}

interface KeyLine {
  readonly indent: number;
  readonly key: string | undefined;
}

const longestLine = 200;

/** Undefined in comments, lists, behind a value, and where a line goes on behind the cursor with a value of its own. */
export function placeInConfig(text: string, offset: number): ConfigPlace | undefined {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  if (offset - start > longestLine) return undefined;
  const [, blanks, key, written = ''] = /^( *)(?:([\w-]+): +)?([\w-]*)$/.exec(text.slice(start, offset)) ?? [];
  if (blanks === undefined) return undefined;
  const before = keyLines(text.slice(0, start)).reverse();
  const indent = blanks.length;
  const path = parents(before, indent);
  if (key !== undefined) return { kind: 'value', path: [...path, key], written, indent, siblings: new Set() };
  const siblings = [...keysBeside(before, indent), ...keysBeside(keyLines(text.slice(lineEnd(text, offset))), indent)];
  return { kind: 'key', path, written, indent, siblings: new Set(siblings) };
}

function keyLines(text: string): KeyLine[] {
  return text.split(/\r\n|\r|\n/).flatMap(line => {
    const [, blanks = '', rest = ''] = /^( *)(.*)$/.exec(line) ?? [];
    if (rest.trim() === '' || rest.startsWith('#')) return [];
    return [{ indent: blanks.length, key: /^["']?([\w-]+)["']?:(?:\s|$)/.exec(rest)?.[1] }];
  });
}

/** The keys of the mappings around a line, the outermost first. */
function parents(before: readonly KeyLine[], indent: number): string[] {
  const path: string[] = [];
  let limit = indent;
  for (const line of before) {
    if (limit === 0) break;
    if (line.indent >= limit) continue;
    if (line.key !== undefined) path.unshift(line.key);
    limit = line.indent;
  }
  return path;
}

function keysBeside(lines: readonly KeyLine[], indent: number): string[] {
  const end = lines.findIndex(line => line.indent < indent);
  return lines.slice(0, end < 0 ? undefined : end).flatMap(line => line.indent === indent && line.key !== undefined ? [line.key] : []);
}

function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}
