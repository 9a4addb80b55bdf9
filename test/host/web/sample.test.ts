import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { sampleFolder } from '../support/sample.ts';
import { tahap } from '../support/tahap.ts';

describe('Create Sample Repository in the web host', () => {
  const target = (): vscode.Uri => vscode.Uri.joinPath(sampleFolder(), 'created-sample');

  after(async () => { await vscode.workspace.fs.delete(target(), { recursive: true }).then(undefined, () => undefined); });

  it('writes the whole sample, which the browser can not list', async () => {
    await tahap().activate();
    await vscode.commands.executeCommand('tahap.createSampleRepository', target());
    const names = (await vscode.workspace.fs.readDirectory(target())).map(([name]) => name).sort();
    assert.equal(names.join(' '), '.tahap.yaml README.md cases');
    const cases = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(target(), 'cases'));
    assert.equal(cases.length, 12);
  });
});
