import type * as vscode from 'vscode';
import type { CaseFile, Note } from '../../core/note/note.ts';
import type { HelpSituation } from '../../core/report/step-help-situation.ts';
import { readSettings } from '../settings.ts';
import type { NoteIndex } from '../workspace/note-index.ts';

/** A document as Tahap reads it, with what helps to explain it. */
export interface ParsedDocument {
  readonly parsed: Note | CaseFile;
  readonly situation: HelpSituation;
}

/** Parses each version of a document once, for all that is shown in it. What an answer hangs on is told by the index. */
export class ParsedDocuments implements vscode.Disposable {
  private known = new WeakMap<vscode.TextDocument, { readonly version: number; readonly parsed: Note | CaseFile | undefined }>();
  private readonly subscription: vscode.Disposable;

  constructor(private readonly index: NoteIndex) {
    this.subscription = index.onDidChange(() => { this.known = new WeakMap(); });
  }

  get(document: vscode.TextDocument): ParsedDocument | undefined {
    const parsed = this.parse(document);
    const root = this.index.rootOf(document.uri);
    if (!parsed || !root) return undefined;
    const { config } = root.settings;
    const { language } = readSettings(root.uri);
    const chosen = language === 'auto' ? config.language : language;
    return {
      parsed,
      situation: { theCase: this.index.caseOf(document.uri), adoptedOn: config.settings.adoptedOn, language: chosen === 'auto' ? parsed.language : chosen },
    };
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private parse(document: vscode.TextDocument): Note | CaseFile | undefined {
    const { version } = document;
    const known = this.known.get(document);
    if (known?.version === version) return known.parsed;
    const parsed = this.index.parse(document);
    this.known.set(document, { version, parsed });
    return parsed;
  }
}
