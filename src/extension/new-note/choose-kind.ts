import * as vscode from 'vscode';
import { nextNumber } from '../../core/writing/complete-note.ts';
import { kindOfTemplate, type WantedKind } from '../../core/writing/new-kind.ts';
import { namedTemplates, type NoteTemplate } from '../../core/writing/new-template.ts';
import { nextNoteKinds, promisedDay, type NextNoteKind } from '../../core/writing/next-note.ts';
import { translate } from '../translate.ts';
import type { CaseChoice } from './choose-case.ts';
import { firstSessionTexts, kindTexts } from './kind-texts.ts';
import { heading, pickOne, type Answer, type Choice } from './pick.ts';

/** What the note is to be, by a template of the repository or not. */
export interface KindChoice extends WantedKind {
  readonly template?: NoteTemplate;
}

/** Asks what the note is about. The next session comes first; of a case that is closed, the check after closing. */
export async function chooseKind(choice: CaseChoice, templates: readonly NoteTemplate[]): Promise<Answer<KindChoice>> {
  const items = nextNoteKinds.filter(kind => kind !== 'addendum' || !choice.isNew).map(kind => kindItem(kind, choice));
  const named = namedTemplates(templates).map(template => templateItem(template));
  const likely = !choice.isNew && choice.theCase.isClosed ? 'follow-up' : 'next-session';
  return pickOne<KindChoice>({
    title: translate('New session note: {code}', { code: codeOf(choice) }),
    placeholder: translate('What is the note about?'),
    step: { number: 2, of: choice.isNew ? 3 : 2 },
    canGoBack: true,
    items: named.length > 0 ? [...items, heading(translate('Templates of this repository')), ...named] : items,
    active: items.find(({ value }) => value.kind === likely)?.value,
  });
}

export function codeOf(choice: CaseChoice): string {
  return choice.isNew ? choice.code : choice.theCase.code ?? '';
}

/** The kinds of note for a case that goes on, as items of a list. */
export function kindItem(kind: NextNoteKind, choice: CaseChoice | undefined): Choice<KindChoice> {
  const texts = kind === 'next-session' && choice?.isNew ? firstSessionTexts(choice.isGroup) : kindTexts(kind);
  const isNext = kind === 'next-session' && choice !== undefined && !choice.isNew;
  return { ...texts, value: { kind }, ...(isNext ? { description: nextText(choice.theCase) } : {}) };
}

/** "session 4, 2026-12-03" */
function nextText(theCase: Parameters<typeof nextNumber>[0]): string {
  return [translate('session {number}', { number: nextNumber(theCase) }), promisedDay(theCase)?.day].filter(Boolean).join(', ');
}

function templateItem(template: NoteTemplate): Choice<KindChoice> {
  return { value: { ...kindOfTemplate(template), template }, label: template.name, iconPath: new vscode.ThemeIcon('file-code') };
}
