import * as z from 'zod';
import { isIsoDate, isTime, parseDateTime } from '../language/calendar.ts';
import { parseDuration } from '../language/durations.ts';
import { parseRoman } from '../language/numbers.ts';
import * as vocabulary from './vocabulary.ts';

/** The canonical values of a note's front matter: English keys, English enum values, lists always as lists. */

const choice = <V extends vocabulary.Vocabulary>(values: V) => z.enum(vocabulary.valuesOf(values));

export const codePattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,31}$/u;
export const code = z.string().regex(codePattern);
export const prose = z.string().trim().min(1);
export const isoDate = z.string().refine(isIsoDate);
const dateTime = z.string().refine(text => parseDateTime(text) !== undefined);
const time = z.string().refine(isTime);
const count = z.preprocess(readCount, z.int().min(1).max(9999));
const duration = z.union([z.number().positive().max(1440), z.string().refine(text => parseDuration(text) !== undefined)]);

function readCount(value: unknown): unknown {
  return typeof value === 'string' ? (parseRoman(value) ?? value) : value;
}

const who = z.strictObject({
  who: prose.optional(),
  what: prose,
  due: prose.optional(),
  done: z.union([z.boolean(), isoDate]).optional(),
});

export const riskShape = z.strictObject({
  level: choice(vocabulary.riskLevels).optional(),
  asked: z.union([z.boolean(), prose]).optional(),
  actions: z.array(prose).optional(),
  informed: z.array(prose).optional(),
  recheck: prose.optional(),
});

const measure = z.union([
  z.number(),
  prose,
  z.null(),
  z.strictObject({
    score: z.union([z.number(), prose, z.null()]).optional(),
    scale: prose.optional(),
    items: z.array(z.number()).optional(),
    reason: prose.optional(),
  }),
]);

export const nextAppointment = z.union([prose, z.strictObject({ none: prose })]);

export const noteSchema = z.strictObject({
  tahap: z.literal(1).optional(),
  type: choice(vocabulary.noteTypes).optional(),
  client: code.optional(),
  case: code.optional(),
  session: count.optional(),
  session_type: choice(vocabulary.sessionTypes).optional(),
  date: isoDate.optional(),
  start: time.optional(),
  duration: duration.optional(),
  written_at: dateTime.optional(),
  signed_at: dateTime.optional(),
  counselor: code.optional(),
  co_counselors: z.array(code).optional(),
  author_role: choice(vocabulary.authorRoles).optional(),
  cosigned_by: code.optional(),
  cosigned_at: dateTime.optional(),
  status: choice(vocabulary.noteStatuses).optional(),
  setting: choice(vocabulary.settings).optional(),
  mode: choice(vocabulary.modes).optional(),
  format: choice(vocabulary.formats).optional(),
  layout: choice(vocabulary.layouts).optional(),
  area: z.array(choice(vocabulary.areas)).optional(),
  concern: z.array(prose).optional(),
  age_band: choice(vocabulary.ageBands).optional(),
  origin: choice(vocabulary.origins).optional(),
  stage: z.array(choice(vocabulary.stages)).optional(),
  techniques: z.array(prose).optional(),
  measures: z.record(z.string(), measure).optional(),
  risk: z.union([choice(vocabulary.riskLevels), riskShape]).optional(),
  actions: z.array(z.union([prose, who])).optional(),
  next_appointment: nextAppointment.optional(),
  late_entry: z.strictObject({ reason: prose }).optional(),
  addendum_to: z.union([prose, z.strictObject({ note: prose, reason: prose.optional() })]).optional(),
  skipped: z.record(z.string(), prose).optional(),
  group: code.optional(),
  members: z.array(code).optional(),
  language: choice(vocabulary.languages).optional(),
  handover: z.strictObject({ from: code, on: isoDate.optional() }).optional(),
  guardian_consent: z.union([choice(vocabulary.guardianConsents), z.record(z.string(), prose)]).optional(),
  steps: z.array(prose).optional(),
});

export type NoteValues = z.infer<typeof noteSchema>;
