import * as vscode from 'vscode';
import type { Language } from '../../core/protocol/protocol.ts';
import type { KeyHelp } from '../../core/report/key-help.ts';
import type { HelpLine } from '../../core/report/step-help-situation.ts';
import { helpText } from '../../core/report/step-help-texts.ts';
import type { StepHelp } from '../../core/report/step-help.ts';

/** Where a path of the case is. */
export type UriOf = (path: string) => vscode.Uri | undefined;

const openCommand = 'vscode.open';
const icons: Readonly<Record<HelpLine['state'], string>> = { recorded: '$(check) ', missing: '$(circle-large-outline) ', plain: '' };

/** Names and guidance may be a repository's own: they are escaped, so that nothing in them is a link or markup. */
export function stepHoverText(help: StepHelp, uriOf: UriOf): vscode.MarkdownString {
  const lines = help.lines.map(line => `${icons[line.state]}${escaped(line.text)}${linkOf(line, uriOf)}`);
  const head = [`**${escaped(help.name)}**`, ...(help.guidance ? [escaped(help.guidance)] : [])];
  const text = new vscode.MarkdownString([...head, lines.join('  \n')].join('\n\n'), true);
  const targets = help.lines.flatMap(({ link }) => (link && uriOf(link.path)) ?? []);
  if (!targets.every(isLinkable)) text.isTrusted = { enabledCommands: [openCommand] };
  return text;
}

export function keyHoverText(help: KeyHelp, language: Language): vscode.MarkdownString {
  const others = help.aliases.length > 0 ? [`${helpText('alsoWritten', language)}: ${help.aliases.map(asCode).join(', ')}`] : [];
  const step = help.step ? [`**${escaped(help.step.name)}**`, escaped(help.step.guidance)] : [];
  const values = help.values.map(({ value, aliases, isChosen }) => {
    const spelling = [value, ...aliases].map(asCode).join(', ');
    return `- ${isChosen ? `**${spelling}** $(check)` : spelling}`;
  });
  return new vscode.MarkdownString([
    `**${asCode(help.path)}**`,
    escaped(help.about),
    ...others,
    ...(values.length > 0 ? [`${helpText('values', language)}:\n\n${values.join('\n')}`] : []),
    ...step,
  ].join('\n\n'), true);
}

function linkOf({ link }: HelpLine, uriOf: UriOf): string {
  if (!link) return '';
  const uri = uriOf(link.path);
  return uri ? `[${escaped(link.text)}](${addressOf(uri)}).` : `${escaped(link.text)}.`;
}

/** VS Code takes only some schemes for links in a hover; files of other file systems are opened by its own command. */
function addressOf(uri: vscode.Uri): string {
  const address = isLinkable(uri) ? uri.toString() : `command:${openCommand}?${encodeURIComponent(JSON.stringify([uri.toString()]))}`;
  return address.replace(/[()]/g, character => character === '(' ? '%28' : '%29');
}

function isLinkable({ scheme }: vscode.Uri): boolean {
  return scheme === 'file' || scheme === 'vscode-remote';
}

function asCode(words: string): string {
  return `\`${words}\``;
}

/** The colon ends what VS Code would take for the beginning of an address. */
function escaped(words: string): string {
  return words.replace(/[\\`*_{}[\]()#+\-.!|<>~&$@:]/g, '\\$&').replace(/\s+/g, ' ');
}
