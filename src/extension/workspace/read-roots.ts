import type * as vscode from 'vscode';
import { PathFilter } from '../../core/config/path-filter.ts';
import { uriBelow } from '../../hosts/vscode/conversions.ts';
import type { FileReader } from './file-reader.ts';
import { NoteFiles } from './note-files.ts';
import { NoteRoot } from './note-root.ts';
import { rootsOfFolders } from './root-above.ts';
import type { RootConfigs } from './root-configs.ts';
import { Slices } from './slices.ts';

const readsAtOnce = 32;

export interface RootReading {
  readonly folders: readonly vscode.Uri[];
  readonly reader: FileReader;
  readonly configs: RootConfigs;
  /** False when the result is no longer wanted. */
  readonly isWanted: () => boolean;
}

/** Reads every note under the roots of the folders, in slices. Undefined when it is no longer wanted. */
export async function readRoots({ folders, reader, configs, isWanted }: RootReading): Promise<NoteRoot[] | undefined> {
  const roots = new Map<string, NoteRoot>();
  const queue = await rootsOfFolders(folders, reader);
  for (let uri = queue.shift(); uri; uri = queue.shift()) {
    if (roots.has(uri.toString())) continue;
    const settings = await configs.read(uri);
    const filter = new PathFilter(settings.config);
    const { paths, nestedRoots } = await new NoteFiles(uri, filter, reader).find('');
    const root = new NoteRoot(uri, settings, filter);
    roots.set(uri.toString(), root);
    queue.push(...nestedRoots);
    await readNotes(root, paths, { reader, isWanted });
    if (!isWanted()) return undefined;
  }
  return [...roots.values()];
}

/** Cases are judged as their notes come, so that there is no long turn at the end. */
async function readNotes(root: NoteRoot, paths: readonly string[], { reader, isWanted }: Pick<RootReading, 'reader' | 'isWanted'>): Promise<void> {
  const slices = new Slices();
  for (let first = 0; first < paths.length && isWanted(); first += readsAtOnce) {
    const batch = paths.slice(first, first + readsAtOnce);
    const texts = await Promise.all(batch.map(path => reader.stored(uriBelow(root.uri, path))));
    for (const [index, path] of batch.entries()) {
      root.set(path, texts[index]);
      if (await slices.breathe()) root.linter.check();
    }
  }
  root.linter.check();
}
