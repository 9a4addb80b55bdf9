import { contractInBody, contractInKeys, contractStep } from '../cases/facts/contract.ts';
import type { CaseFile, Note } from '../note/note.ts';
import { partsOf, type Step } from '../protocol/protocol.ts';
import { recordedElsewhere } from './step-help-due.ts';
import type { HelpLine, HelpSituation } from './step-help-situation.ts';
import { helpText, listOf } from './step-help-texts.ts';

/** The parts of the contract over the whole case: recorded here, elsewhere, or nowhere yet. */
export function contractLines(document: Note | CaseFile, situation: HelpSituation): HelpLine[] {
  const { language } = situation;
  const parts = partsOf(document.protocol, contractStep);
  const here = parts.filter(part => recordsPart(part.id, document));
  const elsewhere = new Map(parts.filter(part => !here.includes(part)).map(part => [part, partElsewhere(part, document, situation)]));
  const missing = parts.filter(part => elsewhere.has(part) && !elsewhere.get(part));
  const names = (steps: readonly Step[]): string => listOf(steps.map(part => part.names[language]));
  return [
    ...(here.length > 0 ? [{ state: 'recorded' as const, text: helpText('has', language, { names: names(here) }) }] : []),
    ...[...elsewhere.values()].flatMap(line => line ?? []),
    ...(missing.length > 0 ? [{ state: 'missing' as const, text: helpText('lacks', language, { names: names(missing) }) }] : []),
  ];
}

/** Asked for each heading of a contract's part: it is read once for all of them. */
const partsOfDocument = new WeakMap<Note | CaseFile, ReadonlySet<string>>();

export function recordsPart(part: string, document: Note | CaseFile): boolean {
  let parts = partsOfDocument.get(document);
  if (!parts) partsOfDocument.set(document, parts = new Set([...contractInBody(document)?.parts ?? [], ...(document.kind === 'case-file' ? contractInKeys(document)?.parts ?? [] : [])]));
  return parts.has(part);
}

export function partElsewhere(part: Step, { path }: Note | CaseFile, { theCase, language }: HelpSituation): HelpLine | undefined {
  const place = theCase && recordedElsewhere(theCase, path, { inNote: note => note.contract?.parts.has(part.id) === true, inCaseFile: theCase.caseFile?.contract?.parts.has(part.id) === true }, language);
  if (!place) return undefined;
  const values = { part: part.names[language], date: place.date ?? '' };
  return { state: 'recorded', text: helpText(place.date === undefined ? 'partIn' : 'partOnIn', language, values), link: { text: place.name, path: place.path } };
}
