import assert from 'node:assert/strict';
import type { Fix } from '../../../src/core/lint/fix.ts';
import { fixOffers, type FixOffer } from '../../../src/core/lint/fix-offers.ts';
import type { Linter } from '../../../src/core/lint/linter.ts';
import type { Problem } from '../../../src/core/lint/problem.ts';
import type { CaseFile, Note } from '../../../src/core/note/note.ts';
import { caseFileIn, folderOf } from '../../../src/core/text/paths.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { LineIndex } from '../../../src/core/text/line-index.ts';
import { configFile, configOf, createLinter } from '../../rules/support/lint-files.ts';

export type Texts = ReadonlyMap<string, string>;

/** The files with their problems, as an editor holds them. */
export class Desk {
  readonly linter: Linter;

  constructor(readonly texts: Texts) {
    this.linter = createLinter(configOf(Object.fromEntries(texts)));
    for (const [path, text] of texts) if (path !== configFile) this.linter.set(path, text);
    this.linter.check();
  }

  static of(files: Readonly<Record<string, string>>): Desk {
    return new Desk(new Map(Object.entries(files)));
  }

  get problems(): Problem[] {
    return this.linter.problems();
  }

  problem(rule: string, step?: string): Problem {
    const found = this.problems.find(problem => problem.rule === rule && (step === undefined || problem.step === step));
    assert.ok(found, `${rule} ${step ?? ''} among ${this.problems.map(problem => `${problem.rule} ${problem.step ?? ''}`).join(', ')}`);
    return found;
  }

  parse(path: string): Note | CaseFile {
    return this.linter.parse(path, this.texts.get(path) ?? '');
  }

  offers(problem: Problem): FixOffer[] {
    const beside = caseFileIn(folderOf(problem.path));
    const caseFile = this.texts.has(beside) ? this.parse(beside) : undefined;
    return fixOffers(problem, this.parse(problem.path), caseFile?.kind === 'case-file' ? caseFile : undefined);
  }

  /** @throws AssertionError when an edit does not fit its file */
  after(fix: Fix): Desk {
    const texts = new Map(this.texts);
    for (const path of new Set(fix.edits.map(edit => edit.path))) {
      const text = texts.get(path);
      assert.ok(text !== undefined, `${path} is there to be edited`);
      const lines = new LineIndex(text);
      const { text: edited, skipped } = applyEdits(text, fix.edits.filter(edit => edit.path === path).map(({ range, newText }) => ({ span: lines.spanOf(range), newText })));
      assert.deepEqual(skipped, []);
      texts.set(path, edited);
    }
    if (fix.newFile && !texts.has(fix.newFile.path)) texts.set(fix.newFile.path, fix.newFile.text);
    if (fix.rename) {
      texts.set(fix.rename.to, texts.get(fix.rename.from) ?? '');
      texts.delete(fix.rename.from);
    }
    return new Desk(texts);
  }

  /** The text with `|` at the cursor or around the selection. */
  textWithCursor(fix: Fix): string {
    const { cursor } = fix;
    assert.ok(cursor, 'the fix places the cursor');
    const text = this.texts.get(cursor.path) ?? '';
    const { start, end } = new LineIndex(text).spanOf(cursor.range);
    return start === end ? `${text.slice(0, start)}|${text.slice(start)}` : `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`;
  }
}

export function inShort({ rule, path, step, message }: Problem): string {
  return [path, rule, step ?? '', message].join(' ');
}
