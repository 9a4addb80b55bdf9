import * as z from 'zod';

/**
 * The shape of a protocol file: `src/core/protocol/builtin/*.yaml` and a repository's `.tahap/protocols/*.yaml`.
 * Nothing but ids is required here, because a protocol that extends another says only what differs;
 * `resolveProtocol` reports what is still missing once everything is put together.
 */

const identifier = z.string().regex(/^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$/);
const text = z.string().trim().min(1);
const texts = z.array(text);
const localizedText = z.strictObject({ en: text.optional(), id: text.optional() });
const localizedWords = z.strictObject({ en: texts.optional(), id: texts.optional() });

const stage = z.strictObject({
  id: identifier,
  /** The inherited stage whose place it takes, with its words and its steps. */
  replaces: identifier.optional(),
  frame: z.enum(['early', 'core', 'final']).optional(),
  names: localizedText.optional(),
  synonyms: localizedWords.optional(),
});

const due = z.strictObject({
  cadence: z.enum(['case', 'session', 'closing', 'triggered', 'optional']),
  from: z.int().min(1).optional(),
  by: z.int().min(1).optional(),
  closing: z.boolean().optional(),
});

const label = z.strictObject({
  id: identifier,
  names: localizedWords.optional(),
  cues: localizedWords.optional(),
  acceptsNone: z.boolean().optional(),
});

const element = z.strictObject({
  id: identifier,
  names: localizedText.optional(),
  cues: localizedWords.optional(),
  kinds: z.array(z.enum(['date', 'number', 'quotation'])).optional(),
  bare: localizedWords.optional(),
});

const step = z.strictObject({
  id: identifier,
  stage: identifier.optional(),
  partOf: identifier.optional(),
  names: localizedText.optional(),
  synonyms: localizedWords.optional(),
  shortNames: localizedWords.optional(),
  lookalikes: localizedWords.optional(),
  guidance: localizedText.optional(),
  prompts: localizedWords.optional(),
  due: due.optional(),
  ownRule: identifier.optional(),
  acceptsNone: z.boolean().optional(),
  cues: localizedWords.optional(),
  labels: z.array(label).optional(),
  elements: z.array(element).optional(),
  ratings: z.array(z.strictObject({ id: identifier, names: localizedWords.optional() })).optional(),
  satisfies: z.array(identifier).optional(),
});

const choice = z.strictObject({
  words: localizedWords,
  cases: z.array(z.strictObject({
    under: identifier.optional(),
    types: z.array(identifier).optional(),
    gives: z.array(identifier).min(1),
  })).optional(),
  otherwise: z.array(identifier).optional(),
});

const words = z.strictObject({
  carriers: texts.optional(),
  endings: texts.optional(),
  joiners: texts.optional(),
  counters: texts.optional(),
  spellings: z.record(z.string(), text).optional(),
  extras: localizedWords.optional(),
});

export const protocolDefinitionSchema = z.strictObject({
  /** The version of the format. */
  tahap: z.literal(1).optional(),
  id: identifier,
  /** The protocol this one starts from; its own id is allowed there: it then takes the place of the built-in one. */
  extends: identifier.optional(),
  /** With `extends`: the inherited steps are still recognised, but only this protocol's own are due. */
  ownStepsOnly: z.boolean().optional(),
  names: localizedText.optional(),
  appliesTo: z.strictObject({
    layouts: z.array(identifier).optional(),
    formats: z.array(identifier).optional(),
  }).optional(),
  framed: z.boolean().optional(),
  stages: z.array(stage).optional(),
  steps: z.array(step).optional(),
  choices: z.array(choice).optional(),
  words: words.optional(),
});

export type ProtocolDefinition = z.infer<typeof protocolDefinitionSchema>;
