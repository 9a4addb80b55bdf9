import { Composer, type CST, type Document, Lexer, Parser } from 'yaml';
import type { Span } from './span.ts';
import { composedTree } from './yaml-library-tree.ts';
import { NOTE_YAML_LIMITS, type YamlLimits } from './yaml-limits.ts';
import { findTokenProblems, NestingGuard } from './yaml-token-check.ts';
import type { YamlDocument, YamlProblem } from './yaml-tree.ts';

/** Source tokens tell where the `:` of an empty value stands; our own check of keys also sees `1` and `"1"` as the same key. */
const COMPOSER_OPTIONS = { keepSourceTokens: true, uniqueKeys: false, version: '1.2', schema: 'core' } as const;

/** One fault can make thousands more; nobody reads them. */
const MOST_PROBLEMS = 100;

/**
 * Reads all of YAML 1.2 (core schema) in `span` of `text`, with spans as offsets into the whole text.
 *
 * Problem codes are those of the `yaml` library and our own: `NOT_A_MAPPING`, `ALIAS`, `TAG`, `DIRECTIVE`,
 * `MULTIPLE_DOCS`, `TOO_LARGE`, `DUPLICATE_KEY` (at the second key), `UNREADABLE` (the library failed).
 * With any problem there is no root, and at most 100 are named; empty YAML is an empty mapping. Never throws.
 */
export function readYamlWithLibrary(text: string, span: Span, limits: YamlLimits = NOTE_YAML_LIMITS): YamlDocument {
  if (span.end - span.start > limits.maximumLength) return failed([{ code: 'TOO_LARGE', span }]);
  const source = withLineFeeds(text.slice(span.start, span.end));
  try {
    const tokens = parseTokens(source);
    if (tokens === undefined) return failed([{ code: 'TOO_LARGE', span }]);
    const tokenProblems = findTokenProblems(tokens, limits);
    if (tokenProblems.length > 0) return failed(tokenProblems.map((problem) => moved(problem, span)));
    return composed(compose(tokens, source), source, span);
  } catch {
    return failed([{ code: 'UNREADABLE', span }]);
  }
}

/** Undefined when the text nests so deeply that the library's recursion could exhaust the stack. */
function parseTokens(source: string): CST.Token[] | undefined {
  const parser = new Parser();
  const guard = new NestingGuard();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(source)) {
    if (!guard.accepts(lexeme)) return undefined;
    for (const token of parser.next(lexeme)) tokens.push(token);
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function compose(tokens: readonly CST.Token[], source: string): Document.Parsed {
  const [document] = new Composer(COMPOSER_OPTIONS).compose(tokens, true, source.length);
  if (!document) throw new Error('the composer gives a document even for empty text');
  return document;
}

function composed(document: Document.Parsed, source: string, span: Span): YamlDocument {
  const faults = [...document.errors, ...document.warnings];
  if (faults.length === 0) return composedTree(document, source, span.start);
  return failed(faults.map(({ code, pos: [start, end] }) => moved({ code, span: { start, end } }, span)));
}

/** The library takes a lone carriage return for a letter; YAML and this project take it for a line ending. */
function withLineFeeds(source: string): string {
  return source.includes('\r') ? source.replace(/\r(?!\n)/g, '\n') : source;
}

function failed(problems: readonly YamlProblem[]): YamlDocument {
  return { root: undefined, problems: problems.slice(0, MOST_PROBLEMS) };
}

/** The library places some faults one past the end of the text. */
function moved(problem: YamlProblem, within: Span): YamlProblem {
  const start = Math.min(Math.max(within.start + problem.span.start, within.start), within.end);
  const end = Math.min(Math.max(within.start + problem.span.end, start), within.end);
  return { code: problem.code, span: { start, end } };
}
