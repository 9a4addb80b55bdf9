import type { Span } from './span.ts';
import { readYamlFast } from './yaml-fast.ts';
import { readYamlWithLibrary } from './yaml-library.ts';
import { NOTE_YAML_LIMITS, type YamlLimits } from './yaml-limits.ts';
import type { YamlDocument } from './yaml-tree.ts';

/**
 * Reads the YAML in `span` of `text`: by the strict reader where it can, else by the library, with the same result.
 * Limits other than those of notes are left to the library. Never throws.
 */
export function readYaml(text: string, span: Span, limits: YamlLimits = NOTE_YAML_LIMITS): YamlDocument {
  const fast = limits === NOTE_YAML_LIMITS ? readYamlFast(text, span) : undefined;
  return fast ?? readYamlWithLibrary(text, span, limits);
}
