import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { ruleDocumentation, ruleOf } from '../../../src/extension/diagnostics/rule-documentation.ts';
import { eventually } from '../support/eventually.ts';
import { allFindings, findings, rulesIn, shellFindings, sorted } from '../support/findings.ts';
import { otherSchool, otherSchoolFiles } from '../support/other-school.ts';
import { sampleFolder } from '../support/sample.ts';
import { tahap } from '../support/tahap.ts';

async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.joinPath(sampleFolder(), path)));
}

describe('findings in the Node host', () => {
  it('are those of the command line, all over the workspace', async function () {
    this.timeout(90_000);
    await tahap().activate();
    const expected = sorted(shellFindings());
    assert.ok(expected.length > 0);
    // What the tests before have left is taken back a little later.
    await eventually('the editor says the same', () => JSON.stringify(sorted(allFindings())) === JSON.stringify(expected), 60).catch(() => undefined);
    assert.deepEqual(sorted(allFindings()), expected);
  });

  // What a test that failed has left would be read by all that come after it.
  afterEach(() => { for (const name of [otherSchool, 'rule-examples']) rmSync(join(sampleFolder().fsPath, name), { recursive: true, force: true }); });

  it('are those of the command line in a repository with everything that decides what is read', async function () {
    this.timeout(180_000);
    const folder = join(sampleFolder().fsPath, otherSchool);
    for (const [path, content] of Object.entries(otherSchoolFiles)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const expected = shellFindings();
    const here = expected.filter(({ path }) => path.startsWith(`${otherSchool}/`)).map(({ path, rule }) => `${path.slice(otherSchool.length + 1)} ${rule}`);
    for (const wanted of ['cases/latin.session.md note-unreadable', 'cases/no-code.session.md front-matter-invalid', 'cases/broken.session.md front-matter-invalid', 'branch/x.session.md missing-stage', 'clone/x.session.md missing-stage']) assert.ok(here.includes(wanted), `${wanted} is not among ${here.join(', ')}`);
    assert.ok(!here.some(line => line.startsWith('private/') || line.startsWith('archive/') || line.startsWith('elsewhere/')));
    await eventually('the editor says the same', () => JSON.stringify(sorted(allFindings())) === JSON.stringify(sorted(expected)), 60).catch(() => undefined);
    assert.deepEqual(sorted(allFindings()), sorted(expected));
    rmSync(folder, { recursive: true });
    await eventually('nothing is left of it', () => !allFindings().some(({ path }) => path.startsWith(`${otherSchool}/`)), 60);
  });

  it('are those of the command line for every example of the rule pages', async function () {
    this.timeout(180_000);
    const examples = JSON.parse(readFileSync(join(tahap().extensionPath, 'out/host/rule-examples.json'), 'utf8')) as Record<string, string>;
    const folder = join(sampleFolder().fsPath, 'rule-examples');
    for (const [path, text] of Object.entries(examples)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const expected = sorted(shellFindings());
    assert.ok(expected.length > 200);
    // Two hundred roots come one after the other, and go so.
    await eventually('the editor says the same', () => JSON.stringify(sorted(allFindings())) === JSON.stringify(expected), 60).catch(() => undefined);
    assert.deepEqual(sorted(allFindings()), expected);
    rmSync(folder, { recursive: true });
    await eventually('nothing is left of it', () => !allFindings().some(({ path }) => path.startsWith('rule-examples/')), 60);
  });

  it('lead to the page of their rule', async () => {
    const uri = vscode.Uri.joinPath(sampleFolder(), 'cases/C-0171/2026-09-29-s02.session.md');
    const finding = await eventually('a finding is shown', () => findings(uri)[0]);
    assert.deepEqual(finding.code, { value: ruleOf(finding), target: ruleDocumentation(ruleOf(finding) ?? '') });
    assert.match(ruleDocumentation('missing-step').toString(), /^https:.*\/blob\/main\/docs\/rules\/missing-step\.md$/);
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
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, finding.range, vscode.CodeActionKind.QuickFix.value, 100);
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
