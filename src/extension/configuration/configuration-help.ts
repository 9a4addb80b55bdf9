import * as vscode from 'vscode';
import { completeConfig, hoverConfig, type ConfigItem } from '../../core/writing/complete-config.ts';
import type { Language } from '../../core/protocol/protocol.ts';
import type { ConfigSchema } from '../../core/writing/config-schema-walk.ts';
import { interfaceLanguage, readSettings } from '../settings.ts';

const configSelector: vscode.DocumentSelector = { pattern: '**/.tahap.yaml' };

/** With it, the schema that package.json contributes for `.tahap.yaml` is at work, and says the same. */
const yamlExtension = 'redhat.vscode-yaml';

/** Completion and hover in `.tahap.yaml`; VS Code itself knows no schema of YAML files. */
export function registerConfigurationHelp(extension: vscode.Uri): vscode.Disposable {
  const help = helpFrom(extension);
  const completion: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position) {
      if (isHelpedByOthers()) return [];
      const known = await help();
      return completeConfig(document.getText(), document.offsetAt(position), known).map((item, index) => toCompletion(item, index, document));
    },
  };
  const hover: vscode.HoverProvider = {
    async provideHover(document, position) {
      if (isHelpedByOthers()) return undefined;
      const known = await help();
      const found = hoverConfig(document.getText(), document.offsetAt(position), known);
      return found && new vscode.Hover(new vscode.MarkdownString().appendText(found.documentation), rangeOf(document, found.span));
    },
  };
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(configSelector, completion, ' '),
    vscode.languages.registerHoverProvider(configSelector, hover),
  );
}

function isHelpedByOthers(): boolean {
  return vscode.extensions.getExtension(yamlExtension) !== undefined;
}

/** The schema is read from its file when the first `.tahap.yaml` asks for it: most windows never do. */
function helpFrom(extension: vscode.Uri): () => Promise<{ readonly schema: ConfigSchema; readonly language: Language }> {
  let reading: Promise<ConfigSchema> | undefined;
  return async () => ({ schema: await (reading ??= readSchema(extension)), language: interfaceLanguage(readSettings()) });
}

async function readSchema(extension: vscode.Uri): Promise<ConfigSchema> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'schemas', 'config.schema.json'));
  return JSON.parse(new TextDecoder().decode(bytes)) as ConfigSchema;
}

function toCompletion(item: ConfigItem, index: number, document: vscode.TextDocument): vscode.CompletionItem {
  const completion = new vscode.CompletionItem(item.label, item.kind === 'key' ? vscode.CompletionItemKind.Property : vscode.CompletionItemKind.EnumMember);
  completion.documentation = item.documentation;
  completion.insertText = item.insert;
  completion.range = rangeOf(document, item.replace);
  completion.sortText = String(index).padStart(3, '0');
  // The text brings its own indentation.
  completion.keepWhitespace = true;
  if (item.insert.endsWith(' ')) completion.command = { command: 'editor.action.triggerSuggest', title: '' };
  return completion;
}

function rangeOf(document: vscode.TextDocument, { start, end }: { readonly start: number; readonly end: number }): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
