import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { promisify } from 'node:util';

const VERSION_MILLISECONDS = 15_000;

const NAMES_ON_PATH = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'microsoft-edge'];

const MAC_PROGRAMS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PROGRAMS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** A browser of the Chromium family that this machine has, or undefined. CHROME_PATH, when set, is the only choice. */
export async function findChromium(): Promise<string | undefined> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (await answers(chosen)) return chosen;
    throw new Error(`CHROME_PATH is ${chosen}, which is no browser that runs.`);
  }
  for (const candidate of candidates()) {
    if (await answers(candidate)) return candidate;
  }
  return undefined;
}

function candidates(): string[] {
  if (process.platform === 'darwin') return MAC_PROGRAMS;
  if (process.platform === 'win32') return windowsCandidates();
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  return NAMES_ON_PATH.flatMap((name) => [...folders, '/usr/bin'].map((folder) => join(folder, name)));
}

function windowsCandidates(): string[] {
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
  return roots.flatMap((root) => (root ? WINDOWS_PROGRAMS.map((program) => join(root, program)) : []));
}

/** That a file is there is not enough: Ubuntu's chromium-browser only tells to install something else. */
async function answers(program: string): Promise<boolean> {
  if (!existsSync(program)) return false;
  // On Windows the question for the version would open a window.
  if (process.platform === 'win32') return true;
  try {
    const { stdout } = await promisify(execFile)(program, ['--version'], { timeout: VERSION_MILLISECONDS });
    return /\d+\.\d+\.\d+/.test(stdout);
  } catch {
    return false;
  }
}
