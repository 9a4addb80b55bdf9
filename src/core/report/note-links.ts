import { contractInForce } from '../cases/contract-in-force.ts';
import type { Case } from '../cases/case.ts';
import { contractStep } from '../cases/facts/contract.ts';
import type { CaseFile, Note } from '../note/note.ts';
import type { Language } from '../protocol/protocol.ts';
import type { Span } from '../text/span.ts';
import { nameOf } from './step-help-due.ts';
import { helpText, type HelpText } from './step-help-texts.ts';

/** A key or value of the front matter that speaks of another file of the case. */
export interface NoteLink {
  readonly span: Span;
  /** Of the file, relative to the root. */
  readonly path: string;
  /** What is there: "Previous note: session 3". */
  readonly text: string;
}

/** Steps that may be left to another note's contract. */
const ofContract: readonly string[] = [contractStep, 'keep-contract'];

/** The case's code leads to the case file, the session's number to the note before, `addendum_to` to its note, words on the contract to the one in force. */
export function noteLinks(document: Note | CaseFile, theCase: Case, language: Language): NoteLink[] {
  const links = document.kind === 'note' ? [...caseLinks(document, theCase, language), ...sessionLinks(document, theCase, language), ...addendumLinks(document, theCase, language)] : [];
  return [...links, ...contractLinks(document, theCase, language)];
}

/** The key that says which case it is: without `case`, the client's or the group's. */
function caseLinks({ frontMatter, path }: Note, { caseFile }: Case, language: Language): NoteLink[] {
  const place = frontMatter.places.get('case') ?? frontMatter.places.get('client') ?? frontMatter.places.get('group');
  return caseFile && caseFile.path !== path ? linkAt(place?.valueSpan, caseFile.path, helpText('caseFileLink', language)) : [];
}

function sessionLinks({ frontMatter, path }: Note, theCase: Case, language: Language): NoteLink[] {
  const at = theCase.notes.findIndex(note => note.path === path);
  const before = at > 0 ? theCase.notes[at - 1] : undefined;
  return before ? linkAt(frontMatter.places.get('session')?.valueSpan, before.path, named('previousLink', nameOf(theCase, before, language), language)) : [];
}

function addendumLinks({ frontMatter, path }: Note, theCase: Case, language: Language): NoteLink[] {
  const place = frontMatter.places.get('addendum_to.note') ?? frontMatter.places.get('addendum_to');
  const target = [...theCase.addenda].find(([, addenda]) => addenda.some(addendum => addendum.path === path))?.[0];
  return target ? linkAt(place?.valueSpan, target.path, named('addendumLink', nameOf(theCase, target, language), language)) : [];
}

/** Where a key or a list item names the contract and another file holds it. */
function contractLinks(document: Note | CaseFile, theCase: Case, language: Language): NoteLink[] {
  const day = document.kind === 'note' ? document.values.date : undefined;
  const contract = contractInForce(theCase, day ?? '9999-12-31');
  if (!contract || contract.path === document.path) return [];
  const { places } = document.frontMatter;
  const note = theCase.notes.find(({ path }) => path === contract.path);
  const text = named('contractLink', note ? nameOf(theCase, note, language) : helpText('caseFile', language), language);
  const spans: Span[] = [];
  for (const [path, { keySpan, valueSpan }] of places) {
    if (path === contractStep || ofContract.some(step => path === `skipped.${step}`)) spans.push(keySpan);
    else if (/^steps\.\d+$/.test(path) && ofContract.includes(document.text.slice(valueSpan.start, valueSpan.end))) spans.push(valueSpan);
  }
  return spans.flatMap(span => linkAt(span, contract.path, text));
}

function named(text: HelpText, name: string, language: Language): string {
  return `${helpText(text, language)}: ${name}`;
}

/** An empty value has nothing to click. */
function linkAt(span: Span | undefined, path: string, text: string): NoteLink[] {
  return span && span.end > span.start ? [{ span, path, text }] : [];
}
