import * as z from 'zod';
import { isIsoDate } from '../language/calendar.ts';
import { rules } from '../rules/index.ts';
import { configAbout, described, institutionAbout, severityAbout } from './config-about.ts';

/** The shape of `.tahap.yaml`. Its JSON Schema and documentation are generated from here. */

const day = z.string().refine(isIsoDate).meta({ description: 'A day as YYYY-MM-DD.', format: 'date' });
const severity = z.enum(['off', 'info', 'warning', 'error']);

/** A regular expression of the configuration is short and has no nested repetition, so that it can't run away. */
const pattern = z.string().max(100).refine(isHarmlessPattern);

function isHarmlessPattern(source: string): boolean {
  if (/[*+}]\)?[*+{]|\((?:[^()\\]|\\.)*[*+}](?:[^()\\]|\\.)*\)[*+{]|\\[1-9]/.test(source)) return false;
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}

function ruleSettings() {
  const shape: Record<string, z.ZodType> = {};
  for (const rule of rules) {
    const detailed = z.strictObject({ severity: severity.optional().meta(described(severityAbout)), ...rule.options.shape });
    shape[rule.id] = z.union([severity, detailed]).optional().meta(described(rule.title));
  }
  return z.strictObject(shape);
}

const line = z.string().trim().min(1).max(200);
const person = { name: line.optional().meta(described(institutionAbout.personName)), number: line.optional().meta(described(institutionAbout.personNumber)) };

const institution = z.strictObject({
  authority: z.union([line, z.array(line)]).optional().meta(described(institutionAbout.authority)),
  name: line.optional().meta(described(institutionAbout.name)),
  unit: line.optional().meta(described(institutionAbout.unit)),
  address: line.optional().meta(described(institutionAbout.address)),
  contact: line.optional().meta(described(institutionAbout.contact)),
  city: line.optional().meta(described(institutionAbout.city)),
  head: z.strictObject({ title: line.optional().meta(described(institutionAbout.headTitle)), ...person }).optional().meta(described(institutionAbout.head)),
  staff: z.record(z.string(), z.strictObject(person)).optional().meta(described(institutionAbout.staff)),
});

export const configSchema = z.strictObject({
  tahap: z.literal(1).optional().meta(described(configAbout.tahap)),
  language: z.enum(['auto', 'en', 'id']).optional().meta(described(configAbout.language)),
  include: z.array(z.string().min(1)).optional().meta(described(configAbout.include)),
  exclude: z.array(z.string().min(1)).optional().meta(described(configAbout.exclude)),
  client_code_pattern: pattern.optional().meta(described(configAbout.client_code_pattern)),
  adopted_on: day.optional().meta(described(configAbout.adopted_on)),
  institution: institution.optional().meta(described(configAbout.institution)),
  holidays: z.array(z.union([day, z.strictObject({ from: day, to: day, name: z.string().optional() })])).optional().meta(described(configAbout.holidays)),
  time_zone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']).optional().meta(described(configAbout.time_zone)),
  extra_headings: z.array(z.string().min(1)).optional().meta(described(configAbout.extra_headings)),
  rules: ruleSettings().optional().meta(described(configAbout.rules)),
});

export type ConfigValues = z.infer<typeof configSchema>;
