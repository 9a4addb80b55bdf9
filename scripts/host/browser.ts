import { chromium, type Browser } from 'playwright-core';
import { ensureChromium } from './install-chromium.ts';

const LAUNCH_MILLISECONDS = 60_000;

/** A browser that looks nothing up by itself: where there is no network, each look-up is a wait and a line of noise. */
const QUIET_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchBrowser(): Promise<Browser> {
  const executablePath = await ensureChromium();
  return chromium.launch({ executablePath, headless: true, args: QUIET_FLAGS, timeout: LAUNCH_MILLISECONDS });
}
