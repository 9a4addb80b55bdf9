import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually.ts';
import { tahap } from '../support/tahap.ts';
import { offeredAt, openNew, tahapRules, typeAndAccept } from '../support/writing.ts';

/** Deletes from a heading to the next one, as a person would select and delete it. */
async function deleteSection(editor: vscode.TextEditor, heading: RegExp): Promise<void> {
  const text = editor.document.getText();
  const start = text.search(heading);
  assert.ok(start >= 0);
  const next = text.slice(start + 3).search(/^#/m);
  const end = next < 0 ? text.length : start + 3 + next;
  editor.selection = new vscode.Selection(editor.document.positionAt(start), editor.document.positionAt(end));
  await vscode.commands.executeCommand('deleteLeft');
}

async function comesAndGoes(editor: vscode.TextEditor, rule: string, heading: RegExp): Promise<void> {
  await deleteSection(editor, heading);
  await eventually(`${rule} is reported`, () => tahapRules(editor.document.uri).includes(rule));
  await vscode.commands.executeCommand('undo');
  await eventually(`${rule} is gone`, () => !tahapRules(editor.document.uri).includes(rule));
}

describe('writing help', () => {
  before(() => tahap().activate());
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('knows the case of the folder in a later session', async () => {
    await openNew('cases/T-id/2026-11-10-s01.session.md', '---\nkonseli: K-8H5T\nsesi: 1\ntanggal: 2026-11-10\nkonselor: G-07\n---\n\n## Tahap akhir\n\n### Perjanjian pertemuan berikutnya\n\n2026-11-17 09:00, BK\n');
    const editor = await openNew('cases/T-id/new.session.md');
    await eventually('the folder is read', async () => (await offeredAt(editor)).includes('Sesi lanjutan'));
    await typeAndAccept(editor, '/Sesi lanjutan');
    assert.match(editor.document.getText(), /^konseli: K-8H5T\nsesi: 2\n[\s\S]*^konselor: G-07$/m);
  });

  it('misses the contract of a case when it is deleted from its second session', async () => {
    const text = '---\nclient: K-3C6R\nsession: 2\ndate: 2026-11-17\ncounselor: G-01\n---\n\n## Early stage\n\n### Counselling contract\n\n- Time: 45 minutes, six meetings\n- Task: client keeps a diary; counselor listens\n- Cooperation: both speak openly\n\n## Final stage\n\n### Joint conclusion\n\nThe client sees a pattern.\n';
    const editor = await openNew('cases/S-en/2026-11-17-s02.session.md', text);
    await eventually('the note is read', () => tahapRules(editor.document.uri).length > 0);
    assert.ok(!tahapRules(editor.document.uri).includes('contract-missing'));
    await comesAndGoes(editor, 'contract-missing', /^### Counselling contract/m);
    assert.equal(editor.document.getText(), text);
  });
});
