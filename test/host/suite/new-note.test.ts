import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually.ts';
import { sampleFolder } from '../support/sample.ts';
import { tahap } from '../support/tahap.ts';

const pause = 150;
const templates = (): vscode.Uri => vscode.Uri.joinPath(sampleFolder(), '.tahap/templates');
const own = (): vscode.Uri => vscode.Uri.joinPath(sampleFolder(), 'new-notes');

/** Presses Enter on each question until the command has come to its end. */
async function enterThrough(...given: unknown[]): Promise<void> {
  let isDone = false;
  const run = Promise.resolve(vscode.commands.executeCommand('tahap.newNote', ...given)).finally(() => { isDone = true; });
  await eventually('every question is answered', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await new Promise(resolve => setTimeout(resolve, pause));
    return isDone;
  });
  await run;
}

async function namesBelow(folder: vscode.Uri): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder).then(found => found, () => []);
  const below = await Promise.all(entries.map(async ([name, type]) => type === vscode.FileType.Directory ? (await namesBelow(vscode.Uri.joinPath(folder, name))).map(inner => `${name}/${inner}`) : [name]));
  return below.flat();
}

async function clearAway(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  for (const folder of [own(), vscode.Uri.joinPath(sampleFolder(), '.tahap')]) await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('tahap.sessions.refresh');
}

describe('a new note, asked for in the Explorer', () => {
  before(async () => {
    await tahap().activate();
    await vscode.commands.executeCommand('tahap.sessions.refresh');
  });
  beforeEach(() => vscode.workspace.fs.createDirectory(own()));
  afterEach(clearAway);

  it('is made by Enter alone, in the folder that was chosen, for a client with a drawn code', async () => {
    await enterThrough(own());
    const [name, ...others] = await namesBelow(own());
    assert.deepEqual(others, []);
    assert.match(name ?? '', /^K-[2-9A-Z]{4}\/\d{4}-\d\d-\d\d-s01\.session\.md$/);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.ok(editor.document.uri.path.endsWith(name ?? ''));
    assert.match(editor.document.getText(), new RegExp(`^---\ntahap: 1\nkonseli: ${name?.split('/')[0]}\nsesi: 1\n`), 'in the language of the newest note');
    assert.ok(editor.selection.start.line > 0, 'the cursor stands where there is something to write');
    await eventually('it is checked', () => vscode.languages.getDiagnostics(editor.document.uri).some(({ source }) => source === 'Tahap'));
    // The first undo takes back the tab stops.
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    await eventually('undo takes it away', async () => (await namesBelow(own())).length === 0);
  });

  it('follows the template of the repository', async () => {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(templates(), 'session.md'), new TextEncoder().encode('# {{session}} {{client}}\n\n## Evaluation\n\n[How it went]\n'));
    await enterThrough(own());
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(text, /\n---\n\n# 1 K-[2-9A-Z]{4}\n\n## Evaluation\n\n\[How it went\]\n$/);
  });

  it('is not made by a template with a placeholder that means nothing', async () => {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(templates(), 'session.md'), new TextEncoder().encode('{{customer}}\n'));
    await enterThrough(own());
    assert.deepEqual(await namesBelow(own()), []);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('is not made when the question is called off', async () => {
    const run = vscode.commands.executeCommand('tahap.newNote', own());
    let isDone = false;
    void Promise.resolve(run).finally(() => { isDone = true; });
    await eventually('the question is gone', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await new Promise(resolve => setTimeout(resolve, pause));
      return isDone;
    });
    assert.deepEqual(await namesBelow(own()), []);
  });
});

describe('a new note of any kind for a case', () => {
  const folder = (): vscode.Uri => vscode.Uri.joinPath(sampleFolder(), 'cases/C-0178');
  const newest = (): vscode.Uri => vscode.Uri.joinPath(folder(), '2026-11-12-s04.session.md');
  const rows: readonly [string, RegExp][] = [
    ['cancelled', /\n- Cancelled by: \[/],
    ['crisis', /\n- Level: \[/],
    ['referral', /\n- To: \[role\]/],
    ['follow-up', /\n## Follow-up after closing\n/],
    ['plan', /\n- Topic: \[/],
    ['addendum', /\naddendum_to:\n {2}note: 2026-11-12-s04\n {2}reason: \n/],
    ['supervision', /\n- Question: \[/],
  ];
  let before: readonly string[] = [];
  beforeEach(async () => { before = await namesBelow(folder()); });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    for (const name of await namesBelow(folder())) if (!before.includes(name)) await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), name));
    await vscode.commands.executeCommand('tahap.sessions.refresh');
  });

  for (const [kind, holds] of rows) {
    it(`has its own short form: ${kind}`, async () => {
      await vscode.commands.executeCommand('tahap.newCaseNote', newest(), kind);
      const text = vscode.window.activeTextEditor?.document.getText() ?? '';
      assert.match(text, new RegExp(`\ntype: ${kind}\nclient: `));
      assert.match(text, holds);
    });
  }
});
