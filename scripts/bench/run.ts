import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeCorpus } from './corpus.ts';
import { measureInProcess } from './in-process.ts';
import { measureCommand } from './measure.ts';

/** Prints every figure as a multiple of the plain read of the same notes in the same run: machines differ, ratios hardly do. */
function main(): void {
  const { values } = parseArgs({ options: { notes: { type: 'string', default: '1000,10000' }, runs: { type: 'string', default: '5' } } });
  const runs = Number(values.runs);
  console.log('| notes | plain read | lint / plain read | budget |');
  console.log('|---|---|---|---|');
  for (const notes of values.notes.split(',').map(Number)) {
    const folder = mkdtempSync(join(tmpdir(), 'tahap-bench-'));
    try {
      writeCorpus(folder, notes);
      const plain = measureCommand([resolve('scripts/bench/plain-read.mjs'), folder], runs);
      const lint = measureCommand([resolve('dist/tahap.js'), 'lint', folder, '--as-of', '2026-11-24', '--format', 'json', '--output', join(folder, 'report.json')], runs);
      console.log(`| ${notes} | ${(plain / 1000).toFixed(2)} s | ${(lint / plain).toFixed(2)} | ${notes >= 10000 ? '2.0' : '-'} |`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  console.log();
  measureInProcess();
}

main();
