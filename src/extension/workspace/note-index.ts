import * as vscode from 'vscode';
import type { Case, Session } from '../../core/cases/case.ts';
import type { NoteFacts } from '../../core/cases/facts/note-facts.ts';
import type { IsoDate } from '../../core/language/calendar.ts';
import type { RootConfigFault } from '../../core/config/root-config.ts';
import type { Problem } from '../../core/lint/problem.ts';
import type { CaseFile, Note } from '../../core/note/note.ts';
import type { Protocol } from '../../core/protocol/protocol.ts';
import { uriBelow } from '../../hosts/vscode/conversions.ts';
import type { FileAccess } from '../../hosts/vscode/file-access.ts';
import { localClock } from '../../hosts/vscode/local-clock.ts';
import { DisposableStore } from '../disposable-store.ts';
import { judgingSettings, section } from '../settings.ts';
import { DayWatch } from './day-watch.ts';
import { FileChanges } from './file-changes.ts';
import { FileReader } from './file-reader.ts';
import { IndexUpdates } from './index-updates.ts';
import { NotePlaces } from './note-places.ts';
import type { NoteRoot } from './note-root.ts';
import { readRoots } from './read-roots.ts';
import { RootConfigs } from './root-configs.ts';

export type { NoteRoot } from './note-root.ts';

/** Knows the notes of all workspace folders and of open files outside of them, as the shell would read them. */
export class NoteIndex implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<readonly vscode.Uri[]>());
  /** Files whose findings may have changed: notes, case files and configuration files. */
  readonly onDidChange = this.changed.event;
  private readonly places = new NotePlaces();
  private readonly reader: FileReader;
  private readonly configs: RootConfigs;
  private readonly updates: IndexUpdates;
  private readonly fileChanges: FileChanges;
  private generation = 0;
  private hasRead = false;
  /** Reading is done one after the other; what open documents say is taken in between. */
  private work: Promise<void> = Promise.resolve();

  constructor(access: FileAccess) {
    this.reader = new FileReader(access);
    this.configs = new RootConfigs(this.reader);
    this.updates = new IndexUpdates(this.places, this.reader, this.configs, uris => this.changed.fire(uris));
    this.fileChanges = this.store.add(new FileChanges(uris => void this.inTurn(() => this.takeIn(uris))));
    this.store.add(new DayWatch(localClock, () => void this.load()));
    this.store.add(vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => { if (contentChanges.length > 0) this.updates.setDocument(document); }));
    this.store.add(vscode.workspace.onDidOpenTextDocument(document => this.updates.setDocument(document)));
    this.store.add(vscode.workspace.onDidCloseTextDocument(document => this.updates.closeDocument(document)));
    this.store.add(vscode.workspace.onDidChangeWorkspaceFolders(() => void this.load()));
    this.store.add(vscode.workspace.onDidChangeConfiguration(event => {
      if (judgingSettings.some(name => event.affectsConfiguration(`${section}.${name}`))) void this.load();
    }));
  }

  /** Reads everything anew, in slices. A newer call takes the place of one that is still under way. */
  load(): Promise<void> {
    const generation = ++this.generation;
    return this.inTurn(() => this.readAll(() => generation === this.generation));
  }

  uris(): vscode.Uri[] {
    return this.places.all().flatMap(root => this.places.shownIn(root));
  }

  /** The findings of a note or case file; none for files that the shell would not report on. */
  problemsOf(uri: vscode.Uri): readonly Problem[] {
    const place = this.places.placeOf(uri);
    return place && this.places.isShown(place) ? place.root.linter.problemsOf(place.path) : [];
  }

  /** Why a configuration or protocol file has no effect. */
  faultsOf(uri: vscode.Uri): readonly RootConfigFault[] {
    const place = this.places.placeOf(uri);
    return place ? place.root.settings.faults.filter(({ path }) => path === place.path) : [];
  }

  /** The document as the linter of its root reads it. */
  parse(document: Pick<vscode.TextDocument, 'uri' | 'getText'>): Note | CaseFile | undefined {
    const place = this.places.placeOf(document.uri);
    return place?.root.linter.parse(place.path, document.getText());
  }

  /** The protocols by which the notes beside a file are read. */
  protocolsFor(uri: vscode.Uri): readonly Protocol[] | undefined {
    return this.places.placeOf(uri)?.root.settings.protocols;
  }

  /** The problems that a text would have by itself in the place of a file, without its case. */
  problemsOfText(uri: vscode.Uri, text: string): readonly Problem[] {
    const place = this.places.placeOf(uri);
    return place ? place.root.linter.problemsOfText(place.path, text) : [];
  }

  /** The case of a note or case file; undefined for files that the index does not hold. */
  caseOf(uri: vscode.Uri): Case | undefined {
    const place = this.places.placeOf(uri);
    const key = place && (place.root.linter.cases.keyOfNote(place.path) ?? place.root.linter.cases.keyOfCaseFilePath(place.path));
    return key === undefined ? undefined : place?.root.linter.cases.caseAt(key);
  }

  /** What the index has learnt of a note. */
  noteAt(uri: vscode.Uri): NoteFacts | undefined {
    const path = this.places.placeOf(uri)?.path;
    return this.caseOf(uri)?.notes.find(note => note.path === path);
  }

  /** The case file of the note's case, as last read. */
  caseFileFor(uri: vscode.Uri): CaseFile | undefined {
    const root = this.places.placeOf(uri)?.root;
    const path = this.caseOf(uri)?.caseFile?.path;
    const text = path === undefined ? undefined : root?.texts.get(path);
    const parsed = root && path !== undefined && text !== undefined ? root.linter.parse(path, text) : undefined;
    return parsed?.kind === 'case-file' ? parsed : undefined;
  }

  /** The session that a note is, with its case and its root's `adopted_on`; undefined for other notes. */
  sessionAt(uri: vscode.Uri): { readonly theCase: Case; readonly session: Session; readonly adoptedOn: IsoDate | undefined } | undefined {
    const place = this.places.placeOf(uri);
    const theCase = this.caseOf(uri);
    const session = theCase?.sessions.find(({ note }) => note.path === place?.path);
    return place && theCase && session && { theCase, session, adoptedOn: place.root.settings.config.settings.adoptedOn };
  }

  /** The root that a file belongs to, with its configuration. */
  rootOf(uri: vscode.Uri): NoteRoot | undefined {
    return this.places.placeOf(uri)?.root;
  }

  /** Where the case of a note or case file is kept: the address of its root, and its key there. */
  caseKeyOf(uri: vscode.Uri): { readonly root: string; readonly key: string } | undefined {
    const place = this.places.placeOf(uri);
    const key = place && (place.root.linter.cases.keyOfNote(place.path) ?? place.root.linter.cases.keyOfCaseFilePath(place.path));
    return key === undefined ? undefined : place && { root: place.root.uri.toString(), key };
  }

  /** The case that is kept there now. Lone files of one folder have one address. */
  caseAt(rootAddress: string, key: string): { readonly root: NoteRoot; readonly theCase: Case } | undefined {
    for (const root of this.places.all()) {
      const theCase = root.uri.toString() === rootAddress ? root.linter.cases.caseAt(key) : undefined;
      if (theCase) return { root, theCase };
    }
    return undefined;
  }

  /** Whether everything was read at least once. */
  get isRead(): boolean {
    return this.hasRead;
  }

  uriOf(near: vscode.Uri, path: string): vscode.Uri | undefined {
    const place = this.places.placeOf(near);
    return place && uriBelow(place.root.uri, path);
  }

  /** Every case with a file that is shown, be it its case file alone, with the root that holds it, by code. */
  cases(): { readonly root: NoteRoot; readonly key: string; readonly theCase: Case }[] {
    const all = this.places.all().flatMap(root => [...root.linter.cases.allKeys()].flatMap(key => {
      const theCase = root.linter.cases.caseAt(key);
      return theCase && this.isShown(root, theCase) ? [{ root, key, theCase }] : [];
    }));
    return all.sort((left, right) => left.key < right.key ? -1 : 1);
  }

  dispose(): void {
    this.generation++;
    this.store.dispose();
  }

  private isShown(root: NoteRoot, { notes, caseFile }: Case): boolean {
    return notes.some(({ path }) => this.places.isShown({ root, path })) || (caseFile !== undefined && this.places.isShown({ root, path: caseFile.path }));
  }

  private async readAll(isWanted: () => boolean): Promise<void> {
    if (!isWanted()) return;
    const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    const roots = await readRoots({ folders, reader: this.reader, configs: this.configs, isWanted });
    if (!roots || !isWanted()) return;
    const before = this.allFiles();
    this.places.roots = roots;
    this.hasRead = true;
    this.places.lone.clear();
    this.fileChanges.watchRoots(roots.map(({ uri }) => uri));
    await this.updates.setDocuments();
    if (isWanted()) this.changed.fire([...before, ...this.allFiles()]);
  }

  private async takeIn(uris: readonly vscode.Uri[]): Promise<void> {
    if (await this.updates.takeIn(uris)) void this.load();
  }

  private allFiles(): vscode.Uri[] {
    return this.places.all().flatMap(root => [...root.settings.faults.map(({ path }) => path), ...root.linter.paths()].map(path => uriBelow(root.uri, path)));
  }

  private inTurn(task: () => Promise<void>): Promise<void> {
    const result = this.work.then(task);
    this.work = result.catch(() => undefined);
    return result;
  }
}
