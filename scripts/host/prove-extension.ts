import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { openFile, openProblems, openViewContainer, openWorkbench, waitForText } from './workbench.ts';

/** A note of the sample with findings, and the case it belongs to. */
const CASE = 'C-0185';
const NOTE = `${CASE}/2026-10-20-s02.session.md`;
const FINDING = 'tahap(unknown-heading)';

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
  await problems.getByText(FINDING).first().waitFor();
  console.log(`Seen: the finding ${FINDING} of ${NOTE} among the problems`);
}
