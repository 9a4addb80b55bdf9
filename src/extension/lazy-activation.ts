import * as vscode from 'vscode';

/** What shows that there is something to do: a note, or a repository that is set up for notes. */
const noteFiles = '**/{*.session.md,.tahap.yaml}';
const noteFile = /(?:\.session\.md|\/case\.md|\/\.tahap\.yaml)$/;

interface Contributions {
  readonly commands?: readonly { readonly command: string }[];
  readonly views?: Readonly<Record<string, readonly { readonly id: string }[]>>;
}

/**
 * VS Code activates us for every Markdown file, as a note may be opened alone. Until a note is seen, or a command or view of
 * ours is used, nothing but this small file is loaded. `begin` loads and registers everything; it is called once.
 */
export function activateLazily(context: Pick<vscode.ExtensionContext, 'extension' | 'subscriptions'>, begin: () => Promise<void>): void {
  const waiting: vscode.Disposable[] = [];
  let begun: Promise<void> | undefined;
  const start = (): Promise<void> => begun ??= Promise.resolve().then(() => {
    // They make room for what is registered now under the same names.
    for (const item of waiting.splice(0)) item.dispose();
    return begin();
  });
  const { commands = [], views = {} } = (context.extension.packageJSON as { contributes: Contributions }).contributes;
  for (const { command } of commands) waiting.push(vscode.commands.registerCommand(command, async (...values: unknown[]) => {
    await start();
    return vscode.commands.executeCommand(command, ...values);
  }));
  for (const { id } of Object.values(views).flat()) waiting.push(vscode.window.registerTreeDataProvider(id, new EmptyView(start)));
  waiting.push(...startWhenNotesAreSeen(start));
  context.subscriptions.push({ dispose: () => waiting.forEach(item => item.dispose()) });
}

function startWhenNotesAreSeen(start: () => Promise<void>): vscode.Disposable[] {
  const look = async (): Promise<void> => {
    const isOpen = vscode.workspace.textDocuments.some(({ uri }) => noteFile.test(uri.path));
    if (isOpen || (await vscode.workspace.findFiles(noteFiles, '**/node_modules/**', 1)).length > 0) await start();
  };
  void look();
  const watcher = vscode.workspace.createFileSystemWatcher(noteFiles, false, true, true);
  return [
    watcher,
    watcher.onDidCreate(() => void start()),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => { if (noteFile.test(uri.path)) void start(); }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void look()),
  ];
}

/** Is asked for rows when the view is shown for the first time. */
class EmptyView implements vscode.TreeDataProvider<never> {
  constructor(private readonly start: () => Promise<void>) {}

  getTreeItem(item: never): never {
    return item;
  }

  async getChildren(): Promise<never[]> {
    void this.start();
    return [];
  }
}
