import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findCodeCommand, hasDisplay } from './host/find-desktop.ts';
import { projectRoot, sampleFolder } from './host/paths.ts';
import { proveExtension } from './host/prove-extension.ts';
import { startServerWithExtension } from './host/server-with-extension.ts';

const PORTS = '8420-8499';

/** Shows Tahap at work on the sample: its findings at the shell, then a VS Code that has it loaded. */
async function main(): Promise<void> {
  lintSample();
  const command = hasDisplay() ? findCodeCommand() : undefined;
  if (command) openDesktop(command);
  else await openServer();
}

function lintSample(): void {
  const cli = join(projectRoot, 'dist', 'tahap.js');
  if (!existsSync(cli)) throw new Error('dist/tahap.js is missing: run npm run build first.');
  console.log('tahap lint examples/school\n');
  const sample = join('examples', 'school');
  const { status } = spawnSync(process.execPath, [cli, 'lint', sample], { cwd: projectRoot, stdio: 'inherit' });
  // 1 = it found something, which the sample is there to show.
  if (status !== 0 && status !== 1) throw new Error(`tahap lint ended with ${status}`);
}

function openDesktop(command: string): void {
  console.log('\nOpening VS Code with Tahap on the sample ...');
  const flags = [`--extensionDevelopmentPath=${projectRoot}`, sampleFolder];
  const { status, error } = spawnSync(command, flags, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`VS Code could not be opened: ${error?.message ?? `it ended with ${status}`}`);
}

async function openServer(): Promise<void> {
  console.log('\nNo VS Code with a display here: starting one to use in a browser ...');
  const server = await startServerWithExtension({ folder: sampleFolder, port: PORTS });
  try {
    console.log(`VS Code with Tahap and the sample: ${server.origin}/`);
    if (process.stdin.isTTY && process.stdout.isTTY) await untilInterrupted(server.ended);
    else await proveExtension(server.origin);
  } finally {
    await server.stop();
  }
}

async function untilInterrupted(ended: Promise<void>): Promise<void> {
  console.log('Press Ctrl+C to end it.');
  const interrupted = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  await Promise.race([interrupted, ended]);
}

main()
  .then(() => process.exit(0))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
