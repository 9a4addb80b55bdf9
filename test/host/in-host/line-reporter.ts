import type { Runner, Suite, Test } from 'mocha';
import { sendLine, type Totals } from './report-channel.ts';

const SLOW_MILLISECONDS = 1_000;

interface Failure {
  readonly title: string;
  readonly error: Error;
}

/** Writes each test as a line when it ends, and the failures with their stacks at the end. Works in every host. */
export function reportLines(runner: Runner): Totals {
  const totals: Totals = { passed: 0, failed: 0, skipped: 0 };
  const failures: Failure[] = [];
  let depth = 0;
  const line = (text: string): void => sendLine('  '.repeat(depth) + text);

  runner.on('suite', (suite: Suite) => {
    if (!suite.root) line(suite.title);
    depth += 1;
  });
  runner.on('suite end', () => (depth -= 1));
  runner.on('pass', (test: Test) => {
    totals.passed += 1;
    line(`✓ ${test.title}${slowness(test)}`);
  });
  runner.on('pending', (test: Test) => {
    totals.skipped += 1;
    line(`- ${test.title} (skipped)`);
  });
  runner.on('fail', (test: Test, error: Error) => {
    totals.failed += 1;
    failures.push({ title: test.fullTitle(), error });
    line(`${failures.length}) ${test.title} (failed)`);
  });
  runner.on('end', () => failures.forEach(reportFailure));
  return totals;
}

function slowness(test: Test): string {
  const duration = test.duration ?? 0;
  return duration > SLOW_MILLISECONDS ? ` (${duration} ms)` : '';
}

function reportFailure({ title, error }: Failure, index: number): void {
  sendLine('');
  sendLine(`${index + 1}) ${title}`);
  const text = error.stack?.includes(error.message) ? error.stack : `${error.message}\n${error.stack ?? ''}`;
  for (const line of text.split('\n')) sendLine(`   ${line}`);
}
