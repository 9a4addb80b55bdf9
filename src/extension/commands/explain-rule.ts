import * as vscode from 'vscode';
import { findRule, rules } from '../../core/rules/index.ts';
import type { Rule } from '../../core/rules/rule.ts';
import type { Language } from '../../core/protocol/protocol.ts';
import { toCorePosition } from '../../hosts/vscode/conversions.ts';
import { interfaceLanguage, readSettings } from '../settings.ts';
import { translate } from '../translate.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import type { CommandHandlers } from './register-commands.ts';

/** Opens the bundled page of a rule: the one that is named, the one of the finding at the cursor, or one to be picked. */
export function explainCommands(index: NoteIndex, extensionUri: vscode.Uri): CommandHandlers<'tahap.explainRule'> {
  return {
    'tahap.explainRule': async id => {
      const rule = typeof id === 'string' ? findRule(id) : await chooseRule(rulesAtCursor(index));
      if (rule) await explain(rule, extensionUri);
    },
  };
}

async function explain(rule: Rule, extensionUri: vscode.Uri): Promise<void> {
  const language = interfaceLanguage(readSettings());
  for (const name of language === 'id' ? [`${rule.id}.id.md`, `${rule.id}.md`] : [`${rule.id}.md`]) {
    const page = vscode.Uri.joinPath(extensionUri, 'docs', 'rules', name);
    if (!await exists(page)) continue;
    await vscode.commands.executeCommand('markdown.showPreview', page);
    return;
  }
  void vscode.window.showInformationMessage(summaryOf(rule, language));
}

/** Without a page, what the rule says has to do. */
function summaryOf(rule: Rule, language: Language): string {
  const messages = Object.values(rule.messages).map(message => message.text[language].replace(/\{\w+\}/g, '…'));
  return [`${rule.id}: ${rule.title[language]}`, ...new Set(messages)].join(' · ');
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Rules of the findings on the cursor's line. */
function rulesAtCursor(index: NoteIndex): Rule[] {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return [];
  const { line } = toCorePosition(editor.selection.active);
  const here = index.problemsOf(editor.document.uri).filter(({ range }) => range.start.line <= line && line <= range.end.line);
  return [...new Set(here.map(problem => problem.rule))].flatMap(id => findRule(id) ?? []);
}

/** The only one at the cursor is meant; otherwise all are offered, those at the cursor first. */
async function chooseRule(atCursor: readonly Rule[]): Promise<Rule | undefined> {
  const [only] = atCursor;
  if (only && atCursor.length === 1) return only;
  const language = interfaceLanguage(readSettings());
  const itemOf = (rule: Rule) => ({ rule, label: rule.id, detail: rule.title[language] });
  const others = rules.filter(rule => !atCursor.includes(rule)).map(itemOf);
  const heading = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator, rule: undefined });
  const items = atCursor.length === 0 ? others : [heading(translate('At the cursor')), ...atCursor.map(itemOf), heading(translate('All rules')), ...others];
  const picked = await vscode.window.showQuickPick(items, { title: translate('Explain Rule'), placeHolder: translate('Which rule?'), matchOnDetail: true });
  return picked?.rule;
}
