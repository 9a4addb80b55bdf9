// mocha's build for browsers; it defines a global.
import 'mocha/mocha.js';
import type MochaClass from 'mocha';
import { runSuite } from './run-suite.ts';

export async function runInWebHost(loadTests: () => void): Promise<void> {
  const { Mocha } = globalThis as unknown as { Mocha: typeof MochaClass };
  await runSuite(Mocha, loadTests);
}
