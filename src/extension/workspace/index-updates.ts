import * as vscode from 'vscode';
import { defaultConfig } from '../../core/config/config.ts';
import { ignoreName, isNoteOrCaseFile, isRootMarker, protocolsFolder } from '../../core/config/root-files.ts';
import { builtinProtocols } from '../../core/protocol/builtin.generated.ts';
import { baseName, folderOf } from '../../core/text/paths.ts';
import { uriBelow } from '../../hosts/vscode/conversions.ts';
import { isConfigPath } from './file-changes.ts';
import { openDocument, type FileReader } from './file-reader.ts';
import { NoteFiles } from './note-files.ts';
import type { NotePlace, NotePlaces } from './note-places.ts';
import { NoteRoot } from './note-root.ts';
import type { RootConfigs, RootSettings } from './root-configs.ts';
import { Slices } from './slices.ts';

const aloneSettings: RootSettings = { config: defaultConfig, protocols: builtinProtocols, key: '', faults: [] };

/** What it takes to keep the roots as the files and the open documents are. Open texts stand before those on the disk. */
export class IndexUpdates {
  constructor(
    private readonly places: NotePlaces,
    private readonly reader: FileReader,
    private readonly configs: RootConfigs,
    private readonly fire: (uris: readonly vscode.Uri[]) => void,
  ) {}

  /** Takes in the text of an open document at once. */
  setDocument(document: vscode.TextDocument): void {
    if (!isNoteOrCaseFile(document.uri.path)) return;
    const place = this.places.placeOf(document.uri);
    if (!place) return void this.openAlone(document.uri);
    if (place.root.isUnreadable(place.path) || !place.root.readsFile(place.path)) return;
    place.root.set(place.path, document.getText());
    this.check([place.root]);
  }

  /** The documents that were opened or changed while files were read. */
  async setDocuments(): Promise<void> {
    for (const document of vscode.workspace.textDocuments) {
      if (document.isClosed || !isNoteOrCaseFile(document.uri.path)) continue;
      const place = this.places.placeOf(document.uri);
      if (!place) await this.openAlone(document.uri);
      // VS Code keeps documents of files that are gone.
      else if (document.isDirty || place.root.linter.has(place.path)) this.setDocument(document);
    }
  }

  /** A lone file is forgotten with its document. */
  closeDocument({ uri }: vscode.TextDocument): void {
    if (this.places.lone.delete(uri.toString())) this.fire([uri]);
  }

  /** Looks at files and folders that may have changed on the disk. True when everything has to be read anew. */
  async takeIn(uris: readonly vscode.Uri[]): Promise<boolean> {
    for (const uri of uris) if (await this.changesRoots(uri)) return true;
    const slices = new Slices();
    const touched = new Set<NoteRoot>();
    for (const uri of uris) {
      await slices.breathe();
      const files = await this.filesAt(uri);
      if (!files) return true;
      for (const place of files) {
        await this.refresh(place);
        touched.add(place.root);
        await slices.breathe();
      }
    }
    this.check(touched);
    return false;
  }

  private check(roots: Iterable<NoteRoot>): void {
    const changed = [...roots].flatMap(root => root.linter.check().map(path => uriBelow(root.uri, path)));
    if (changed.length > 0) this.fire(changed);
  }

  /** Whether the file says where roots are, what they hold or how they are judged, and says something new. */
  private async changesRoots(uri: vscode.Uri): Promise<boolean> {
    const name = baseName(uri.path);
    const isConfig = isConfigPath(uri.path) || isProtocolsFolder(uri.path);
    if (!isConfig && name !== ignoreName && !isRootMarker(name)) return false;
    const place = this.places.placeOf(uri);
    if (!place) return false;
    if (isConfig && (place.path === name || place.path.startsWith(`${folderOf(protocolsFolder)}/`))) return this.hasOtherSettings(place.root);
    // In a root of its own a marker says something new only when it goes.
    if (place.path === name && isRootMarker(name)) return !(await this.reader.list(place.root.uri)).some(entry => isRootMarker(entry.name));
    return place.root.readsFolder(folderOf(place.path));
  }

  private async hasOtherSettings(root: NoteRoot): Promise<boolean> {
    const settings = await this.configs.read(root.uri);
    if (settings.key !== root.settings.key) return true;
    const faulty = [...root.settings.faults, ...settings.faults].map(({ path }) => uriBelow(root.uri, path));
    root.settings = settings;
    if (faulty.length > 0) this.fire(faulty);
    return false;
  }

  /** Our files at an address that may be a file or a folder, known ones and new ones. Undefined when a root has come or gone. */
  private async filesAt(uri: vscode.Uri): Promise<NotePlace[] | undefined> {
    const place = this.places.placeOf(uri);
    if (!place) return [];
    const { root, path } = place;
    if (isNoteOrCaseFile(path) && root.readsFile(path)) return [place];
    if (this.places.roots.some(({ uri: at }) => `${at.toString()}/`.startsWith(`${uri.toString()}/`))) return undefined;
    const known = root.knownAt(path);
    if (!root.pathFilter || !root.readsFolder(path)) return known.map(file => ({ root, path: file }));
    const found = await new NoteFiles(root.uri, root.pathFilter, this.reader).find(path);
    if (found.nestedRoots.length > 0 || found.hasIgnoreFiles) return undefined;
    return [...new Set([...known, ...found.paths])].map(file => ({ root, path: file }));
  }

  private async refresh({ root, path }: NotePlace): Promise<void> {
    const uri = uriBelow(root.uri, path);
    const stored = await this.reader.stored(uri);
    const document = openDocument(uri);
    if (stored === null) root.set(path, null);
    else if (document && (document.isDirty || document.isUntitled || stored !== undefined)) root.set(path, document.getText());
    else root.set(path, stored);
  }

  private async openAlone(uri: vscode.Uri): Promise<void> {
    if (!isWritten(uri.scheme) || vscode.workspace.getWorkspaceFolder(uri)) return;
    const stored = uri.scheme === 'untitled' ? undefined : await this.reader.stored(uri);
    const document = openDocument(uri);
    const place = this.places.placeOf(uri);
    if (!document || place && place.root !== this.places.lone.get(uri.toString())) return;
    const root = place?.root ?? new NoteRoot(vscode.Uri.joinPath(uri, '..'), aloneSettings, undefined);
    this.places.lone.set(uri.toString(), root);
    root.set(baseName(uri.path), stored === null ? null : document.getText());
    this.check([root]);
  }
}

/** The folder, or the one around it: whoever makes or removes it may do so with all that it holds. */
function isProtocolsFolder(path: string): boolean {
  return [protocolsFolder, folderOf(protocolsFolder)].some(folder => path.endsWith(`/${folder}`));
}

/** Other schemes show old versions, sides of a comparison and the like: what nobody writes, nobody needs to mend. */
function isWritten(scheme: string): boolean {
  return scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}
