import type * as vscode from 'vscode';

/** Notes and case files, wherever they are; no other Markdown file. */
export const noteSelector: vscode.DocumentSelector = [
  { language: 'markdown', pattern: '**/*.session.md' },
  { language: 'markdown', pattern: '**/case.md' },
];
