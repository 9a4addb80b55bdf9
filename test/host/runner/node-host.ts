import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { findDesktop } from '../../../scripts/host/find-desktop.ts';
import { projectRoot } from '../../../scripts/host/paths.ts';
import { quietSettings } from '../../../scripts/host/quiet-settings.ts';
import { within } from '../../../scripts/host/time-limit.ts';

/** Longer than the stand-in's own limits, which tell more about what went wrong. */
const RUN_MILLISECONDS = 18 * 60_000;
const LOG_CHARACTERS = 6_000;

export interface NodeHost {
  readonly name: string;
  /** A program that takes VS Code's flags. */
  readonly program: string;
}

export async function chooseNodeHost(): Promise<NodeHost> {
  const desktop = await findDesktop();
  if (desktop) return { name: 'Node host (desktop VS Code)', program: desktop };
  return {
    name: 'Node host (VS Code server)',
    program: join(projectRoot, 'scripts', 'host', 'vscode-stand-in.cjs'),
  };
}

export interface NodeHostRun {
  readonly program: string;
  readonly extensionFolder: string;
  readonly testsFile: string;
  readonly workspace: string;
}

export async function runNodeHost({ program, extensionFolder, testsFile, workspace }: NodeHostRun): Promise<void> {
  const userFolder = await mkdtemp(join(tmpdir(), 'tahap-user-'));
  const logFile = join(userFolder, 'stand-in.log');
  await writeUserSettings(userFolder);
  try {
    const run = runTests({
      vscodeExecutablePath: program,
      extensionDevelopmentPath: extensionFolder,
      extensionTestsPath: testsFile,
      launchArgs: [workspace, `--user-data-dir=${userFolder}`, `--extensions-dir=${join(userFolder, 'extensions')}`],
      extensionTestsEnv: { TAHAP_HOST_LOG: logFile },
    });
    const outcome = run.then(() => undefined, asError);
    const limit = { milliseconds: RUN_MILLISECONDS, what: 'The tests in the Node host' };
    const failure = await within(limit, outcome).catch(endVsCode);
    if (failure) throw failure;
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${await tailOf(logFile)}`);
  } finally {
    await rm(userFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function writeUserSettings(userFolder: string): Promise<void> {
  await mkdir(join(userFolder, 'User'), { recursive: true });
  await writeFile(join(userFolder, 'User', 'settings.json'), JSON.stringify(quietSettings));
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** `runTests` has no way to stop it but the one for people: Ctrl+C once asks, twice ends VS Code with all it started. */
function endVsCode(error: unknown): never {
  process.emit('SIGINT');
  process.emit('SIGINT');
  throw error;
}

async function tailOf(logFile: string): Promise<string> {
  return existsSync(logFile) ? (await readFile(logFile, 'utf8')).slice(-LOG_CHARACTERS) : '';
}
