import * as z from 'zod';
import { code, isoDate, noteSchema, prose } from './note-schema.ts';
import * as vocabulary from './vocabulary.ts';

/** The canonical values of a `case.md`. */

const positive = z.number().positive();

export const contractShape = z.strictObject({
  agreed_on: isoDate.optional(),
  minutes: z.union([positive, prose]).optional(),
  frequency: prose.optional(),
  sessions: z.union([positive, prose]).optional(),
  until: prose.optional(),
  tasks: z.strictObject({ client: z.array(prose).optional(), counselor: z.array(prose).optional() }).optional(),
  cooperation: z.array(prose).optional(),
  renegotiated: z.array(z.strictObject({
    on: isoDate,
    minutes: z.union([positive, prose]).optional(),
    frequency: prose.optional(),
    sessions: z.union([positive, prose]).optional(),
    until: prose.optional(),
    note: prose.optional(),
  })).optional(),
});

const consentShape = z.strictObject({
  by: z.array(prose).optional(),
  on: isoDate.optional(),
  limits: z.array(prose).optional(),
  ref: prose.optional(),
  guardian: prose.optional(),
});

const referralShape = z.strictObject({
  to: prose.optional(),
  on: isoDate.optional(),
  reason: prose.optional(),
  agreement: prose.optional(),
  letter: z.union([z.boolean(), prose]).optional(),
  feedback_by: isoDate.optional(),
  feedback_on: isoDate.optional(),
});

const closingShape = z.strictObject({
  on: isoDate.optional(),
  reason: z.enum(vocabulary.valuesOf(vocabulary.closingReasons)).optional(),
  goals_status: prose.optional(),
  markers: z.record(z.string(), prose).optional(),
  concerns: prose.optional(),
  return_path: prose.optional(),
});

const shared = noteSchema.shape;

export const caseFileSchema = z.strictObject({
  tahap: shared.tahap,
  case: code.optional(),
  client: code.optional(),
  group: shared.group,
  members: shared.members,
  opened: isoDate.optional(),
  reopened_on: isoDate.optional(),
  status: z.enum(vocabulary.valuesOf(vocabulary.caseStatuses)).optional(),
  language: shared.language,
  counselor: shared.counselor,
  co_counselors: shared.co_counselors,
  setting: shared.setting,
  format: shared.format,
  area: shared.area,
  concern: shared.concern,
  age_band: shared.age_band,
  origin: shared.origin,
  measures: shared.measures,
  handover: shared.handover,
  guardian_consent: shared.guardian_consent,
  skipped: shared.skipped,
  contract: contractShape.optional(),
  consent: consentShape.optional(),
  goals: z.array(prose).optional(),
  referrals: z.array(z.union([prose, referralShape])).optional(),
  closing: closingShape.optional(),
});

export type CaseFileValues = z.infer<typeof caseFileSchema>;
