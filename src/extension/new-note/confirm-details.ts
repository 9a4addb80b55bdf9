import * as vscode from 'vscode';
import { isIsoDate } from '../../core/language/calendar.ts';
import { codePattern } from '../../core/note/note-schema.ts';
import { areas, formats, layouts, settings } from '../../core/note/vocabulary.ts';
import type { NoteAnswers } from '../../core/writing/new-answers.ts';
import { isCode } from '../../core/writing/new-code.ts';
import { translate } from '../translate.ts';
import { detailName, valueName, type Detail } from './answer-texts.ts';
import type { UnknownCase } from './choose-case.ts';
import { askText, back, heading, pickOne, pickSome, type Answer, type Choice, type Question } from './pick.ts';

/** Lists with one answer. A group is begun as one, so it is none of the formats here. */
const lists: Readonly<Partial<Record<Detail, readonly string[]>>> = {
  setting: Object.keys(settings),
  format: Object.keys(formats).filter(format => format !== 'group'),
  layout: Object.keys(layouts),
  language: ['id', 'en'],
};

/** Shows what the note will say, with all that is remembered; Enter makes it, and each line can be changed before. */
export async function confirmDetails(choice: UnknownCase, given: NoteAnswers, kindLabel: string): Promise<Answer<NoteAnswers>> {
  let answers = given;
  let active: Detail | 'create' = 'create';
  for (;;) {
    const detail: Answer<Detail | 'create'> = await pickOne<Detail | 'create'>({
      title: translate('New session note: {code}', { code: choice.code }),
      placeholder: translate('Enter makes the note; choose a line to change it first'),
      step: { number: 3, of: 3 },
      canGoBack: true,
      items: [{ value: 'create', label: translate('Make the note'), description: kindLabel, iconPath: new vscode.ThemeIcon('check') }, heading(translate('Details')), ...detailsOf(choice).map(detail => detailItem(detail, answers))],
      active,
    });
    if (detail === undefined || detail === back) return detail;
    if (detail === 'create') return answers;
    active = detail;
    const changed = await change(detail, answers, choice);
    if (changed === undefined) return undefined;
    if (changed !== back) [answers, active] = [changed, 'create'];
  }
}

function detailsOf({ isGroup }: UnknownCase): Detail[] {
  return ['counselor', 'setting', isGroup ? 'members' : 'format', 'areas', 'layout', 'language', 'date'];
}

function detailItem(detail: Detail, answers: NoteAnswers): Choice<Detail> {
  const value = answers[detail];
  const values = typeof value === 'string' ? [value] : value ?? [];
  return { value: detail, label: detailName(detail), description: values.map(one => valueName(detail, one)).join(', ') || translate('not given') };
}

async function change(detail: Detail, answers: NoteAnswers, choice: UnknownCase): Promise<Answer<NoteAnswers>> {
  const question: Question = { title: detailName(detail), placeholder: '', canGoBack: true };
  const list = lists[detail];
  if (list) return put(answers, detail, await pickOne<string>({ ...question, items: list.map(value => ({ value, label: valueName(detail, value) })), active: String(answers[detail]) }));
  if (detail === 'areas') return put(answers, detail, await pickSome<string>({ ...question, items: Object.keys(areas).map(value => ({ value, label: valueName(detail, value) })), picked: answers.areas ?? [] }));
  const value = detail === 'members' ? (answers.members ?? []).join(', ') : String(answers[detail] ?? '');
  const text = await askText({ ...question, value, ...promptOf(detail, choice) });
  if (typeof text !== 'string') return text;
  return put(answers, detail, text === '' ? undefined : detail === 'members' ? codesIn(text) : text, true);
}

/** `isEmptied`: nothing is an answer, too. */
function put(answers: NoteAnswers, detail: Detail, value: Answer<unknown>, isEmptied = false): Answer<NoteAnswers> {
  if (value === back || (value === undefined && !isEmptied)) return value;
  const others = Object.fromEntries(Object.entries(answers).filter(([name]) => name !== detail));
  return value === undefined ? others : { ...others, [detail]: value };
}

function promptOf(detail: Detail, { folder }: UnknownCase): { prompt: string; faultOf: (text: string) => string | undefined } {
  const noCode = translate('A code has up to 32 letters, digits, dots, underscores and hyphens. Never a name.');
  switch (detail) {
    case 'date': return { prompt: translate('Day of the meeting, as YYYY-MM-DD'), faultOf: text => isIsoDate(text) ? undefined : translate('Day of the meeting, as YYYY-MM-DD') };
    case 'members': {
      const pattern = folder.root.settings.config.settings.clientCodePattern;
      return { prompt: translate('Codes of the members who were present, with commas between'), faultOf: text => codesIn(text).every(code => isCode(code, pattern)) ? undefined : noCode };
    }
    default: return { prompt: translate('Your code as a counselor, never your name'), faultOf: text => text === '' || codePattern.test(text) ? undefined : noCode };
  }
}

function codesIn(text: string): string[] {
  return text.split(',').map(code => code.trim()).filter(code => code !== '');
}
