import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleFolder } from '../../../scripts/host/paths.ts';

export interface SampleWorkspace {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** A copy of the sample for one run: tests may change it and leave it as they like. */
export async function copySample(): Promise<SampleWorkspace> {
  const folder = await mkdtemp(join(tmpdir(), 'tahap-sample-'));
  if (existsSync(sampleFolder)) await cp(sampleFolder, folder, { recursive: true });
  else await writeFile(join(folder, 'x.session.md'), '# Session\n');
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The same files for a host without a disk: paths below a root → texts. */
export async function readSample(folder: string, root: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const relative = path.slice(folder.length).replaceAll('\\', '/');
    files[root + relative] = await readFile(path, 'utf8');
  }
  return files;
}
