import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually.ts';
import { sampleFolder } from '../support/sample.ts';
import { tahap } from '../support/tahap.ts';

const front = (number: number, day: string, more = ''): string => `---\nclient: K-9X4T\nsession: ${number}\ndate: ${day}\ncounselor: G-01\n${more}---\n\n`;
const first = `${front(1, '2026-10-05')}## Early stage\n\n### Counselling contract\n\n- Time: 45 minutes, four meetings\n\n### Building rapport\n\nShe came on her own and spoke first.\n\n## Final stage\n\n### Joint conclusion\n\nTwo plans, in her words: "start early".\n`;
const second = `${front(2, '2026-10-12')}## Core stage\n\n### Counselling contract\n\n## Final stage\n\n### Action plan\n\n- [ ] client: a list (2026-10-14)\n- [ ] write\n\n### Next appointment\n\n2026-10-19\n`;

const folder = (): vscode.Uri => vscode.Uri.joinPath(sampleFolder(), 'step-help');
const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);

async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(at(name));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

function place(document: vscode.TextDocument, words: string): vscode.Position {
  const offset = document.getText().indexOf(words);
  assert.ok(offset >= 0, words);
  return document.positionAt(offset + 1);
}

async function hoverOn(document: vscode.TextDocument, words: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, place(document, words));
  const contents = hovers.flatMap(hover => hover.contents).filter((content): content is vscode.MarkdownString => content instanceof vscode.MarkdownString);
  for (const content of contents) assert.ok(!content.isTrusted && !content.supportHtml);
  return contents.map(({ value }) => value).join('\n\n').replaceAll('\\', '');
}

async function stageLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 20);
  return found.filter(({ command }) => /\$\((?:check|circle-large-outline)\)/.test(command?.title ?? ''));
}

async function marks(document: vscode.TextDocument): Promise<string[]> {
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, all);
  return hints.map(({ label, position }) => `${position.line + 1} ${String(label)}`);
}

async function links(document: vscode.TextDocument): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri, 20);
  return found.map(({ range, target }) => `${document.getText(range)} > ${target?.path.split('/').at(-1) ?? ''}`);
}

describe('step help', () => {
  beforeEach(async () => {
    await tahap().activate();
    for (const [name, text] of [['case.md', '---\nclient: K-9X4T\n---\n'], ['a.session.md', first], ['b.session.md', second]] as const) await vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
    const document = await open('b.session.md');
    await eventually('the case is known', async () => (await hoverOn(document, 'Counselling contract')).includes('session 1'));
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  it('on a heading gives the guidance, what is recorded, what is missing, and where else it stands', async () => {
    const document = await open('b.session.md');
    const contract = await hoverOn(document, 'Counselling contract');
    assert.match(contract, /Record the agreement once/);
    assert.match(contract, /\$\(check\) Recorded 2026-10-05 in \[session 1\]\(\S*step-help\/a\.session\.md\)/);
    assert.match(contract, /Not recorded yet: Task contract, Cooperation contract\./);
    assert.match(contract, /Once per case, by session 2\./);
    assert.match(await hoverOn(document, 'Action plan'), /2 actions, 1 with who does it, 1 with a date\./);
    assert.match(await hoverOn(document, 'Next appointment'), /Date read: 2026-10-19\./);
    assert.match(await hoverOn(document, 'Final stage'), /2 of 4 due steps recorded\./);
    assert.equal(await hoverOn(document, 'write'), '');
  });

  it('on a key says what it means, and which values it may have', async () => {
    const document = await open('b.session.md');
    const key = await hoverOn(document, 'session');
    assert.match(key, /\*\*`session`\*\*\n\nNumber of the session in the case\./);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), 'type: sesi\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(await hoverOn(document, 'sesi'), /- \*\*`session`, `sesi`\*\* \$\(check\)\n- `plan`, `rencana`/);
  });

  it('follows the text as it is typed, in an untitled note too', async () => {
    const uri = at('new.session.md').with({ scheme: 'untitled' });
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), `${front(1, '2026-10-05').replace('K-9X4T', 'K-5Z2B')}## Tahap akhir\n\n### Kesimpulan\n`));
    await eventually('the hover is there', async () => (await hoverOn(document, 'Kesimpulan')).includes('Belum ada isi'));
    await editor.edit(edit => edit.insert(new vscode.Position(document.lineCount, 0), '\nKonseli akan mencoba.\n'));
    await eventually('what was typed is recorded', async () => (await hoverOn(document, 'Kesimpulan')).includes('Tercatat dalam catatan ini'));
    await eventually('it has its lens', async () => (await stageLenses(document)).some(({ command }) => command?.title.includes('1 of 3 steps recorded')));
  });

  it('stands above each stage as a lens, which inserts what the stage lacks', async () => {
    const document = await open('b.session.md');
    const found = await stageLenses(document);
    assert.deepEqual(found.map(({ command, range }) => `${range.start.line + 1} ${command?.title ?? ''}`), ['8 $(circle-large-outline) 0 of 1 step recorded, not yet: Deeper exploration', '12 $(circle-large-outline) 2 of 4 steps recorded, not yet: Joint conclusion, Immediate evaluation']);
    const command = found[1]?.command;
    assert.ok(command);
    assert.match(command.tooltip ?? '', /Joint conclusion, Immediate evaluation/);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []) as unknown[]);
    await eventually('the headings are there', () => /## Final stage\n\n### Joint conclusion\n[\s\S]*### Immediate evaluation/.test(document.getText()));
    assert.ok(!document.getText().includes('Deeper exploration'));
    await vscode.commands.executeCommand('undo');
    await eventually('one undo takes them back', () => document.getText() === second);
  });

  it('leads to the heading that stands empty already', async () => {
    await vscode.workspace.fs.writeFile(at('c.session.md'), new TextEncoder().encode(`${front(3, '2026-10-19')}## Core stage\n\n### Deeper exploration\n\n[what was looked at]\n`));
    const document = await open('c.session.md');
    const lens = await eventually('the lens is there', async () => (await stageLenses(document)).find(({ command }) => command?.title.includes('0 of 1')));
    await vscode.commands.executeCommand(lens.command?.command ?? '', ...(lens.command?.arguments ?? []) as unknown[]);
    await eventually('the prompt is selected', () => document.getText(vscode.window.activeTextEditor?.selection) === '[what was looked at]');
  });

  it('stands above a layout once, for all of its sections', async () => {
    await vscode.workspace.fs.writeFile(at('c.session.md'), new TextEncoder().encode(`${front(3, '2026-10-19', 'layout: soap\n')}## Subjective\n\nShe told of long nights.\n\n## Objective\n`));
    const document = await open('c.session.md');
    await eventually('the lens is there', async () => (await stageLenses(document)).length === 1);
    assert.match((await stageLenses(document))[0]?.command?.title ?? '', /^\$\(circle-large-outline\) 1 of \d sections and steps recorded, not yet: /);
  });

  it('goes by its settings', async () => {
    const document = await open('b.session.md');
    const settings = vscode.workspace.getConfiguration('tahap');
    assert.deepEqual(await marks(document), []);
    await settings.update('codeLens.stages', false, vscode.ConfigurationTarget.Global);
    await settings.update('inlayHints.completeness', true, vscode.ConfigurationTarget.Global);
    try {
      assert.deepEqual(await stageLenses(document), []);
      assert.deepEqual(await marks(document), ['8 0 of 1 recorded', '10 not recorded yet', '12 2 of 4 recorded', '14 recorded', '19 recorded']);
    } finally {
      await settings.update('codeLens.stages', undefined, vscode.ConfigurationTarget.Global);
      await settings.update('inlayHints.completeness', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('links the front matter to the case file and the note before, and leads nowhere else', async () => {
    const document = await open('b.session.md');
    assert.deepEqual(await links(document), ['K-9X4T > case.md', '2 > a.session.md']);
    await vscode.workspace.fs.delete(at('case.md'));
    await eventually('the case file is gone', async () => (await links(document)).join() === '2 > a.session.md');
    await vscode.workspace.fs.writeFile(at('z.session.md'), new TextEncoder().encode('---\ntype: addendum\nclient: K-9X4T\ndate: 2026-10-13\ncounselor: G-01\naddendum_to: b.session.md\n---\n\nMore.\n'));
    const addendum = await open('z.session.md');
    await eventually('the addendum leads to its note', async () => (await links(addendum)).includes('b.session.md > b.session.md'));
  });

  it('leaves the outline to Markdown', async () => {
    const document = await open('b.session.md');
    const symbols = await eventually('Markdown has its symbols', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri);
      return found && found.length > 0 ? found : undefined;
    });
    assert.deepEqual(symbols.map(({ name }) => name), ['## Core stage', '## Final stage']);
  });
});
