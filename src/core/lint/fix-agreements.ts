import { consentStep } from '../cases/facts/consent.ts';
import { contractStep } from '../cases/facts/contract.ts';
import { caseFileKeys } from '../note/case-file-keys.ts';
import type { KeyPlace } from '../note/canonical-values.ts';
import type { KeyTable } from '../note/key-facts.ts';
import type { CaseFile, Note } from '../note/note.ts';
import type { Language } from '../protocol/protocol.ts';
import type { FixIntent } from '../rules/rule.ts';
import type { Fix, FixRequest } from './fix.ts';
import { spelling, writeValueFix } from './fix-keys.ts';
import { insertStepsFix } from './fix-steps.ts';
import { addEntries, addItem, addTopLevel } from './fix-yaml.ts';
import { cursorFix } from './insertion.ts';

const changesKey = 'renegotiated';

/** Adds a dated change to the contract of the case file; the new number, length or end waits for the writer. */
export function renegotiateFix({ on, term }: Extract<FixIntent, { kind: 'renegotiate' }>, { document, caseFile, language }: FixRequest): Fix | undefined {
  const target = document.kind === 'case-file' ? document : caseFile;
  if (!target) return undefined;
  const contract = target.frontMatter.places.get(contractStep);
  const written = contract?.written ?? spelling(contractStep, target);
  const fields = fieldsUnder(contractStep);
  const changes = target.frontMatter.places.get(`${contractStep}.${changesKey}`);
  const list = changes?.written ?? spelled(fields, changesKey, written === contractStep);
  const inEnglish = list === changesKey;
  const names = fields[changesKey]?.fields ?? {};
  const item = [`- ${spelled(names, 'on', inEnglish)}: ${on}`, `  ${spelled(names, term, inEnglish)}: `];
  const title = language === 'id' ? `Catat kesepakatan baru di case.md: ${list}` : `Record the new agreement in case.md: ${list}`;
  if (contract && changes) return addItem(title, target, [written, list], item);
  if (contract) return addEntries(title, target, [written], [`${list}:`, ...item.map(line => `  ${line}`)]);
  return addTopLevel(title, target, [`${written}:`, `  ${list}:`, ...item.map(line => `    ${line}`)]);
}

/** Puts a consent, or the limits that it lacks, into the case file; without one, leads to the consent of the note. */
export function consentFix(only: 'limits' | undefined, { document, caseFile, language }: FixRequest): Fix | undefined {
  const target = document.kind === 'case-file' ? document : caseFile;
  if (!target) return only === undefined || document.kind === 'case-file' ? undefined : consentInNote(document, language);
  const consent = target.frontMatter.places.get(consentStep);
  const written = consent?.written ?? spelling(consentStep, target);
  const wanted = only === undefined ? ['by', 'on', 'limits'] : [only];
  const title = titleOfConsent(only, written, language);
  const missing = wanted.filter(key => !target.frontMatter.places.has(`${consentStep}.${key}`));
  const lines = missing.map(key => `${spelled(fieldsUnder(consentStep), key, written === consentStep)}: `);
  if (!consent) return addTopLevel(title, target, [`${written}:`, ...lines.map(line => `  ${line}`)]);
  if (missing.length > 0) return addEntries(title, target, [written], lines);
  const empty = firstEmpty(target, wanted);
  return empty && writeValueFix(title, target, empty);
}

function consentInNote(note: Note, language: Language): Fix | undefined {
  const section = note.outline.steps.get(consentStep)?.sections.at(-1);
  if (!section) return insertStepsFix([consentStep], note, language);
  const title = language === 'id' ? 'Tulis batas kerahasiaan di sini' : 'Write the limits of confidentiality here';
  return cursorFix(title, note, section.pieces.at(-1)?.span.end ?? section.heading.end);
}

function firstEmpty(target: CaseFile, keys: readonly string[]): KeyPlace | undefined {
  return keys.flatMap(key => target.frontMatter.places.get(`${consentStep}.${key}`) ?? []).find(({ valueSpan }) => valueSpan.start === valueSpan.end);
}

function titleOfConsent(only: 'limits' | undefined, written: string, language: Language): string {
  if (only === undefined) return language === 'id' ? 'Catat persetujuan di case.md' : 'Record the consent in case.md';
  const limits = spelled(fieldsUnder(consentStep), 'limits', written === consentStep);
  return language === 'id' ? `Catat batas kerahasiaan di case.md: ${limits}` : `Record the limits of confidentiality in case.md: ${limits}`;
}

function fieldsUnder(key: 'contract' | 'consent'): KeyTable {
  return caseFileKeys[key].fields ?? {};
}

function spelled(table: KeyTable, key: string, inEnglish: boolean): string {
  return inEnglish ? key : (table[key]?.aliases[0] ?? key);
}
