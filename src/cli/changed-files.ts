import { rewriteFile } from '../hosts/node/rewrite-file.ts';
import type { CommandCall } from './command.ts';
import { unifiedDiff } from './unified-diff.ts';

/** One text that a command wants to be another. */
export interface TextChange {
  /** Relative to the working folder, with `/`. */
  readonly shown: string;
  readonly path: string;
  readonly bytes: Buffer;
  readonly before: string;
  readonly after: string;
  readonly count: number;
}

/** Writes changed files, or only shows what would be written; says of each what became of it. */
export class ChangedFiles {
  /** What would be written, as one patch. */
  patch = '';
  hasFailed = false;
  private readonly done: { readonly shown: string; readonly count: number }[] = [];

  constructor(private readonly call: Pick<CommandCall, 'io' | 'language'>, private readonly isDry: boolean) {}

  /** Gives whether the file holds the new text now, or would. */
  take({ shown, path, bytes, before, after, count }: TextChange): boolean {
    const outcome = this.isDry ? this.show(shown, before, after) : rewriteFile(path, bytes, after);
    if (outcome.state === 'written') this.done.push({ shown, count });
    else if (outcome.state === 'changed') this.fail(shown, { en: 'changed meanwhile, left alone', id: 'berubah sementara itu, dibiarkan' });
    else this.fail(`${shown} (${outcome.code})`, { en: 'can\'t be written', id: 'tidak dapat ditulis' });
    return outcome.state === 'written';
  }

  /** Names the files with the number of places, each on a line. */
  report(): void {
    const { io, language } = this.call;
    const verb = this.isDry ? { en: 'would be changed', id: 'akan diubah' } : { en: 'changed', id: 'diubah' };
    for (const { shown, count } of this.done) io.writeError(`tahap: ${verb[language]}: ${shown} (${count})\n`);
    const places = this.done.reduce((sum, { count }) => sum + count, 0);
    const total = language === 'id'
      ? `${places} tempat dalam ${this.done.length} berkas`
      : `${places} ${places === 1 ? 'place' : 'places'} in ${this.done.length} ${this.done.length === 1 ? 'file' : 'files'}`;
    io.writeError(`tahap: ${verb[language]}: ${total}\n`);
  }

  private show(shown: string, before: string, after: string): { state: 'written' } | { state: 'failed'; code: string } {
    const patch = unifiedDiff(shown, before, after);
    this.patch += patch ?? '';
    return patch === undefined ? { state: 'failed', code: 'TOO_MANY_CHANGES' } : { state: 'written' };
  }

  private fail(what: string, why: { en: string; id: string }): void {
    this.hasFailed = true;
    this.call.io.writeError(`tahap: ${why[this.call.language]}: ${what}\n`);
  }
}
