import * as vscode from 'vscode';
import { complete, mayComplete } from '../../core/writing/complete.ts';
import { noteSelector } from '../note-selector.ts';
import { readSettings } from '../settings.ts';
import { toCompletion } from './completion-item.ts';
import { contextFor, type WritingServices } from './context-for.ts';
import { PhraseFile } from './phrase-file.ts';

/** Markdown shows no suggestions while typing, so these characters open the list: where they mean something, see `mayComplete`. */
const triggers = ['#', '/', ' '];

/** Completion in notes and case files, and nowhere else. */
export function registerWriting(services: WritingServices, extensionUri: vscode.Uri): vscode.Disposable {
  const phrases = new PhraseFile(extensionUri);
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position, _token, { triggerKind }) {
      const head = document.lineAt(position).text.slice(0, position.character);
      const isTyped = triggerKind === vscode.CompletionTriggerKind.TriggerCharacter;
      if (isTyped && !mayComplete(head)) return undefined;
      const known = await phrases.read();
      const parsed = services.parse(document);
      if (!parsed) return undefined;
      const { asOf } = readSettings(document.uri);
      const context = contextFor(services, document.uri, { asOf, asked: isTyped ? 'typed' : 'invoked', phrases: known });
      const items = complete(parsed, document.offsetAt(position), context).map(item => toCompletion(item, { document, asOf }));
      // The list begins with what is missing; who types on may mean what stands already.
      return new vscode.CompletionList(items, !/[\p{L}\p{N}]$/u.test(head));
    },
  };
  return vscode.languages.registerCompletionItemProvider(noteSelector, provider, ...triggers);
}
