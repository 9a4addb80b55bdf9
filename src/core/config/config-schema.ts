import * as z from 'zod';
import { isIsoDate } from '../language/calendar.ts';
import { rules } from '../rules/index.ts';

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
    const detailed = z.strictObject({ severity: severity.optional(), ...rule.options.shape });
    shape[rule.id] = z.union([severity, detailed]).optional().meta({ description: rule.title.en });
  }
  return z.strictObject(shape);
}

export const configSchema = z.strictObject({
  tahap: z.literal(1).optional().meta({ description: 'The version of the format; leave it at 1.' }),
  language: z.enum(['auto', 'en', 'id']).optional().meta({ description: 'The language of messages. "auto" follows each note.' }),
  include: z.array(z.string().min(1)).optional().meta({ description: 'Folders to read, relative to this file. Default: all.' }),
  exclude: z.array(z.string().min(1)).optional().meta({ description: 'Folders and files to leave out, as in .gitignore.' }),
  client_code_pattern: pattern.optional().meta({ description: 'What a client code looks like, as a regular expression, for example ^K-[0-9A-Z]{4}$.' }),
  adopted_on: day.optional().meta({ description: 'The day from which notes follow the form; older notes are left as they are.' }),
  institution: z.strictObject({ name: z.string().optional(), address: z.string().optional() }).optional().meta({ description: 'The institution, for exports.' }),
  holidays: z.array(z.union([day, z.strictObject({ from: day, to: day, name: z.string().optional() })])).optional().meta({ description: 'Days without counselling.' }),
  extra_headings: z.array(z.string().min(1)).optional().meta({ description: 'Headings that you use beside the steps.' }),
  rules: ruleSettings().optional().meta({ description: 'Rules: off, info, warning, error, or a mapping with severity and options.' }),
});

export type ConfigValues = z.infer<typeof configSchema>;
