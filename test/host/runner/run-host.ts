import type { Totals } from '../in-host/report-channel.ts';
import { originalLines } from './original-lines.ts';
import { startResultsServer } from './results-server.ts';

/** Starts a host with tests that send their results to an address. Throws when the host failed in any way. */
export type StartHost = (results: HostResults) => Promise<void>;

export interface HostResults {
  readonly address: string;
  /** To be told the bundle of the tests, so that the lines in their stacks can be found. */
  readonly useBundle: (bundle: string) => Promise<void>;
}

/** Runs one host. A host that fails, or that ends without a word about its tests, counts as a failed test. */
export async function runHost(name: string, start: StartHost): Promise<Totals> {
  console.log(`\n${name}`);
  const began = Date.now();
  let original: (line: string) => string | undefined = (line) => line;
  const results = await startResultsServer((text) => {
    for (const line of text.split('\n').map(original)) if (line !== undefined) console.log(line);
  });
  const useBundle = async (bundle: string): Promise<void> => {
    original = await originalLines(bundle);
  };
  let problem: unknown;
  try {
    await start({ address: results.address, useBundle });
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
  const { passed, failed, skipped } = totals ?? { passed: 0, failed: 0, skipped: 0 };
  // Failed tests make the host fail, too: they are counted already.
  if (failed > 0 || (passed > 0 && !problem)) return { passed, failed, skipped };
  const why = totals && passed === 0 ? 'No test was run.' : (problem ?? 'The host ended without a word about its tests.');
  console.log(why instanceof Error ? why.message : why);
  return { passed, failed: 1, skipped };
}

export function summary({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
