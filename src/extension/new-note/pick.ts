import * as vscode from 'vscode';

/** The way back to the question before. */
export const back = Symbol('back');
/** What a question gives: undefined when everything was called off. */
export type Answer<Value> = Value | typeof back | undefined;

export interface Choice<Value> extends vscode.QuickPickItem {
  readonly value: Value;
}

export type ChoiceOrHeading<Value> = Choice<Value> | (vscode.QuickPickItem & { readonly kind: vscode.QuickPickItemKind.Separator });

export interface Question {
  readonly title: string;
  readonly placeholder: string;
  /** From 1, and of how many; undefined for a question on the side. */
  readonly step?: { readonly number: number; readonly of: number };
  readonly canGoBack: boolean;
}

export interface ListQuestion<Value> extends Question {
  readonly items: readonly ChoiceOrHeading<Value>[];
  /** The one that Enter takes. */
  readonly active: Value | undefined;
}

export function heading(label: string): vscode.QuickPickItem & { readonly kind: vscode.QuickPickItemKind.Separator } {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

export async function pickOne<Value>({ items, active, ...question }: ListQuestion<Value>): Promise<Answer<Value>> {
  const list = vscode.window.createQuickPick<ChoiceOrHeading<Value>>();
  list.items = items;
  list.matchOnDescription = true;
  const wanted = items.filter(item => 'value' in item && item.value === active);
  if (wanted.length > 0) list.activeItems = wanted;
  return ask(list, question, () => {
    const [item] = list.selectedItems;
    return item && 'value' in item ? item.value : undefined;
  });
}

/** Several of a list; none is an answer, too. */
export async function pickSome<Value>({ items, picked, ...question }: Question & { items: readonly Choice<Value>[]; picked: readonly Value[] }): Promise<Answer<readonly Value[]>> {
  const list = vscode.window.createQuickPick<Choice<Value>>();
  list.canSelectMany = true;
  list.items = items;
  list.selectedItems = items.filter(({ value }) => picked.includes(value));
  return ask(list, question, () => list.selectedItems.map(({ value }) => value));
}

export interface TextQuestion extends Question {
  readonly value: string;
  readonly prompt: string;
  /** What is wrong with a text; undefined when nothing is. */
  readonly faultOf: (text: string) => string | undefined;
}

export async function askText({ value, prompt, faultOf, ...question }: TextQuestion): Promise<Answer<string>> {
  const box = vscode.window.createInputBox();
  box.value = value;
  box.prompt = prompt;
  const watch = box.onDidChangeValue(text => { box.validationMessage = faultOf(text.trim()); });
  const answer = await ask(box, question, () => {
    box.validationMessage = faultOf(box.value.trim());
    return box.validationMessage === undefined ? box.value.trim() : undefined;
  });
  watch.dispose();
  return answer;
}

/** Shows the input until it is answered, left by its Back button, or called off. `read` gives undefined for what is no answer yet. */
function ask<Value>(input: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox, { title, placeholder, step, canGoBack }: Question, read: () => Value | undefined): Promise<Answer<Value>> {
  input.title = title;
  input.placeholder = placeholder;
  if (step) [input.step, input.totalSteps] = [step.number, step.of];
  if (canGoBack) input.buttons = [vscode.QuickInputButtons.Back];
  // Looking something up in another window must not lose the answers.
  input.ignoreFocusOut = true;
  return new Promise(resolve => {
    const end = (answer: Answer<Value>): void => {
      resolve(answer);
      input.dispose();
    };
    input.onDidAccept(() => {
      const answer = read();
      if (answer !== undefined) end(answer);
    });
    input.onDidTriggerButton(() => end(back));
    input.onDidHide(() => end(undefined));
    input.show();
  });
}
