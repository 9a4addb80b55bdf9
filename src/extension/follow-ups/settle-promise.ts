import * as vscode from 'vscode';
import { clockText } from '../../core/cases/follow-ups.ts';
import type { FileEdit } from '../../core/lint/fix.ts';
import type { FollowUpRow } from '../../core/report/follow-ups-view.ts';
import { workspaceEditOf } from '../fixes/workspace-edit.ts';
import { readSettings } from '../settings.ts';
import { translate } from '../translate.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import { uriOfRow } from './follow-up-items.ts';
import { dayName, rowSentence } from './follow-up-texts.ts';
import { faultOfReason, noneEdits, type ReasonFault } from './none-edits.ts';
import { documentOf, openPromise, type PromiseDocument } from './open-promise.ts';
import { rescheduleEdits } from './promise-edits.ts';
import { readWantedTime, type WantedTime, type WantedTimeContext, type WantedTimeFault } from './wanted-time.ts';

/** Asks for another day, unless `given` names one, and writes it in the place of the promised one. */
export async function reschedule(index: NoteIndex, row: FollowUpRow, given: unknown): Promise<void> {
  const uri = uriOfRow(row);
  const found = await documentOf(index, row);
  if (!found || !await mayChange(found)) return;
  const context = { asOf: readSettings(uri).asOf, noteDate: found.parsed.kind === 'note' ? found.parsed.values.date : undefined, zone: row.followUp.zone };
  const typed = typeof given === 'string' ? given : await askForDay(row, context);
  const wanted = typed === undefined ? undefined : readWantedTime(typed, context);
  if (wanted === undefined) return;
  if (typeof wanted === 'string') return void vscode.window.showWarningMessage(timeFaultText(wanted, context));
  await change(index, row, ({ parsed }) => rescheduleEdits(parsed, row.followUp, wanted));
}

/** Asks why there will be no meeting, unless `given` says so, and writes it in the place of the promise. */
export async function markNone(index: NoteIndex, row: FollowUpRow, given: unknown): Promise<void> {
  const found = await documentOf(index, row);
  if (!found || !await mayChange(found)) return;
  const reason = typeof given === 'string' ? given : await askForReason(row);
  if (reason === undefined) return;
  const fault = faultOfReason(reason);
  if (fault) return void vscode.window.showWarningMessage(reasonFaultText(fault));
  await change(index, row, ({ parsed }) => parsed.kind === 'note' ? noneEdits(parsed, row.followUp.kind, reason) : undefined);
}

/** Edits the text as it is by now, and shows it: nothing is saved, and one undo takes it back. */
async function change(index: NoteIndex, row: FollowUpRow, editsFor: (found: PromiseDocument) => readonly FileEdit[] | undefined): Promise<void> {
  const found = await documentOf(index, row);
  const edits = found && editsFor(found);
  if (!edits) {
    await openPromise(index, row);
    void vscode.window.showInformationMessage(translate('The promise stands within other words: please change it in the note itself.'));
    return;
  }
  const uri = uriOfRow(row);
  const done = await vscode.workspace.applyEdit(workspaceEditOf({ title: '', safe: false, edits }, () => uri));
  if (done) await openPromise(index, row);
  else void vscode.window.showErrorMessage(translate('The note could not be changed.'));
}

/** What changes in a signed note after signing is reported, so it takes a second thought. */
async function mayChange({ parsed }: PromiseDocument): Promise<boolean> {
  if (parsed.kind !== 'note' || parsed.values.status !== 'signed') return true;
  const change = translate('Change It Anyway');
  const text = translate('This note is signed. What changes after signing belongs in an addendum.');
  return await vscode.window.showWarningMessage(text, { modal: true }, change) === change;
}

async function askForDay({ followUp }: FollowUpRow, context: WantedTimeContext): Promise<string | undefined> {
  const { time } = followUp;
  return vscode.window.showInputBox({
    title: translate('Reschedule'),
    value: time && time.from === time.to ? [time.to, clockText(followUp)].filter(Boolean).join(' ') : '',
    prompt: `${rowSentence(followUp)} ${translate('A day, with a time if there is one, or a window of days.')}`,
    placeHolder: translate('For example: 2026-12-07 09:00, next Monday, third week of January 2027'),
    validateInput: typed => {
      const read = readWantedTime(typed, context);
      if (typeof read === 'string') return typed.trim() === '' ? { message: timeFaultText(read, context), severity: vscode.InputBoxValidationSeverity.Info } : timeFaultText(read, context);
      return { message: readText(read), severity: vscode.InputBoxValidationSeverity.Info };
    },
  });
}

async function askForReason({ followUp }: FollowUpRow): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: translate('No Meeting'),
    prompt: `${rowSentence(followUp)} ${translate('Why will there be none? The reason goes into the note.')}`,
    placeHolder: translate('For example: the counselling is finished'),
    validateInput: typed => {
      const fault = faultOfReason(typed);
      if (!fault) return undefined;
      return fault === 'empty' && typed.trim() === '' ? { message: reasonFaultText(fault), severity: vscode.InputBoxValidationSeverity.Info } : reasonFaultText(fault);
    },
  });
}

/** How the typed words are understood. */
function readText(wanted: WantedTime): string {
  const { time: { from, to } } = wanted;
  return from === to ? [dayName(to), clockText(wanted)].filter(Boolean).join(', ') : translate('between {from} and {to}', { from: dayName(from), to: dayName(to) });
}

function timeFaultText(fault: WantedTimeFault, { noteDate = '' }: WantedTimeContext): string {
  switch (fault) {
    case 'no-date': return translate('Name a day, such as 2026-12-07 or 7 December.');
    case 'before-note': return translate('It must come after the day of the note, {date}.', { date: noteDate });
    case 'loose-window': return translate('In the note this would mean other days: name a day, or a window with its month.');
  }
}

function reasonFaultText(fault: ReasonFault): string {
  return fault === 'empty' ? translate('A reason is needed.') : translate('A date in the reason would be read as a promise: please leave it out.');
}
