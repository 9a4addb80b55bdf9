import * as vscode from 'vscode';
import type { LanguageSwitch } from '../../core/writing/heading-language.ts';
import { textOfBytes } from '../../hosts/vscode/text-of-bytes.ts';
import { toVsCodeRange } from '../../hosts/vscode/conversions.ts';
import { translate } from '../translate.ts';
import { openDocument } from '../workspace/file-reader.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import { allChoices, givenChoice, pickChoice, switchedBy, type SwitchChoice } from './switch-choices.ts';

/** At once, or each change to be ticked first in VS Code's own preview, where nothing is ticked at the beginning. */
type Way = 'apply' | 'review';

interface WorkspaceSwitch {
  readonly edits: readonly { readonly uri: vscode.Uri; readonly range: vscode.Range; readonly newText: string }[];
  readonly changed: number;
  /** Files that stay, with the reason. */
  readonly staying: readonly { readonly uri: vscode.Uri; readonly state: LanguageSwitch['state'] | 'kept' }[];
}

/** Switches all notes and case files of the workspace, on wish after a look at each change. Keybindings may say "apply" or "review". */
export async function switchWorkspace(index: NoteIndex, values: readonly unknown[]): Promise<void> {
  if (!index.isRead) await index.load();
  const title = translate('Switch Heading Language in Workspace');
  const choice = givenChoice(values) ?? await pickChoice(allChoices.map(one => ({ choice: one, description: '' })), title);
  if (!choice) return;
  const planned = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, (_progress, token) => plan(index, choice, token));
  if (!planned) return;
  if (planned.changed > 0) {
    const way = wayOf(values) ?? await askWay(planned.changed);
    if (!way) return;
    await vscode.workspace.applyEdit(editOf(planned, way), { isRefactoring: true });
  }
  await tell(planned);
}

/** Undefined when it was called off. */
async function plan(index: NoteIndex, choice: SwitchChoice, token: vscode.CancellationToken): Promise<WorkspaceSwitch | undefined> {
  const edits: { uri: vscode.Uri; range: vscode.Range; newText: string }[] = [];
  const staying: { uri: vscode.Uri; state: LanguageSwitch['state'] | 'kept' }[] = [];
  let changed = 0;
  for (const uri of index.uris()) {
    if (token.isCancellationRequested) return undefined;
    const text = await textAt(uri);
    const parse = (other: string) => index.parse({ uri, getText: () => other });
    const document = text === undefined ? undefined : parse(text);
    if (!document) continue;
    const outcome = switchedBy(document, other => parse(other) ?? document, choice);
    if (outcome.state === 'switched') {
      changed++;
      for (const { span, newText } of outcome.edits) edits.push({ uri, range: toVsCodeRange(document.lines.rangeOf(span)), newText });
      if (outcome.kept.length > 0) staying.push({ uri, state: 'kept' });
    } else if (outcome.state !== 'nothing') staying.push({ uri, state: outcome.state });
  }
  return { edits, changed, staying };
}

function wayOf(values: readonly unknown[]): Way | undefined {
  return (['apply', 'review'] as const).find(way => values.includes(way));
}

async function askWay(count: number): Promise<Way | undefined> {
  const apply = translate('Switch All');
  const review = translate('Review First');
  const detail = translate('In the review, tick the files that are to be switched, then apply.');
  const answer = await vscode.window.showInformationMessage(translate('Switch the headings of {count} files?', { count }), { modal: true, detail }, apply, review);
  return answer === apply ? 'apply' : answer === review ? 'review' : undefined;
}

function editOf({ edits }: WorkspaceSwitch, way: Way): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  const metadata = { label: translate('Switch heading language'), needsConfirmation: way === 'review' };
  for (const { uri, range, newText } of edits) edit.replace(uri, range, newText, metadata);
  return edit;
}

async function textAt(uri: vscode.Uri): Promise<string | undefined> {
  const open = openDocument(uri);
  if (open) return open.getText();
  try {
    return textOfBytes(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

async function tell({ changed, staying }: WorkspaceSwitch): Promise<void> {
  if (staying.length === 0) {
    if (changed === 0) void vscode.window.showInformationMessage(translate('There is nothing here to switch.'));
    return;
  }
  const show = translate('Show');
  const answer = await vscode.window.showInformationMessage(translate('{count} files stay as they are, in whole or in part.', { count: staying.length }), show);
  if (answer !== show) return;
  const items = staying.map(({ uri, state }) => ({ uri, label: vscode.workspace.asRelativePath(uri), description: reasonText(state) }));
  const picked = await vscode.window.showQuickPick(items, { title: translate('What Stays in the Other Language'), matchOnDescription: true });
  if (picked) await vscode.window.showTextDocument(picked.uri);
}

function reasonText(state: LanguageSwitch['state'] | 'kept'): string {
  switch (state) {
    case 'signed': return translate('signed');
    case 'mixed': return translate('both languages are there: no exact way back');
    case 'kept': return translate('some headings or keys have no certain way back');
    case 'uncertain':
    case 'nothing':
    case 'switched': return translate('would read otherwise with other headings');
  }
}
