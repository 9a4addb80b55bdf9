import { caseFileIn } from '../text/paths.ts';
import { assembleCase, type Case } from './case.ts';
import type { CaseFileFacts } from './facts/case-file-facts.ts';
import type { NoteFacts } from './facts/note-facts.ts';

/**
 * Knows which notes form a case, and which cases a change has touched. A changed note re-derives its own case only.
 * A case is kept under a key: its code, or the note's path for a note that belongs to no case.
 */
export class CaseIndex {
  private readonly notes = new Map<string, { facts: NoteFacts; key: string }>();
  private readonly caseFiles = new Map<string, { facts: CaseFileFacts; key: string | undefined }>();
  private readonly members = new Map<string, Set<string>>();
  private readonly folders = new Map<string, Set<string>>();
  private readonly caseFileByKey = new Map<string, Set<string>>();
  private readonly cases = new Map<string, Case>();
  private readonly touched = new Set<string>();
  /** By folder, the notes whose front matter can't be read. */
  private readonly unread = new Map<string, Set<string>>();
  /** By folder, the cases whose judgement hangs on whether there are such notes. */
  private readonly askers = new Map<string, Set<string>>();

  /** `isAlone`: texts are checked one by one, without the notes around them. */
  constructor(private readonly isAlone = false) {}

  setNote(facts: NoteFacts): void {
    const before = this.notes.get(facts.path);
    if (before) this.leave(facts.path, before.key);
    this.join(facts);
    if (!before) addTo(this.folders, facts.folder, facts.path);
    this.setUnread(facts.folder, facts.path, !facts.identified);
    this.reviseCaseFile(facts.folder);
  }

  removeNote(path: string): void {
    const before = this.notes.get(path);
    if (!before) return;
    this.leave(path, before.key);
    this.notes.delete(path);
    removeFrom(this.folders, before.facts.folder, path);
    this.setUnread(before.facts.folder, path, false);
    this.reviseCaseFile(before.facts.folder);
  }

  setCaseFile(facts: CaseFileFacts): void {
    const before = this.caseFiles.get(facts.path);
    if (before?.key !== undefined) this.leaveCaseFile(facts.path, before.key);
    const key = this.keyOfCaseFile(facts);
    this.caseFiles.set(facts.path, { facts, key });
    if (key !== undefined) {
      addTo(this.caseFileByKey, key, facts.path);
      this.touch(key);
    }
    if (before?.facts.ownCase !== facts.ownCase) this.rejoinFolder(facts.folder);
  }

  removeCaseFile(path: string): void {
    const before = this.caseFiles.get(path);
    if (!before) return;
    if (before.key !== undefined) this.leaveCaseFile(path, before.key);
    this.caseFiles.delete(path);
    if (before.facts.ownCase !== undefined) this.rejoinFolder(before.facts.folder);
  }

  /** A `case.md` is ours when it has one of a case file's keys or stands beside a note. */
  isOurs(path: string): boolean {
    const known = this.caseFiles.get(path);
    return known !== undefined && (known.facts.hasKeys || this.folders.has(known.facts.folder));
  }

  /** Keys of the cases that changed since the last call. */
  takeTouched(): string[] {
    const keys = [...this.touched];
    this.touched.clear();
    return keys;
  }

  keys(): IterableIterator<string> {
    return this.members.keys();
  }

  /** Also of cases that have a case file and no notes. */
  allKeys(): Set<string> {
    return new Set([...this.members.keys(), ...this.caseFileByKey.keys()]);
  }

  /** Undefined when no note and no case file is left under the key. */
  caseAt(key: string): Case | undefined {
    const known = this.cases.get(key);
    if (known) return known;
    const notes = [...(this.members.get(key) ?? [])].flatMap(path => this.notes.get(path)?.facts ?? []);
    const caseFile = this.caseFileAt(key);
    if (notes.length === 0 && !caseFile) {
      this.cases.delete(key);
      return undefined;
    }
    const assembled = assembleCase({ code: key.startsWith(loosePrefix) ? undefined : key, notes, caseFile, isAlone: this.isAlone, hasUnreadNotes: () => this.hasUnreadNotes(key, notes) });
    this.cases.set(key, assembled);
    return assembled;
  }

  keyOfNote(path: string): string | undefined {
    return this.notes.get(path)?.key;
  }

  keyOfCaseFilePath(path: string): string | undefined {
    return this.caseFiles.get(path)?.key;
  }

  private setUnread(folder: string, path: string, isUnread: boolean): void {
    const had = this.unread.has(folder);
    if (isUnread) addTo(this.unread, folder, path);
    else removeFrom(this.unread, folder, path);
    if (had !== this.unread.has(folder)) for (const key of this.askers.get(folder) ?? []) this.touch(key);
  }

  /** Remembers who asked: only these cases are judged anew when the answer changes. */
  private hasUnreadNotes(key: string, notes: readonly NoteFacts[]): boolean {
    const folders = new Set(notes.map(note => note.folder));
    for (const folder of folders) addTo(this.askers, folder, key);
    return [...folders].some(folder => this.unread.has(folder));
  }

  /** The first by path when several case files speak for one case. */
  private caseFileAt(key: string): CaseFileFacts | undefined {
    const [path] = [...(this.caseFileByKey.get(key) ?? [])].sort();
    return path === undefined ? undefined : this.caseFiles.get(path)?.facts;
  }

  private join(facts: NoteFacts): void {
    const key = this.keyOf(facts);
    this.notes.set(facts.path, { facts, key });
    addTo(this.members, key, facts.path);
    this.touch(key);
  }

  private leave(path: string, key: string): void {
    removeFrom(this.members, key, path);
    this.touch(key);
  }

  private leaveCaseFile(path: string, key: string): void {
    removeFrom(this.caseFileByKey, key, path);
    this.touch(key);
  }

  private touch(key: string): void {
    this.touched.add(key);
    this.cases.delete(key);
  }

  /** A case file without a code goes by the notes beside it. */
  private reviseCaseFile(folder: string): void {
    const beside = this.caseFiles.get(caseFileIn(folder));
    if (beside && beside.key !== this.keyOfCaseFile(beside.facts)) this.setCaseFile(beside.facts);
  }

  private rejoinFolder(folder: string): void {
    for (const path of this.folders.get(folder) ?? []) {
      const known = this.notes.get(path);
      if (!known || known.key === this.keyOf(known.facts)) continue;
      this.leave(path, known.key);
      this.join(known.facts);
    }
  }

  private keyOf(facts: NoteFacts): string {
    if (!facts.identified) return loosePrefix + facts.path;
    const beside = this.caseFiles.get(caseFileIn(facts.folder))?.facts.ownCase;
    return facts.ownCase ?? beside ?? facts.client ?? facts.group ?? loosePrefix + facts.path;
  }

  private keyOfCaseFile(facts: CaseFileFacts): string | undefined {
    if (!facts.hasKeys && !this.folders.has(facts.folder)) return undefined;
    return facts.ownCase ?? facts.client ?? facts.group ?? this.onlyCaseIn(facts.folder);
  }

  /** A case file without a code speaks for the notes beside it when they are all of one case. */
  private onlyCaseIn(folder: string): string | undefined {
    let only: string | undefined;
    for (const path of this.folders.get(folder) ?? []) {
      const key = this.notes.get(path)?.key;
      if (only !== undefined && key !== only) return undefined;
      only = key;
    }
    return only;
  }
}

/** No code can begin with it. */
const loosePrefix = '\u0000';

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

function removeFrom(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  set?.delete(value);
  if (set?.size === 0) map.delete(key);
}
