import { appendFileSync } from 'node:fs';
import { parseStandInFlags, type StandInFlags } from './stand-in-flags.ts';
import { launchBrowser } from './browser.ts';
import { runTestsInPage } from './automation.ts';
import { startServer, type RunningServer } from './server.ts';

const TESTS_MILLISECONDS = 15 * 60_000;

/**
 * Takes the flags that VS Code's program takes for a test run, and runs the tests in the server build with a headless
 * browser instead. So one call of `runTests` serves a desktop with VS Code and a machine without a display.
 */
async function main(): Promise<number> {
  const flags = parseStandInFlags(process.argv.slice(2));
  const server = await startServer({ forTests: true });
  endWithSignals(server);
  const browser = await launchBrowser();
  try {
    return await Promise.race([
      runTestsInPage(browser, {
        url: testUrl(server.origin, flags),
        milliseconds: TESTS_MILLISECONDS,
        onLine: writeLog,
        details: server.log,
      }),
      endedTooSoon(server),
    ]);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** The workbench says much. With TAHAP_HOST_LOG it goes to that file, to be looked at if anything fails. */
function writeLog(line: string): void {
  const file = process.env['TAHAP_HOST_LOG'];
  if (file) appendFileSync(file, `${line}\n`);
  else console.log(line);
}

function testUrl(origin: string, flags: StandInFlags): string {
  const remote = origin.replace('http:', 'vscode-remote:');
  const payload = [
    ...flags.extensionDevelopmentPaths.map((path) => ['extensionDevelopmentPath', remote + path]),
    ['extensionTestsPath', remote + flags.extensionTestsPath],
    ['enableProposedApi', ''],
    ['skipWelcome', 'true'],
  ];
  const address = new URL(origin);
  if (flags.workspace) {
    address.searchParams.set(flags.workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', flags.workspace);
  } else {
    address.searchParams.set('ew', 'true');
  }
  address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

async function endedTooSoon(server: RunningServer): Promise<never> {
  await server.ended;
  throw new Error(`VS Code ended while the tests ran:\n${server.log()}`);
}

/** The server is in a process group of its own, so a Ctrl+C at the terminal does not reach it by itself. */
function endWithSignals(server: RunningServer): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void server.stop().finally(() => process.exit(1)));
  }
}

main()
  .then((code) => process.exit(code))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
