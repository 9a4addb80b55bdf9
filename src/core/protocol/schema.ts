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
  replaces: identifier.optional().meta({ description: 'The inherited stage whose place it takes, with its words and its steps.' }),
  frame: z.enum(['early', 'core', 'final']).optional().meta({ description: 'Which of the three stages of the process it stands for.' }),
  names: localizedText.optional(),
  synonyms: localizedWords.optional(),
});

const due = z.strictObject({
  cadence: z.enum(['case', 'session', 'closing', 'triggered', 'optional']).meta({ description: 'Once per case, in every session, in the closing note, when it comes up, or never demanded.' }),
  from: z.int().min(1).optional().meta({ description: 'With cadence session: the first session that needs it.' }),
  by: z.int().min(1).optional().meta({ description: 'With cadence case: due as soon as the note of this session is there.' }),
  closing: z.boolean().optional().meta({ description: 'With cadence session: whether the closing note needs it too.' }),
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
  partOf: identifier.optional().meta({ description: 'The step that it is a part of.' }),
  names: localizedText.optional(),
  synonyms: localizedWords.optional(),
  shortNames: localizedWords.optional().meta({ description: 'Names that count only inside the step it is a part of.' }),
  lookalikes: localizedWords.optional().meta({ description: 'Terms that look like one of its names and never are.' }),
  guidance: localizedText.optional().meta({ description: 'What to write here, shown on hover.' }),
  prompts: localizedWords.optional().meta({ description: 'What is put under a new heading, in square brackets.' }),
  due: due.optional(),
  ownRule: identifier.optional().meta({ description: 'The rule that judges its absence in place of missing-step.' }),
  acceptsNone: z.boolean().optional(),
  cues: localizedWords.optional(),
  labels: z.array(label).optional(),
  elements: z.array(element).optional(),
  ratings: z.array(z.strictObject({ id: identifier, names: localizedWords.optional() })).optional(),
  satisfies: z.array(identifier).optional().meta({ description: 'The other steps that its content can record.' }),
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
  tahap: z.literal(1).optional().meta({ description: 'The version of the format; leave it at 1.' }),
  id: identifier,
  extends: identifier.optional().meta({ description: 'The protocol this one starts from; its own id is allowed there: it then takes the place of the built-in one.' }),
  ownStepsOnly: z.boolean().optional().meta({ description: 'With extends: the inherited steps are still recognised, but only those of this protocol are due.' }),
  names: localizedText.optional(),
  appliesTo: z.strictObject({
    layouts: z.array(identifier).optional(),
    formats: z.array(identifier).optional(),
  }).optional(),
  framed: z.boolean().optional().meta({ description: 'Whether a session must show the early or core and the final stage.' }),
  stages: z.array(stage).optional(),
  steps: z.array(step).optional(),
  choices: z.array(choice).optional(),
  words: words.optional(),
});

export type ProtocolDefinition = z.infer<typeof protocolDefinitionSchema>;
