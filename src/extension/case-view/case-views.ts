import * as vscode from 'vscode';
import { isCaseViewState, type CaseViewState } from '../../webview/protocol.ts';
import type { CommandHandlers } from '../commands/register-commands.ts';
import { activeFile } from '../commands/active-file.ts';
import { DisposableStore } from '../disposable-store.ts';
import { translate } from '../translate.ts';
import type { GroupNode } from '../tree/session-nodes.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import { CasePanel } from './case-panel.ts';

export const caseViewType = 'tahap.caseView';

/** After the last change, so long is waited before open views are drawn anew. */
const pauseMilliseconds = 200;

/** The open case views: one for each case, kept up to date, and brought back after VS Code was closed. */
export class CaseViews implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private readonly store = new DisposableStore();
  private readonly panels = new Map<string, CasePanel>();
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly index: NoteIndex, private readonly extension: vscode.Uri) {
    this.store.add(index.onDidChange(() => this.updateSoon()));
  }

  show(state: CaseViewState): CasePanel {
    const known = this.panels.get(idOf(state));
    if (known) {
      known.reveal();
      return known;
    }
    const panel = vscode.window.createWebviewPanel(caseViewType, translate('Case'), vscode.ViewColumn.Active, { enableFindWidget: true });
    return this.adopt(panel, state);
  }

  /** VS Code gives back a panel of an earlier time with what its view kept. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    if (isCaseViewState(state) && !this.panels.has(idOf(state))) this.adopt(panel, state);
    else panel.dispose();
  }

  dispose(): void {
    clearTimeout(this.pause);
    for (const panel of [...this.panels.values()]) panel.dispose();
    this.store.dispose();
  }

  private adopt(panel: vscode.WebviewPanel, state: CaseViewState): CasePanel {
    const id = idOf(state);
    const view = new CasePanel(panel, state, this.index, this.extension);
    this.panels.set(id, view);
    view.onDidDispose(() => {
      this.panels.delete(id);
      view.dispose();
    });
    return view;
  }

  private updateSoon(): void {
    clearTimeout(this.pause);
    if (this.panels.size > 0) this.pause = setTimeout(() => this.panels.forEach(panel => panel.update()), pauseMilliseconds);
  }
}

/** From a row of the tree, the active note, or a list of all cases. */
export function caseViewCommands(views: CaseViews, index: NoteIndex): CommandHandlers<'tahap.openCaseView'> {
  return {
    'tahap.openCaseView': async place => {
      const uri = place instanceof vscode.Uri ? place : activeFile();
      const state = stateOfRow(place) ?? (uri && index.caseKeyOf(uri)) ?? await pickCase(index);
      if (state) views.show(state);
    },
  };
}

function stateOfRow(row: unknown): CaseViewState | undefined {
  const isGroup = typeof row === 'object' && row !== null && 'kind' in row && row.kind === 'group';
  const source = isGroup ? (row as GroupNode).group.source : undefined;
  return source && { root: source.rootId, key: source.key };
}

async function pickCase(index: NoteIndex): Promise<CaseViewState | undefined> {
  const items = index.cases().flatMap(({ root, key, theCase }) => theCase.code === undefined ? [] : [{
    label: theCase.code,
    description: theCase.isClosed ? translate('closed') : translate('open'),
    state: { root: root.uri.toString(), key },
  }]);
  if (items.length === 0) {
    void vscode.window.showInformationMessage(translate('There are no cases in this workspace.'));
    return undefined;
  }
  return (await vscode.window.showQuickPick(items, { title: translate('Open Case View'), placeHolder: translate('Choose a case') }))?.state;
}

function idOf({ root, key }: CaseViewState): string {
  return `${root}#${key}`;
}
