import type { Case } from '../cases/case.ts';
import { factsOfCaseFile } from '../cases/facts/case-file-facts.ts';
import { CaseIndex } from '../cases/case-index.ts';
import { factsOfNote } from '../cases/facts/facts-of-note.ts';
import type { Config } from '../config/config.ts';
import type { IsoDate } from '../language/calendar.ts';
import type { CaseFile, Note } from '../note/note.ts';
import { NoteParser } from '../note/parse-note.ts';
import type { Language, Protocol } from '../protocol/protocol.ts';
import { caseFileIn, folderOf, isCaseFilePath } from '../text/paths.ts';
import { activeRules, type ActiveRules } from './active-rules.ts';
import { oneFaultOneFinding } from './one-fault-one-finding.ts';
import { compareProblems, type Problem } from './problem.ts';
import { problemOfFinding } from './problem-of-finding.ts';
import { applySuppressions, readSuppressions, type SuppressionFault, type Suppressions } from './suppressions.ts';

export interface LinterOptions {
  readonly config: Config;
  readonly protocols: readonly Protocol[];
  readonly asOf: IsoDate;
  /** The language of messages; `auto` follows each note. */
  readonly language: Language | 'auto';
  /** For notes that do not show their language, and for messages without a note. */
  readonly fallbackLanguage: Language;
  /** Texts are checked one by one, without the notes around them. */
  readonly isAlone?: boolean;
}

interface Entry {
  readonly kind: 'note' | 'case-file' | 'unreadable';
  readonly protocol: Protocol | undefined;
  readonly noteProblems: readonly Problem[];
  readonly suppressions: Suppressions;
  readonly language: Language;
  /** What hosts see; undefined until the next `check`. */
  problems: readonly Problem[] | undefined;
}

const noSuppressions: Suppressions = { valid: [], faults: [] };
const noProblems: ReadonlyMap<string, readonly Problem[]> = new Map();
const topOfFile = { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } };

/**
 * The one way to check notes, in the editor, at the shell and in CI. Holds what it has learnt of each text, not the text:
 * a changed note is parsed anew, and only its case is judged again.
 */
export class Linter {
  readonly cases: CaseIndex;
  private readonly entries = new Map<string, Entry>();
  private readonly placed = new Map<string, Map<string, Problem[]>>();
  private readonly stale = new Set<string>();
  private readonly contexts = new Map<unknown, object>();
  private readonly parser: NoteParser;
  private readonly active: ActiveRules;

  constructor(private readonly options: LinterOptions) {
    this.cases = new CaseIndex(options.isAlone ?? false);
    this.parser = new NoteParser({ protocols: options.protocols, language: options.fallbackLanguage });
    this.active = activeRules(options.config);
  }

  /** Adds a text or replaces it. Paths are relative to the root, with `/`. */
  set(path: string, text: string): void {
    if (isCaseFilePath(path)) this.setCaseFile(path, text);
    else this.setNote(path, text);
  }

  parse(path: string, text: string): Note | CaseFile {
    return isCaseFilePath(path) ? this.parser.parseCaseFile(path, text) : this.parser.parseNote(path, text);
  }

  /** A file that is not UTF-8 text. */
  setUnreadable(path: string): void {
    this.remove(path);
    const rule = this.active.engine.get('note-unreadable');
    const language = this.options.language === 'auto' ? this.options.fallbackLanguage : this.options.language;
    const problems = rule ? [problemOfFinding(rule, { path, range: topOfFile, language, message: 'encoding' })] : [];
    this.setEntry(path, { kind: 'unreadable', protocol: undefined, noteProblems: problems, suppressions: noSuppressions, language });
  }

  remove(path: string): void {
    if (!this.entries.delete(path)) return;
    this.stale.add(path);
    if (isCaseFilePath(path)) this.cases.removeCaseFile(path);
    else this.cases.removeNote(path);
    this.refreshCaseFile(path);
  }

  has(path: string): boolean {
    return this.entries.has(path);
  }

  paths(): IterableIterator<string> {
    return this.entries.keys();
  }

  /** Judges every case that a change has touched. Gives the paths whose problems may have changed. */
  check(): string[] {
    for (const key of this.cases.takeTouched()) this.checkCase(key);
    const changed = [...this.stale];
    this.stale.clear();
    for (const path of changed) this.finish(path);
    return changed;
  }

  /** The problems of one file as of the last `check`, in order. */
  problemsOf(path: string): readonly Problem[] {
    return this.entries.get(path)?.problems ?? [];
  }

  problems(): Problem[] {
    return [...this.entries.values()].flatMap(entry => entry.problems ?? []).sort(compareProblems);
  }

  /** The problems of a text by itself, without its case. Keeps nothing: fix-all tries texts with it. */
  problemsOfText(path: string, text: string): Problem[] {
    const document = this.parse(path, text);
    const { problems } = applySuppressions(this.noteProblemsOf(document), readSuppressions(document), rule => this.active.ids.has(rule));
    return problems.sort(compareProblems);
  }

  private setNote(path: string, text: string): void {
    const note = this.parser.parseNote(path, text);
    this.cases.setNote(factsOfNote(note));
    this.setDocument(note);
    this.refreshCaseFile(path);
  }

  private setCaseFile(path: string, text: string): void {
    const caseFile = this.parser.parseCaseFile(path, text);
    this.cases.setCaseFile(factsOfCaseFile(caseFile));
    this.setDocument(caseFile);
  }

  /** Whether a `case.md` is ours hangs on the notes beside it. */
  private refreshCaseFile(path: string): void {
    const beside = caseFileIn(folderOf(path));
    if (this.entries.has(beside)) this.stale.add(beside);
  }

  private setDocument(document: Note | CaseFile): void {
    const { kind, path, protocol } = document;
    this.setEntry(path, { kind, protocol, noteProblems: this.noteProblemsOf(document), suppressions: readSuppressions(document), language: document.language });
  }

  private noteProblemsOf(document: Note | CaseFile): Problem[] {
    const { path, lines } = document;
    const language = this.languageOf(document.language);
    const noteProblems: Problem[] = [];
    for (const entry of this.active.note) {
      if (!entry.rule.reads.includes(document.kind)) continue;
      for (const finding of entry.rule.check(document, this.contextFor(entry.options))) {
        noteProblems.push(problemOfFinding(entry, { ...finding, path, range: lines.rangeOf(finding.span), language }));
      }
    }
    return noteProblems;
  }

  private setEntry(path: string, entry: Omit<Entry, 'problems'>): void {
    this.entries.set(path, { ...entry, problems: undefined });
    this.stale.add(path);
  }

  private checkCase(key: string): void {
    const theCase = this.cases.caseAt(key);
    const found = theCase ? this.problemsOfCase(theCase) : new Map<string, Problem[]>();
    const before = this.placed.get(key);
    for (const note of theCase?.notes ?? []) if (this.entries.get(note.path)?.noteProblems.some(problem => problem.rule === 'empty-step')) this.stale.add(note.path);
    if (found.size > 0) this.placed.set(key, found);
    else this.placed.delete(key);
    for (const path of before?.keys() ?? []) this.stale.add(path);
    for (const path of found.keys()) this.stale.add(path);
  }

  private problemsOfCase(theCase: Case): Map<string, Problem[]> {
    const found = new Map<string, Problem[]>();
    for (const entry of this.active.case) {
      for (const finding of entry.rule.check(theCase, this.contextFor(entry.options))) {
        const problem = problemOfFinding(entry, { ...finding, language: this.languageOf(finding.language), case: theCase.code });
        const problems = found.get(problem.path);
        if (problems) problems.push(problem);
        else found.set(problem.path, [problem]);
      }
    }
    return found;
  }

  /** The steps from findings to what hosts see: one fault one finding, silencing, order. */
  private finish(path: string): void {
    const entry = this.entries.get(path);
    if (!entry) return;
    if (entry.kind === 'case-file' && !this.cases.isOurs(path)) {
      entry.problems = [];
      return;
    }
    const placed = this.caseProblemsAround(path);
    const own = entry.protocol ? oneFaultOneFinding(entry.noteProblems, [...placed.values()].flat(), entry.protocol) : entry.noteProblems;
    const { problems, faults } = applySuppressions([...own, ...(placed.get(path) ?? [])], entry.suppressions, rule => this.active.ids.has(rule));
    entry.problems = [...problems, ...this.problemsOfFaults(path, faults, entry.language)].sort(compareProblems);
  }

  /** The findings of the file's case, by the path they stand in. */
  private caseProblemsAround(path: string): ReadonlyMap<string, readonly Problem[]> {
    const key = this.cases.keyOfNote(path) ?? this.cases.keyOfCaseFilePath(path);
    return (key === undefined ? undefined : this.placed.get(key)) ?? noProblems;
  }

  private problemsOfFaults(path: string, faults: readonly SuppressionFault[], spoken: Language): Problem[] {
    const entry = this.active.engine.get('suppression-invalid');
    if (!entry) return [];
    const language = this.languageOf(spoken);
    return faults.map(({ message, rule, directive, place }) => problemOfFinding(entry, { path, range: place, language, message, args: { rule, directive } }));
  }

  private contextFor(options: unknown) {
    let context = this.contexts.get(options);
    if (!context) this.contexts.set(options, context = { options, settings: this.options.config.settings, asOf: this.options.asOf });
    return context as never;
  }

  private languageOf(spoken: Language): Language {
    return this.options.language === 'auto' ? spoken : this.options.language;
  }
}
