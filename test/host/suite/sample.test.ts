import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually.ts';
import { sampleFolder } from '../support/sample.ts';
import { labels, openTree } from '../support/sessions-trees.ts';
import { tahap } from '../support/tahap.ts';

const decoder = new TextDecoder();

async function textOf(uri: vscode.Uri): Promise<string> {
  return decoder.decode(await vscode.workspace.fs.readFile(uri));
}

describe('Create Sample Repository', () => {
  // Inside of the open folder: another one would be opened in a window of its own.
  const target = (): vscode.Uri => vscode.Uri.joinPath(sampleFolder(), 'created-sample');
  const taken = (): vscode.Uri => vscode.Uri.joinPath(sampleFolder(), 'taken');

  before(async () => { await tahap().activate(); });

  after(async () => {
    for (const folder of [target(), taken()]) await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
    await vscode.commands.executeCommand('tahap.sessions.refresh');
  });

  it('writes the sample into a new folder, and the Sessions view shows its cases', async () => {
    const before = await casesShown();
    await vscode.commands.executeCommand('tahap.createSampleRepository', target());
    const readme = vscode.Uri.joinPath(target(), 'README.md');
    assert.equal(await textOf(readme), await textOf(vscode.Uri.joinPath(tahap().extensionUri, 'examples', 'school', 'README.md')));
    assert.match(await textOf(readme), /All of it is fictional/);
    const shown = await casesShown();
    assert.equal(shown.length, before.length + 12);
    assert.equal(shown.filter(label => label.includes('C-0181')).length, 2);
  });

  it('finds in it what it finds in the sample', async () => {
    const note = vscode.Uri.joinPath(target(), 'cases/C-0171/2026-11-10-s04.session.md');
    await eventually('the finding is shown', () => vscode.languages.getDiagnostics(note).some(({ code }) => typeof code === 'object' && code.value === 'contract-missing'));
  });

  it('leaves a folder that holds something as it is, and says so', async () => {
    const own = vscode.Uri.joinPath(taken(), 'own.txt');
    await vscode.workspace.fs.writeFile(own, new TextEncoder().encode('mine'));
    const running = vscode.commands.executeCommand('tahap.createSampleRepository', taken());
    await new Promise(resume => setTimeout(resume, 500));
    await vscode.commands.executeCommand('notifications.clearAll');
    await running;
    assert.deepEqual(await vscode.workspace.fs.readDirectory(taken()), [['own.txt', vscode.FileType.File]]);
    assert.equal(await textOf(own), 'mine');
  });
});

async function casesShown(): Promise<string[]> {
  const { tree, dispose } = await openTree();
  try {
    return labels(tree);
  } finally {
    dispose();
  }
}
