import { runSuite } from './run-suite.ts';

/** mocha comes from the project's node_modules, as in any other test of it. */
export async function runInNodeHost(loadTests: () => void): Promise<void> {
  const { default: Mocha } = await import('mocha');
  await runSuite(Mocha, loadTests);
}
