import * as vscode from 'vscode';
import type { CaseFile, Note } from '../../core/note/note.ts';
import type { LanguageSwitch } from '../../core/writing/heading-language.ts';
import { translate } from '../translate.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import { allChoices, givenChoice, pickChoice, switchedBy, type SwitchChoice } from './switch-choices.ts';

/** Switches the active note or case file, as one edit that one undo takes back. */
export async function switchNote(index: NoteIndex, values: readonly unknown[]): Promise<void> {
  const active = vscode.window.activeTextEditor?.document;
  const parse = (text: string): Note | CaseFile | undefined => active && index.parse({ uri: active.uri, getText: () => text });
  const parsed = active && parse(active.getText());
  if (!active || !parsed) return void vscode.window.showInformationMessage(translate('Open a session note first.'));
  const outcomeOf = (choice: SwitchChoice & { evenIfMixed?: boolean }): LanguageSwitch => {
    const document = parse(active.getText()) ?? parsed;
    return switchedBy(document, text => parse(text) ?? document, choice);
  };
  const choice = givenChoice(values) ?? await askChoice(outcomeOf);
  if (!choice) return;
  const outcome = outcomeOf(choice);
  if (outcome.state === 'mixed') return switchForGood(active, () => outcomeOf({ ...choice, evenIfMixed: true }));
  await apply(active, outcome);
}

/** Only what changes something is offered. When nothing does, it is said why. */
async function askChoice(outcomeOf: (choice: SwitchChoice) => LanguageSwitch): Promise<SwitchChoice | undefined> {
  const outcomes = allChoices.map(choice => ({ choice, outcome: outcomeOf(choice) }));
  const possible = outcomes.filter(({ outcome }) => outcome.state === 'switched' || outcome.state === 'mixed');
  if (possible.length === 0) {
    const telling = outcomes.find(({ outcome }) => outcome.state !== 'nothing') ?? outcomes[0];
    if (telling) tell(telling.outcome);
    return undefined;
  }
  const rank = ({ outcome }: { outcome: LanguageSwitch }): number => outcome.state === 'switched' ? 0 : 1;
  return pickChoice([...possible].sort((left, right) => rank(left) - rank(right)).map(({ choice, outcome }) => ({
    choice,
    description: outcome.state === 'mixed' ? translate('both languages are there: no exact way back') : translate('{count} places', { count: outcome.edits.length }),
  })), translate('Switch Heading Language'));
}

/** The way back would switch too much: that is for the writer to know before. */
async function switchForGood(document: vscode.TextDocument, outcomeOf: () => LanguageSwitch): Promise<void> {
  const anyway = translate('Switch Anyway');
  const detail = translate('Switching back would also switch what is in that language already. Undo takes the change back exactly, as long as the file is open.');
  const answer = await vscode.window.showWarningMessage(translate('This note holds both languages.'), { modal: true, detail }, anyway);
  if (answer === anyway) await apply(document, outcomeOf());
}

async function apply(document: vscode.TextDocument, outcome: LanguageSwitch): Promise<void> {
  if (outcome.state !== 'switched') return tell(outcome);
  const edit = new vscode.WorkspaceEdit();
  for (const { span, newText } of outcome.edits) edit.replace(document.uri, rangeIn(document, span), newText);
  if (!await vscode.workspace.applyEdit(edit) || outcome.kept.length === 0) return;
  void tellKept(document, outcome);
}

function rangeIn(document: vscode.TextDocument, { start, end }: { start: number; end: number }): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

function tell({ state }: LanguageSwitch): void {
  void vscode.window.showInformationMessage(state === 'signed'
    ? translate('A signed note stays as it is.')
    : state === 'uncertain' ? translate('With other headings this note would read otherwise. It stays as it is.') : translate('There is nothing here to switch.'));
}

/** Names without a sure way back: by what they name, so that the writer can go there. */
async function tellKept(document: vscode.TextDocument, { kept, edits }: LanguageSwitch): Promise<void> {
  const show = translate('Show');
  if (await vscode.window.showInformationMessage(translate('{count} places stay: their way back is not certain.', { count: kept.length }), show) !== show) return;
  const shift = (offset: number): number => edits.filter(({ span }) => span.end <= offset).reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), offset);
  const items = kept.map(({ span, names }) => {
    const range = rangeIn(document, { start: shift(span.start), end: shift(span.end) });
    return { range, label: translate('line {line}', { line: range.start.line + 1 }), description: names };
  });
  const picked = await vscode.window.showQuickPick(items, { title: translate('What Stays in the Other Language') });
  if (picked) await vscode.window.showTextDocument(document, { selection: picked.range });
}
