import type * as vscode from 'vscode';
import type { PathFilter } from '../../core/config/path-filter.ts';
import { ignoreName, isNoteOrCaseFile, isRootMarker } from '../../core/config/root-files.ts';
import { uriBelow } from '../../hosts/vscode/conversions.ts';
import type { FileReader } from './file-reader.ts';

const listsAtOnce = 16;

/** Walks the folders of a root as the shell does: a folder with a root marker is a root of its own, links to folders are not followed. */
export class NoteFiles {
  /** Notes and case files, relative to the root, with `/`. */
  readonly paths: string[] = [];
  readonly nestedRoots: vscode.Uri[] = [];
  hasIgnoreFiles = false;
  private readonly folders: string[] = [];

  constructor(private readonly root: vscode.Uri, private readonly filter: PathFilter, private readonly reader: FileReader) {}

  /** Adds what stands below a folder of the root; the root itself is the empty path. */
  async find(folder: string): Promise<this> {
    this.folders.push(folder);
    while (this.folders.length > 0) await Promise.all(this.folders.splice(0, listsAtOnce).map(next => this.enter(next)));
    this.paths.sort();
    return this;
  }

  /** A folder that can't be listed holds no notes for us. */
  private async enter(folder: string): Promise<void> {
    const entries = await this.reader.list(uriBelow(this.root, folder));
    if (folder !== '' && entries.some(({ name }) => isRootMarker(name))) return void this.nestedRoots.push(uriBelow(this.root, folder));
    if (entries.some(({ name }) => name === ignoreName)) await this.readIgnoreFile(folder);
    for (const { name, kind } of entries) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (kind === 'folder' && this.filter.entersFolder(path)) this.folders.push(path);
      else if (kind === 'file' && isNoteOrCaseFile(name) && this.filter.acceptsFile(path)) this.paths.push(path);
    }
  }

  private async readIgnoreFile(folder: string): Promise<void> {
    this.hasIgnoreFiles = true;
    const text = await this.reader.stored(uriBelow(this.root, folder === '' ? ignoreName : `${folder}/${ignoreName}`));
    if (typeof text === 'string') this.filter.addIgnoreFile(folder, text);
  }
}
