import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually.ts';
import { sampleFolder } from '../support/sample.ts';
import { tahap } from '../support/tahap.ts';

/** An open case of the sample whose last session promises 3 December. */
const folder = (): vscode.Uri => vscode.Uri.joinPath(sampleFolder(), 'cases/C-0178');
const newest = '2026-11-12-s04.session.md';
const made = '2026-12-03-s05.session.md';
const file = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);

async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(file(name));
  await vscode.window.showTextDocument(document);
  return document;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(() => true, () => false);
}

function marks(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ code }) => (typeof code === 'object' ? code.value : code) === 'carried-unconfirmed');
}

async function apply(document: vscode.TextDocument, title: string): Promise<void> {
  const [first] = marks(document.uri);
  assert.ok(first, 'there is a mark');
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, first.range, vscode.CodeActionKind.QuickFix.value, 50);
  const action = actions.find(candidate => candidate.title === title);
  assert.ok(action?.edit, actions.map(candidate => candidate.title).join(' | '));
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

async function lenses(uri: vscode.Uri): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 20);
  return found.map(({ command }) => command?.title ?? '').filter(title => /\$\((?:arrow-left|arrow-right|new-file)\)/.test(title));
}

async function createNext(): Promise<vscode.TextDocument> {
  await open(newest);
  await vscode.commands.executeCommand('tahap.newNextNote');
  await eventually('the new note is open', () => vscode.window.activeTextEditor?.document.uri.path.endsWith(made));
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document);
  return document;
}

let own: readonly string[] = [];

async function names(): Promise<string[]> {
  return (await vscode.workspace.fs.readDirectory(folder())).map(([name]) => name);
}

async function remember(): Promise<void> {
  await tahap().activate();
  await vscode.commands.executeCommand('tahap.sessions.refresh');
  own = await names();
}

/** Takes away what a test has created, without a question whether to save, and lets the index see it. */
async function clearAway(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  for (const name of await names()) if (!own.includes(name)) await vscode.workspace.fs.delete(file(name));
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('tahap.sessions.refresh');
}

describe('next session: its note', () => {
  before(remember);
  afterEach(clearAway);

  it('is created beside the last one, with its prompt selected and everything carried over unconfirmed', async () => {
    const document = await createNext();
    const text = document.getText();
    assert.match(text, /\nsession: 5\ndate: 2026-12-03\n/);
    assert.match(document.getText(vscode.window.activeTextEditor?.selection), /^\[.+\]$/);
    const carried = text.split('\n').filter(line => line.includes('<!-- tahap-carried 2026-11-12-s04: '));
    assert.equal(carried.length, 3);
    assert.ok(carried.every(line => /^- \[ \] .+\(2026-1[12]-\d\d\) <!-- /.test(line)));
    await eventually('each mark is a finding', () => marks(document.uri).length === 3);
    assert.ok(marks(document.uri).every(({ severity }) => severity === vscode.DiagnosticSeverity.Warning));
  });

  it('is confirmed or dropped by quick fix', async () => {
    const document = await createNext();
    await eventually('each mark is a finding', () => marks(document.uri).length === 3);
    await apply(document, 'Confirm: it still holds');
    await eventually('one is confirmed', () => marks(document.uri).length === 2);
    await apply(document, 'Drop what was carried over');
    await eventually('one is dropped', () => marks(document.uri).length === 1);
    assert.match(document.getText(), /### Action plan\n\n- \[ \] client: time one swimming practice a week for the trainer \(2026-11-28\)\n- \[ \] counselor: draw/);
    await vscode.commands.executeCommand('undo');
    await eventually('undo brings it back', () => marks(document.uri).length === 2);
    await apply(document, 'Confirm all that was carried over');
    await eventually('nothing is left to confirm', () => marks(document.uri).length === 0);
  });

  it('can not be signed with a mark: that is an error', async () => {
    const document = await createNext();
    await eventually('each mark is a finding', () => marks(document.uri).length === 3);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().indexOf('date:')), 'status: signed\n');
    await vscode.workspace.applyEdit(edit);
    await eventually('they are errors', () => marks(document.uri).every(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
  });

  it('never takes the place of a file, whatever its case', async () => {
    const other = file('2026-12-03-NO-SHOW.session.md');
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode('Something else.'));
    await open(newest);
    await vscode.commands.executeCommand('tahap.newCaseNote', undefined, 'no-show');
    await eventually('it has another name', () => vscode.window.activeTextEditor?.document.uri.path.endsWith('2026-12-03-no-show-2.session.md'));
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(other)), 'Something else.');
  });

  it('goes away by undo', async () => {
    const document = await createNext();
    // The first undo takes back the tab stops.
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    await eventually('the file is gone', async () => !await exists(document.uri));
  });
});

describe('next session: lenses above a note', () => {
  before(remember);
  afterEach(clearAway);

  it('lead to the notes before and after, and from the newest to the next', async () => {
    assert.deepEqual(await lenses((await open('2026-10-22-s03.session.md')).uri), ['$(arrow-left) Session 2, 2026-10-08', 'Session 4, 2026-11-12 $(arrow-right)']);
    assert.deepEqual(await lenses((await open(newest)).uri), ['$(arrow-left) Session 3, 2026-10-23', '$(new-file) Next session note']);
    const { uri } = await createNext();
    await eventually('the new note is known', async () => (await lenses(uri)).includes('$(arrow-left) Session 4, 2026-11-12'));
  });

  it('are switched off by a setting', async () => {
    const settings = vscode.workspace.getConfiguration('tahap');
    await settings.update('codeLens.sessions', false, vscode.ConfigurationTarget.Global);
    try {
      assert.deepEqual(await lenses((await open(newest)).uri), []);
    } finally {
      await settings.update('codeLens.sessions', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

describe('next session: the case file', () => {
  const caseFolder = (): vscode.Uri => vscode.Uri.joinPath(sampleFolder(), 'cases/C-0163');
  const caseFile = (): vscode.Uri => vscode.Uri.joinPath(caseFolder(), 'case.md');

  it('is created where the case has none, and brought up to date in place', async () => {
    await vscode.window.showTextDocument(vscode.Uri.joinPath(caseFolder(), '2026-11-12-s05.session.md'));
    try {
      await vscode.commands.executeCommand('tahap.createCaseFile');
      await eventually('case.md is open', () => vscode.window.activeTextEditor?.document.uri.toString() === caseFile().toString());
      const document = vscode.window.activeTextEditor?.document;
      assert.match(document?.getText() ?? '', /^---\ntahap: 1\ncase: C-0163\nclient: K-[0-9A-Z]{4}\nopened: 2026-08-27\nstatus: open\n---\n/);
      assert.ok(document);
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(4, 0, 5, 0), '# kept\n');
      await vscode.workspace.applyEdit(edit);
      await vscode.commands.executeCommand('tahap.createCaseFile');
      await eventually('the key is back', () => document.getText().includes('# kept\nstatus: open\nopened: 2026-08-27\n---'));
    } finally {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await vscode.workspace.fs.delete(caseFile());
    }
  });
});
