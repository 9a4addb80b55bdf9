import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureServer } from './install-server.ts';
import { collectOutput, endProcessGroup } from './processes.ts';
import { quietSettings } from './quiet-settings.ts';
import { within } from './time-limit.ts';

const START_MILLISECONDS = 60_000;
const BOUND = /Server bound to [^\s:]+:(\d+)/;
const READY = /Extension host agent started/;

/** Variables of a VS Code or a Node that started us, which would make the server think it was part of it. */
const OF_THE_CALLER = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$|npm_)/;

export interface ServerOptions {
  /** A port, or a range such as 8420-8499 of which a free one is taken. Without it: any free port. */
  readonly port?: string;
  /** What is opened when the address names no folder. */
  readonly folder?: string;
  /** A folder with installed extensions. Without it: none but VS Code's own. */
  readonly extensionsFolder?: string;
  readonly settings?: Record<string, unknown>;
  /** Lets a page run an extension's tests, and ends the server when its last page is gone. */
  readonly forTests?: boolean;
}

export interface RunningServer {
  readonly origin: string;
  readonly log: () => string;
  /** Resolves when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts a real VS Code on this machine's own address, with new, empty user data that go when it stops. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { node, serverMain } = await ensureServer();
  const dataFolder = await mkdtemp(join(tmpdir(), 'tahap-server-'));
  await writeSettings(dataFolder, options.settings ?? {});
  const child = spawn(node, [serverMain, ...serverFlags(dataFolder, options)], {
    env: serverEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const log = collectOutput(child);
  const stop = async (): Promise<void> => {
    await endProcessGroup(child);
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    const started = startedPort(child, log);
    const port = await within({ milliseconds: START_MILLISECONDS, what: 'Starting VS Code', details: log }, started);
    return { origin: `http://127.0.0.1:${port}`, log, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function writeSettings(dataFolder: string, settings: Record<string, unknown>): Promise<void> {
  const folder = join(dataFolder, 'data', 'Machine');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
}

function serverFlags(dataFolder: string, options: ServerOptions): string[] {
  const flags = ['--host=127.0.0.1', `--port=${options.port ?? '0'}`, '--without-connection-token'];
  flags.push('--accept-server-license-terms', '--telemetry-level=off', '--disable-workspace-trust');
  flags.push(`--server-data-dir=${dataFolder}`);
  if (options.extensionsFolder) flags.push(`--extensions-dir=${options.extensionsFolder}`);
  if (options.folder) flags.push(`--default-folder=${options.folder}`);
  if (options.forTests) flags.push('--enable-smoke-test-driver', '--enable-remote-auto-shutdown');
  return flags;
}

function serverEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_THE_CALLER.test(name)));
}

function startedPort(child: ChildProcess, log: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const port = BOUND.exec(log())?.[1];
      if (port && READY.test(log())) resolve(port);
    };
    child.stdout?.on('data', look);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`VS Code ended before it had started:\n${log()}`)));
  });
}
