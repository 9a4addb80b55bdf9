import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually.ts';
import { tahap } from '../support/tahap.ts';

interface Walkthrough {
  readonly steps: readonly { readonly description: string; readonly media: { readonly svg: string }; readonly completionEvents: readonly string[] }[];
}

const activeLabel = (): string => vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '';

function walkthroughs(): readonly Walkthrough[] {
  return (tahap().packageJSON as { contributes: { walkthroughs: readonly Walkthrough[] } }).contributes.walkthroughs;
}

async function setLanguage(language: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('tahap').update('language', language, vscode.ConfigurationTarget.Workspace);
}

describe('the guides in VS Code', () => {
  before(() => tahap().activate());
  afterEach(async () => {
    await setLanguage(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  for (const language of ['en', 'id']) {
    it(`opens the walkthrough (${language})`, async () => {
      await setLanguage(language);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.commands.executeCommand('tahap.getStarted');
      await eventually('the walkthrough is open', () => /Welcome|Walkthrough|Tahap/.test(activeLabel()));
    });

    it(`opens cheat sheet and guide in the language of the interface (${language})`, async () => {
      await setLanguage(language);
      for (const [command, name] of [['tahap.openCheatSheet', 'cheat-sheet'], ['tahap.openGuide', 'counselors']] as const) {
        await vscode.commands.executeCommand(command);
        await eventually(`${name} is open`, () => activeLabel().endsWith(` ${name}${language === 'id' ? '.id' : ''}.md`));
      }
    });
  }

  it('has all pictures, and buttons that do something', async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    const steps = walkthroughs().flatMap(walkthrough => walkthrough.steps);
    assert.ok(steps.length > 10);
    for (const { description, media, completionEvents } of steps) {
      const { size } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(tahap().extensionUri, media.svg));
      assert.ok(size > 500, media.svg);
      const buttons = [...description.matchAll(/\(command:([\w.]+)\)/g)].map(match => match[1] ?? '');
      const awaited = completionEvents.filter(event => event.startsWith('onCommand:')).map(event => event.slice('onCommand:'.length));
      assert.ok(buttons.length > 0);
      for (const command of [...buttons, ...awaited]) assert.ok(known.has(command), command);
    }
  });
});
