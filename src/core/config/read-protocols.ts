import type { Protocol } from '../protocol/protocol.ts';
import { repositoryProtocols } from '../protocol/repository-protocols.ts';
import { protocolDefinitionSchema, type ProtocolDefinition } from '../protocol/schema.ts';
import { nodeAt, plainValue } from '../text/plain-value.ts';
import type { Span } from '../text/span.ts';
import { readYaml } from '../text/yaml-reader.ts';
import type { YamlMap } from '../text/yaml-tree.ts';

export interface ProtocolFile {
  readonly path: string;
  readonly text: string;
}

/** A fault in a protocol file, at the key or value. Never holds text of the file. */
export interface ProtocolFault {
  readonly path: string;
  readonly code: string;
  readonly key: string;
  readonly span: Span;
}

export interface ProtocolsReading {
  readonly protocols: readonly Protocol[];
  readonly faults: readonly ProtocolFault[];
}

interface ReadDefinition {
  readonly file: ProtocolFile;
  readonly root: YamlMap;
  readonly definition: ProtocolDefinition;
}

/** Reads a repository's `.tahap/protocols/*.yaml`: they extend or replace the built-in protocols. A file with faults has no effect. */
export function readProtocols(files: readonly ProtocolFile[]): ProtocolsReading {
  const faults: ProtocolFault[] = [];
  const read: ReadDefinition[] = [];
  for (const file of files) {
    const document = readYaml(file.text, { start: file.text.charCodeAt(0) === 0xfeff ? 1 : 0, end: file.text.length });
    if (!document.root) {
      faults.push(...document.problems.map(({ code, span }) => ({ path: file.path, code, key: '', span })));
      continue;
    }
    const outcome = protocolDefinitionSchema.safeParse(plainValue(document.root));
    if (outcome.success) read.push({ file, root: document.root, definition: outcome.data });
    else faults.push(...outcome.error.issues.map(issue => faultAt(file, document.root, issue.path, issue.code)));
  }
  const { protocols, problems } = repositoryProtocols(read.map(({ definition }) => definition));
  read.forEach(({ file, root }, index) => {
    for (const { path, code } of problems[index] ?? []) faults.push(faultAt(file, root, path, code));
  });
  return { protocols, faults };
}

function faultAt(file: ProtocolFile, root: YamlMap | undefined, path: readonly PropertyKey[], code: string): ProtocolFault {
  const parts = path.map(part => typeof part === 'number' ? part : String(part));
  for (let length = parts.length; root && length > 0; length--) {
    const place = nodeAt(root, parts.slice(0, length));
    if (place) return { path: file.path, code, key: parts.join('.'), span: place.keySpan ?? place.span };
  }
  return { path: file.path, code, key: parts.join('.'), span: { start: 0, end: 0 } };
}
