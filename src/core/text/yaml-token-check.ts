import type { CST } from 'yaml';
import type { YamlLimits } from './yaml-limits.ts';
import type { YamlProblem } from './yaml-tree.ts';

const CORE_TAGS: ReadonlySet<string> = new Set(['!!str', '!!int', '!!float', '!!bool', '!!null', '!!map', '!!seq']);
const DEEPEST_INDENT = 256;
const MOST_INDICATORS_ON_A_LINE = 64;
const DEEPEST_FLOW = 256;

/**
 * Watches the words of a YAML text and refuses nesting that no person writes, before the library recurses into it.
 * Blocks nest by indentation and by `-`, `?` and `:` on one line, flow collections by brackets; all three are bounded.
 */
export class NestingGuard {
  private flowDepth = 0;
  private indicators = 0;
  private atLineStart = true;

  accepts(lexeme: string): boolean {
    const isIndent = this.atLineStart && lexeme.charCodeAt(0) === 32;
    this.atLineStart = lexeme === '\n' || lexeme === '\r\n';
    if (this.atLineStart) this.indicators = 0;
    else if (lexeme === '[' || lexeme === '{') this.flowDepth++;
    else if (lexeme === ']' || lexeme === '}') this.flowDepth = Math.max(0, this.flowDepth - 1);
    else if (this.flowDepth === 0 && (lexeme === '-' || lexeme === '?' || lexeme === ':')) this.indicators++;
    else if (isIndent && lexeme.length > DEEPEST_INDENT) return false;
    return this.flowDepth <= DEEPEST_FLOW && this.indicators <= MOST_INDICATORS_ON_A_LINE;
  }
}

interface Visit {
  readonly token: CST.Token;
  readonly depth: number;
}

/**
 * Finds what notes may not hold although it is YAML: aliases, directives, tags outside the core, more than one
 * document, more nodes or levels than the limits. Spans are offsets into the parsed source. Needs no recursion.
 */
export function findTokenProblems(tokens: readonly CST.Token[], limits: YamlLimits): readonly YamlProblem[] {
  const check = new TokenCheck(limits);
  return check.run(tokens);
}

class TokenCheck {
  private readonly problems: YamlProblem[] = [];
  private readonly waiting: Visit[] = [];
  private documents = 0;
  private nodes = 0;

  constructor(private readonly limits: YamlLimits) {}

  run(tokens: readonly CST.Token[]): readonly YamlProblem[] {
    for (const token of tokens) {
      this.waiting.push({ token, depth: 0 });
      for (let visit = this.waiting.pop(); visit; visit = this.waiting.pop()) {
        if (this.isTooLarge(visit)) return [problemAt('TOO_LARGE', visit.token)];
        this.visit(visit);
      }
    }
    return this.problems.sort((left, right) => left.span.start - right.span.start);
  }

  private isTooLarge({ depth }: Visit): boolean {
    return depth > this.limits.maximumDepth || this.nodes > this.limits.maximumNodes;
  }

  private visit({ token, depth }: Visit): void {
    switch (token.type) {
      case 'document':
        if (++this.documents > 1) this.problems.push(problemAt('MULTIPLE_DOCS', token));
        this.properties(token.start);
        if (token.value) this.enter(token.value, depth);
        return;
      case 'block-map':
      case 'block-seq':
      case 'flow-collection':
        for (const item of token.items) this.item(item, depth);
        return;
      case 'block-scalar':
        this.properties(token.props);
        return;
      case 'directive':
        this.problems.push(problemAt('DIRECTIVE', token));
        return;
      case 'alias':
        this.problems.push(problemAt('ALIAS', token));
        return;
    }
  }

  private item(item: CST.CollectionItem, depth: number): void {
    this.properties(item.start);
    if (item.sep) this.properties(item.sep);
    this.nodes += item.sep ? 2 : 1;
    if (item.key) this.enter(item.key, depth);
    if (item.value) this.enter(item.value, depth);
  }

  private enter(token: CST.Token, depth: number): void {
    this.waiting.push({ token, depth: 'items' in token ? depth + 1 : depth });
  }

  private properties(tokens: readonly CST.Token[]): void {
    for (const token of tokens) {
      if (token.type === 'tag' && !CORE_TAGS.has(token.source)) this.problems.push(problemAt('TAG', token));
    }
  }
}

function problemAt(code: string, token: CST.Token): YamlProblem {
  const length = 'source' in token ? token.source.length : 1;
  return { code, span: { start: token.offset, end: token.offset + length } };
}
