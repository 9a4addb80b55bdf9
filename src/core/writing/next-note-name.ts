import type { IsoDate } from '../language/calendar.ts';
import { baseName } from '../text/paths.ts';

/** What a note's name may tell: its day, and its number or a word for what it is. */
export interface NamedNote {
  readonly date: IsoDate | undefined;
  readonly number: number | undefined;
}

export interface NewName {
  readonly date: IsoDate;
  /** Undefined for a note that is no session. */
  readonly number: number | undefined;
  /** Stands in the name of a note without a number; empty where the model is of the same kind and says it already. */
  readonly word: string;
}

const suffix = '.session.md';

/** A file name made as the case makes its names: the new day and number in the place of the old ones. */
export function nameLike(path: string, { date, number }: NamedNote, to: NewName): string {
  const stem = baseName(path).replace(/\.session\.md$/, '');
  const written = date === undefined ? undefined : dateForms(date).find(form => stem.includes(form.text));
  const dated = written ? stem.replace(written.text, dayPlace) : stem;
  const numbered = withNumber(dated, number, to);
  if (!written && numbered === undefined) return defaultName(to);
  const day = written ? (dateForms(to.date).find(({ form }) => form === written.form)?.text ?? to.date) : '';
  return `${(numbered ?? withWord(dated, to)).replace(dayPlace, day)}${suffix}`;
}

export function defaultName({ date, number, word }: NewName): string {
  const what = number === undefined ? word : `s${String(number).padStart(2, '0')}`;
  return `${[date, what].filter(part => part !== '').join('-')}${suffix}`;
}

/** The path itself, or with the first number behind its name that is free. */
export function freePath(path: string, isTaken: (path: string) => boolean): string {
  if (!isTaken(path)) return path;
  const stem = path.replace(/\.session\.md$/, '');
  for (let count = 2; ; count++) {
    const next = `${stem}-${count}${suffix}`;
    if (!isTaken(next)) return next;
  }
}

/** Stands for the day while numbers are looked for: no file name holds it. */
const dayPlace = '\u0000';

function dateForms(date: IsoDate): { form: string; text: string }[] {
  const [year = '', month = '', day = ''] = date.split('-');
  const orders = [['ymd', [year, month, day]], ['dmy', [day, month, year]]] as const;
  return ['-', '.', '_', ''].flatMap(between => orders.map(([order, parts]) => ({ form: order + between, text: parts.join(between) })));
}

/** The last number in the name that is the note's; undefined when it has none. */
function withNumber(name: string, number: number | undefined, to: NewName): string | undefined {
  const found = number === undefined ? undefined : [...name.matchAll(/(\p{L}+[-_ ]?)?(\d+)/gu)].findLast(match => Number(match[2]) === number);
  if (!found) return undefined;
  const [whole, lead = '', digits = ''] = found;
  const next = to.number === undefined ? to.word : lead + String(to.number).padStart(digits.length, '0');
  return name.slice(0, found.index) + next + name.slice(found.index + whole.length);
}

function withWord(name: string, { number, word }: NewName): string {
  return number === undefined && word !== '' ? `${name}-${word}` : name;
}
