import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { openFile, openProblems, openViewContainer, openWorkbench, waitForText } from './workbench.ts';

/** A note of the sample with errors, which are the first in the Problems panel, and the case it belongs to. */
const CASE = 'C-0178';
const NOTE = `${CASE}/2026-10-08-s02.session.md`;
const RULE = 'front-matter-invalid';

/** Looks, as a person would, whether the extension shows itself in a workbench. Prints what it saw; throws otherwise. */
export async function proveExtension(address: string): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await openWorkbench(browser, address);
    console.log('Seen: the workbench');
    await openViewContainer(page, 'Tahap');
    await waitForText(page, new RegExp(CASE));
    console.log(`Seen: the Sessions view with case ${CASE}`);
    await proveFinding(page);
  } finally {
    await browser.close();
  }
}

async function proveFinding(page: Page): Promise<void> {
  await openFile(page, NOTE);
  const problems = await openProblems(page);
  const finding = problems.locator('.monaco-list-row').filter({ hasText: 'Tahap' }).filter({ hasText: RULE });
  await finding.first().waitFor();
  console.log(`Seen: a finding of the rule ${RULE} among the problems, with ${NOTE} open`);
}
