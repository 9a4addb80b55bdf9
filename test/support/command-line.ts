import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/run.ts';
import type { CommandIo } from '../../src/cli/io.ts';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

/** A throw-away folder with the given files; remove it after use. */
export class TemporaryFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'tahap-test-'));

  constructor(files: Readonly<Record<string, string | Buffer>> = {}) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  write(name: string, content: string | Buffer): void {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Runs a command line in a folder and keeps what it says. */
export function tahap(workingFolder: string, args: readonly string[], more: Partial<CommandIo> & { input?: string | Buffer } = {}): Outcome {
  let out = '';
  let errors = '';
  const { input = '', ...io } = more;
  const code = run(args, {
    workingFolder,
    write: text => { out += text; },
    writeError: text => { errors += text; },
    readInput: () => Buffer.from(input),
    today: () => '2026-11-24',
    isTerminal: false,
    useColor: false,
    environmentLanguage: 'en',
    randomBytes: count => new Uint8Array(count),
    elapsed: () => 0,
    ...io,
  });
  return { code, out, errors };
}
