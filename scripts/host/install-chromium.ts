import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installOnce } from './cached-install.ts';
import { findChromium } from './find-chromium.ts';
import { installPackages } from './npm.ts';
import { runCommand } from './processes.ts';

const APT_MILLISECONDS = 5 * 60_000;
const UNPACK_MILLISECONDS = 60_000;
const NPM_CHROMIUM_VERSION = '153.0.0';

/** Finds a browser; where there is none, gets one from Debian's packages (as root) or from npm. */
export async function ensureChromium(): Promise<string> {
  const found = (await findChromium()) ?? (await installFromDebian());
  if (found) return found;
  if (process.platform === 'linux' && process.arch === 'x64') return installFromNpm();
  throw new Error('No Chromium, Chrome or Edge was found. Install one, or set CHROME_PATH to its program.');
}

async function installFromDebian(): Promise<string | undefined> {
  if (!(await isDebianAsRoot())) return undefined;
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { environment, milliseconds: APT_MILLISECONDS };
  const install = ['install', '--yes', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', 'chromium'];
  console.log('Installing Chromium from Debian (once) ...');
  try {
    // A new machine has no package lists, one kept for long has old ones.
    await runCommand('apt-get', ['update'], options);
    await runCommand('apt-get', install, options);
  } catch (error) {
    console.log(`Debian's Chromium can't be had: ${(error as Error).message.split('\n').at(-1)}`);
  }
  return findChromium();
}

async function isDebianAsRoot(): Promise<boolean> {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(await readFile('/etc/os-release', 'utf8'));
}

async function installFromNpm(): Promise<string> {
  const folder = await installOnce(`chromium-${NPM_CHROMIUM_VERSION}`, fillChromiumFolder);
  return join(folder, 'chrome.sh');
}

/** The package unpacks itself into the temporary folder: here into the cache, where it stays. */
async function fillChromiumFolder(folder: string): Promise<void> {
  await installPackages(folder, [`@sparticuz/chromium@${NPM_CHROMIUM_VERSION}`]);
  const unpack = `import('@sparticuz/chromium').then((module) => module.default.executablePath())`;
  // VERCEL makes it unpack the libraries, too, that a machine without a desktop may lack.
  const environment = { ...process.env, TMPDIR: folder, VERCEL: '1' };
  await runCommand(process.execPath, ['--eval', unpack], { folder, environment, milliseconds: UNPACK_MILLISECONDS });
  await writeFile(join(folder, 'chrome.sh'), LAUNCHER, { mode: 0o755 });
}

const LAUNCHER = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_PATH="\${FONTCONFIG_PATH:-$here/fonts}"
exec "$here/chromium" "$@"
`;
