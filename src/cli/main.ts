import { randomBytes } from 'node:crypto';
import { readFileSync, writeSync } from 'node:fs';
import { run } from './run.ts';

process.exitCode = run(process.argv.slice(2), {
  workingFolder: process.cwd(),
  write: text => writeAll(1, text),
  writeError: text => writeAll(2, text),
  readInput: () => readFileSync(0),
  today: () => localDay(new Date()),
  isTerminal: process.stderr.isTTY === true,
  useColor: process.stdout.isTTY === true && !process.env['NO_COLOR'],
  environmentLanguage: /^(id|in)(_|-|\.|$)/i.test(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '') ? 'id' : 'en',
  randomBytes: count => randomBytes(count),
  elapsed: () => performance.now(),
});

function localDay(now: Date): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/** A pipe may be full for a moment, or closed by its reader. */
function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
    }
  }
}
