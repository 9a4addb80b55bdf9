import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { runCommand } from './processes.ts';

const NPM_MILLISECONDS = 5 * 60_000;
const QUIET = ['--no-audit', '--no-fund', '--no-update-notifier'];

/** What `npm run` hands to its scripts describes this project; an npm that works elsewhere must not see it. */
const OF_THE_CALLING_NPM = /^(npm_package_|npm_lifecycle_|npm_config_(local_prefix|nodedir|save_exact)$|INIT_CWD$)/;

/** Downloads packages into a folder of their own. No package's scripts run: the few that must, we run by name. */
export async function installPackages(folder: string, packages: string[]): Promise<void> {
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await npm(folder, ['install', '--ignore-scripts', ...QUIET, ...packages], npmEnvironment());
}

/** Installs what the package.json in a folder asks for, with another Node first on PATH. */
export async function installDependencies(folder: string, nodePackage: string): Promise<void> {
  await npm(folder, ['install', '--omit=dev', '--ignore-scripts', ...QUIET], environmentWithNode(nodePackage));
}

/** Compiles packages with native parts for another Node than the one we run on, by that Node's own headers. */
export async function rebuildNative(folder: string, packages: string[], nodePackage: string): Promise<void> {
  const environment = { ...environmentWithNode(nodePackage), npm_config_nodedir: nodePackage, JOBS: 'max' };
  await npm(folder, ['rebuild', ...packages], environment);
}

async function npm(folder: string, parameters: string[], environment: NodeJS.ProcessEnv): Promise<void> {
  await runCommand('npm', parameters, { folder, environment, milliseconds: NPM_MILLISECONDS });
}

function environmentWithNode(nodePackage: string): NodeJS.ProcessEnv {
  const environment = npmEnvironment();
  environment['PATH'] = [join(nodePackage, 'bin'), environment['PATH']].join(delimiter);
  return environment;
}

function npmEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_THE_CALLING_NPM.test(name)));
}
