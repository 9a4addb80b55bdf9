import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import * as vscode from 'vscode';
import { ruleOf } from '../../../src/extension/diagnostics/rule-documentation.ts';
import { eventually } from '../support/eventually.ts';
import { sampleFolder } from '../support/sample.ts';
import { tahap } from '../support/tahap.ts';

interface ShownProblem {
  readonly rule: string | undefined;
  readonly severity: string;
  readonly path: string;
  readonly message: string;
  readonly range: { start: { line: number; column: number }; end: { line: number; column: number } };
}

const severities = ['error', 'warning', 'info', 'hint'];

function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(diagnostic => diagnostic.source === 'Tahap');
}

function rulesIn(uri: vscode.Uri): (string | undefined)[] {
  return findings(uri).map(diagnostic => ruleOf(diagnostic));
}

function allFindings(): ShownProblem[] {
  return vscode.languages.getDiagnostics().flatMap(([uri]) => findings(uri).map(diagnostic => ({
    rule: ruleOf(diagnostic),
    severity: severities[diagnostic.severity] ?? '',
    path: relative(sampleFolder().fsPath, uri.fsPath).replaceAll('\\', '/'),
    message: diagnostic.message,
    range: {
      start: { line: diagnostic.range.start.line + 1, column: diagnostic.range.start.character + 1 },
      end: { line: diagnostic.range.end.line + 1, column: diagnostic.range.end.character + 1 },
    },
  })));
}

/** What the command line says of the same folder. */
function shellFindings(): ShownProblem[] {
  const program = join(tahap().extensionPath, 'dist/tahap.js');
  const { stdout } = spawnSync(process.execPath, [program, 'lint', '.', '--format', 'json'], { cwd: sampleFolder().fsPath, encoding: 'utf8', env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
  return (JSON.parse(stdout) as { problems: ShownProblem[] }).problems.map(({ rule, severity, path, message, range }) => ({ rule, severity, path, message, range }));
}

function sorted(problems: readonly ShownProblem[]): string[] {
  return problems.map(problem => JSON.stringify(problem, Object.keys(problem).sort())).map((line, index) => `${line} ${JSON.stringify(problems[index]?.range)}`).sort();
}

async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.joinPath(sampleFolder(), path)));
}

describe('findings in the Node host', () => {
  it('are those of the command line, all over the workspace', async () => {
    await tahap().activate();
    const expected = sorted(shellFindings());
    assert.ok(expected.length > 0);
    await eventually('every finding is shown', () => allFindings().length >= expected.length);
    assert.deepEqual(sorted(allFindings()), expected);
  });

  it('come while typing and go with undo', async () => {
    const { document } = await open('cases/C-0142/2026-09-07-s01.session.md');
    await eventually('the clean note is read', () => rulesIn(document.uri).length === 0);
    const start = /^.*(?:Pertemuan berikutnya|Next appointment).*$/im.exec(document.getText());
    assert.ok(start, 'the sample names a next appointment');
    const end = document.getText().indexOf('\n#', start.index + start[0].length);
    const edit = new vscode.WorkspaceEdit();
    edit.delete(document.uri, new vscode.Range(document.positionAt(start.index), document.positionAt(end < 0 ? document.getText().length : end)));
    const before = document.getText();
    await vscode.workspace.applyEdit(edit);
    await eventually('the missing appointment is reported', () => rulesIn(document.uri).includes('next-appointment-missing'));
    await vscode.commands.executeCommand('undo');
    await eventually('the finding is gone', () => !rulesIn(document.uri).includes('next-appointment-missing'));
    assert.equal(document.getText(), before);
  });

  it('are mended by a quick fix, without closing the note', async () => {
    const { document } = await open('cases/C-0171/2026-09-29-s02.session.md');
    await eventually('its findings are shown', () => rulesIn(document.uri).includes('missing-step'));
    const finding = findings(document.uri).find(diagnostic => ruleOf(diagnostic) === 'missing-step');
    assert.ok(finding);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, finding.range, vscode.CodeActionKind.QuickFix.value);
    const insert = actions.find(action => action.title.startsWith('Insert: ') && action.edit);
    assert.ok(insert?.edit, actions.map(action => action.title).join(', '));
    assert.ok(await vscode.workspace.applyEdit(insert.edit));
    await eventually('the step has its heading', () => !rulesIn(document.uri).includes('missing-step'));
    await vscode.commands.executeCommand('undo');
    await eventually('undo brings the finding back', () => rulesIn(document.uri).includes('missing-step'));
  });

  it('follow a note that is created and deleted', async () => {
    const uri = vscode.Uri.joinPath(sampleFolder(), 'cases/C-0999/2026-11-02-s01.session.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('---\nclient: K-9ZZ9\nsession: 1\ndate: 2026-11-02\ncounselor: G-01\n---\n'));
    await eventually('the new note is checked', () => rulesIn(uri).includes('missing-stage'));
    await vscode.workspace.fs.delete(uri);
    await eventually('nothing is left of it', () => rulesIn(uri).length === 0);
  });

  it('leave other Markdown files alone', async () => {
    const { document } = await open('README.md');
    assert.deepEqual(rulesIn(document.uri), []);
  });
});
