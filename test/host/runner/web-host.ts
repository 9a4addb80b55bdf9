import { runTestsInPage } from '../../../scripts/host/automation.ts';
import { launchBrowser } from '../../../scripts/host/browser.ts';
import { startWebWorkbench } from '../../../scripts/host/web-workbench.ts';

const TESTS_MILLISECONDS = 5 * 60_000;
const LOG_LINES = 60;

export interface WebHostRun {
  readonly extensionFolder: string;
  readonly testsFolder: string;
  readonly files: Record<string, string>;
  readonly root: string;
}

export async function runWebHost(run: WebHostRun): Promise<void> {
  const site = await startWebWorkbench({
    extensionFolder: run.extensionFolder,
    testsFolder: run.testsFolder,
    folder: { scheme: 'memory', path: run.root },
    files: run.files,
  });
  const log: string[] = [];
  try {
    const browser = await launchBrowser();
    try {
      const onLine = (line: string): void => void log.push(line);
      const code = await runTestsInPage(browser, { url: site.origin, milliseconds: TESTS_MILLISECONDS, onLine });
      if (code !== 0) throw new Error(`The web host ended with ${code}:\n${log.slice(-LOG_LINES).join('\n')}`);
    } finally {
      await browser.close();
    }
  } finally {
    await site.stop();
  }
}
