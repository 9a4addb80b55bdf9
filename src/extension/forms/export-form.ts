import * as vscode from 'vscode';
import { formIds, type Form, type FormId, type LeftOut } from '../../core/report/forms/form.ts';
import { leftOutText } from '../../core/report/forms/left-out-text.ts';
import { baseName } from '../../core/text/paths.ts';
import { uriBelow } from '../../hosts/vscode/conversions.ts';
import type { CommandHandlers } from '../commands/register-commands.ts';
import { interfaceLanguage, readSettings } from '../settings.ts';
import { translate } from '../translate.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import { formTarget, readSource, type FormTarget } from './form-source.ts';
import { loadForms } from './load-forms.ts';

const formats = ['docx', 'html'] as const;
type FormFormat = (typeof formats)[number];

/** What is settled before: for keybindings of one's own, and for tests. */
interface Settled {
  readonly form?: unknown;
  readonly format?: unknown;
  readonly file?: unknown;
}

interface Export {
  /** Where the extension's own files are. */
  readonly extension: vscode.Uri;
  readonly target: FormTarget;
  readonly id: FormId;
  readonly format: FormFormat;
  readonly file: vscode.Uri;
}

/** From a row of the tree, or for the active note or case file: form, format, file. */
export function formCommands(index: NoteIndex, extension: vscode.Uri): CommandHandlers<'tahap.exportForm'> {
  return {
    'tahap.exportForm': async (place, given) => {
      const target = formTarget(index, place);
      if (!target) return void vscode.window.showInformationMessage(translate('Open a session note first.'));
      const settled: Settled = typeof given === 'object' && given !== null && !Array.isArray(given) ? given : {};
      const id = formIds.find(known => known === settled.form) ?? await pickForm();
      const format = id && (formats.find(known => known === settled.format) ?? await pickFormat());
      const file = id && format && (settled.file instanceof vscode.Uri ? settled.file : await askForFile(target, id, format));
      if (id && format && file) await writeForm({ extension, target, id, format, file }, false);
    },
  };
}

async function pickForm(): Promise<FormId | undefined> {
  const items = formIds.map(id => ({ id, ...formNames(id) }));
  return (await vscode.window.showQuickPick(items, { title: translate('Export as Form'), placeHolder: translate('Which form?') }))?.id;
}

function formNames(id: FormId): { label: string; description: string } {
  switch (id) {
    case 'rpl': return { label: 'RPL', description: translate('service plan of a school counselor') };
    case 'lpl': return { label: 'LPL', description: translate('service report of a school counselor') };
    case 'clinical': return { label: translate('Clinical note'), description: translate('everything recorded, in the order of the process') };
  }
}

async function pickFormat(): Promise<FormFormat | undefined> {
  const items = [{ format: 'docx' as const, label: translate('Word document'), description: '.docx' }, { format: 'html' as const, label: translate('Page to print'), description: '.html' }];
  return (await vscode.window.showQuickPick(items, { title: translate('Export as Form'), placeHolder: translate('Which kind of file?') }))?.format;
}

/** Proposes a name of codes and day, beside the note. */
async function askForFile({ root, theCase, notePath }: FormTarget, id: FormId, format: FormFormat): Promise<vscode.Uri | undefined> {
  const near = notePath ?? theCase.caseFile?.path ?? theCase.notes[0]?.path ?? '';
  const name = notePath === undefined ? theCase.code ?? 'case' : baseName(notePath).replace(/\.session\.md$|\.md$/, '');
  const folder = near.includes('/') ? uriBelow(root.uri, near.slice(0, near.lastIndexOf('/'))) : root.uri;
  return vscode.window.showSaveDialog({
    title: translate('Export as Form'),
    saveLabel: translate('Export'),
    filters: format === 'docx' ? { [translate('Word document')]: ['docx'] } : { [translate('Page to print')]: ['html'] },
    defaultUri: vscode.Uri.joinPath(folder, `${name}-${id}.${format}`),
  });
}

async function writeForm(wanted: Export, withAppendix: boolean): Promise<void> {
  const { extension, target, id, format, file } = wanted;
  if (/(?:\.session|\/case)\.md$/.test(file.path)) return void vscode.window.showErrorMessage(translate('This file is a note: it would be lost. Nothing was written.'));
  const source = await readSource(target);
  const language = source.notes[0]?.language ?? source.caseFile?.language ?? interfaceLanguage(readSettings());
  try {
    const { buildForm, formDocx, formHtml } = await loadForms(extension);
    const form = buildForm(id, { ...source, language }, { institution: target.root.settings.config.institution, withAppendix });
    await vscode.workspace.fs.writeFile(file, format === 'docx' ? formDocx(form) : new TextEncoder().encode(formHtml(form)));
    void tellWritten(wanted, form, withAppendix);
  } catch {
    void vscode.window.showErrorMessage(translate('The form could not be written.'));
  }
}

/** What was left out is named at once, and can be looked at or added. */
async function tellWritten(wanted: Export, { leftOut }: Form, withAppendix: boolean): Promise<void> {
  const open = translate('Open');
  const list = translate('Show What Was Left Out');
  const message = leftOut.length === 0 || withAppendix ? translate('The form was written.')
    : leftOut.length === 1 ? translate('The form was written. It has no place for 1 part.')
    : translate('The form was written. It has no place for {count} parts.', { count: leftOut.length });
  const choice = leftOut.length === 0 || withAppendix ? await vscode.window.showInformationMessage(message, open) : await vscode.window.showWarningMessage(message, open, list);
  if (choice === open) await vscode.env.openExternal(wanted.file);
  else if (choice === list) await showLeftOut(wanted, leftOut);
}

async function showLeftOut(wanted: Export, leftOut: readonly LeftOut[]): Promise<void> {
  const language = interfaceLanguage(readSettings());
  const add = { label: translate('$(add) Add all of it as an appendix'), part: undefined };
  const items = leftOut.map(part => ({ label: leftOutText(part, language), description: baseName(part.path), part }));
  const picked = await vscode.window.showQuickPick([add, ...items], { title: translate('What the Form Has No Place For'), placeHolder: translate('Choose a part to go to it') });
  if (!picked) return;
  if (!picked.part) return writeForm(wanted, true);
  const line = (picked.part.lines?.first ?? 1) - 1;
  await vscode.window.showTextDocument(uriBelow(wanted.target.root.uri, picked.part.path), { selection: new vscode.Range(line, 0, line, 0) });
}
