import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './paths.ts';
import { startServer, type RunningServer, type ServerOptions } from './server.ts';

/**
 * Starts VS Code with this project's extension installed, by a link to its folder: the address that a person opens
 * stays a plain one, and a new build is loaded when the page is.
 */
export async function startServerWithExtension(options: ServerOptions): Promise<RunningServer> {
  const extensionsFolder = await mkdtemp(join(tmpdir(), 'tahap-extensions-'));
  const remove = (): Promise<void> => rm(extensionsFolder, { recursive: true, force: true });
  try {
    await symlink(projectRoot, join(extensionsFolder, await folderName()));
    const server = await startServer({ ...options, extensionsFolder });
    return { ...server, stop: () => server.stop().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function folderName(): Promise<string> {
  const manifest = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as Record<string, string>;
  return `${manifest['publisher']}.${manifest['name']}-${manifest['version']}`;
}
