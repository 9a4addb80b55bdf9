import { individualProtocol } from './builtin.generated.ts';
import type { Protocol } from './protocol.ts';

/**
 * The protocol that a note is read by: the one for its layout, else the one for its format, else the individual one.
 * Of several the last counts, so that a repository's own protocol goes before a built-in one.
 */
export function selectProtocol(protocols: readonly Protocol[], note: { readonly layout: string; readonly format: string }): Protocol {
  return protocols.findLast(protocol => protocol.appliesTo.layouts.includes(note.layout))
    ?? protocols.findLast(protocol => protocol.appliesTo.formats.includes(note.format))
    ?? protocols.findLast(protocol => protocol.id === individualProtocol.id)
    ?? individualProtocol;
}
