import type { WrittenZone } from '../../language/find-dates-time.ts';
import { findDates, type DateMention } from '../../language/find-dates.ts';
import type { CaseFile, Note } from '../../note/note.ts';
import { isOwnWords, withoutComments } from '../../note/recorded.ts';
import type { Section } from '../../note/section.ts';
import { findStep, type Label } from '../../protocol/protocol.ts';
import type { Range } from '../../text/position.ts';
import type { Span } from '../../text/span.ts';
import type { PromisedTime } from './appointment.ts';
import { containsCue, firstCueEnd } from './cues.ts';
import * as words from './referral-words.ts';
import { readStepLabels, readStepLabelsInBody, type StepLabels } from './step-labels.ts';

/** What one note records of handing the case to another professional. */
export interface ReferralFacts {
  /** Ids of the labels that are recorded: `to`, `reason`, `agreement`, `letter`, `feedback`. */
  readonly parts: ReadonlySet<string>;
  /** An emergency transfer asks only who took the client over, or who was told. */
  readonly emergency: boolean;
  readonly handedOver: boolean;
  readonly range: Range;
}

/** An entry under `referrals` of the case file. */
export interface ReferralEntry {
  readonly parts: ReadonlySet<string>;
  readonly on: string | undefined;
  readonly feedbackBy: string | undefined;
  readonly feedbackOn: string | undefined;
  readonly range: Range;
}

export const referralStep = 'referral';
const handoverStep = 'handover';

interface ReferralContent {
  readonly labels: StepLabels;
  readonly spans: readonly Span[];
  readonly place: Span;
}

interface ReferralReading extends ReferralContent {
  /** The day of word back, under its label or behind its words. */
  readonly feedback: DateMention | undefined;
}

let last: { note: Note; reading: ReferralReading | undefined } | undefined;

/** Undefined when the note hands the case to nobody: a conference alone, a client who came by referral, information taken along, a referral declined. */
export function referralOf(note: Note): ReferralFacts | undefined {
  const reading = readReferral(note);
  if (!reading) return undefined;
  const prose = reading.spans.map(span => withoutComments(note.text.slice(span.start, span.end))).join('\n');
  const parts = reading.feedback ? new Set([...reading.labels.recorded, 'feedback']) : reading.labels.recorded;
  if (words.declined.test(prose) || words.informationOnly.test(prose) || (words.incoming.test(prose) && !parts.has('letter') && !parts.has('feedback'))) return undefined;
  const emergency = note.type === 'crisis' || words.emergency.test(prose);
  const isTold = emergency && (words.handedOver.test(prose) || note.outline.steps.get(handoverStep)?.recorded === true || readStepLabels(note, 'risk').recorded.has('informed') || note.values.risk !== undefined && typeof note.values.risk === 'object' && (note.values.risk.informed?.length ?? 0) > 0);
  return { parts, emergency, handedOver: isTold, range: note.lines.rangeOf(reading.place) };
}

/** When word back is expected; without a time where it is written without a day. Undefined when nothing is said, or only what came back. */
export function readFeedback(note: Note): { readonly kind: 'referral-feedback'; readonly time: PromisedTime | undefined; readonly clock: string | undefined; readonly zone: WrittenZone | undefined; readonly range: Range } | undefined {
  const reading = readReferral(note);
  const mention = reading?.feedback;
  if (!reading || (!mention && !reading.labels.recorded.has('feedback'))) return undefined;
  const { date } = note.values;
  if (mention && date !== undefined && (mention.to ?? '') <= date) return undefined;
  const place = mention?.span ?? reading.labels.values.get('feedback')?.[0];
  if (!place) return undefined;
  const time = mention?.from === undefined || mention.to === undefined ? undefined : { from: mention.from, to: mention.to };
  return { kind: 'referral-feedback', time, clock: mention?.time, zone: mention?.zone, range: note.lines.rangeOf(place) };
}

function feedbackDay(note: Note, { labels, spans }: ReferralContent): DateMention | undefined {
  const label = feedbackLabel(note);
  const own = labels.values.get('feedback') ?? (label ? spans.flatMap(span => {
    const end = firstCueEnd(note.text, span, label.cues);
    return end === undefined ? [] : [{ start: end, end: endOfLine(note.text, { start: end, end: span.end }) }];
  }) : []);
  const days = own.flatMap(span => findDates(note.text, { from: span, order: 'dmy', reference: note.values.date })).filter(({ to }) => to !== undefined);
  return days.find(({ to }) => (to ?? '') > (note.values.date ?? '')) ?? days[0];
}

function feedbackLabel(note: Note): Label | undefined {
  return findStep(note.protocol, referralStep)?.labels.find(({ id }) => id === 'feedback');
}

/** The facts of the referral and the promise in it are asked one after the other: the last answer is kept. */
function readReferral(note: Note): ReferralReading | undefined {
  if (note.type !== 'referral' && !note.outline.steps.has(referralStep)) return undefined;
  if (last?.note !== note) last = { note, reading: readingOf(note) };
  return last.reading;
}

function readingOf(note: Note): ReferralReading | undefined {
  const content = contentOf(note);
  return content && { ...content, feedback: feedbackDay(note, content) };
}

function contentOf(note: Note): ReferralContent | undefined {
  const record = note.outline.steps.get(referralStep);
  const own = record?.sections.find(isReferral);
  if (note.type === 'referral' && (own || !record)) {
    const spans = note.blocks.filter(block => !block.quoted && (block.kind === 'paragraph' || block.kind === 'table'));
    const labels = readStepLabelsInBody(note, referralStep);
    const inStep = readStepLabels(note, referralStep);
    const joined = { recorded: new Set([...labels.recorded, ...inStep.recorded]), values: new Map([...labels.values, ...inStep.values]) };
    return { labels: joined, spans, place: own?.heading ?? firstLine(note) };
  }
  if (!record?.recorded || !own) return undefined;
  return { labels: readStepLabels(note, referralStep), spans: record.pieces.filter(isOwnWords).map(piece => piece.span), place: own.heading };
}

/** "Handover" may be that to another counselor, and a conference hands the case to nobody. */
function isReferral(section: Section): boolean {
  return section.ids.includes(referralStep) && !section.ids.includes(handoverStep);
}

function endOfLine(text: string, { start, end }: Span): number {
  const lineEnd = text.slice(start, end).indexOf('\n');
  return lineEnd < 0 ? end : start + lineEnd;
}

function firstLine(note: Note): Span {
  const start = note.frontMatter.bodyStart;
  return { start, end: start };
}

const entryParts = { to: 'to', reason: 'reason', agreement: 'agreement', letter: 'letter', feedback: 'feedback_by' } as const;

export function referralEntries(caseFile: CaseFile): readonly ReferralEntry[] {
  const place = caseFile.frontMatter.places.get('referrals');
  const entries = caseFile.values.referrals;
  if (!entries || !place) return [];
  const range = caseFile.lines.rangeOf(place.keySpan);
  return entries.map((entry): ReferralEntry => {
    if (typeof entry === 'string') return { parts: partsInProse(caseFile, entry), on: undefined, feedbackBy: undefined, feedbackOn: undefined, range };
    const recorded = Object.entries(entryParts).filter(([, key]) => entry[key] !== undefined && entry[key] !== false).map(([part]) => part);
    const parts = new Set(entry.feedback_on === undefined ? recorded : [...recorded, 'feedback']);
    return { parts, on: entry.on, feedbackBy: entry.feedback_by, feedbackOn: entry.feedback_on, range };
  });
}

function partsInProse(caseFile: CaseFile, prose: string): Set<string> {
  const labels = findStep(caseFile.protocol, referralStep)?.labels ?? [];
  return new Set(labels.filter(label => containsCue(prose, label.cues)).map(({ id }) => id));
}
