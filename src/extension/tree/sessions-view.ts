import * as vscode from 'vscode';
import { everything, isFiltering } from '../../core/report/session-tree-filter.ts';
import { isNotePath } from '../../core/text/paths.ts';
import { activeFile } from '../commands/active-file.ts';
import { DisposableStore } from '../disposable-store.ts';
import { section } from '../settings.ts';
import { translate } from '../translate.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import { filterName } from './group-texts.ts';
import type { MoreNode, SessionNode } from './session-nodes.ts';
import { SessionsTree } from './sessions-tree.ts';
import { TreeChoice } from './tree-choice.ts';

export const sessionsView = 'tahap.sessions';

/** The Sessions view: the tree with what VS Code shows around it. */
export class SessionsView implements vscode.Disposable {
  private readonly store = new DisposableStore();
  readonly choice: TreeChoice;
  readonly tree: SessionsTree;
  private readonly view: vscode.TreeView<SessionNode>;
  private readonly contexts = new Map<string, unknown>();
  private readings = 0;

  constructor(private readonly index: NoteIndex, memory: vscode.Memento) {
    this.choice = new TreeChoice(memory);
    this.tree = this.store.add(new SessionsTree(index, this.choice, () => this.view.visible));
    this.view = this.store.add(vscode.window.createTreeView(sessionsView, { treeDataProvider: this.tree, showCollapseAll: true }));
    this.store.add(this.tree.onDidTell(() => this.describe()));
    this.store.add(this.view.onDidChangeVisibility(() => this.describe()));
    this.store.add(vscode.workspace.onDidChangeConfiguration(event => { if (event.affectsConfiguration(`${section}.language`)) this.tree.refresh(); }));
    this.store.add(vscode.commands.registerCommand('tahap.sessions.showMore', (node: MoreNode) => this.tree.showMore(node)));
    this.describe();
  }

  /** Reads all notes, with a sign of progress at the top of the view. */
  async read(): Promise<void> {
    this.readings++;
    this.describe();
    try {
      await vscode.window.withProgress({ location: { viewId: sessionsView } }, () => this.index.load());
    } finally {
      this.readings--;
      this.tree.update();
    }
  }

  /** Shows the active note's row, or says why there is none. */
  async revealActive(): Promise<void> {
    const uri = activeFile();
    if (!uri || !isNotePath(uri.path)) return;
    let node = this.tree.nodeOf(uri);
    if (!node && isFiltering(this.choice.filter) && this.index.noteAt(uri)) {
      const clear = translate('Clear Filter');
      const answer = await vscode.window.showInformationMessage(translate('The filter hides this note.'), clear);
      if (answer !== clear) return;
      await this.choice.setFilter(everything);
      this.tree.refresh();
      node = this.tree.nodeOf(uri);
    }
    if (node) await this.view.reveal(node, { select: true, focus: true, expand: true });
  }

  dispose(): void {
    this.store.dispose();
  }

  /** The title in the language of the rows, the active filter beside it, and the welcome texts' conditions. */
  private describe(): void {
    const title = translate('Sessions');
    if (this.view.title !== title) this.view.title = title;
    const { filter } = this.choice;
    const isFiltered = isFiltering(filter);
    // A container with a single view shows no description: the message above the rows tells it then. Without rows, the welcome text does.
    const name = filterName(filter);
    this.view.description = isFiltered ? name : undefined;
    this.view.message = isFiltered && this.tree.groups.length > 0 ? translate('Filter: {filter}', { filter: name }) : undefined;
    this.setContext('isFiltered', isFiltered);
    if (this.view.visible) this.setContext('state', this.state());
  }

  private state(): 'reading' | 'empty' | 'filteredOut' | 'rows' {
    if (this.tree.groups.length > 0) return 'rows';
    if (this.readings > 0) return 'reading';
    return this.index.cases().length > 0 ? 'filteredOut' : 'empty';
  }

  /** For the conditions of menus and welcome texts. */
  private setContext(name: 'isFiltered' | 'state', value: unknown): void {
    if (this.contexts.get(name) === value) return;
    this.contexts.set(name, value);
    void vscode.commands.executeCommand('setContext', `${sessionsView}.${name}`, value);
  }
}
