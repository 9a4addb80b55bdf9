import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ruleOf } from '../../../src/extension/diagnostics/rule-documentation.ts';
import type { FollowUpNode } from '../../../src/extension/follow-ups/follow-up-nodes.ts';
import { FollowUpsTree } from '../../../src/extension/follow-ups/follow-ups-tree.ts';
import { NoteIndex } from '../../../src/extension/workspace/note-index.ts';
import { workspaceFileAccess } from '../../../src/hosts/vscode/file-access.ts';
import { eventually } from '../support/eventually.ts';
import { sampleFolder } from '../support/sample.ts';
import { tahap } from '../support/tahap.ts';
import { openNew, typeKeys } from '../support/writing.ts';

const folder = 'cases/C-0900';
const inBody = 'konseli: K-0900\nkasus: C-0900\npertemuan: 1\ntanggal: 2026-11-02\nkonselor: G-01';
const inKeys = 'client: K-0900\ncase: C-0900\nsession: 1\ndate: 2026-11-02\ncounselor: G-01';

let opened = 0;

/** Each under a name of its own: VS Code keeps the text of a closed file for a while. */
async function openPromise(keys: string, body: string): Promise<vscode.TextDocument> {
  const editor = await openNew(`${folder}/2026-11-02-${++opened}.session.md`, `---\n${keys}\n---\n\n# Session 1\n\n${body}`);
  return editor.document;
}

/** Its editors first: an open note stands for its file. */
async function removeCase(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.workspace.fs.delete(vscode.Uri.joinPath(sampleFolder(), folder), { recursive: true });
}

async function setting(name: string, value: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('tahap').update(name, value, vscode.ConfigurationTarget.Workspace);
}

describe('the Follow-ups view', () => {
  let index: NoteIndex;
  /** A tree of its own over the same notes, to look at what VS Code is given. */
  let tree: FollowUpsTree;

  const ours = (): FollowUpNode | undefined => {
    const row = tree.rows.find(({ followUp }) => followUp.caseCode === 'C-0900');
    return row && tree.nodeOf(row.id);
  };
  const told = (): string | undefined => {
    const node = ours();
    return node && `${node.parent.group.state}: ${String(tree.getTreeItem(node).description)}`;
  };
  const waiting = (what: string): Promise<FollowUpNode> => eventually(`the row tells ${what}, not ${told()}`, () => told() === what ? ours() : undefined);

  before(async () => {
    await tahap().activate();
    await setting('asOf', '2026-11-03');
    index = new NoteIndex(workspaceFileAccess);
    tree = new FollowUpsTree(index);
    await index.load();
  });

  afterEach(async () => {
    await removeCase();
    await eventually('the case is gone', () => ours() === undefined);
    await setting('asOf', '2026-11-03');
  });

  after(async () => {
    vscode.Disposable.from(tree, index).dispose();
    await setting('asOf', undefined);
    await setting('language', undefined);
  });

  it('shows a promise overdue when its day is over, counts it, and lets it go when its session is written', async () => {
    await openPromise(inKeys, '## Next appointment\n\n');
    await typeKeys('Tuesday, 10 November 2026 at 09:00.');
    await waiting('later: 2026-11-10 09:00, appointment');
    assert.equal(tree.badge, undefined);
    await vscode.commands.executeCommand('workbench.action.files.save');
    await setting('asOf', '2026-11-09');
    await eventually('the row tells the day of this week', () => /^this-week: Tue,? 10 Nov 09:00, appointment$/.test(told() ?? ''));
    await setting('asOf', '2026-11-10');
    await waiting('today: 09:00, appointment');
    await setting('asOf', '2026-11-20');
    const node = await waiting('overdue: 10 days over, 2026-11-10 09:00, appointment');
    assert.deepEqual(tree.badge, { value: 1, tooltip: '1 follow-up is overdue' });
    assert.ok(tree.getParent(node) === tree.getChildren()[0]);
    // Whether a comma stands behind the weekday is up to the host's own data.
    assert.match(tree.getTreeItem(node).accessibilityInformation?.label ?? '', /^Case C-0900: appointment on Tuesday,? 10 November 2026, 09:00, 10 days over\.$/);
    await vscode.commands.executeCommand('tahap.followUps.newSession', node);
    await eventually('the next session is open', () => /\nsession: 2\n/.test(vscode.window.activeTextEditor?.document.getText() ?? ''));
    await eventually('nothing waits any more', () => ours() === undefined);
    assert.equal(tree.badge, undefined);
  });

  it('lets a missed meeting and a contact answer too', async () => {
    for (const command of ['tahap.followUps.recordNoShow', 'tahap.followUps.recordContact']) {
      await setting('asOf', '2026-11-20');
      await openPromise(inKeys, '## Next appointment\n\n10 November 2026\n');
      const node = await waiting('overdue: 10 days over, 2026-11-10, appointment');
      await vscode.commands.executeCommand(command, node);
      await eventually(`${command} answers it`, () => ours() === undefined);
      const { document } = vscode.window.activeTextEditor ?? {};
      assert.match(document?.getText() ?? '', /\ntype: (?:no-show|contact)\n/);
      await removeCase();
      await eventually('the case is gone', () => !index.cases().some(({ theCase }) => theCase.code === 'C-0900'));
      await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(sampleFolder(), folder));
    }
  });

  it('offers the notes that answer it as quick fixes of its finding', async () => {
    await setting('asOf', '2026-11-27');
    const { uri } = await openPromise(inKeys, '## Next appointment\n\n10 November 2026\n');
    const finding = await eventually('the finding is shown', () => vscode.languages.getDiagnostics(uri).find(diagnostic => ruleOf(diagnostic) === 'follow-up-overdue'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, finding.range, vscode.CodeActionKind.QuickFix.value);
    const offered = actions.filter(({ command }) => command?.command === 'tahap.newCaseNote');
    assert.deepEqual(offered.map(({ title }) => title), ['Write the session note', 'Record that the client did not come', 'Record a contact']);
    await vscode.commands.executeCommand('tahap.newCaseNote', ...offered[1]?.command?.arguments as unknown[]);
    await eventually('the note of the missed meeting is open', () => /\ntype: no-show\n/.test(vscode.window.activeTextEditor?.document.getText() ?? ''));
    await eventually('the finding is gone', () => !vscode.languages.getDiagnostics(uri).some(diagnostic => ruleOf(diagnostic) === 'follow-up-overdue'));
  });

  it('opens the promise where it stands', async () => {
    const document = await openPromise(inKeys, '## Next appointment\n\nTuesday, 10 November 2026 at 09:00.\n');
    const node = await waiting('later: 2026-11-10 09:00, appointment');
    await vscode.commands.executeCommand('tahap.followUps.openPromise', node);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), document.uri.toString());
    assert.equal(document.getText(editor?.selection), 'Tuesday, 10 November 2026 at 09:00');
  });

  it('reschedules in the body, by the words of either language, and undo restores the note', async () => {
    const document = await openPromise(inBody, '**Pertemuan berikutnya:** Selasa, 10 November 2026 pukul 09.00 di ruang BK.\n');
    const before = document.getText();
    const node = await waiting('later: 2026-11-10 09:00, appointment');
    await vscode.commands.executeCommand('tahap.followUps.reschedule', node, 'Senin, 7 Desember 2026 pukul 10.30');
    assert.equal(document.getText(), before.replace('Selasa, 10 November 2026 pukul 09.00', '2026-12-07 10:30'));
    await waiting('later: 2026-12-07 10:30, appointment');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await waiting('later: 2026-11-10 09:00, appointment');
  });

  it('reschedules in the front matter', async () => {
    const document = await openPromise(`${inKeys}\nnext_appointment: 2026-11-10 09:00`, 'Words.\n');
    const before = document.getText();
    const node = await waiting('later: 2026-11-10 09:00, appointment');
    await vscode.commands.executeCommand('tahap.followUps.reschedule', node, 'third week of January 2027');
    assert.equal(document.getText(), before.replace('2026-11-10 09:00', 'third week of January 2027'));
    await waiting('later: 2027-01-15 – 2027-01-21, appointment');
    await vscode.commands.executeCommand('tahap.followUps.reschedule', ours(), 'soon');
    assert.equal(document.getText(), before.replace('2026-11-10 09:00', 'third week of January 2027'));
  });

  it('says why there will be none, and undo restores the note', async () => {
    const document = await openPromise(`${inKeys}\nnext_appointment: 2026-11-10`, '## Next appointment\n\n10 November 2026, room 2.\n');
    const before = document.getText();
    const node = await waiting('later: 2026-11-10, appointment');
    await vscode.commands.executeCommand('tahap.followUps.markNone', node, 'the family moved away');
    assert.equal(document.getText(), before.replace('next_appointment: 2026-11-10', 'next_appointment: {none: the family moved away}').replace('10 November 2026, room 2.', 'none: the family moved away.'));
    await eventually('nothing waits any more', () => ours() === undefined);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await waiting('later: 2026-11-10, appointment');
  });

  it('leaves a promise within other words to the writer, and shows it', async () => {
    const document = await openPromise(`${inKeys.replace('session: 1', 'type: no-show')}`, 'No word, so the meeting was moved to 12 November 2026.\n');
    const before = document.getText();
    const node = await waiting('later: 2026-11-12, appointment');
    await vscode.commands.executeCommand('tahap.followUps.markNone', node, 'the family moved away');
    assert.equal(document.getText(), before);
    assert.equal(document.getText(vscode.window.activeTextEditor?.selection), '12 November 2026');
  });

  it('exports what waits as a calendar that names cases only', async () => {
    await openPromise(`${inKeys}\nnext_appointment: 2026-11-10 09:00`, 'Words.\n');
    await waiting('later: 2026-11-10 09:00, appointment');
    const file = vscode.Uri.joinPath(sampleFolder(), folder, 'follow-ups.ics');
    const text = await eventually('our meeting is written', async () => {
      await vscode.commands.executeCommand('tahap.followUps.exportCalendar', file);
      const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      return written.includes('C-0900') ? written : undefined;
    });
    assert.match(text, /^BEGIN:VCALENDAR\r\n/);
    assert.match(text, /SUMMARY:C-0900: meeting\r\n/);
    assert.match(text, /DTSTART;TZID=Asia\/Jakarta:20261110T090000\r\n/);
    assert.ok(!text.includes('K-0900') && !text.includes('session.md'));
  });

  it('names only the row that changed', async () => {
    const document = await openPromise(`${inKeys}\nnext_appointment: 2026-11-10`, 'Words.\n');
    const node = await waiting('later: 2026-11-10, appointment');
    tree.getChildren(node.parent);
    const fired: string[] = [];
    const listener = tree.onDidChangeTreeData(nodes => fired.push(...(nodes ?? []).map(({ id }) => id), ...(nodes ? [] : ['everything'])));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(6, 18, 6, 28), '2026-11-11');
    await vscode.workspace.applyEdit(edit);
    await waiting('later: 2026-11-11, appointment');
    assert.deepEqual(fired, [node.id]);
    listener.dispose();
  });

  it('speaks Indonesian when the interface does', async () => {
    await setting('language', 'id');
    await setting('asOf', '2026-11-20');
    await openPromise(inBody, '**Pertemuan berikutnya:** Selasa, 10 November 2026 pukul 09.00.\n');
    const node = await waiting('overdue: lewat 10 hari, 2026-11-10 09:00, pertemuan');
    assert.equal(tree.getTreeItem(node.parent).label, 'Lewat waktu');
    assert.equal(tree.getTreeItem(node).accessibilityInformation?.label, 'Kasus C-0900: pertemuan pada Selasa, 10 November 2026, 09:00, lewat 10 hari.');
    await setting('language', undefined);
  });
});
