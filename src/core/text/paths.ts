/** Paths in the core are relative to the root, with `/`. */

export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function isCaseFilePath(path: string): boolean {
  return baseName(path) === 'case.md';
}

export function isNotePath(path: string): boolean {
  return path.endsWith('.session.md');
}

/** The case file that speaks for the notes of a folder. */
export function caseFileIn(folder: string): string {
  return folder === '' ? 'case.md' : `${folder}/case.md`;
}
