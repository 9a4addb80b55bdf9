import { builtinDefinitions } from './builtin-definitions.generated.ts';
import { builtinProtocols, individualProtocol } from './builtin.generated.ts';
import type { Protocol } from './protocol.ts';
import { resolveProtocol, resolveProtocols, type ProtocolProblem, type ResolvedProtocol } from './resolve.ts';
import type { ProtocolDefinition } from './schema.ts';

export interface RepositoryProtocols {
  /** The built-in protocols, changed where the repository changes them, then the repository's own. */
  readonly protocols: readonly Protocol[];
  /** What is wrong with each definition, in the order given; a definition with problems has no effect. */
  readonly problems: readonly (readonly ProtocolProblem[])[];
}

/**
 * The protocols of a repository that has some of its own. What it changes in the individual protocol holds in every
 * layout and in groups too: a synonym is said once.
 */
export function repositoryProtocols(definitions: readonly ProtocolDefinition[]): RepositoryProtocols {
  const known = new Map(builtinProtocols.map(protocol => [protocol.id, protocol]));
  const first = definitions.findIndex(changesIndividual);
  const changed = definitions[first];
  const changedResult = changed && resolveProtocol(changed, known);
  if (changedResult?.protocol) {
    known.set(changedResult.protocol.id, changedResult.protocol);
    for (const definition of builtinDefinitions) known.set(definition.id, rebased(definition, known));
  }
  const others = definitions.filter((_, index) => index !== first);
  const results: ResolvedProtocol[] = [...resolveProtocols(others, known)];
  for (const { protocol } of results) if (protocol) known.set(protocol.id, protocol);
  if (changedResult) results.splice(first, 0, changedResult);
  return { protocols: [...known.values()], problems: results.map(({ problems }) => problems ?? []) };
}

function changesIndividual({ id, extends: base }: ProtocolDefinition): boolean {
  return id === individualProtocol.id && base === id;
}

/** A layout on a changed base. A word that the base now has too stays the layout's. */
function rebased(definition: ProtocolDefinition, known: ReadonlyMap<string, Protocol>): Protocol {
  const result = resolveProtocol(definition, known);
  if (result.protocol) return result.protocol;
  const choices = result.problems.flatMap(({ path: [property, index], code, value }) => {
    const owner = (property === 'steps' || property === 'stages') && typeof index === 'number' ? definition[property]?.[index] : undefined;
    return code === 'word-ambiguous' && owner ? [{ words: { en: [value] }, otherwise: [owner.id] }] : [];
  });
  const settled = resolveProtocol({ ...definition, choices: [...choices, ...(definition.choices ?? [])] }, known);
  return settled.protocol ?? known.get(definition.id) ?? individualProtocol;
}
