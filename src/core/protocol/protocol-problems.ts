import { headingNames } from './heading-names.ts';
import { HeadingReader } from './heading-normal-form.ts';
import { findStage, findStep, type Protocol } from './protocol.ts';
import type { ProtocolDefinition } from './schema.ts';

export type ProtocolProblemCode =
  | 'base-unknown' | 'base-cycle' | 'stage-unknown' | 'step-unknown' | 'part-nested' | 'id-duplicate'
  | 'frame-missing' | 'text-missing' | 'word-ambiguous';

export interface ProtocolProblem {
  /** Where in the definition: property names and indexes. */
  readonly path: readonly (string | number)[];
  readonly code: ProtocolProblemCode;
  /** The id or word of the protocol that is at fault. */
  readonly value: string;
}

type Path = ProtocolProblem['path'];

/** What is wrong with a definition once it stands on its base. */
export function findProblems(definition: ProtocolDefinition, base: Protocol, protocol: Protocol): readonly ProtocolProblem[] {
  return [
    ...duplicateIds(definition, protocol),
    ...unknownStages(definition, base, protocol),
    ...unknownSteps(definition, protocol),
    ...unknownChoices(definition, protocol),
    ...missingTexts(definition, protocol),
    ...ambiguousWords(definition, protocol),
  ];
}

function duplicateIds(definition: ProtocolDefinition, protocol: Protocol): ProtocolProblem[] {
  const problems: ProtocolProblem[] = [];
  const seen = new Set<string>();
  for (const property of ['stages', 'steps'] as const) {
    definition[property]?.forEach(({ id }, index) => {
      const takenByOther = property === 'stages' ? findStep(protocol, id) : findStage(protocol, id);
      if (seen.has(id) || takenByOther) problems.push({ path: [property, index, 'id'], code: 'id-duplicate', value: id });
      seen.add(id);
    });
  }
  return problems;
}

function unknownStages(definition: ProtocolDefinition, base: Protocol, protocol: Protocol): ProtocolProblem[] {
  const problems: ProtocolProblem[] = [];
  definition.stages?.forEach((stage, index) => {
    if (stage.replaces !== undefined && !findStage(base, stage.replaces)) problems.push({ path: ['stages', index, 'replaces'], code: 'stage-unknown', value: stage.replaces });
    if (stage.frame === undefined && !findStage(base, stage.replaces ?? stage.id)) problems.push({ path: ['stages', index, 'frame'], code: 'frame-missing', value: stage.id });
  });
  definition.steps?.forEach((step, index) => {
    if (step.stage !== undefined && !findStage(protocol, step.stage)) problems.push({ path: ['steps', index, 'stage'], code: 'stage-unknown', value: step.stage });
  });
  return problems;
}

function unknownSteps(definition: ProtocolDefinition, protocol: Protocol): ProtocolProblem[] {
  const problems: ProtocolProblem[] = [];
  definition.steps?.forEach((step, index) => {
    if (step.partOf !== undefined) {
      const whole = findStep(protocol, step.partOf);
      if (!whole) problems.push({ path: ['steps', index, 'partOf'], code: 'step-unknown', value: step.partOf });
      else if (whole.partOf !== undefined) problems.push({ path: ['steps', index, 'partOf'], code: 'part-nested', value: step.partOf });
    }
    step.satisfies?.forEach((id, position) => {
      if (!findStep(protocol, id)) problems.push({ path: ['steps', index, 'satisfies', position], code: 'step-unknown', value: id });
    });
  });
  return problems;
}

function unknownChoices(definition: ProtocolDefinition, protocol: Protocol): ProtocolProblem[] {
  const problems: ProtocolProblem[] = [];
  const frames = new Set<string>(protocol.stages.map(stage => stage.frame));
  const expect = (id: string, path: Path): void => {
    if (!findStep(protocol, id) && !findStage(protocol, id)) problems.push({ path, code: 'step-unknown', value: id });
  };
  definition.choices?.forEach((choice, index) => {
    choice.cases?.forEach(({ under, gives }, position) => {
      const path = ['choices', index, 'cases', position];
      if (under !== undefined && !frames.has(under)) expect(under, [...path, 'under']);
      gives.forEach((id, place) => expect(id, [...path, 'gives', place]));
    });
    choice.otherwise?.forEach((id, place) => expect(id, ['choices', index, 'otherwise', place]));
  });
  return problems;
}

function missingTexts(definition: ProtocolDefinition, protocol: Protocol): ProtocolProblem[] {
  const problems: ProtocolProblem[] = [];
  const expect = (text: { en: unknown; id: unknown } | undefined, path: Path, value: string): void => {
    for (const language of ['en', 'id'] as const) {
      if (!text || isEmpty(text[language])) problems.push({ path: [...path, language], code: 'text-missing', value });
    }
  };
  expect(protocol.names, ['names'], definition.id);
  definition.stages?.forEach(({ id }, index) => expect(findStage(protocol, id)?.names, ['stages', index, 'names'], id));
  definition.steps?.forEach(({ id, elements }, index) => {
    const step = findStep(protocol, id);
    expect(step?.names, ['steps', index, 'names'], id);
    expect(step?.guidance, ['steps', index, 'guidance'], id);
    expect(step?.prompts, ['steps', index, 'prompts'], id);
    elements?.forEach((element, position) => {
      expect(step?.elements.find(one => one.id === element.id)?.names, ['steps', index, 'elements', position, 'names'], element.id);
    });
  });
  return problems;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** A word may name a stage and a step (its place decides), but not two stages or two steps, unless a choice says which. */
function ambiguousWords(definition: ProtocolDefinition, protocol: Protocol): ProtocolProblem[] {
  const problems: ProtocolProblem[] = [];
  const chosen = new Set<string>();
  const first = new Map<string, string>();
  for (const { key, stage, step, choice, within } of headingNames(protocol, new HeadingReader(protocol.words))) {
    if (choice) chosen.add(key);
    const id = step ?? stage;
    if (id === undefined || (chosen.has(key) && within === undefined)) continue;
    const place = JSON.stringify([step === undefined, within ?? '', key]);
    const other = first.get(place);
    if (other === undefined) first.set(place, id);
    else if (other !== id) problems.push({ path: pathOfName(definition, [id, other]), code: 'word-ambiguous', value: key });
  }
  return problems;
}

function pathOfName(definition: ProtocolDefinition, ids: readonly string[]): Path {
  for (const property of ['steps', 'stages'] as const) {
    const index = definition[property]?.findIndex(({ id }) => ids.includes(id)) ?? -1;
    if (index >= 0) return [property, index];
  }
  return ['words'];
}
