import * as vscode from 'vscode';
import type { Case } from '../../core/cases/case.ts';
import type { CaseFile, Note } from '../../core/note/note.ts';
import { completeBody } from '../../core/writing/complete-body.ts';
import { completeFrontMatter } from '../../core/writing/complete-front-matter.ts';
import { toSnippet } from '../../core/writing/skeleton.ts';
import type { WritingItem } from '../../core/writing/writing-item.ts';
import { noteSelector } from '../note-selector.ts';

/** What writing help needs to know of notes. */
export interface WritingServices {
  parse(document: vscode.TextDocument): Note | CaseFile | undefined;
  sessionAt(uri: vscode.Uri): { readonly theCase: Case } | undefined;
}

const kinds: Readonly<Record<WritingItem['kind'], vscode.CompletionItemKind>> = {
  stage: vscode.CompletionItemKind.Module,
  step: vscode.CompletionItemKind.Snippet,
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
};

/** Completion in notes and case files; `#`, `/` and a blank open it, because Markdown shows no suggestions while typing. */
export function registerWriting(services: WritingServices): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems(document, position) {
      const parsed = services.parse(document);
      if (!parsed) return [];
      const offset = document.offsetAt(position);
      const body = parsed.kind === 'note' ? completeBody(parsed, offset, services.sessionAt(document.uri)?.theCase) : [];
      return [...completeFrontMatter(parsed, offset), ...body].map(item => toCompletion(item, document));
    },
  };
  return vscode.languages.registerCompletionItemProvider(noteSelector, provider, '#', '/', ' ');
}

function toCompletion(item: WritingItem, document: vscode.TextDocument): vscode.CompletionItem {
  const completion = new vscode.CompletionItem(item.label, kinds[item.kind]);
  completion.documentation = item.documentation;
  completion.filterText = item.filterText;
  completion.sortText = item.sortText;
  completion.range = new vscode.Range(document.positionAt(item.replace.start), document.positionAt(item.replace.end));
  completion.insertText = new vscode.SnippetString(toSnippet(item.insert));
  return completion;
}
