import { calendar, calendarEventsOf, type CalendarEvent } from '../../core/report/calendar.ts';
import { asOfOption, askedDay } from '../asked-day.ts';
import type { Command, CommandCall } from '../command.ts';
import { configOption } from '../config-option.ts';
import { deliver, outputOption } from '../deliver.ts';
import { doNamed } from '../named-tasks.ts';
import { readCases } from '../read-cases.ts';
import { reportConfigFaults, reportFailures } from '../reading-faults.ts';
import { UsageError } from '../usage-error.ts';

const exports = { ics: exportCalendar };

export const exportCommand: Command = {
  name: 'export',
  usage: 'export ics [PATH…]',
  about: { en: 'Write open promises as a calendar (iCalendar): case codes only. A later export updates the same events; what no longer holds is cancelled.', id: 'Tulis janji yang terbuka sebagai kalender (iCalendar): hanya kode kasus. Ekspor berikutnya memperbarui acara yang sama; yang tidak berlaku lagi dibatalkan.' },
  options: {
    output: outputOption,
    minutes: { type: 'string', value: 'N', about: { en: 'Length of a meeting with a clock time (default 45).', id: 'Lama pertemuan yang berjam (bawaan 45).' } },
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
