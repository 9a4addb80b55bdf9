import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateLazily } from '../../../src/extension/lazy-activation.ts';
import { eventually } from '../support/eventually.ts';

describe('lazy activation in the Node host', () => {
  it('begins once, where notes are, and hands a command on to what it made room for', async () => {
    const subscriptions: vscode.Disposable[] = [];
    let begun = 0;
    const given: unknown[] = [];
    const extension = { packageJSON: { contributes: { commands: [{ command: 'tahapTest.lazy' }] } } } as vscode.Extension<unknown>;
    activateLazily({ extension, subscriptions }, async () => {
      begun++;
      subscriptions.push(vscode.commands.registerCommand('tahapTest.lazy', (value: unknown) => { given.push(value); return 'done'; }));
    });
    try {
      assert.equal(begun, 0, 'nothing is loaded in the turn of the activation');
      assert.equal(await vscode.commands.executeCommand('tahapTest.lazy', 7), 'done');
      assert.deepEqual(given, [7]);
      await eventually('the command is there', () => begun === 1);
      await vscode.commands.executeCommand('tahapTest.lazy', 8);
      assert.deepEqual([begun, ...given], [1, 7, 8]);
    } finally {
      subscriptions.forEach(item => item.dispose());
    }
  });
});
