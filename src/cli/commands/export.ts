import { calendar, calendarEventsOf, type CalendarEvent } from '../../core/report/calendar.ts';
import { asOfOption, askedDay } from '../asked-day.ts';
import type { Command, CommandCall } from '../command.ts';
import { configOption } from '../config-option.ts';
import { deliver, outputOption } from '../deliver.ts';
import { doNamed } from '../named-tasks.ts';
import { readCases } from '../read-cases.ts';
import { reportConfigFaults, reportFailures } from '../reading-faults.ts';
import { UsageError } from '../usage-error.ts';
import { exportForm, formOptions } from './export-form.ts';

const exports = { ics: exportCalendar, form: exportForm };

export const exportCommand: Command = {
  name: 'export',
  usage: 'export NAME [PATH…]',
  about: { en: 'ics [PATH…]: open promises as a calendar (iCalendar), case codes only; a later export updates the same events, and what no longer holds is cancelled. form PATH: a note, or with --case a whole case, as a form of the school office or a clinical note; what has no place in it is listed.', id: 'ics [PATH…]: janji yang terbuka sebagai kalender (iCalendar), hanya kode kasus; ekspor berikutnya memperbarui acara yang sama, dan yang tidak berlaku lagi dibatalkan. form PATH: satu catatan, atau dengan --case satu kasus utuh, sebagai formulir sekolah atau catatan klinis; yang tidak ada tempatnya disebutkan.' },
  options: {
    output: outputOption,
    ...formOptions,
    minutes: { type: 'string', value: 'N', about: { en: 'With ics: length of a meeting with a clock time (default 45).', id: 'Untuk ics: lama pertemuan yang berjam (bawaan 45).' } },
    'as-of': asOfOption,
    config: configOption,
  },
  run: call => doNamed(exports, call, { command: 'export', ask: { en: 'Name an export', id: 'Sebut ekspornya' } }),
};

function exportCalendar(call: CommandCall, paths: readonly string[]): number {
  const asOf = askedDay(call);
  const minutes = meetingLength(call);
  const events = new Map<string, CalendarEvent>();
  const outcome = readCases(call, { paths, asOf }, (theCase, { config, isWanted }) => {
    const { settings: { adoptedOn }, timeZone } = config;
    for (const event of calendarEventsOf(theCase, { asOf, adoptedOn, timeZone })) if (isWanted(event.path) && !events.has(event.uid)) events.set(event.uid, event);
  });
  if (outcome.configFaults.length > 0) return reportConfigFaults(outcome, call);
  reportFailures(outcome, call);
  deliver(calendar([...events.values()], { asOf, language: call.language, minutes }), call);
  return outcome.failures.length > 0 ? 2 : 0;
}

function meetingLength({ options }: CommandCall): number {
  const given = options['minutes'] ?? '45';
  const minutes = typeof given === 'string' && /^\d{1,3}$/.test(given) ? Number(given) : 0;
  if (minutes < 1) throw new UsageError({ en: '--minutes takes a number from 1 to 999.', id: '--minutes menerima angka 1 sampai 999.' });
  return minutes;
}
