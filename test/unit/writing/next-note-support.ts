import type { Case } from '../../../src/core/cases/case.ts';
import type { Linter } from '../../../src/core/lint/linter.ts';
import type { CaseFile, Note } from '../../../src/core/note/note.ts';
import { defaultConfig } from '../../../src/core/config/config.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import { nextNote, notesToCarry, type NextNote, type NextNoteRequest } from '../../../src/core/writing/next-note.ts';
import { createLinter, type Files } from '../../rules/support/lint-files.ts';

/** A repository with one case, and what the next note of it is. */
export class Folder {
  readonly linter: Linter;

  constructor(readonly files: Files, private readonly asOf = '2026-02-02') {
    this.linter = createLinter(defaultConfig, { asOf });
    for (const [path, text] of Object.entries(files)) this.linter.set(path, text);
    this.linter.check();
  }

  get theCase(): Case {
    const [key] = [...this.linter.cases.keys()];
    const found = this.linter.cases.caseAt(key ?? 'C-0142');
    if (!found) throw new Error('no case');
    return found;
  }

  get caseFile(): CaseFile | undefined {
    const path = this.theCase.caseFile?.path;
    return path === undefined ? undefined : this.linter.parse(path, this.files[path] ?? '') as CaseFile;
  }

  next(more: Partial<NextNoteRequest> = {}): NextNote {
    const { theCase, caseFile, linter, files, asOf } = this;
    const previous = notesToCarry(theCase).map(({ path }) => linter.parse(path, files[path] ?? '') as Note);
    return nextNote({ kind: 'next-session', theCase, previous, caseFile, protocols: builtinProtocols, asOf, language: 'en', counselor: undefined, isTaken: path => path in files, ...more });
  }

  /** `LINE rule` of each finding of the note among the case's own. */
  findingsWith({ path, text }: Pick<NextNote, 'path' | 'text'>): string[] {
    this.linter.set(path, text);
    this.linter.check();
    return this.linter.problemsOf(path).map(({ range, rule, step, severity }) => `${range.start.line + 1} ${severity} ${rule}${step === undefined ? '' : ` ${step}`}`);
  }
}
