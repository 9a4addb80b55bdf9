import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { runCommand } from './host/processes.ts';
import { projectRoot } from './host/paths.ts';

const PACK_MILLISECONDS = 2 * 60_000;

export interface Packages {
  /** The extension, for VS Code's and other marketplaces, or to be installed by hand. */
  readonly extension: string;
  /** The command line, for npm. */
  readonly tarball: string;
}

/** Makes both packages from a fresh build. What goes into them is `files` in package.json. Needs no network. */
export async function makePackages(folder = join(projectRoot, 'out', 'packages')): Promise<Packages> {
  const { name, version } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as Record<string, string>;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const packages = { extension: join(folder, `${name}-${version}.vsix`), tarball: join(folder, `${name}-${version}.tgz`) };
  // Builds first, by the script `vscode:prepublish`. A folder in `files` may still be empty.
  await createVSIX({ cwd: projectRoot, packagePath: packages.extension, dependencies: false, allowUnusedFilesPattern: true });
  const pack = ['pack', '--ignore-scripts', '--pack-destination', folder];
  await runCommand('npm', pack, { folder: projectRoot, milliseconds: PACK_MILLISECONDS });
  return packages;
}

if (require.main === module) {
  makePackages()
    .then(({ extension, tarball }) => console.log(`${extension}\n${tarball}`))
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    });
}
