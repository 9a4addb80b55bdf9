import * as vscode from 'vscode';
import type { Case, Session } from '../../core/cases/case.ts';
import type { NoteFacts } from '../../core/cases/note-facts.ts';
import { defaultConfig, withSeverities, type Config } from '../../core/config/config.ts';
import { readConfig } from '../../core/config/read-config.ts';
import { Linter } from '../../core/lint/linter.ts';
import type { Problem } from '../../core/lint/problem.ts';
import type { CaseFile, Note } from '../../core/note/note.ts';
import { builtinProtocols } from '../../core/protocol/builtin.generated.ts';
import { baseName, isCaseFilePath, isNotePath } from '../../core/text/paths.ts';
import { relativePath, uriBelow } from '../../hosts/vscode/conversions.ts';
import type { FileAccess } from '../../hosts/vscode/file-access.ts';
import { DisposableStore } from '../disposable-store.ts';
import { interfaceLanguage, readSettings, section } from '../settings.ts';
import { configName, findRoots } from './note-files.ts';

/** Notes that share a configuration, with their linter. */
export interface NoteRoot {
  readonly uri: vscode.Uri;
  readonly linter: Linter;
  /** The texts of case files: fixes of a note may edit them. */
  readonly texts: Map<string, string>;
}

const readsAtOnce = 32;
/** The editor must not wait longer than this for a turn. */
const sliceMilliseconds = 15;

/** Knows the notes of all workspace folders and of open files outside of them. Open texts stand before those on the disk. */
export class NoteIndex implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<readonly vscode.Uri[]>());
  /** Notes whose findings may have changed. */
  readonly onDidChange = this.changed.event;
  private roots: NoteRoot[] = [];
  private generation = 0;

  constructor(private readonly access: FileAccess) {
    const watcher = this.store.add(vscode.workspace.createFileSystemWatcher('**/{*.session.md,case.md,.tahap.yaml}'));
    this.store.add(watcher.onDidChange(uri => void this.readAgain(uri)));
    this.store.add(watcher.onDidCreate(uri => void this.readAgain(uri)));
    this.store.add(watcher.onDidDelete(uri => this.forget(uri)));
    this.store.add(vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => { if (contentChanges.length > 0) this.setDocument(document); }));
    this.store.add(vscode.workspace.onDidOpenTextDocument(document => this.setDocument(document)));
    this.store.add(vscode.workspace.onDidCloseTextDocument(document => void this.readAgain(document.uri)));
    this.store.add(vscode.workspace.onDidChangeWorkspaceFolders(() => void this.load()));
    this.store.add(vscode.workspace.onDidChangeConfiguration(event => { if (event.affectsConfiguration(section)) void this.load(); }));
  }

  /** Reads everything anew, in slices. A newer call takes the place of one that is still under way. */
  async load(): Promise<void> {
    const generation = ++this.generation;
    const roots: NoteRoot[] = [];
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      for (const found of await findRoots(folder.uri, this.access)) {
        const root = { uri: found.uri, linter: newLinter(found.hasConfig ? await this.readConfigOf(found.uri) : defaultConfig, found.uri), texts: new Map<string, string>() };
        await this.readAll(root, found.paths, () => generation === this.generation);
        if (generation !== this.generation) return;
        roots.push(root);
      }
    }
    const before = this.uris();
    this.roots = roots;
    for (const document of vscode.workspace.textDocuments) this.place(document);
    for (const { linter } of this.roots) linter.check();
    this.changed.fire([...before, ...this.uris()]);
  }

  uris(): vscode.Uri[] {
    return this.roots.flatMap(({ uri, linter }) => [...linter.paths()].map(path => uriBelow(uri, path)));
  }

  problemsOf(uri: vscode.Uri): readonly Problem[] {
    const place = this.placeOf(uri);
    return place ? place.root.linter.problemsOf(place.path) : [];
  }

  /** The document as the linter of its root reads it. */
  parse(document: vscode.TextDocument): Note | CaseFile | undefined {
    const place = this.placeOf(document.uri);
    return place?.root.linter.parse(place.path, document.getText());
  }

  /** The case file of the note's case, as last read. */
  caseFileFor(uri: vscode.Uri): CaseFile | undefined {
    const place = this.placeOf(uri);
    const key = place && place.root.linter.cases.keyOfNote(place.path);
    const path = key === undefined ? undefined : place?.root.linter.cases.caseAt(key)?.caseFile?.path;
    const text = path === undefined ? undefined : place?.root.texts.get(path);
    const parsed = place && path !== undefined && text !== undefined ? place.root.linter.parse(path, text) : undefined;
    return parsed?.kind === 'case-file' ? parsed : undefined;
  }

  /** The session that a note is, with its case; undefined for other notes. */
  sessionAt(uri: vscode.Uri): { readonly theCase: Case; readonly session: Session } | undefined {
    const place = this.placeOf(uri);
    const key = place && place.root.linter.cases.keyOfNote(place.path);
    const theCase = key === undefined ? undefined : place?.root.linter.cases.caseAt(key);
    const session = theCase?.sessions.find(({ note }) => note.path === place?.path);
    return theCase && session && { theCase, session };
  }

  /** The case of a note or case file; undefined for files that the index does not hold. */
  caseOf(uri: vscode.Uri): Case | undefined {
    const place = this.placeOf(uri);
    const key = place && (place.root.linter.cases.keyOfNote(place.path) ?? place.root.linter.cases.keyOfCaseFilePath(place.path));
    return key === undefined ? undefined : place?.root.linter.cases.caseAt(key);
  }

  /** What the index has learnt of a note. */
  noteAt(uri: vscode.Uri): NoteFacts | undefined {
    const path = this.placeOf(uri)?.path;
    return this.caseOf(uri)?.notes.find(note => note.path === path);
  }

  /** The problems that a text would have by itself in the place of a file, without its case. */
  problemsOfText(uri: vscode.Uri, text: string): readonly Problem[] {
    const place = this.placeOf(uri);
    return place ? place.root.linter.problemsOfText(place.path, text) : [];
  }

  uriOf(near: vscode.Uri, path: string): vscode.Uri | undefined {
    const place = this.placeOf(near);
    return place && uriBelow(place.root.uri, path);
  }

  /** Every case with the root that holds it, by code. */
  cases(): { readonly root: NoteRoot; readonly key: string; readonly theCase: Case }[] {
    const all = this.roots.flatMap(root => [...root.linter.cases.keys()].flatMap(key => {
      const theCase = root.linter.cases.caseAt(key);
      return theCase ? [{ root, key, theCase }] : [];
    }));
    return all.sort((left, right) => left.key < right.key ? -1 : 1);
  }

  dispose(): void {
    this.generation++;
    this.store.dispose();
  }

  private async readAll(root: NoteRoot, paths: readonly string[], isCurrent: () => boolean): Promise<void> {
    let begun = performance.now();
    for (let first = 0; first < paths.length && isCurrent(); first += readsAtOnce) {
      const batch = paths.slice(first, first + readsAtOnce);
      const texts = await Promise.all(batch.map(path => this.readText(uriBelow(root.uri, path))));
      for (const [index, path] of batch.entries()) {
        setText(root, path, texts[index]);
        if (performance.now() - begun < sliceMilliseconds) continue;
        await new Promise(resolve => setTimeout(resolve));
        begun = performance.now();
      }
    }
  }

  /** `null`: the bytes are no UTF-8 text; undefined: there is no such file. */
  private async readText(uri: vscode.Uri): Promise<string | null | undefined> {
    const bytes = await this.access.read(uri).catch(() => undefined);
    if (!bytes) return undefined;
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  }

  private async readConfigOf(root: vscode.Uri): Promise<Config> {
    const text = await this.readText(uriBelow(root, configName));
    return readConfig(text ?? '').config;
  }

  private async readAgain(uri: vscode.Uri): Promise<void> {
    if (baseName(uri.path) === configName) return this.load();
    if (!isOurs(uri) || vscode.workspace.textDocuments.some(document => !document.isClosed && document.uri.toString() === uri.toString())) return;
    const place = this.placeOf(uri);
    if (!place) return this.load();
    const text = await this.readText(uri);
    if (text === undefined) return this.forget(uri);
    setText(place.root, place.path, text);
    this.checkRoot(place.root);
  }

  private forget(uri: vscode.Uri): void {
    if (baseName(uri.path) === configName) return void this.load();
    const place = this.placeOf(uri);
    if (!place) return;
    place.root.linter.remove(place.path);
    this.checkRoot(place.root);
  }

  private setDocument(document: vscode.TextDocument): void {
    const root = this.place(document);
    if (root) this.checkRoot(root);
  }

  private place(document: vscode.TextDocument): NoteRoot | undefined {
    if (!isOurs(document.uri) || document.uri.scheme === 'git') return undefined;
    let place = this.placeOf(document.uri);
    if (!place) {
      // A lone file is a case of one, in a root of its own.
      const root = { uri: vscode.Uri.joinPath(document.uri, '..'), linter: newLinter(defaultConfig, document.uri, true), texts: new Map<string, string>() };
      this.roots.push(root);
      place = { root, path: baseName(document.uri.path) };
    }
    setText(place.root, place.path, document.getText());
    return place.root;
  }

  private checkRoot(root: NoteRoot): void {
    const changed = root.linter.check();
    if (changed.length > 0) this.changed.fire(changed.map(path => uriBelow(root.uri, path)));
  }

  /** The innermost root around a file. */
  private placeOf(uri: vscode.Uri): { root: NoteRoot; path: string } | undefined {
    let best: { root: NoteRoot; path: string } | undefined;
    for (const root of this.roots) {
      const path = root.uri.scheme === uri.scheme ? relativePath(root.uri, uri) : undefined;
      if (path !== undefined && (!best || path.length < best.path.length)) best = { root, path };
    }
    return best;
  }
}

function isOurs(uri: vscode.Uri): boolean {
  return isNotePath(uri.path) || isCaseFilePath(uri.path);
}

function setText(root: NoteRoot, path: string, text: string | null | undefined): void {
  if (text === null) root.linter.setUnreadable(path);
  else if (text !== undefined) {
    root.linter.set(path, text);
    if (isCaseFilePath(path)) root.texts.set(path, text);
  }
}

function newLinter(config: Config, scope: vscode.Uri, isAlone = false): Linter {
  const settings = readSettings(scope);
  return new Linter({
    config: withSeverities(config, settings.severities),
    protocols: builtinProtocols,
    asOf: settings.asOf,
    language: settings.language === 'auto' ? config.language : settings.language,
    fallbackLanguage: config.language === 'auto' ? interfaceLanguage(settings) : config.language,
    isAlone,
  });
}
