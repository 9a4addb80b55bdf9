import { spawnSync } from 'node:child_process';

/** Runs a command several times after one warm-up: the median wall time of the whole process, in milliseconds. */
export function measureCommand(args: readonly string[], runs: number): number {
  const times: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const begun = performance.now();
    const { status, error } = spawnSync(process.execPath, [...args], { stdio: ['ignore', 'ignore', 'inherit'] });
    if (error || status === null || status > 1) throw new Error(`The measured command failed with ${status ?? error?.message}.`);
    if (run > 0) times.push(performance.now() - begun);
  }
  return median(times);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
