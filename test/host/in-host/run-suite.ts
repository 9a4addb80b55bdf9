import type MochaClass from 'mocha';
import { reportLines } from './line-reporter.ts';
import { sendLine, sendTotals, type Totals } from './report-channel.ts';

const TEST_MILLISECONDS = 30_000;

/** Set by the bundler: the words that a test's title must hold to be run, or ''. */
declare const ONLY_TITLES_WITH: string;

/** Runs test files with mocha in whatever host this is. Rejects, as VS Code expects it, unless all passed. */
export async function runSuite(Mocha: typeof MochaClass, loadTests: () => void): Promise<void> {
  const totals = await runMocha(Mocha, loadTests).catch(reportBrokenRun);
  await sendTotals(totals);
  if (totals.failed > 0) throw new Error(`${totals.failed} tests failed`);
  if (totals.passed === 0) throw new Error('No test was run');
}

async function runMocha(Mocha: typeof MochaClass, loadTests: () => void): Promise<Totals> {
  let totals: Totals = { passed: 0, failed: 0, skipped: 0 };
  // mocha wants a class here; what it does with it is `new reporter(runner)`.
  function reporter(runner: MochaClass.Runner): void {
    totals = reportLines(runner);
  }
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: TEST_MILLISECONDS,
    reporter: reporter as unknown as MochaClass.ReporterConstructor,
    ...(ONLY_TITLES_WITH ? { fgrep: ONLY_TITLES_WITH } : {}),
  });
  // Gives this host the globals `describe` and `it`.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  loadTests();
  await new Promise<void>((ended) => mocha.run(() => ended()));
  return totals;
}

/** A test file that can't even be loaded. */
function reportBrokenRun(error: Error): Totals {
  sendLine(error.stack ?? error.message);
  return { passed: 0, failed: 1, skipped: 0 };
}
