import * as vscode from 'vscode';
import { repository } from '../../../package.json';

const home = repository.url.replace(/\.git$/, '');

/** The page that explains a rule, with right and wrong examples. */
export function ruleDocumentation(id: string): vscode.Uri {
  return vscode.Uri.parse(`${home}/blob/main/docs/rules/${id}.md`);
}

/** The rule that a diagnostic of ours speaks for; undefined for those of others. */
export function ruleOf({ code }: Pick<vscode.Diagnostic, 'code'>): string | undefined {
  const value = typeof code === 'object' ? code.value : code;
  return value === undefined ? undefined : String(value);
}
