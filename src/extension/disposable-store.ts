import type * as vscode from 'vscode';

/** Collects what must be given back. Adding after the end is an error: it would never be disposed. */
export class DisposableStore implements vscode.Disposable {
  private readonly items: vscode.Disposable[] = [];
  private isDisposed = false;

  add<T extends vscode.Disposable>(item: T): T {
    if (this.isDisposed) {
      item.dispose();
      throw new Error('Added to a store that is disposed.');
    }
    this.items.push(item);
    return item;
  }

  dispose(): void {
    this.isDisposed = true;
    while (this.items.length > 0) this.items.pop()?.dispose();
  }
}
