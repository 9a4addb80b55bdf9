import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CaseViews, caseViewType } from '../../../src/extension/case-view/case-views.ts';
import type { CasePanel } from '../../../src/extension/case-view/case-panel.ts';
import { NoteIndex } from '../../../src/extension/workspace/note-index.ts';
import { workspaceFileAccess } from '../../../src/hosts/vscode/file-access.ts';
import { isHostMessage, type ShowMessage } from '../../../src/webview/protocol.ts';
import { eventually } from '../support/eventually.ts';
import { sampleFolder } from '../support/sample.ts';
import { tahap } from '../support/tahap.ts';

const noteAt = (path: string): vscode.Uri => vscode.Uri.joinPath(sampleFolder(), 'cases', path);
const activePath = (): string | undefined => vscode.window.activeTextEditor?.document.uri.path.split('/').slice(-2).join('/');

function openCaseViews(): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(caseViewType));
}

/** A real panel whose messages to the view can be read. */
function watchedPanel(): { panel: vscode.WebviewPanel; shown: ShowMessage[] } {
  const panel = vscode.window.createWebviewPanel(caseViewType, 'Case', vscode.ViewColumn.Active);
  const shown: ShowMessage[] = [];
  const post = panel.webview.postMessage.bind(panel.webview);
  Object.defineProperty(panel.webview, 'postMessage', { value: (message: unknown) => {
    assert.ok(isHostMessage(message));
    shown.push(message);
    return post(message);
  } });
  return { panel, shown };
}

describe('the case view', () => {
  let index: NoteIndex;
  let views: CaseViews;

  before(async () => {
    await tahap().activate();
    await vscode.commands.executeCommand('tahap.sessions.refresh');
    index = new NoteIndex(workspaceFileAccess);
    await index.load();
    views = new CaseViews(index, tahap().extensionUri);
  });

  after(async () => {
    views.dispose();
    index.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const stateOf = (code: string): { root: string; key: string } => ({ root: sampleFolder().toString(), key: code });

  async function restored(code: string): Promise<{ view: CasePanel; shown: ShowMessage[] }> {
    const { panel, shown } = watchedPanel();
    await views.deserializeWebviewPanel(panel, { ...stateOf(code), scroll: 12 });
    const view = views.show(stateOf(code));
    await view.receive({ type: 'ready' });
    return { view, shown };
  }

  it('opens from a note, once for each case, under the case\'s name', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.window.showTextDocument(noteAt('C-0147/2026-09-28-s04.session.md'));
    await vscode.commands.executeCommand('tahap.openCaseView');
    await eventually('the view is open', () => openCaseViews().length === 1);
    await eventually('it has the name of the case', () => openCaseViews()[0]?.label === 'Case C-0147');
    await vscode.commands.executeCommand('tahap.openCaseView', noteAt('C-0147/2026-08-24-s01.session.md'));
    assert.equal(openCaseViews().length, 1);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('comes back with what its page kept, and shows the case when the page is ready', async () => {
    const { view, shown } = await restored('C-0142');
    assert.deepEqual(shown.map(({ state, announcement }) => [state, announcement]), [[stateOf('C-0142'), '']]);
    assert.match(JSON.stringify(shown[0]?.body), /Case C-0142/);
    view.dispose();
  });

  it('throws away a panel whose state says nothing', async () => {
    const { panel } = watchedPanel();
    let isDisposed = false;
    panel.onDidDispose(() => { isDisposed = true; });
    await views.deserializeWebviewPanel(panel, { root: 1 });
    assert.ok(isDisposed);
  });

  it('opens a note at the line of a mark, and a step where it stands now', async () => {
    const { view } = await restored('C-0142');
    const path = 'cases/C-0142/2026-09-14-s02.session.md';
    await view.receive({ type: 'open', path, line: 5, column: 2, beside: false });
    assert.equal(activePath(), 'C-0142/2026-09-14-s02.session.md');
    assert.deepEqual(vscode.window.activeTextEditor?.selection.active, new vscode.Position(5, 2));
    await view.receive({ type: 'open', path, line: 5, step: 'conclude', beside: true });
    const { document, selection } = await eventually('the editor beside is active', () => vscode.window.activeTextEditor);
    assert.match(document.lineAt(selection.active.line).text, /Kesimpulan/);
    view.dispose();
  });

  it('opens nothing outside the case, and nothing on a message that does not fit', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const { view } = await restored('C-0142');
    for (const path of ['cases/C-0147/case.md', '../../etc/passwd', '/etc/passwd', 'cases/C-0142/../C-0147/case.md']) await view.receive({ type: 'open', path, beside: false });
    for (const message of [undefined, 'open', { type: 'open' }, { type: 'open', path: 'cases/C-0142/case.md', beside: false, line: -1 }]) await view.receive(message);
    assert.equal(vscode.window.activeTextEditor, undefined);
    view.dispose();
  });

  it('follows a note as it is written, and says what is new', async () => {
    const { view, shown } = await restored('C-0142');
    const uri = noteAt('C-0142/2026-09-14-s02.session.md');
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(document.lineCount, 0), '\n## Qwerty\n\nWords.\n');
    await vscode.workspace.applyEdit(edit);
    const news = await eventually('the view is told anew', () => shown[1]);
    assert.equal(news.announcement, 'The case view is up to date: 7 notes, 1 finding.');
    assert.match(JSON.stringify(news.body), /unknown-heading/);
    assert.doesNotMatch(JSON.stringify(news.body), /Qwerty/);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    view.dispose();
  });

  it('speaks Indonesian when the interface does', async () => {
    const settings = vscode.workspace.getConfiguration('tahap');
    await settings.update('language', 'id', vscode.ConfigurationTarget.Workspace);
    try {
      const { view, shown } = await restored('C-0151');
      assert.equal(shown[0]?.language, 'id');
      assert.match(JSON.stringify(shown[0]?.body), /Kasus C-0151/);
      view.dispose();
    } finally {
      await settings.update('language', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
