import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually.ts';
import { findings, rulesIn } from '../support/findings.ts';
import { sampleFolder } from '../support/sample.ts';
import { tahap } from '../support/tahap.ts';

const incomplete = (client: string): string => `---\nclient: ${client}\nsession: 1\ndate: 2026-11-02\ncounselor: G-01\n---\n`;

/** A repository of its own below the sample, another for each test. */
let name = '';
let repositories = 0;
const path = (...parts: string[]): string => join(sampleFolder().fsPath, name, ...parts);
const uri = (...parts: string[]): vscode.Uri => vscode.Uri.joinPath(sampleFolder(), name, ...parts);

function write(file: string, text: string | Uint8Array): void {
  mkdirSync(join(path(file), '..'), { recursive: true });
  writeFileSync(path(file), text);
}

async function open(at: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(at);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

const shows = (at: vscode.Uri, rule = 'missing-stage') => (): boolean => rulesIn(at).includes(rule);
const showsNothing = (at: vscode.Uri) => (): boolean => findings(at).length === 0;

describe('the runtime in the Node host', () => {
  before(async () => { await tahap().activate(); });
  beforeEach(async () => {
    name = `runtime-school-${++repositories}`;
    write('.tahap.yaml', 'tahap: 1\n');
    write('a/x.session.md', incomplete('K-0B01'));
    await eventually('the repository is read', shows(uri('a/x.session.md')));
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    rmSync(path(), { recursive: true, force: true });
    await eventually('the repository is gone', showsNothing(uri('a/x.session.md')));
  });

  it('shows a fault of the configuration at its place, keeps what held, and forgets the fault when it is mended', async () => {
    write('.tahap.yaml', 'rules:\n  missing-stage: error\n');
    await eventually('the rule is an error', () => findings(uri('a/x.session.md')).some(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
    write('.tahap.yaml', 'rules:\n  missing-stage: error\n  no-such-rule: off\n');
    const fault = await eventually('the fault is shown', () => findings(uri('.tahap.yaml'))[0]);
    assert.deepEqual([fault.range.start.line, fault.range.start.character, fault.code], [2, 2, 'unknown-key']);
    assert.match(fault.message, /^Invalid configuration \(unknown-key: rules\.no-such-rule\)/);
    assert.ok(findings(uri('a/x.session.md')).some(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
    write('.tahap.yaml', 'rules:\n  missing-stage: off\n');
    await eventually('the fault is gone', showsNothing(uri('.tahap.yaml')));
    await eventually('the new configuration holds', () => !shows(uri('a/x.session.md'))());
  });

  it('shows a fault of a protocol', async () => {
    write('.tahap/protocols/own.yaml', 'id: [\n');
    await eventually('the fault is shown', () => findings(uri('.tahap/protocols/own.yaml')).length > 0);
    assert.ok(shows(uri('a/x.session.md'))());
    rmSync(path('.tahap'), { recursive: true });
    await eventually('the fault is gone with the file', showsNothing(uri('.tahap/protocols/own.yaml')));
  });

  it('goes by the open text of the configuration before it is saved', async () => {
    const document = await open(uri('.tahap.yaml'));
    await replaceAll(document, 'exclude: [a/]\n');
    assert.ok(document.isDirty);
    await eventually('the folder is excluded', showsNothing(uri('a/x.session.md')));
    await replaceAll(document, 'tahap: 1\n');
    await eventually('the note is read again', shows(uri('a/x.session.md')));
    assert.ok(await document.save());
  });

  it('follows folders that are renamed and deleted, in the window and outside', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri('a'), uri('K.2'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually('the note is found in its new folder', shows(uri('K.2/x.session.md')));
    await eventually('nothing is left at the old place', showsNothing(uri('a/x.session.md')));
    renameSync(path('K.2'), path('c'));
    await eventually('the note is found again', shows(uri('c/x.session.md')));
    await eventually('nothing is left there', showsNothing(uri('K.2/x.session.md')));
    rmSync(path('c'), { recursive: true });
    await eventually('nothing is left at all', showsNothing(uri('c/x.session.md')));
    write('d/x.session.md', incomplete('K-0B01'));
    await eventually('the note is found once more', shows(uri('d/x.session.md')));
    rmSync(path('d'), { recursive: true });
    write('d/y.session.md', incomplete('K-0B01'));
    await eventually('a folder that is removed and made again is looked into', () => shows(uri('d/y.session.md'))() && showsNothing(uri('d/x.session.md'))());
  });

  it('takes in a burst of new notes', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `many/${index}/x.session.md`);
    names.forEach((file, index) => write(file, incomplete(`K-1B${String(index).padStart(2, '0')}`)));
    await eventually('all are checked', () => names.every(file => shows(uri(file))()));
    write('.gitignore', 'many/\n');
    await eventually('all are ignored', () => names.every(file => showsNothing(uri(file))()));
  });

  it('reports a file that is not UTF-8, and does not judge what the editor shows of it', async () => {
    write('latin.session.md', Buffer.from('---\nclient: K-0B02\n---\n# S\u00e9ance\n', 'latin1'));
    await eventually('it is unreadable', shows(uri('latin.session.md'), 'note-unreadable'));
    const document = await open(uri('latin.session.md'));
    await new Promise(resolve => setTimeout(resolve, 600));
    assert.deepEqual(rulesIn(document.uri), ['note-unreadable']);
    await replaceAll(document, incomplete('K-0B02'));
    assert.ok(await document.save());
    await eventually('saved as UTF-8 it is read', () => shows(document.uri)() && !shows(document.uri, 'note-unreadable')());
  });

  it('takes a note outside of the workspace as a case of one while it is open', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tahap-lone-'));
    try {
      writeFileSync(join(folder, 'x.session.md'), incomplete('K-0B01'));
      const lone = vscode.Uri.file(join(folder, 'x.session.md'));
      // Not by the API: VS Code keeps a document that an extension asked for alive for minutes.
      await vscode.commands.executeCommand('vscode.open', lone, { preview: false });
      await eventually('it is checked', shows(lone));
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await eventually('nothing is left after it is closed', showsNothing(lone));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('checks a note that is not saved yet, and no document of another kind', async () => {
    const untitled = uri('a/new.session.md').with({ scheme: 'untitled' });
    const document = await open(untitled);
    await replaceAll(document, incomplete('K-0B03'));
    await eventually('it is checked', shows(untitled));
    const provider = vscode.workspace.registerTextDocumentContentProvider('old', { provideTextDocumentContent: () => incomplete('K-0B01') });
    try {
      const old = await vscode.workspace.openTextDocument(uri('a/x.session.md').with({ scheme: 'old' }));
      await new Promise(resolve => setTimeout(resolve, 600));
      assert.deepEqual(rulesIn(old.uri), []);
    } finally {
      provider.dispose();
    }
  });

  it('shows findings of open notes only, on saving only, or none, as the settings say', async () => {
    const settings = vscode.workspace.getConfiguration('tahap');
    const note = uri('a/x.session.md');
    try {
      await settings.update('lint.scope', 'open', vscode.ConfigurationTarget.Workspace);
      await eventually('a closed note shows nothing', showsNothing(note));
      const document = await open(note);
      await eventually('an open one does', shows(note));
      await settings.update('lint.run', 'onSave', vscode.ConfigurationTarget.Workspace);
      await replaceAll(document, document.getText().replace('counselor: G-01\n', ''));
      await new Promise(resolve => setTimeout(resolve, 600));
      assert.ok(!shows(note, 'front-matter-invalid')());
      assert.ok(await document.save());
      await eventually('saving shows it', shows(note, 'front-matter-invalid'));
      await settings.update('lint.run', 'off', vscode.ConfigurationTarget.Workspace);
      await eventually('nothing is shown', showsNothing(note));
    } finally {
      await settings.update('lint.scope', undefined, vscode.ConfigurationTarget.Workspace);
      await settings.update('lint.run', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await eventually('findings are shown again', shows(note));
  });
});
