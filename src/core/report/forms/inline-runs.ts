import { withoutComments } from '../../note/recorded.ts';
import type { Run } from './form.ts';

type Mark = '**' | '__' | '*' | '_';

interface Token {
  readonly text: string;
  readonly code?: true;
  readonly mark?: Mark;
  /** Of a mark that has its partner. */
  role?: 'opens' | 'closes';
}

const link = /!?\[([^[\]]*)\]\(([^()\s]*)\)/y;
const escapable = /[!-/:-@[-`{-~]/;

/** Reads emphasis, code, links and line breaks of one paragraph. Whatever else stands there is text. Linear. */
export function inlineRuns(markdown: string): Run[] {
  const tokens = tokensOf(withoutComments(markdown).replace(/\r\n?/g, '\n'));
  pairMarks(tokens);
  return runsOf(tokens);
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const unclosed = new Set<number>();
  let plain = '';
  const flush = (): void => {
    if (plain !== '') tokens.push({ text: plain });
    plain = '';
  };
  for (let at = 0; at < text.length; ) {
    const character = text[at] ?? '';
    const next = text[at + 1] ?? '';
    if (character === '\\' && (escapable.test(next) || next === '\n')) {
      plain += next;
      at += 2;
    } else if (character === '`') {
      const ticks = countOf(text, at, '`');
      const end = unclosed.has(ticks) ? -1 : closingTicks(text, at + ticks, ticks);
      if (end < 0) {
        unclosed.add(ticks);
        plain += '`'.repeat(ticks);
        at += ticks;
      } else {
        flush();
        tokens.push({ text: text.slice(at + ticks, end).replace(/\n/g, ' ').trim(), code: true });
        at = end + ticks;
      }
    } else if (character === '*' || character === '_') {
      flush();
      const mark: Mark = next === character ? (character === '*' ? '**' : '__') : character;
      tokens.push({ text: mark, mark });
      at += mark.length;
    } else if (character === '[' || (character === '!' && next === '[')) {
      link.lastIndex = at;
      const found = link.exec(text);
      const [whole = character, words = '', address = ''] = found ?? [];
      plain += found ? (words === '' || words === address || whole.startsWith('!') ? words || address : `${words} (${address})`) : character;
      at += whole.length;
    } else if (character === '\n') {
      plain = /(?: {2,})$/.test(plain) ? `${plain.trimEnd()}\n` : `${plain.trimEnd()} `;
      at++;
      while (text[at] === ' ' || text[at] === '\t') at++;
    } else {
      plain += character;
      at++;
    }
  }
  flush();
  return tokens;
}

function countOf(text: string, at: number, character: string): number {
  let end = at;
  while (text[end] === character) end++;
  return end - at;
}

function closingTicks(text: string, from: number, ticks: number): number {
  for (let at = text.indexOf('`', from); at >= 0; at = text.indexOf('`', at)) {
    const count = countOf(text, at, '`');
    if (count === ticks) return at;
    at += count;
  }
  return -1;
}

/** A mark closes the last one of its kind, when no space stands before it; else it opens, when none stands behind it. */
function pairMarks(tokens: Token[]): void {
  const openers = new Map<Mark, Token[]>();
  tokens.forEach((token, index) => {
    if (!token.mark) return;
    const before = tokens[index - 1]?.text.at(-1) ?? ' ';
    const behind = tokens[index + 1]?.text[0] ?? ' ';
    const isUnderline = token.mark.startsWith('_');
    const open = openers.get(token.mark) ?? [];
    const opener = open.at(-1);
    if (opener && !/\s/.test(before) && !(isUnderline && /[\p{L}\p{N}]/u.test(behind))) {
      open.pop();
      opener.role = 'opens';
      token.role = 'closes';
    } else if (!/\s/.test(behind) && !(isUnderline && /[\p{L}\p{N}]/u.test(before))) {
      open.push(token);
      openers.set(token.mark, open);
    }
  });
}

function runsOf(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  let bold = 0;
  let italic = 0;
  for (const { text, code, mark, role } of tokens) {
    if (mark && role) {
      const change = role === 'opens' ? 1 : -1;
      if (mark.length === 2) bold += change;
      else italic += change;
    } else if (text !== '') runs.push({ text, ...(bold > 0 ? { bold: true } : {}), ...(italic > 0 ? { italic: true } : {}), ...(code ? { code } : {}) });
  }
  return joined(runs);
}

function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && last.bold === run.bold && last.italic === run.italic && last.code === run.code) result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}
