import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually.ts';
import { tahap } from '../support/tahap.ts';
import { fillTabStops, itemsAt, offeredAt, openNew, tahapRules, typeAndAccept, typeKeys } from '../support/writing.ts';

/** A new note is of today, whenever the test runs. */
const nextWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);

const sentences = {
  en: `Client and counselor agreed: the client notes the hours of study each day until ${nextWeek}.`,
  id: `Konseli dan konselor sepakat: konseli mencatat jam belajar setiap hari sampai ${nextWeek}.`,
};

const clients = { en: { menu: 'K-3W2E', snippet: 'K-4V2E' }, id: { menu: 'K-3W2J', snippet: 'K-4V2J' } } as const;

/** A plain answer to each prompt, each note of a client of its own; what is no prompt stays as it was inserted. */
function answer(language: 'en' | 'id', client: string) {
  return (placeholder: string, line: string): string | undefined => {
    if (/^\[(?:code|kode)\]$/.test(placeholder)) return client;
    if (/^\[(?:number|nomor)\]$/.test(placeholder)) return '2';
    if (/^\[(?:minutes|menit)\]$/.test(placeholder)) return '45';
    if (placeholder === '[HH:MM]') return '09:00';
    if (placeholder === '[YYYY-MM-DD]') return nextWeek;
    if (!placeholder.startsWith('[')) return undefined;
    return line === '' || line.startsWith('- ') ? sentences[language] : '09:00, BK';
  };
}

async function isClean(editor: vscode.TextEditor): Promise<void> {
  await eventually(`no finding is left in\n${editor.document.getText()}`, () => editor.document.getText().length > 400 && tahapRules(editor.document.uri).length === 0)
    .catch((error: unknown) => assert.fail(`${String(error)}\n${tahapRules(editor.document.uri).join(', ')}`));
}

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

describe('writing help', function () {
  // Filling in a note is some eighty commands, one after the other.
  this.timeout(120_000);
  before(() => tahap().activate());
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  for (const [language, keys, appointment] of [['en', '/First', /^### Next appointment/m], ['id', '/Sesi pertama', /^### Perjanjian pertemuan berikutnya/m]] as const) {
    it(`makes an empty file a note without findings by the slash menu (${language})`, async () => {
      const editor = await openNew(`cases/W-${language}/new.session.md`);
      await typeAndAccept(editor, keys);
      await fillTabStops(editor, answer(language, clients[language].menu));
      await isClean(editor);
      await comesAndGoes(editor, 'next-appointment-missing', appointment);
    });
  }

  for (const [language, name] of [['en', 'First session (en)'], ['id', 'Sesi pertama (id)']] as const) {
    it(`makes an empty file a note without findings by a snippet (${language})`, async () => {
      const editor = await openNew(`cases/V-${language}/new.session.md`);
      await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name });
      await fillTabStops(editor, answer(language, clients[language].snippet));
      await isClean(editor);
    });
  }

  it('builds a note from front matter, keys, values and steps', async () => {
    const editor = await openNew('cases/U-en/new.session.md', '---\nclient: K-4D2M\n---\n');
    const inFrontMatter = async (keys: string) => {
      const place = editor.document.positionAt(editor.document.getText().lastIndexOf('---'));
      editor.selection = new vscode.Selection(place, place);
      await typeKeys('\n');
      editor.selection = new vscode.Selection(place, place);
      await typeAndAccept(editor, keys);
    };
    await inFrontMatter('/session');
    await typeKeys('1');
    await vscode.commands.executeCommand('hideSuggestWidget');
    await inFrontMatter('/date');
    await typeAndAccept(editor, '20');
    await inFrontMatter('/counselor');
    await vscode.commands.executeCommand('hideSuggestWidget');
    await typeKeys('G-01');
    await vscode.commands.executeCommand('hideSuggestWidget');
    const end = editor.document.positionAt(editor.document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    await typeAndAccept(editor, '/All');
    await fillTabStops(editor, answer('en', 'K-4D2M'));
    await isClean(editor);
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

  it('comes up by a slash at the start of a line, and not in prose', async () => {
    const head = '---\nclient: K-5B9X\nsession: 1\ndate: 2026-11-17\ncounselor: G-01\n---\n\n## Early stage\n\n';
    for (const [index, [text, isOffered]] of ([['/', true], ['and/', false], ['2026/', false], ['https:/', false], ['```\n/', false]] as const).entries()) {
      const editor = await openNew(`cases/R-en/${index}.session.md`, head + text);
      await eventually('the note is read', () => tahapRules(editor.document.uri).length > 0);
      assert.equal((await offeredAt(editor, '/')).includes('Building rapport'), isOffered, text);
    }
  });

  it('leaves other Markdown files alone', async () => {
    const editor = await openNew('cases/R-en/plain.md', '/');
    const items = [...await itemsAt(editor, '/'), ...await itemsAt(editor)];
    const labels = items.map(({ label }) => typeof label === 'string' ? label : label.label);
    for (const label of ['First session', 'Early stage', 'Counselling contract']) assert.ok(!labels.includes(label), label);
    const snippets = items.filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet).map(({ label }) => typeof label === 'string' ? label : label.label);
    for (const prefix of ['note-first-session', 'contract', 'kontrak']) assert.ok(!snippets.includes(prefix), prefix);
  });
});
