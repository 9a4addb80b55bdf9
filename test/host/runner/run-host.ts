import type { Totals } from '../in-host/report-channel.ts';
import { startResultsServer } from './results-server.ts';

/** Starts a host with tests that send their results to an address. Throws when the host failed in any way. */
export type StartHost = (resultsAddress: string) => Promise<void>;

/** Runs one host. A host that fails, or that ends without a word about its tests, counts as a failed test. */
export async function runHost(name: string, start: StartHost): Promise<Totals> {
  console.log(`\n${name}`);
  const began = Date.now();
  const results = await startResultsServer((line) => console.log(line));
  let problem: unknown;
  try {
    await start(results.address);
  } catch (error) {
    problem = error;
  } finally {
    await results.stop();
  }
  const totals = withHostFailure(results.totals(), problem);
  console.log(`${name}: ${summary(totals)} (${Math.round((Date.now() - began) / 1000)} s)`);
  return totals;
}

function withHostFailure(totals: Totals | undefined, problem: unknown): Totals {
  // Failed tests make the host fail, too: they are counted already.
  if (totals && (totals.failed > 0 || (totals.passed > 0 && !problem))) return totals;
  console.log(problem instanceof Error ? problem.message : (problem ?? 'The host ended without running a test'));
  return { passed: totals?.passed ?? 0, failed: 1, skipped: totals?.skipped ?? 0 };
}

export function summary({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
