import * as fc from 'fast-check';
import type { Span } from '../../../src/core/text/span.ts';
import { REALISTIC_FRONT_MATTERS } from './yaml-samples.ts';

/** YAML somewhere inside a text, as the front matter of a note is. */
export interface PlacedYaml {
  readonly text: string;
  readonly span: Span;
  readonly yaml: string;
}

const SCALARS = [
  'K-7F3Q', 'text with blanks', '09:00', '2026-01-05', '5', '007', '0x1F', '0o17', '0o9', '.inf', '-.INF', '.nan', '1e3', '1.', '.5', '+5', '-0', '12e', '1_000',
  '~', 'null', 'Null', 'NULL', 'nULL', 'true', 'True', 'TRUE', 'tRue', 'no', 'a:b', 'a :b', 'x#y', "it's", 'a, b', '[x', 'é', '(a)', '<b>', '=', '99999999999999999999',
  '"q"', '"q # r"', "'s'", "'s''t'", '""', "''", '"a\\n"', '"open', "'open", '[a, b]', '[]', '{}', '[a ,"b" , [1]]', '{a: 1, b: [x]}', '{a: {b: c}}', '{a: 1, a: 2}', '[a: b]', '{a}', '[a, ]',
  '&x y', '*x', '!!str 5', '!t 5', '|', '>-', '%a', '@a', '`a`', '-', '- x', '--', '?', ': x', 'a: b', '#', '# c',
];
const KEYS = ['a', 'b', 'next_appointment', 'due date', 'x (y)', '1', 'null', '__proto__', 'constructor', '"q"', "'s'", '<<', '?', '-a', 'é', ''];
const PIECES = [
  ...'\n \r\t#-:?,[]{}&*!|>\'"%@`~\\=._5x\0',
  '\r\n', '  ', '    ', '- ', ': ', ' #', 'a: ', '\n- ', '\n  ', '---', '...', '<<: ', "''", '\ufeff', '\u2028', '\ud800', '\u0085', '\u00a0', 'null', '- - ', '? ',
];

const line = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...KEYS), fc.constantFrom(':', ': ', ' : ', ':  '), fc.constantFrom('', ...SCALARS), fc.constantFrom('', ' ', ' # c', '#c')).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom('- ', '-', '-   '), fc.constantFrom('', ...SCALARS)).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom('- a:', '- b: 1', '- - x', '- c: [x]', '  d: 2')) .map(([content]) => content) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '# c', 'prose', '---', '...') },
);

const indent = fc.constantFrom('', '', '', '', '  ', '  ', '    ', ' ', '   ', '\t');

/** Lines that are, mostly, of the subset the strict reader knows, in orders and indentations that often are not. */
const nearSubset = fc
  .tuple(fc.array(fc.tuple(indent, line), { maxLength: 8 }), fc.constantFrom('\n', '\n', '\r\n', '\r'), fc.boolean())
  .map(([lines, ending, ends]) => lines.map((parts) => parts.join('')).join(ending) + (ends ? ending : ''));

/** Where to change a sample, from 0 to 1, how many letters to delete there, and what to insert. */
const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 4 }), fc.oneof(fc.constant(''), fc.constantFrom(...PIECES)));

const mutated = fc
  .tuple(fc.constantFrom(...REALISTIC_FRONT_MATTERS), fc.array(change, { maxLength: 3 }), fc.constantFrom('as is', 'as is', '\n', '\r\n', '\r'))
  .map(([sample, changes, ending]) => {
    const changed = changes.reduce((text, [place, length, inserted]) => {
      const offset = Math.floor(place * text.length);
      return text.slice(0, offset) + inserted + text.slice(offset + length);
    }, sample);
    return ending === 'as is' ? changed : changed.replace(/\r\n|\n/g, ending);
  });

const shifted = fc.tuple(fc.constantFrom(...REALISTIC_FRONT_MATTERS), fc.nat(), fc.nat({ max: 5 }), fc.nat({ max: 4 })).map(([sample, row, more, less]) => {
  const lines = sample.split('\n');
  const index = row % lines.length;
  const shiftedLine = lines[index]!.replace(new RegExp(`^ {0,${less}}`), '');
  return lines.with(index, ' '.repeat(more) + shiftedLine).join('\n');
});

export const placedYaml: fc.Arbitrary<PlacedYaml> = fc
  .tuple(fc.constantFrom('', '---\n', '\ufeff---\r\n', '---\r'), fc.oneof(nearSubset, mutated, shifted), fc.constantFrom('', '---\n', '\n# x\n'))
  .map(([before, yaml, after]) => ({ text: before + yaml + after, span: { start: before.length, end: before.length + yaml.length }, yaml }));

export function whole(text: string): Span {
  return { start: 0, end: text.length };
}
