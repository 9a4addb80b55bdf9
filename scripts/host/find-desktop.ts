import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { cacheFolder } from './paths.ts';
import { within } from './time-limit.ts';

const SILENT_NETWORK_MILLISECONDS = 5_000;
const DOWNLOAD_MILLISECONDS = 5 * 60_000;

/** Where the program of VS Code lies, as seen from the folder of its `code` command: Linux, macOS, Windows. */
const PROGRAMS = ['../code', '../../../MacOS/Code', '../../../MacOS/Electron', '../Code.exe'];

/** A desktop VS Code that can show its windows here, or undefined. VSCODE_PATH, when set, is the only choice. */
export async function findDesktop(): Promise<string | undefined> {
  const chosen = process.env['VSCODE_PATH'];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`VSCODE_PATH is ${chosen}, which does not exist.`);
  }
  if (!hasDisplay()) return undefined;
  return installedDesktop() ?? (await downloadedDesktop());
}

export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** The `code` command of an installed VS Code. It hands over to a window that is open, so a test run can't use it. */
export function findCodeCommand(): string | undefined {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((command) => existsSync(command));
}

function installedDesktop(): string | undefined {
  const command = findCodeCommand();
  if (!command) return undefined;
  const folder = dirname(realpathSync(command));
  return PROGRAMS.map((program) => resolve(folder, program)).find((program) => existsSync(program));
}

async function downloadedDesktop(): Promise<string | undefined> {
  const options = { cachePath: cacheFolder, timeout: SILENT_NETWORK_MILLISECONDS, reporter: new SilentReporter() };
  try {
    const download = downloadAndUnzipVSCode(options);
    return await within({ milliseconds: DOWNLOAD_MILLISECONDS, what: 'Downloading VS Code' }, download);
  } catch (error) {
    console.log(`VS Code can't be downloaded here (${(error as Error).message}).`);
    return undefined;
  }
}
