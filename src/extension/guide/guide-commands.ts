import * as vscode from 'vscode';
import type { CommandHandlers } from '../commands/register-commands.ts';
import { interfaceLanguage, readSettings } from '../settings.ts';

type GuideCommand = 'tahap.getStarted' | 'tahap.openCheatSheet' | 'tahap.openGuide';

/** The walkthrough and the pages of docs/ that people open by a command, each in the language of the interface. */
export function guideCommands({ extensionUri, extension }: Pick<vscode.ExtensionContext, 'extensionUri' | 'extension'>): CommandHandlers<GuideCommand> {
  const isIndonesian = (): boolean => interfaceLanguage(readSettings()) === 'id';
  const page = (name: string) => async () => {
    await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.joinPath(extensionUri, 'docs', `${name}${isIndonesian() ? '.id' : ''}.md`));
  };
  return {
    'tahap.getStarted': () => vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#${walkthroughFor(readSettings().language)}`, false),
    'tahap.openCheatSheet': page('cheat-sheet'),
    'tahap.openGuide': page('counselors'),
  };
}

/** Two walkthroughs stand in the manifest: one in VS Code's own language, one that is always in Indonesian, for the setting. */
function walkthroughFor(setting: string): string {
  return setting === 'id' ? 'mulai' : 'getStarted';
}
