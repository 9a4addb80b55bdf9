import type * as vscode from 'vscode';

/** Session notes, wherever they are. */
export const sessionNoteSelector: vscode.DocumentFilter = { language: 'markdown', pattern: '**/*.session.md' };

/** Notes and case files, wherever they are; no other Markdown file. */
export const noteSelector: vscode.DocumentSelector = [
  sessionNoteSelector,
  { language: 'markdown', pattern: '**/case.md' },
];
