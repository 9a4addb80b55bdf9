import type { CaseFile, Note } from '../note/note.ts';
import { NoteParser } from '../note/parse-note.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { FileEdit, Fix } from './fix.ts';
import { textWith } from './insertion.ts';

/** By protocol: matching headings takes a table that is worth keeping. */
const parsers = new WeakMap<Protocol, NoteParser>();

/**
 * The fix, if the text reads as wanted with it and keeps what it holds. Text around the place may make something else of
 * an insertion (a code fence or a comment that is not closed, YAML in an unusual shape): then there is no fix.
 */
export function checkedFix(fix: Fix | undefined, document: Note | CaseFile, isWanted: (after: Note | CaseFile) => boolean): Fix | undefined {
  if (!fix) return undefined;
  const after = readWith(document, fix.edits);
  return keepsSteps(document, after) && isWanted(after) ? fix : undefined;
}

/** The document as it reads with the edits of its own file. */
export function readWith(document: Note | CaseFile, edits: readonly FileEdit[]): Note | CaseFile {
  const text = textWith(document, edits);
  let parser = parsers.get(document.protocol);
  if (!parser) parsers.set(document.protocol, parser = new NoteParser({ protocols: [document.protocol], language: document.language }));
  return document.kind === 'note' ? parser.parseNote(document.path, text) : parser.parseCaseFile(document.path, text);
}

/** What was recorded still is, and nothing becomes recorded that was not. */
function keepsSteps(before: Note | CaseFile, after: Note | CaseFile): boolean {
  for (const [id, step] of before.outline.steps) {
    if (after.outline.steps.get(id)?.recorded !== step.recorded) return false;
  }
  return true;
}
