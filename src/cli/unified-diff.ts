import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** A text that differs in more lines is shown by no patch: comparing takes time that grows with their square. */
const mostChangedLines = 20_000;

/**
 * What turns a file into another, as `patch -p0` and `git apply -p0` take it in the folder that the path starts from.
 * Undefined when nearly everything differs in a very long text. It holds text of the note.
 */
export function unifiedDiff(path: string, before: string, after: string): string | undefined {
  if (before === after) return '';
  return createTwoFilesPatch(path, path, before, after, undefined, undefined, { context: 3, maxEditLength: mostChangedLines, headerOptions: FILE_HEADERS_ONLY });
}
