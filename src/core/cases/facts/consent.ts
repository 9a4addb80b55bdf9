import type { CaseFile, Note } from '../../note/note.ts';
import type { NoteValues } from '../../note/note-schema.ts';
import { isOwnWords, withoutComments } from '../../note/recorded.ts';
import { findStep, partsOf, type LocalizedWords, type Protocol } from '../../protocol/protocol.ts';
import { ownCopy } from '../../text/own-copy.ts';
import type { Range } from '../../text/position.ts';
import { contractStep } from './contract.ts';
import { containsCue } from './cues.ts';
import { readStepLabels, type StepLabels } from './step-labels.ts';

/** The consent as one note or case file records it. */
export interface ConsentFacts {
  /** At least one limit of confidentiality is stated, or the paper form that states them is named. */
  readonly statesLimit: boolean;
  /** A guardian is among those who agreed. */
  readonly byGuardian: boolean;
  readonly place: Range;
}

export type AgeBand = NonNullable<NoteValues['age_band']>;

/** What the keys say of a guardian's consent. */
export interface GuardianFacts {
  readonly ageBand: AgeBand | undefined;
  /** `all`: decided for the case; else the members' codes for whom it is. */
  readonly decided: 'all' | readonly string[];
}

export const consentStep = 'consent';
const pledgeStep = 'pledge';

/** A contract may settle confidentiality in its rules for working together. */
const confidentiality: LocalizedWords = {
  en: ['confidential', 'confidentiality', 'confidentially', 'secret', 'secrecy'],
  id: ['rahasia', 'kerahasiaan', 'dirahasiakan', 'merahasiakan', 'rahasianya', 'kerahasiaannya'],
};

/** Undefined when nothing is recorded on consent. In a group the pledge of confidentiality is the members' consent. */
export function consentOf(document: Note | CaseFile): ConsentFacts | undefined {
  const inBody = consentInBody(document) ?? pledgeIn(document) ?? consentInContract(document);
  const inKeys = document.kind === 'case-file' ? consentInKeys(document) : undefined;
  if (!inKeys || !inBody) return inKeys ?? inBody;
  return { statesLimit: inKeys.statesLimit || inBody.statesLimit, byGuardian: inKeys.byGuardian || inBody.byGuardian, place: inKeys.place };
}

/** Undefined when neither the age nor a decision is given. */
export function guardianOf({ values }: Note | CaseFile): GuardianFacts | undefined {
  const { age_band: ageBand, guardian_consent: decision } = values;
  if (ageBand === undefined && decision === undefined) return undefined;
  return { ageBand, decided: typeof decision === 'string' ? 'all' : decidedFor(decision, values.members) };
}

/** `{K-7F3Q: given}` speaks of these members; `{not-required: reason}` of everyone. */
function decidedFor(decision: Readonly<Record<string, string>> | undefined, members: readonly string[] | undefined): GuardianFacts['decided'] {
  if (decision === undefined) return [];
  const named = Object.keys(decision);
  return named.some(name => members?.includes(name)) ? named.map(ownCopy) : 'all';
}

function consentInBody(document: Note | CaseFile): ConsentFacts | undefined {
  const record = document.outline.steps.get(consentStep);
  const first = record?.sections[0];
  if (!record?.recorded || !first) return undefined;
  const labels = readStepLabels(document, consentStep);
  const statesLimit = labels.recorded.has('limits') || labels.recorded.has('reference');
  return { statesLimit, byGuardian: labels.values.has('guardian') || agreesAsGuardian(document, labels), place: document.lines.rangeOf(first.heading) };
}

function pledgeIn(document: Note | CaseFile): ConsentFacts | undefined {
  const record = document.outline.steps.get(pledgeStep);
  const first = record?.sections[0];
  return record?.recorded && first ? { statesLimit: true, byGuardian: false, place: document.lines.rangeOf(first.heading) } : undefined;
}

function consentInContract(document: Note | CaseFile): ConsentFacts | undefined {
  const record = document.outline.steps.get(contractStep);
  const first = record?.sections[0];
  if (!record?.recorded || !first) return undefined;
  const words = wordsUnder(document, contractStep);
  if (!containsCue(words, confidentiality)) return undefined;
  return { statesLimit: containsCue(words, labelCues(document.protocol, 'limits')), byGuardian: false, place: document.lines.rangeOf(first.heading) };
}

function consentInKeys(caseFile: CaseFile): ConsentFacts | undefined {
  const { consent } = caseFile.values;
  const place = caseFile.frontMatter.places.get(consentStep);
  if (!consent || !place || Object.keys(consent).length === 0) return undefined;
  const statesLimit = (consent.limits?.length ?? 0) > 0 || consent.ref !== undefined;
  const byGuardian = consent.guardian !== undefined || (consent.by ?? []).some(who => containsCue(who, labelCues(caseFile.protocol, 'guardian')));
  return { statesLimit, byGuardian, place: caseFile.lines.rangeOf(place.keySpan) };
}

/** A guardian who is to be told of danger is named too: only one who agrees or signs has consented. */
function agreesAsGuardian(document: Note | CaseFile, labels: StepLabels): boolean {
  const words = wordsUnder(document, consentStep);
  const guardian = labelCues(document.protocol, 'guardian');
  if (!containsCue(words, guardian)) return false;
  if (labels.values.get('by')?.some(span => containsCue(document.text.slice(span.start, span.end), guardian))) return true;
  const agrees = labelCues(document.protocol, 'by');
  return words.split(/[.;](?=\s|$)|\n/).some(sentence => containsCue(sentence, guardian) && containsCue(sentence, agrees));
}

function wordsUnder(document: Note | CaseFile, step: string): string {
  const ids = step === contractStep ? [step, ...partsOf(document.protocol, step).map(({ id }) => id)] : [step];
  const pieces = ids.flatMap(id => document.outline.steps.get(id)?.pieces ?? []);
  return pieces.filter(isOwnWords).map(piece => withoutComments(document.text.slice(piece.span.start, piece.span.end))).join('\n');
}

function labelCues(protocol: Protocol, id: string): LocalizedWords {
  return findStep(protocol, consentStep)?.labels.find(label => label.id === id)?.cues ?? { en: [], id: [] };
}
