import { definedWith, emptyProtocol } from './merge.ts';
import { findProblems, type ProtocolProblem } from './protocol-problems.ts';
import type { Protocol } from './protocol.ts';
import type { ProtocolDefinition } from './schema.ts';

export type { ProtocolProblem, ProtocolProblemCode } from './protocol-problems.ts';

export type ResolvedProtocol =
  | { readonly protocol: Protocol; readonly problems?: undefined }
  | { readonly protocol?: undefined; readonly problems: readonly ProtocolProblem[] };

/**
 * Puts a definition on top of the protocol it extends. Stages, steps, labels and elements are merged by id: words
 * are added, texts and cadence take the place of the inherited ones.
 * @param known protocols by id that it may extend: the built-in ones, and those of the repository resolved before it
 */
export function resolveProtocol(definition: ProtocolDefinition, known: ReadonlyMap<string, Protocol>): ResolvedProtocol {
  const base = definition.extends === undefined ? emptyProtocol(definition.id) : known.get(definition.extends);
  if (!base) return { problems: [{ path: ['extends'], code: 'base-unknown', value: definition.extends ?? '' }] };
  const protocol = definedWith(base, definition);
  const problems = findProblems(definition, base, protocol);
  return problems.length > 0 ? { problems } : { protocol };
}

/**
 * Resolves several definitions, each after the one it extends, whatever their order.
 * @returns one result per definition, in the order given
 */
export function resolveProtocols(definitions: readonly ProtocolDefinition[], known: ReadonlyMap<string, Protocol>): readonly ResolvedProtocol[] {
  const resolved = new Map(known);
  const results: ResolvedProtocol[] = [];
  const waiting = new Set(definitions.keys());
  const ownIds = new Map<string, number>();
  definitions.forEach(({ id }, index) => {
    if (!ownIds.has(id)) ownIds.set(id, index);
    else {
      results[index] = { problems: [{ path: ['id'], code: 'id-duplicate', value: id }] };
      waiting.delete(index);
    }
  });
  const baseOf = ({ id, extends: base }: ProtocolDefinition): number | undefined =>
    base === undefined || base === id ? undefined : ownIds.get(base);

  for (let progress = true; progress && waiting.size > 0; ) {
    progress = false;
    for (const index of waiting) {
      const definition = definitions[index];
      const base = definition && baseOf(definition);
      if (!definition || (base !== undefined && waiting.has(base))) continue;
      const result = resolveProtocol(definition, resolved);
      if (result.protocol) resolved.set(definition.id, result.protocol);
      results[index] = result;
      waiting.delete(index);
      progress = true;
    }
  }
  for (const index of waiting) results[index] = { problems: [{ path: ['extends'], code: 'base-cycle', value: definitions[index]?.extends ?? '' }] };
  return results;
}
