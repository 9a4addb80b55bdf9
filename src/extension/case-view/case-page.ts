import * as vscode from 'vscode';
import { interfaceLanguage, readSettings } from '../settings.ts';
import { casePageHtml } from './case-page-html.ts';

export function casePage(webview: Pick<vscode.Webview, 'asWebviewUri'>, extension: vscode.Uri): string {
  const script = webview.asWebviewUri(vscode.Uri.joinPath(webviewFolder(extension), 'case.js')).toString();
  return casePageHtml({ language: interfaceLanguage(readSettings()), nonce: newNonce(), script });
}

/** The only folder that the view may load from. */
export function webviewFolder(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist', 'webview');
}

/** A new one for each page: only what carries it may run. */
function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
