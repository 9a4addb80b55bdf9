import type { IsoDate } from '../../language/calendar.ts';
import type { CaseFile, Note } from '../../note/note.ts';
import { isOwnWords, withoutComments, type Piece } from '../../note/recorded.ts';
import { partsOf } from '../../protocol/protocol.ts';
import type { Range } from '../../text/position.ts';
import { readTerms, termsOfKeys, type TermsChange } from './agreed-terms.ts';
import { contractStep, timePart, type ContractRecord } from './contract.ts';

/** What one note agrees on time. */
export interface Agreement extends TermsChange {
  readonly place: Range;
}

/** What the keys and the body of a case file agree on time. */
export interface CaseAgreement {
  /** `agreed_on`. */
  readonly on: IsoDate | undefined;
  /** Undefined when only changes of an agreement stand there. */
  readonly first: Agreement | undefined;
  readonly changes: readonly (Agreement & { readonly on: IsoDate })[];
}

const keepContractStep = 'keep-contract';
/** How much around the word is read when an extension is told outside the contract, and at how many places. */
const sentenceReach = 200;
const mostPlaces = 12;

/**
 * The contract's terms in a note: those of its contract; else what it says of an extension, where it compares with the
 * contract or anywhere in a sentence ("we agreed to extend to eight meetings"). Undefined in most notes.
 */
export function agreementOf(note: Note, contract: ContractRecord | undefined): Agreement | undefined {
  const reference = note.values.date;
  if (contract) {
    const words = timeWords(note);
    const terms = words === undefined ? undefined : readTerms(words, reference);
    return terms && { terms: terms.terms, isChange: terms.isChange, isOpen: terms.isOpen, place: contract.place };
  }
  return comparedAgreement(note, reference) ?? toldExtension(note, reference);
}

export function caseAgreementOf(caseFile: CaseFile, contract: ContractRecord | undefined): CaseAgreement | undefined {
  const keys = caseFile.values.contract;
  const { places } = caseFile.frontMatter;
  if (!keys && !contract) return undefined;
  const place = (path: string): Range => {
    const found = places.get(path) ?? places.get(contractStep);
    return found ? caseFile.lines.rangeOf(found.keySpan) : contract?.place ?? caseFile.lines.rangeOf({ start: 0, end: 0 });
  };
  const changes = (keys?.renegotiated ?? []).map((change, index) => {
    const told = change.note === undefined ? undefined : readTerms(change.note, change.on);
    const terms = { ...told?.terms, ...termsOfKeys(change, change.on) };
    const isOpen = Object.keys(terms).length === 0 && told?.isOpen === true;
    return { on: change.on, terms, isChange: true, isOpen, place: place(`${contractStep}.renegotiated.${index}.on`) };
  });
  return { on: keys?.agreed_on, first: firstAgreement(caseFile, contract), changes };

  function firstAgreement(source: CaseFile, record: ContractRecord | undefined): Agreement | undefined {
    const reference = keys?.agreed_on ?? source.values.opened;
    const words = timeWords(source);
    const told = words === undefined ? undefined : readTerms(words, reference);
    const terms = { ...told?.terms, ...(keys ? termsOfKeys(keys, reference) : {}) };
    const isWhole = record !== undefined && (Object.keys(terms).length > 0 || keys?.agreed_on !== undefined || changes.length === 0);
    return isWhole ? { terms, isChange: false, isOpen: false, place: record.place } : undefined;
  }
}

/** The time part where the contract has labels, else all of its words. */
function timeWords(document: Note | CaseFile): string | undefined {
  const { outline, protocol } = document;
  const time = outline.steps.get(timePart);
  if (time) return wordsOf(document, time.pieces);
  const hasLabels = partsOf(protocol, contractStep).some(part => outline.steps.has(part.id));
  const whole = hasLabels ? undefined : outline.steps.get(contractStep);
  return whole && wordsOf(document, whole.pieces);
}

function comparedAgreement(note: Note, reference: IsoDate | undefined): Agreement | undefined {
  const record = note.outline.steps.get(keepContractStep);
  const first = record?.sections[0];
  if (!record?.recorded || !first) return undefined;
  const found = readTerms(wordsOf(note, record.pieces), reference);
  return found?.isChange ? { ...found, place: note.lines.rangeOf(first.heading) } : undefined;
}

/** Few notes hold the word: the text is searched for its letters, and read closely only there. */
function toldExtension(note: Note, reference: IsoDate | undefined): Agreement | undefined {
  const { text, frontMatter } = note;
  for (const letters of ['perpanjang', 'xtend']) {
    let looks = 0;
    for (let at = text.indexOf(letters, frontMatter.bodyStart); at >= 0 && looks < mostPlaces; at = text.indexOf(letters, at + sentenceReach), looks++) {
      const block = note.blocks.find(candidate => candidate.start <= at && at < candidate.end);
      if (!block || block.quoted || (block.kind !== 'paragraph' && block.kind !== 'table')) continue;
      const sentence = sentenceAround(text, at, block);
      const found = denied.test(sentence) ? undefined : readTerms(sentence, reference);
      if (found?.terms.sessions || found?.terms.until !== undefined) return { ...found, isChange: true, place: note.lines.rangeOf({ start: at, end: at + letters.length }) };
    }
  }
  return undefined;
}

const denied = /(?:\b(?:tidak|tak|belum|jangan|bukan)\b[^.]{0,24}perpanjang)|(?:\b(?:not|never|no need to|without)\b[^.]{0,24}extend)/i;

function sentenceAround(text: string, at: number, block: { readonly start: number; readonly end: number }): string {
  const from = Math.max(block.start, at - sentenceReach);
  const before = text.slice(from, at);
  const start = from + Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n\n'), -1) + 1;
  const reach = text.slice(at, Math.min(block.end, at + sentenceReach));
  const stop = /[.!?](?=\s|$)/.exec(reach);
  return text.slice(start, at + (stop ? stop.index : reach.length));
}

function wordsOf(document: Note | CaseFile, pieces: readonly Piece[]): string {
  return pieces.filter(isOwnWords).map(piece => withoutComments(document.text.slice(piece.span.start, piece.span.end))).join('\n');
}
