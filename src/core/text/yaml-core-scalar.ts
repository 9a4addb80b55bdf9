import type { YamlScalar } from './yaml-tree.ts';

const DIGIT_ZERO = 48;
const DIGIT_NINE = 57;
const NULL = /^(?:~|[Nn]ull|NULL)?$/;
const BOOLEAN = /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/;
const OCTAL = /^0o[0-7]+$/;
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/;
const INTEGER = /^[-+]?[0-9]+$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INFINITE = /^[-+]?\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;
const LONGEST_WORD = 'false'.length;

/** The value of an unquoted scalar by the core schema of YAML 1.2: `09:00` and `2026-01-05` stay strings. */
export function coreScalarValue(source: string): YamlScalar['value'] {
  const first = source.charCodeAt(0);
  if (first >= DIGIT_ZERO && first <= DIGIT_NINE) return digitsOrString(source);
  switch (source[0]) {
    case '+':
    case '-':
    case '.':
      return numberOrString(source);
    case undefined:
    case '~':
    case 'n':
    case 'N':
    case 't':
    case 'T':
    case 'f':
    case 'F':
      return source.length <= LONGEST_WORD ? wordOrString(source) : source;
    default:
      return source;
  }
}

/** Dates and times, the most frequent values that begin with a digit, are told from numbers without a regular expression. */
function digitsOrString(source: string): YamlScalar['value'] {
  for (let index = 1; index < source.length; index++) {
    const code = source.charCodeAt(index);
    if (code >= DIGIT_ZERO && code <= DIGIT_NINE) continue;
    const mark = source[index];
    const canBeNumber = mark === '.' || mark === 'e' || mark === 'E' || mark === 'x' || mark === 'o';
    return canBeNumber ? numberOrString(source) : source;
  }
  return parseInt(source, 10);
}

function numberOrString(source: string): YamlScalar['value'] {
  if (INTEGER.test(source)) return parseInt(source, 10);
  if (FLOAT.test(source)) return parseFloat(source);
  if (OCTAL.test(source)) return parseInt(source.slice(2), 8);
  if (HEXADECIMAL.test(source)) return parseInt(source.slice(2), 16);
  if (INFINITE.test(source)) return source.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (NOT_A_NUMBER.test(source)) return Number.NaN;
  return source;
}

function wordOrString(source: string): YamlScalar['value'] {
  if (NULL.test(source)) return null;
  if (BOOLEAN.test(source)) return source.length === 'true'.length;
  return source;
}
