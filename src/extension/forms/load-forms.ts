import * as vscode from 'vscode';
import type { buildForm } from '../../core/report/forms/build-form.ts';
import type { formDocx } from '../../core/report/forms/form-docx.ts';
import type { formHtml } from '../../core/report/forms/form-html.ts';

export interface FormMaker {
  readonly buildForm: typeof buildForm;
  readonly formDocx: typeof formDocx;
  readonly formHtml: typeof formHtml;
}

let loaded: Promise<FormMaker> | undefined;

/**
 * Loads what makes forms, at the first export: no window pays for it before. The browser's extension host has no `require` for
 * files, so the extension's own file is read and run as that host runs extensions; the desktop does the same, to be tested once.
 */
export function loadForms(extension: vscode.Uri): Promise<FormMaker> {
  loaded ??= read(extension).catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function read(extension: vscode.Uri): Promise<FormMaker> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'forms.js'));
  const module = { exports: {} };
  new Function('module', 'exports', new TextDecoder().decode(bytes))(module, module.exports);
  return module.exports as FormMaker;
}
