/**
 * Compares the readers of front matter: `npx tsx test/bench/front-matter.ts`.
 * With TAHAP_BENCH_MODULES=<folder of node_modules> js-yaml is compared too, if it is there.
 * Each reader runs in a process of its own, since how warm the code is decides its speed, and bundled as it ships:
 * unbundled modules reach each other's constants through getters, which is several times slower.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFrontMatter } from '../../src/core/text/front-matter-fence.ts';
import type { Span } from '../../src/core/text/span.ts';
import { readYamlFast } from '../../src/core/text/yaml-fast.ts';
import { readYamlWithLibrary } from '../../src/core/text/yaml-library.ts';

const COLD_NOTES = 1_000;
const ROUNDS = 7;

type Reader = (text: string, span: Span) => unknown;

interface Timing {
  /** Microseconds a note, over the first 1,000 notes of a process. */
  readonly cold: number;
  /** Microseconds a note, the best of several rounds after the first. */
  readonly warm: number;
}

const READERS: Readonly<Record<string, () => Reader>> = {
  fence: () => (text) => findFrontMatter(text),
  fast: () => readYamlFast,
  library: () => readYamlWithLibrary,
  'js-yaml': () => {
    const load = createRequire(path.join(path.resolve(process.env['TAHAP_BENCH_MODULES'] ?? '.'), 'package.json'))('js-yaml').load as (yaml: string) => unknown;
    return (text, { start, end }) => load(text.slice(start, end));
  },
};

/** A front matter of twelve keys, different for each index. */
function note(index: number): string {
  const day = String((index % 28) + 1).padStart(2, '0');
  const month = String((index % 12) + 1).padStart(2, '0');
  const lines = [
    `type: session`, `client: K-${(index * 7919).toString(36).toUpperCase()}`, `case: C-${index}`, `session: ${(index % 9) + 1}`, `date: 2026-${month}-${day}`, `start: 09:00`,
    `duration: 45`, `counselor: BK-0${index % 9}`, `status: draft`, `area: [personal, learning]`, `risk:`, `  level: low`, `  asked: yes, directly`, `next_appointment: 2026-${month}-${day}`,
  ];
  return `---\n${lines.join('\n')}\n---\n\n# Session ${index}\n`;
}

function microsecondsEach(count: number, work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1_000 / count;
}

function measure(reader: Reader): Timing {
  const notes = Array.from({ length: COLD_NOTES }, (_, index) => note(index));
  const spans = notes.map((text) => ({ start: 4, end: text.indexOf('---', 4) }));
  let kept: unknown;
  const readAll = (): void => {
    for (let index = 0; index < notes.length; index++) kept = reader(notes[index]!, spans[index]!);
  };
  const cold = microsecondsEach(COLD_NOTES, readAll);
  const rounds = Array.from({ length: ROUNDS }, () => microsecondsEach(COLD_NOTES, readAll));
  if (kept === undefined) throw new Error('the reader gave up');
  return { cold, warm: Math.min(...rounds) };
}

function measureInOwnProcess(bundle: string, name: string): Timing | undefined {
  const { stdout, status } = spawnSync(process.execPath, [bundle, name], { encoding: 'utf8' });
  return status === 0 ? (JSON.parse(stdout) as Timing) : undefined;
}

async function report(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tahap-bench-'));
  try {
    const bundle = path.join(folder, 'front-matter.cjs');
    const { build } = await import('esbuild');
    await build({ entryPoints: [process.argv[1]!], bundle: true, platform: 'node', external: ['esbuild'], outfile: bundle, logLevel: 'error' });
    print(Object.keys(READERS).map((name) => ({ name, timing: measureInOwnProcess(bundle, name) })));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print(timings: readonly { readonly name: string; readonly timing: Timing | undefined }[]): void {
  const fast = timings.find(({ name }) => name === 'fast')?.timing;
  if (!fast) throw new Error('the strict reader could not be measured');
  console.log('reader    cold µs  warm µs  cold/fast  warm/fast');
  for (const { name, timing } of timings) {
    const figures = timing ? [timing.cold, timing.warm, timing.cold / fast.cold, timing.warm / fast.warm].map((figure, index) => figure.toFixed(index < 2 ? 2 : 1).padStart(index < 2 ? 7 : 9)) : ['not there'];
    console.log([name.padEnd(8), ...figures].join('  '));
  }
}

const chosen = process.argv[2];
if (chosen === undefined) void report();
else process.stdout.write(JSON.stringify(measure(READERS[chosen]!())));
