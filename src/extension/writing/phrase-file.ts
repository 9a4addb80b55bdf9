import * as vscode from 'vscode';
import type { Phrase } from '../../core/writing/phrase.ts';

/** The wording that completion offers: data beside the program, read when it is asked for the first time. */
export class PhraseFile {
  private reading: Promise<readonly Phrase[]> | undefined;

  constructor(private readonly extensionUri: vscode.Uri) {}

  /** Without the file the rest of completion still works. */
  read(): Promise<readonly Phrase[]> {
    return this.reading ??= this.readFile().catch(() => []);
  }

  private async readFile(): Promise<readonly Phrase[]> {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, 'snippets', 'phrases.json'));
    return JSON.parse(new TextDecoder().decode(bytes)) as Phrase[];
  }
}
