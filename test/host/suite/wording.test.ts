import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually.ts';
import { tahap } from '../support/tahap.ts';
import { itemsAt, offeredAt, openNew, tahapRules, typeAndAccept, typeKeys } from '../support/writing.ts';

function note(keys: string, body: string): string {
  return `---\nclient: K-6Q4T\nsession: 1\ndate: 2026-11-17\ncounselor: G-01\n${keys}---\n\n${body}`;
}

let count = 0;

/** Each note in a folder of its own, read by Tahap. */
async function openNote(text: string): Promise<vscode.TextEditor> {
  const editor = await openNew(`cases/wording/${++count}.session.md`, text);
  await eventually('the note is read', () => tahapRules(editor.document.uri).length > 0);
  return editor;
}

describe('wording and snippets', () => {
  before(() => tahap().activate());
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  for (const [what, text, offered, not] of [
    ['opening words of an individual session', note('', '## Early stage\n\n### Building rapport\n\n/'), 'Limits of time, role, topic and secrecy', 'Welcome to the group'],
    ['opening words of a group', '---\ngroup: G-4\nmembers: [K-1]\nformat: group\ndate: 2026-11-17\n---\n\n## Forming stage\n\n/', 'Welcome to the group', 'Welcome'],
    ['consent of a clinic', note('setting: clinic\n', '### Consent and limits of confidentiality\n\n/'), 'Consent in a clinic', 'Consent in a school'],
    ['persetujuan di lapas', '---\nkonseli: K-6Q4T\nsesi: 1\nlatar: lapas\n---\n\n### Persetujuan dan batas kerahasiaan\n\n/', 'Persetujuan di lapas', 'Persetujuan di sekolah'],
    ['contract wording', note('', '### Counselling contract\n\n/'), 'Contract in three parts', 'Safety plan'],
    ['questions of an evaluation', note('', '### Immediate evaluation\n\n/'), 'Understanding, comfort, action', 'Summary by both'],
    ['a safety plan', note('', '### Risk and safety\n\n/'), 'Safety plan', 'Missed meeting'],
    ['a missed meeting', '---\nclient: K-6Q4T\ntype: no-show\n---\n\n/', 'Missed meeting', 'Safety plan'],
    ['feedback of an observer', '---\nclient: K-6Q4T\ntype: supervision\n---\n\n/', 'Feedback of an observer', 'Missed meeting'],
  ] as const) {
    it(`offers ${what} where it belongs`, async () => {
      const editor = await openNote(text);
      await eventually(`${offered} is offered`, async () => (await offeredAt(editor, '/')).includes(offered));
      assert.ok(!(await offeredAt(editor, '/')).includes(not), not);
    });
  }

  it('opens the list by a slash though Markdown shows no suggestions while typing', async () => {
    const shown = vscode.workspace.getConfiguration('editor', { languageId: 'markdown' }).get<Record<string, unknown>>('quickSuggestions');
    assert.deepEqual({ ...shown }, { comments: 'off', strings: 'off', other: 'off' });
    const editor = await openNote(note('', '## Final stage\n\n### Immediate evaluation\n\n'));
    await typeAndAccept(editor, '/Understanding');
    assert.match(editor.document.getText(), /\n\n- Understanding: \[“What is clearer to you now\?” [^\]]+\]\n- Comfort: /);
    assert.equal(editor.document.getText(editor.selection).slice(0, 2), '[“');
    await eventually('what nobody filled in is still missing', () => tahapRules(editor.document.uri).includes('empty-step'));
    await typeKeys('sees the pattern');
    await eventually('what was written is there', () => !tahapRules(editor.document.uri).includes('empty-step'));
  });

  it('finds wording by its name where the step is not there, and brings the heading', async () => {
    const editor = await openNote(note('', '## Early stage\n\nA line.\n\n'));
    await typeAndAccept(editor, '/voluntar');
    assert.match(editor.document.getText(), /\n\n### Building rapport\n\n\[“Was it your own idea/);
  });

  for (const [langId, name, start, expected] of [
    ['markdown', 'Opening words, all together (en)', '', /^\[“Good to see you[\s\S]*\n- Time: \[“We have/m],
    ['markdown', 'Rencana keselamatan (id)', '', /^- Tanda bahaya: \[“/m],
    ['markdown', 'Referral (en)', '', /^---\ntahap: 1\ntype: referral$/m],
    ['markdown', 'Referral, step (en)', '', /^### Referral\n\n- To: \[role\]/m],
    ['markdown', 'Tahap akhir (id)', '', /^## Tahap akhir\n\n### Kesimpulan bersama/m],
    ['yaml', 'latar (id)', '---\n', /^latar: \[…\]$/m],
  ] as const) {
    it(`inserts the snippet ${name}`, async () => {
      const editor = await openNew(`cases/wording/${++count}.session.md`, start);
      await vscode.commands.executeCommand('editor.action.insertSnippet', { langId, name });
      await eventually('the snippet is there', () => expected.test(editor.document.getText())).catch(() => assert.match(editor.document.getText(), expected));
    });
  }

  it('finds today by its name in the front matter', async () => {
    const editor = await openNote('---\nclient: K-6Q4T\nsession: 1\ncounselor: G-01\ndate: \n---\n\n## Early stage\n\n### Building rapport\n\nCame early.\n');
    const place = new vscode.Position(4, 6);
    editor.selection = new vscode.Selection(place, place);
    const [first] = await itemsAt(editor);
    assert.match(String(first?.filterText), /^\d{4}-\d\d-\d\d today hari ini$/);
    await typeKeys('today');
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await eventually('today is taken', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return /^date: \d{4}-\d\d-\d\d$/m.test(editor.document.getText());
    });
  });
});
