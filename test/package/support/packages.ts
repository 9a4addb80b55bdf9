import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installExtension } from '../../../scripts/host/install-extension.ts';
import { runCommand } from '../../../scripts/host/processes.ts';
import { makePackages, type Packages } from '../../../scripts/package.ts';

const INSTALL_MILLISECONDS = 60_000;

export interface Installed extends Packages {
  /** Holds node_modules with the tarball installed. */
  readonly project: string;
  /** Holds the folder of the installed extension. */
  readonly extensions: string;
}

let installed: Promise<Installed> | undefined;

/** Both packages, made and installed away from this project, as their users do it: once for all tests. */
export function installOnceForAll(): Promise<Installed> {
  installed ??= install();
  return installed;
}

async function install(): Promise<Installed> {
  const folder = await mkdtemp(join(tmpdir(), 'tahap-packages-'));
  after(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const packages = await makePackages(join(folder, 'made'));
  const project = await mkdtemp(join(folder, 'project-'));
  await writeFile(join(project, 'package.json'), '{ "private": true }\n');
  const npm = ['install', packages.tarball, '--offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  await runCommand('npm', npm, { folder: project, milliseconds: INSTALL_MILLISECONDS });
  const extensions = join(folder, 'extensions');
  if (process.platform === 'linux') await installExtension(packages.extension, extensions);
  return { ...packages, project, extensions };
}
