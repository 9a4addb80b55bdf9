import { join, resolve } from 'node:path';
import { fixAll } from '../core/lint/fix-all.ts';
import type { Linter } from '../core/lint/linter.ts';
import { readRewritable } from '../hosts/node/rewrite-file.ts';
import { ChangedFiles } from './changed-files.ts';
import type { CheckOptions, ReadRoot } from './check-paths.ts';
import type { CommandCall } from './command.ts';

/** Applies the fixes that need no judgement to the files of a run, and lets the linter judge what is left. */
export class FileFixer {
  readonly files: ChangedFiles;
  /** Standard input with its fixes; undefined when it is no text, or was not read. */
  fixedInput: string | undefined;
  private isInputUnreadable = false;

  constructor(private readonly call: CommandCall, readonly isDry: boolean) {
    this.files = new ChangedFiles(call, isDry);
  }

  get hasFailed(): boolean {
    return this.files.hasFailed || this.isInputUnreadable;
  }

  /** Every note and case file that the command line names. */
  fixRoot({ folder, linter, isWanted, shown }: ReadRoot, input: CheckOptions['input']): void {
    const inputPath = input && resolve(this.call.io.workingFolder, input.path);
    for (const path of [...linter.paths()]) {
      if (!isWanted(path)) continue;
      if (join(folder, path) === inputPath) this.fixInput(linter, { path, shown: shown(path), text: input?.text });
      else if (linter.problemsOf(path).some(problem => problem.fixable)) this.fixFile(linter, { path, shown: shown(path), file: join(folder, path) });
    }
    linter.check();
  }

  /** Standard input: its text goes on to standard output, never to a file. */
  fixInput(linter: Linter, { path, shown, text }: { path: string; shown: string; text: string | undefined }): void {
    this.isInputUnreadable = text === undefined;
    if (text === undefined) return;
    const fixed = fixAll(text, changed => linter.problemsOfText(path, changed));
    this.fixedInput = fixed.text;
    if (this.isDry && fixed.edits.length > 0) this.files.take({ shown, path: shown, bytes: Buffer.alloc(0), before: text, after: fixed.text, count: fixed.edits.length });
    linter.set(path, fixed.text);
    linter.check();
  }

  /** From the text as the file holds it now, which may be newer than the one that was checked. */
  private fixFile(linter: Linter, { path, shown, file }: { path: string; shown: string; file: string }): void {
    const reading = readRewritable(file);
    if (reading.state !== 'text') return;
    const { text, edits } = fixAll(reading.text, changed => linter.problemsOfText(path, changed));
    if (edits.length === 0) return;
    if (this.files.take({ shown, path: file, bytes: reading.bytes, before: reading.text, after: text, count: edits.length })) linter.set(path, text);
  }
}
