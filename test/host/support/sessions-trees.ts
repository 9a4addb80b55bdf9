import * as vscode from 'vscode';
import { SessionsTree } from '../../../src/extension/tree/sessions-tree.ts';
import { TreeChoice } from '../../../src/extension/tree/tree-choice.ts';
import { NoteIndex } from '../../../src/extension/workspace/note-index.ts';
import { workspaceFileAccess } from '../../../src/hosts/vscode/file-access.ts';

export interface OpenTree {
  readonly tree: SessionsTree;
  readonly choice: TreeChoice;
  readonly index: NoteIndex;
  readonly dispose: () => void;
}

export function memory(kept = new Map<string, unknown>()): Pick<vscode.Memento, 'get' | 'update'> {
  return { get: (key: string) => kept.get(key) as never, update: async (key, value) => void kept.set(key, value) };
}

/** A tree of its own over the same notes, to look at what VS Code is given. */
export async function openTree(): Promise<OpenTree> {
  const index = new NoteIndex(workspaceFileAccess);
  const choice = new TreeChoice(memory());
  const tree = new SessionsTree(index, choice);
  await index.load();
  return { tree, choice, index, dispose: () => vscode.Disposable.from(tree, index).dispose() };
}

export function labels(tree: SessionsTree): string[] {
  return tree.getChildren().map(node => String(tree.getTreeItem(node).label));
}

/** What a screen reader says of the groups. */
export function groupSentences(tree: SessionsTree): (string | undefined)[] {
  return tree.getChildren().map(node => tree.getTreeItem(node).accessibilityInformation?.label);
}

/** What a screen reader says of the rows below the first group. */
export function sentences(tree: SessionsTree): (string | undefined)[] {
  const [first] = tree.getChildren();
  return first ? tree.getChildren(first).map(node => tree.getTreeItem(node).accessibilityInformation?.label) : [];
}
