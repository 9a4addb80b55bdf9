import { findDates, type DateMention } from '../../language/find-dates.ts';
import { readNone } from '../../language/none-value.ts';
import type { IsoDate } from '../../language/calendar.ts';
import type { Note } from '../../note/note.ts';
import { isOwnWords, withoutComments, type Piece } from '../../note/recorded.ts';
import { findStep, stepsSatisfying } from '../../protocol/protocol.ts';
import type { Span } from '../../text/span.ts';

/** A day or a window promised for the next meeting. Both ends are the same for a day. */
export interface PromisedTime {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** What one note says of the next meeting. */
export interface Appointment {
  /** `undated`: something is written, but neither a date nor a window nor a reason for none. */
  readonly state: 'promised' | 'none' | 'undated';
  readonly time: PromisedTime | undefined;
}

/** What the front matter and the body say, each by itself, with places: for the rules that judge one note. */
export interface AppointmentReading {
  readonly inKeys: AppointmentSource | undefined;
  readonly inBody: AppointmentSource | undefined;
}

export interface AppointmentSource extends Appointment {
  readonly mention: DateMention | undefined;
  readonly span: Span;
}

export const appointmentStep = 'next-appointment';

let last: { note: Note; reading: AppointmentReading } | undefined;

/** The facts of the case and the rules of the note ask one after the other: the last answer is kept. */
export function readAppointment(note: Note): AppointmentReading {
  if (last?.note !== note) last = { note, reading: { inKeys: appointmentInKeys(note), inBody: appointmentInBody(note) } };
  return last.reading;
}

export function appointmentOf(reading: AppointmentReading): Appointment | undefined {
  const { inKeys, inBody } = reading;
  const source = [inKeys, inBody].find(candidate => candidate?.state === 'promised')
    ?? [inKeys, inBody].find(candidate => candidate?.state === 'none') ?? inKeys ?? inBody;
  return source && { state: source.state, time: source.time };
}

function appointmentInKeys(note: Note): AppointmentSource | undefined {
  const value = note.values.next_appointment;
  const place = note.frontMatter.places.get('next_appointment');
  if (value === undefined || !place) return undefined;
  if (typeof value !== 'string') return { state: 'none', time: undefined, mention: undefined, span: place.valueSpan };
  return readSource(note, [place.valueSpan]) ?? undated(place.valueSpan);
}

function appointmentInBody(note: Note): AppointmentSource | undefined {
  const own = note.outline.steps.get(appointmentStep);
  const shared = stepsSatisfying(note.protocol, appointmentStep).flatMap(step => note.outline.steps.get(step.id) ?? []);
  const first = own?.sections[0];
  const found = readSource(note, spansOf(note, [...(own?.pieces ?? []), ...shared.flatMap(step => step.pieces)]));
  if (found) return found;
  return own?.recorded && first ? undated(first.heading) : undefined;
}

function undated(span: Span): AppointmentSource {
  return { state: 'undated', time: undefined, mention: undefined, span };
}

function spansOf(note: Note, pieces: readonly Piece[]): Span[] {
  return pieces.filter(isOwnWords).filter(piece => withoutComments(note.text.slice(piece.span.start, piece.span.end)).trim() !== '').map(piece => piece.span);
}

/** The first day or window after the session is the promise; without one, the first that there is. */
function readSource(note: Note, spans: readonly Span[]): AppointmentSource | undefined {
  const sessionDate = note.values.date;
  let earlier: AppointmentSource | undefined;
  for (const span of spans) {
    for (const mention of findDates(note.text, { from: span, order: 'dmy', reference: sessionDate })) {
      if (mention.from === undefined || mention.to === undefined) continue;
      const source: AppointmentSource = { state: 'promised', time: { from: mention.from, to: mention.to }, mention, span: mention.span };
      if (sessionDate === undefined || mention.to > sessionDate) return source;
      earlier ??= source;
    }
  }
  return earlier ?? windowWithoutReference(note, spans) ?? noneWithReason(note, spans);
}

/** "Next week" in a note without a date: promised, but no day can be named. */
function windowWithoutReference(note: Note, spans: readonly Span[]): AppointmentSource | undefined {
  for (const span of spans) {
    const mention = findDates(note.text, { from: span, order: 'dmy' }).find(candidate => candidate.from === undefined);
    if (mention && (mention.form === 'relative' || mention.form === 'window')) return { state: 'promised', time: undefined, mention, span: mention.span };
  }
  return undefined;
}

function noneWithReason(note: Note, spans: readonly Span[]): AppointmentSource | undefined {
  for (const span of spans) {
    const none = readNone(withoutComments(note.text.slice(span.start, span.end)));
    if (none?.reason !== undefined) return { state: 'none', time: undefined, mention: undefined, span };
  }
  return undefined;
}

/** Whether a step's content may hold a promise: the appointment's own heading, not one that it shares. */
export function isOwnAppointment(note: Note, source: AppointmentSource): boolean {
  const record = note.outline.steps.get(appointmentStep);
  return record?.sections.some(section => section.ids.length === 1 && !findStep(note.protocol, section.ids[0] ?? '')?.satisfies.length
    && section.pieces.some(piece => piece.span.start <= source.span.start && source.span.end <= piece.span.end)) ?? false;
}
