import { spawn, type ChildProcess } from 'node:child_process';
import { within } from './time-limit.ts';

const POLITE_END_MILLISECONDS = 5_000;
const FORCED_END_MILLISECONDS = 5_000;

export interface CommandOptions {
  readonly folder?: string;
  readonly environment?: NodeJS.ProcessEnv;
  readonly milliseconds: number;
}

/** Runs a command to its end. Its output is shown only where it failed: an install is noisy. */
export async function runCommand(command: string, parameters: string[], options: CommandOptions): Promise<string> {
  const child = spawn(command, parameters, {
    cwd: options.folder,
    env: options.environment ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const output = collectOutput(child);
  const what = `${command} ${parameters.join(' ')}`;
  try {
    const code = await within({ milliseconds: options.milliseconds, what, details: output }, exitCode(child));
    if (code === 0) return output();
  } finally {
    await endProcessGroup(child);
  }
  throw new Error(`${what} failed:\n${output().trim()}`);
}

export function collectOutput(child: ChildProcess): () => string {
  let text = '';
  const add = (chunk: Buffer): void => {
    text += chunk.toString();
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return () => text;
}

function exitCode(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}

/** Ends a child that was started `detached`, with all that it has started. Asks first, then insists. */
export async function endProcessGroup(child: ChildProcess): Promise<void> {
  if (!isRunning(child)) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  signalGroup(child, 'SIGTERM');
  try {
    await within({ milliseconds: POLITE_END_MILLISECONDS, what: 'ending a process' }, ended);
  } catch {
    signalGroup(child, 'SIGKILL');
    await within({ milliseconds: FORCED_END_MILLISECONDS, what: 'killing a process' }, ended);
  }
}

function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
