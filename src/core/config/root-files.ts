import { isCaseFilePath, isNotePath } from '../text/paths.ts';

/** What the hosts look for in folders, by name. */

export const configName = '.tahap.yaml';
export const ignoreName = '.gitignore';
/** Relative to the root. */
export const protocolsFolder = '.tahap/protocols';

/** A folder that holds one of these is a root: its notes are checked together, by its own configuration. */
export function isRootMarker(name: string): boolean {
  return name === configName || name === '.git';
}

export function isProtocolName(name: string): boolean {
  return name.endsWith('.yaml');
}

export function isNoteOrCaseFile(path: string): boolean {
  return isNotePath(path) || isCaseFilePath(path);
}
