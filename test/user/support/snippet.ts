import { readFileSync } from 'node:fs';

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

/** The prompts of a shipped snippet in the order in which Tab visits them, found by the snippet's prefix. */
export function promptsOf(prefix: string): string[] {
  const snippets = Object.values(JSON.parse(readFileSync('snippets/markdown.json', 'utf8')) as Record<string, Snippet>);
  const body = snippets.find(snippet => snippet.prefix === prefix)?.body.join('\n');
  if (!body) throw new Error(`No snippet has the prefix ${prefix}`);
  const stops = [...body.matchAll(/\$\{(\d+):((?:\$\{\w+\}|[^{}])*)\}/g)];
  return stops.sort((one, other) => Number(one[1]) - Number(other[1])).map(stop => stop[2] ?? '');
}
