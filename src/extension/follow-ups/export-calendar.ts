import * as vscode from 'vscode';
import { calendar, calendarEventsOf, type CalendarEvent } from '../../core/report/calendar.ts';
import { interfaceLanguage, readSettings } from '../settings.ts';
import { translate } from '../translate.ts';
import type { NoteIndex } from '../workspace/note-index.ts';

/** Of a meeting with a clock time, as at the shell. */
const meetingMinutes = 45;

/** Writes what is open as a calendar, as `tahap export ics` does: case codes only. `given` names the file; else a dialog asks. */
export async function exportCalendar(index: NoteIndex, given?: unknown): Promise<void> {
  const events = eventsOf(index);
  if (events.length === 0) return void vscode.window.showInformationMessage(translate('No follow-up has a day that a calendar could show.'));
  const uri = given instanceof vscode.Uri ? given : await askForFile();
  if (!uri) return;
  const settings = readSettings();
  const text = calendar(events, { asOf: settings.asOf, language: interfaceLanguage(settings), minutes: meetingMinutes });
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  } catch {
    return void vscode.window.showErrorMessage(translate('The calendar could not be written.'));
  }
  const open = events.filter(({ cancelled }) => !cancelled).length;
  void vscode.window.showInformationMessage(open === 1 ? translate('1 follow-up written to the calendar.') : translate('{count} follow-ups written to the calendar.', { count: open }));
}

/** One case may stand in several roots; its promise is one event. */
function eventsOf(index: NoteIndex): CalendarEvent[] {
  const events = new Map<string, CalendarEvent>();
  for (const { root, theCase } of index.cases()) {
    const { settings: { adoptedOn }, timeZone } = root.settings.config;
    const { asOf } = readSettings(root.uri);
    for (const event of calendarEventsOf(theCase, { asOf, adoptedOn, timeZone })) if (!events.has(event.uid)) events.set(event.uid, event);
  }
  return [...events.values()];
}

async function askForFile(): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    title: translate('Export Follow-ups as Calendar'),
    saveLabel: translate('Export'),
    filters: { [translate('Calendar')]: ['ics'] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, 'follow-ups.ics') } : {}),
  });
}
