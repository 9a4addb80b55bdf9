import * as vscode from 'vscode';
import type { CommandHandlers } from '../commands/register-commands.ts';
import { translate } from '../translate.ts';
import { copySample, isEmptyFolder } from './sample-folder.ts';

/** The folder that is offered where the chosen one holds something. */
const folderName = 'tahap-sample';

/** Copies the sample into a folder that somebody names, and opens it. The folder also comes as an argument. */
export function sampleCommands(extensionUri: vscode.Uri): CommandHandlers<'tahap.createSampleRepository'> {
  return {
    'tahap.createSampleRepository': async wanted => {
      const folder = wanted instanceof vscode.Uri ? wanted : await chooseFolder();
      const empty = folder && await emptyFolder(folder);
      if (!empty) return;
      try {
        await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: translate('Creating the sample repository') }, () => copySample(extensionUri, empty));
      } catch {
        void vscode.window.showErrorMessage(translate('The sample could not be written to this folder. What has been written so far is still there.'));
        return;
      }
      await show(empty);
    },
  };
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    title: translate('Choose an empty folder for the sample repository'),
    openLabel: translate('Create Sample Here'),
    canSelectFiles: false,
    canSelectFolders: true,
  });
  return picked?.[0];
}

/** The folder, or a new one in it. Nothing is ever written into a folder that holds something. */
async function emptyFolder(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  if (await isFree(folder)) return folder;
  const inside = vscode.Uri.joinPath(folder, folderName);
  const create = await isFree(inside) ? [translate('Create in a New Folder')] : [];
  const another = translate('Choose Another Folder');
  const answer = await vscode.window.showWarningMessage(translate('This folder is not empty. The sample is written to an empty folder only.'), ...create, another);
  if (answer === another) {
    const next = await chooseFolder();
    return next && emptyFolder(next);
  }
  return answer === undefined ? undefined : inside;
}

/** What can't be listed, a file for instance, is not free. */
async function isFree(folder: vscode.Uri): Promise<boolean> {
  try {
    return await isEmptyFolder(folder);
  } catch {
    return false;
  }
}

/** A folder that is open already shows its cases by itself; another is opened, in this window if it holds nothing. */
async function show(folder: vscode.Uri): Promise<void> {
  if (vscode.workspace.getWorkspaceFolder(folder)) {
    await vscode.commands.executeCommand('tahap.sessions.focus');
    return;
  }
  const isTaken = (vscode.workspace.workspaceFolders ?? []).length > 0;
  await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: isTaken });
}
