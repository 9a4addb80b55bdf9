import * as vscode from 'vscode';

export function tahap(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension('tahap.tahap');
  if (!extension) throw new Error('The extension tahap.tahap is not there');
  return extension;
}
