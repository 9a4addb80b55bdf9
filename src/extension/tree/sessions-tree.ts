import * as vscode from 'vscode';
import type { Case, Session } from '../../core/cases/case.ts';
import { completenessOf, type Completeness } from '../../core/cases/completeness.ts';
import type { NoteFacts } from '../../core/cases/note-facts.ts';
import type { Problem } from '../../core/lint/problem.ts';
import type { Language, LocalizedText } from '../../core/protocol/protocol.ts';
import { uriBelow } from '../../hosts/vscode/conversions.ts';
import { DisposableStore } from '../disposable-store.ts';
import { interfaceLanguage, readSettings } from '../settings.ts';
import type { NoteIndex, NoteRoot } from '../workspace/note-index.ts';

export const sessionsView = 'tahap.sessions';

interface CaseNode {
  readonly kind: 'case';
  readonly root: NoteRoot;
  readonly key: string;
  readonly theCase: Case;
}

interface NoteNode {
  readonly kind: 'note';
  readonly parent: CaseNode;
  readonly note: NoteFacts;
}

type TreeNode = CaseNode | NoteNode;

const words = {
  oneSession: { en: 'session', id: 'pertemuan' },
  sessions: { en: 'sessions', id: 'pertemuan' },
  finding: { en: 'finding', id: 'temuan' },
  findings: { en: 'findings', id: 'temuan' },
  none: { en: 'no findings', id: 'tanpa temuan' },
  session: { en: 'Session', id: 'Pertemuan' },
  of: { en: 'of', id: 'dari' },
  recorded: { en: 'due steps recorded', id: 'langkah yang perlu sudah tercatat' },
  noCase: { en: 'Without a case', id: 'Tanpa kasus' },
} as const;

/** Cases and their notes. Rows hold codes, numbers, dates and types only. */
export class SessionsTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.changed.event;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly index: NoteIndex) {
    // At most five times a second, however fast somebody types.
    this.store.add(index.onDidChange(() => { this.timer ??= setTimeout(() => { this.timer = undefined; this.changed.fire(undefined); }, 200); }));
  }

  getChildren(node?: TreeNode): TreeNode[] {
    if (!node) return this.index.cases().map(({ root, key, theCase }) => ({ kind: 'case', root, key, theCase }));
    return node.kind === 'case' ? node.theCase.notes.map(note => ({ kind: 'note', parent: node, note })) : [];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.kind === 'note' ? node.parent : undefined;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const language = interfaceLanguage(readSettings());
    return node.kind === 'case' ? this.caseItem(node, language) : this.noteItem(node, language);
  }

  nodeOf(uri: vscode.Uri): TreeNode | undefined {
    for (const node of this.getChildren()) {
      const found = this.getChildren(node).find(child => child.kind === 'note' && uriBelow(child.parent.root.uri, child.note.path).toString() === uri.toString());
      if (found) return found;
    }
    return undefined;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.store.dispose();
  }

  private caseItem({ root, key, theCase }: CaseNode, language: Language): vscode.TreeItem {
    const label = theCase.code ?? words.noCase[language];
    const problems = theCase.notes.flatMap(note => root.linter.problemsOf(note.path));
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
    item.id = `${root.uri.toString()}#${key}`;
    item.description = `${counted(theCase.sessions.length, words.oneSession, words.sessions, language)}, ${findingsText(problems, language)}`;
    item.iconPath = new vscode.ThemeIcon(theCase.isClosed ? 'archive' : 'folder');
    item.contextValue = theCase.isClosed ? 'case.closed' : 'case.open';
    item.accessibilityInformation = { label: `${label}, ${item.description}` };
    return item;
  }

  private noteItem({ parent, note }: NoteNode, language: Language): vscode.TreeItem {
    const session = parent.theCase.sessions.find((candidate: Session) => candidate.note === note);
    const label = session?.number === undefined ? note.type : `${words.session[language]} ${session.number}`;
    const problems = parent.root.linter.problemsOf(note.path);
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
    const uri = uriBelow(parent.root.uri, note.path);
    item.id = uri.toString();
    const completeness = session && completenessOf(parent.theCase, session);
    item.description = [note.date, shortCompleteness(completeness), problems.length > 0 ? findingsText(problems, language) : undefined].filter(Boolean).join(', ');
    item.iconPath = new vscode.ThemeIcon(iconOf(problems));
    item.contextValue = problems.length > 0 ? 'note.hasProblems' : 'note';
    item.command = { command: 'vscode.open', title: label, arguments: [uri] };
    item.accessibilityInformation = { label: [parent.theCase.code, label, note.date, spokenCompleteness(completeness, language), findingsText(problems, language)].filter(Boolean).join(', ') };
    return item;
  }
}

function findingsText(problems: readonly Problem[], language: Language): string {
  return problems.length === 0 ? words.none[language] : counted(problems.length, words.finding, words.findings, language);
}

function counted(count: number, one: LocalizedText, many: LocalizedText, language: Language): string {
  return `${count} ${count === 1 ? one[language] : many[language]}`;
}

/** "5/6": of what is due, how much is recorded. */
function shortCompleteness(completeness: Completeness | undefined): string | undefined {
  return completeness && `${completeness.recorded.length}/${completeness.due.length}`;
}

/** The same in words: a screen reader takes "5/6" for a date. */
function spokenCompleteness(completeness: Completeness | undefined, language: Language): string | undefined {
  return completeness && `${completeness.recorded.length} ${words.of[language]} ${completeness.due.length} ${words.recorded[language]}`;
}

function iconOf(problems: readonly Problem[]): string {
  if (problems.some(problem => problem.severity === 'error')) return 'error';
  if (problems.some(problem => problem.severity === 'warning')) return 'warning';
  return problems.length > 0 ? 'info' : 'note';
}

export function registerSessionsTree(index: NoteIndex): vscode.Disposable {
  const tree = new SessionsTree(index);
  const view = vscode.window.createTreeView(sessionsView, { treeDataProvider: tree, showCollapseAll: true });
  const reveal = vscode.commands.registerCommand('tahap.sessions.revealActive', async () => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const node = uri && tree.nodeOf(uri);
    if (node) await view.reveal(node, { select: true, focus: true, expand: true });
  });
  const refresh = vscode.commands.registerCommand('tahap.sessions.refresh', () => index.load());
  return vscode.Disposable.from(tree, view, reveal, refresh);
}
