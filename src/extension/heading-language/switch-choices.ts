import * as vscode from 'vscode';
import type { CaseFile, Note } from '../../core/note/note.ts';
import type { Language } from '../../core/protocol/protocol.ts';
import { switchLanguage, type LanguageSwitch, type SwitchedParts } from '../../core/writing/heading-language.ts';
import { translate } from '../translate.ts';

/** One way to switch a text, or many. */
export interface SwitchChoice {
  readonly to: Language;
  readonly parts: SwitchedParts;
}

export const allChoices: readonly SwitchChoice[] = (['all', 'headings', 'keys'] as const).flatMap(parts => (['en', 'id'] as const).map(to => ({ to, parts })));

/** The arguments of a keybinding: a language, then what is switched. */
export function givenChoice(values: readonly unknown[]): SwitchChoice | undefined {
  return allChoices.find(({ to, parts }) => values.includes(to) && (values.includes(parts) || parts === 'all' && !values.some(value => value === 'headings' || value === 'keys')));
}

export function switchedBy(document: Note | CaseFile, parse: (text: string) => Note | CaseFile, choice: SwitchChoice & { readonly evenIfMixed?: boolean }): LanguageSwitch {
  return switchLanguage({ document, parse, ...choice });
}

export async function pickChoice(choices: readonly { readonly choice: SwitchChoice; readonly description: string }[], title: string): Promise<SwitchChoice | undefined> {
  const items = choices.map(({ choice, description }) => ({ choice, label: choiceText(choice), description }));
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder: translate('What is to be written in which language? Other words stay as they are.') });
  return picked?.choice;
}

function choiceText({ to, parts }: SwitchChoice): string {
  switch (parts) {
    case 'all': return to === 'en' ? translate('Headings and keys in English') : translate('Headings and keys in Indonesian');
    case 'headings': return to === 'en' ? translate('Only headings in English') : translate('Only headings in Indonesian');
    case 'keys': return to === 'en' ? translate('Only keys in English') : translate('Only keys in Indonesian');
  }
}
