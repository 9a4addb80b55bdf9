import * as z from 'zod';
import { configSchema } from '../../src/core/config/config-schema.ts';
import { caseFileKeys } from '../../src/core/note/case-file-keys.ts';
import { caseFileSchema } from '../../src/core/note/case-file-schema.ts';
import type { KeyTable } from '../../src/core/note/key-facts.ts';
import { noteKeys } from '../../src/core/note/note-keys.ts';
import { isoDate, noteSchema } from '../../src/core/note/note-schema.ts';
import { protocolDefinitionSchema } from '../../src/core/protocol/schema.ts';
import type { GeneratedFiles } from './generated-files.ts';
import { describeOptions } from './option-descriptions.ts';
import { writtenSchema, type JsonSchema } from './written-schema.ts';

/** JSON Schemas (draft 7, which every editor reads) of the configuration, protocols and front matter. */
export function generate(): GeneratedFiles {
  const files: [string, JsonSchema][] = [
    ['config', titled('Configuration of Tahap (.tahap.yaml)', configJsonSchema())],
    ['protocol', titled('Protocol of Tahap (.tahap/protocols/*.yaml)', convert(protocolDefinitionSchema))],
    ['front-matter', titled('Front matter of a session note', fromTable(noteSchema, noteKeys))],
    ['case-file', titled('Front matter of a case file', fromTable(caseFileSchema, caseFileKeys))],
  ];
  return new Map(files.map(([name, schema]) => [`schemas/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`]));
}

/** The schema of `.tahap.yaml`, with the texts of both languages. */
export function configJsonSchema(): JsonSchema {
  return describeOptions(convert(configSchema));
}

function titled(title: string, { $schema, ...schema }: JsonSchema): JsonSchema {
  return { $schema, title, ...schema };
}

function fromTable(schema: z.ZodObject, table: KeyTable): JsonSchema {
  const canonical = convert(schema);
  return { $schema: canonical.$schema, ...writtenSchema(canonical, table) };
}

const shapeKeywords = ['type', 'minimum', 'maximum'] as const;

/** What a check in code asks, as near as a schema can say it. */
const known = new Map<z.core.$ZodType, JsonSchema>([
  [isoDate, { type: 'string', format: 'date' }],
  [inner(noteSchema.shape.start), { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' }],
  [inner(noteSchema.shape.written_at), { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[Tt ].*)?$' }],
  [inner(noteSchema.shape.session), { anyOf: [{ type: 'integer', minimum: 1, maximum: 9999 }, { type: 'string', pattern: '^(?:[IVXLCDM]+|[ivxlcdm]+)$' }] }],
  [inner(configSchema.shape.client_code_pattern), { type: 'string', maxLength: 100, format: 'regex' }],
]);

function inner(schema: z.ZodOptional<z.ZodType>): z.ZodType {
  return schema.unwrap();
}

function convert(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      const exact = known.get(zodSchema);
      if (exact) {
        for (const keyword of shapeKeywords) delete jsonSchema[keyword];
        Object.assign(jsonSchema, exact);
      }
      if (jsonSchema.type === 'string' && jsonSchema.minLength === 1 && isTrimmed(zodSchema)) {
        delete jsonSchema.minLength;
        jsonSchema.pattern = '\\S';
      }
      if (jsonSchema.const !== undefined) delete jsonSchema.type;
    },
  }) as JsonSchema;
}

function isTrimmed(schema: z.core.$ZodType): boolean {
  return (schema._zod.def as z.core.$ZodStringDef).checks?.some(check => check._zod.def.check === 'overwrite') ?? false;
}
