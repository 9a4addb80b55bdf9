import { Gap } from './numbers-tokens.ts';
import type { Token, Tokens } from './numbers-tokens.ts';

const NEGATORS: ReadonlySet<string> = words('tidak tak tdk belum blm tiada gak nggak enggak tanpa no not without');
const NONE_WORDS: ReadonlySet<string> = words('nihil none nil tiada kosong nothing');
const HELPERS: ReadonlySet<string> = words(
  'ada perlu jadi bisa dapat akan lagi sempat lebih lanjut need for yet currently been being longer be to any of is are',
);
const PREDICATES: ReadonlySet<string> = words(
  'ada perlu sempat relevan berlaku dijadwalkan terjadwal direncanakan diperlukan dibutuhkan ditentukan ditetapkan dibahas dilakukan ' +
    'dilaksanakan diadakan disepakati dibuat dibicarakan diagendakan dinilai diisi tersedia ' +
    'scheduled planned needed necessary required decided set agreed applicable discussed reached covered arranged done relevant fixed made need',
);
const MEETING_NOUNS: ReadonlySet<string> = words(
  'pertemuan sesi jadwal janji perjanjian konseling tatap appointment appointments meeting meetings session sessions schedule ' +
    'counselling counseling follow followup tindak',
);
const MEETING_QUALIFIERS: ReadonlySet<string> = words(
  'lanjutan lanjut berikutnya selanjutnya berikut lagi lain kembali ulang muka baru sementara untuk saat ini dulu individu individual dan ' +
    'further next more another other new additional again for now the a any follow up and at this time is are was will be has been masih',
);
/** What a reason begins with. The strong ones are found a few words on; the weak ones only right behind the negation. */
const STRONG_CONNECTORS: ReadonlySet<string> = words('karena krn sebab dikarenakan lantaran sehubungan mengingat alasan alasannya because since due reason as');
const WEAK_CONNECTORS: ReadonlySet<string> = words(
  'sampai hingga selama setelah sesudah menunggu sebelum until during while after before awaiting pending unless oleh berhubung',
);
const MARK_CONNECTORS: ReadonlySet<string> = new Set([':', ',', ';', '(', '-', '–', '—', '.', '=', '/']);
const LONGEST_PHRASE = 10;

const ANY_NEGATION = new RegExp(`(?<![A-Za-z])(?:${[...NEGATORS, ...NONE_WORDS].join('|')}|n\\s*/\\s*a)(?![A-Za-z])`, 'i');

/** Whether a text without apostrophes and letters beyond ASCII holds any word that `readNegation` starts from. */
export function mayNegate(text: string): boolean {
  return ANY_NEGATION.test(text);
}

export interface Negation {
  /** The token after the negation and its predicate. */
  readonly next: number;
  /** "tidak ada", "nihil": says none by itself. A lone "tidak" or "no" does not. */
  readonly complete: boolean;
}

/** "tidak ada", "belum dijadwalkan", "not yet scheduled", "no need for", "nihil", "n/a". */
export function readNegation(tokens: Tokens, index: number): Negation | undefined {
  const first = tokens.at(index);
  if (first.word === 'n' && tokens.at(index + 1).word === '/' && tokens.at(index + 2).word === 'a') return { next: index + 3, complete: true };
  const none = NONE_WORDS.has(first.word);
  if (!none && !NEGATORS.has(first.word)) return undefined;
  let next = index + 1;
  let complete = none;
  for (; next - index < LONGEST_PHRASE; next++) {
    const { word, gap } = tokens.at(next);
    if (gap === Gap.far) break;
    if (PREDICATES.has(word)) complete = true;
    else if (!HELPERS.has(word)) break;
  }
  return { next, complete };
}

/** Skips "pertemuan lanjutan", "further meetings", "next appointment"; `found` tells whether a meeting was named. */
export function readMeetingPhrase(tokens: Tokens, index: number): { next: number; found: boolean } {
  let next = index;
  let found = false;
  for (; next - index < LONGEST_PHRASE; next++) {
    const { word, gap } = tokens.at(next);
    if (gap === Gap.far && next > index) break;
    if (MEETING_NOUNS.has(word)) found = true;
    else if (!(found && PREDICATES.has(word)) && !MEETING_QUALIFIERS.has(word) && !(word === '-' && gap === Gap.none)) break;
  }
  return { next, found };
}

/**
 * The token at which a reason begins: behind a connector right at `index`, or, with `far`, behind the first
 * strong connector of the same sentence. Undefined when there is none.
 */
export function readConnector(tokens: Tokens, index: number, far: boolean): number | undefined {
  const first = tokens.at(index);
  if (first.kind === 'end') return undefined;
  if (first.kind === 'mark' && MARK_CONNECTORS.has(first.word)) return afterConnectors(tokens, index);
  if (WEAK_CONNECTORS.has(first.word)) return index;
  if (STRONG_CONNECTORS.has(first.word)) return afterConnectors(tokens, index);
  if (!far) return undefined;
  for (let step = 1; step <= LONGEST_PHRASE; step++) {
    const token = tokens.at(index + step);
    if (endsSentence(token)) return undefined;
    if (STRONG_CONNECTORS.has(token.word)) return afterConnectors(tokens, index + step);
  }
  return undefined;
}

export function endsSentence(token: Token): boolean {
  return token.kind === 'end' || token.word === '.' || token.word === ';' || token.word === '!';
}

/** ", karena", "(alasan:", ". Reason:" are one connector; a connecting word with nothing behind it is the reason itself. */
function afterConnectors(tokens: Tokens, index: number): number {
  let next = index;
  let lastWord: number | undefined;
  for (; next - index < LONGEST_PHRASE; next++) {
    const token = tokens.at(next);
    const to = token.word === 'to' && tokens.at(next - 1).word === 'due';
    const emphasis = token.word === '*' || token.word === '_';
    if (!to && !emphasis && !MARK_CONNECTORS.has(token.word) && !STRONG_CONNECTORS.has(token.word)) break;
    if (token.kind === 'word' && next > index) lastWord = next;
  }
  return tokens.at(next).kind === 'end' ? (lastWord ?? next) : next;
}

function words(list: string): Set<string> {
  return new Set(list.split(' '));
}
