import * as vscode from 'vscode';
import type { IsoDate } from '../../core/language/calendar.ts';
import { toPlainText, toSnippet } from '../../core/writing/skeleton.ts';
import type { WritingItem } from '../../core/writing/writing-item.ts';

const kinds: Readonly<Record<WritingItem['kind'], vscode.CompletionItemKind>> = {
  note: vscode.CompletionItemKind.File,
  stage: vscode.CompletionItemKind.Module,
  step: vscode.CompletionItemKind.Method,
  label: vscode.CompletionItemKind.Field,
  phrase: vscode.CompletionItemKind.Text,
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  directive: vscode.CompletionItemKind.Keyword,
};

/** Kinds whose text is worth a look before it is inserted. */
const previewed: ReadonlySet<WritingItem['kind']> = new Set(['note', 'step', 'label']);

export function toCompletion(item: WritingItem, { document, asOf }: { document: vscode.TextDocument; asOf: IsoDate }): vscode.CompletionItem {
  const completion = new vscode.CompletionItem({ label: item.label, description: item.detail }, kinds[item.kind]);
  completion.documentation = documentationOf(item, asOf);
  completion.filterText = item.filterText;
  completion.sortText = item.sortText;
  completion.range = new vscode.Range(document.positionAt(item.replace.start), document.positionAt(item.replace.end));
  completion.insertText = new vscode.SnippetString(toSnippet(item.insert, asOf));
  // A snippet's lines are moved to the column of the first one unless they are to stay as they are.
  completion.keepWhitespace = true;
  if (item.asksAgain) completion.command = { command: 'editor.action.triggerSuggest', title: item.label };
  return completion;
}

function documentationOf(item: WritingItem, asOf: IsoDate): vscode.MarkdownString {
  const documentation = new vscode.MarkdownString();
  // `appendText` makes every blank one that no line breaks at.
  documentation.appendMarkdown(escaped(item.documentation));
  // Sentences to say are long: a code block would cut them off.
  if (item.kind === 'phrase') documentation.appendMarkdown(`\n\n${escaped(toPlainText(item.insert, asOf).trim()).split('\n').join('  \n')}`);
  if (previewed.has(item.kind)) documentation.appendCodeblock(toPlainText(item.insert, asOf).trim(), 'markdown');
  return documentation;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~]/g, '\\$&');
}
