import { clockText, type FollowUp, type FollowUpState } from '../../core/cases/follow-ups.ts';
import type { FollowUpGroup } from '../../core/report/follow-ups-view.ts';
import { interfaceLanguage, readSettings } from '../settings.ts';
import { translate } from '../translate.ts';

/** What rows say: codes, days and kinds, in the language of the interface. */

export function stateName(state: FollowUpState): string {
  switch (state) {
    case 'overdue': return translate('Overdue');
    case 'today': return translate('Today');
    case 'this-week': return translate('This week');
    case 'later': return translate('Later');
    case 'undated': return translate('Without a date');
  }
}

export function kindName(kind: FollowUp['kind']): string {
  switch (kind) {
    case 'appointment': return translate('appointment');
    case 'referral-feedback': return translate('referral feedback');
    case 'follow-up': return translate('follow-up after closing');
  }
}

/** "Overdue: 2 follow-ups." */
export function groupSentence({ state, rows }: FollowUpGroup): string {
  return `${stateName(state)}: ${countText(rows.length)}.`;
}

export function countText(count: number): string {
  return count === 1 ? translate('1 follow-up') : translate('{count} follow-ups', { count });
}

export function overdueText(count: number): string {
  return count === 1 ? translate('1 follow-up is overdue') : translate('{count} follow-ups are overdue', { count });
}

export function rowLabel({ caseCode }: FollowUp): string {
  return caseCode ?? translate('Without a case');
}

/**
 * "15 days over, 2026-11-09 09:00, appointment"; "10:30, appointment" below Today. At the usual width some fifteen letters are
 * seen, so what matters in its group comes first; the icon tells the kind, and the tooltip all of it.
 */
export function rowDescription(followUp: FollowUp): string {
  return [daysOverText(followUp), shortTime(followUp), kindName(followUp.kind)].filter(Boolean).join(', ');
}

/** "Case C-0147: appointment on Monday, 9 November 2026, 09:00, 15 days over." */
export function rowSentence(followUp: FollowUp): string {
  const name = followUp.caseCode === undefined ? translate('Without a case') : translate('Case {case}', { case: followUp.caseCode });
  return `${name}: ${[`${kindName(followUp.kind)} ${longTime(followUp)}`, daysOverText(followUp)].filter(Boolean).join(', ')}.`;
}

/** The lines of the tooltip: plain text, so that nothing in a code can be a link or markup. */
export function rowTooltip(followUp: FollowUp): string {
  const { counselor } = followUp;
  return [rowSentence(followUp), counselor && translate('Counselor: {counselor}', { counselor })].filter(Boolean).join('\n');
}

function daysOverText({ state, daysOver }: FollowUp): string | undefined {
  if (state !== 'overdue') return undefined;
  // The days since may all be holidays.
  if (daysOver === 0) return translate('overdue');
  return daysOver === 1 ? translate('1 day over') : translate('{count} days over', { count: daysOver });
}

function shortTime(followUp: FollowUp): string | undefined {
  const { time, state } = followUp;
  if (!time) return undefined;
  if (time.from === time.to && state === 'today') return clockText(followUp);
  if (time.from === time.to && state === 'this-week') return [weekdayName(time.to), clockText(followUp)].filter(Boolean).join(' ');
  return time.from === time.to ? [time.to, clockText(followUp)].filter(Boolean).join(' ') : `${time.from} – ${time.to}`;
}

function longTime(followUp: FollowUp): string {
  const { time } = followUp;
  if (!time) return translate('without a date');
  if (time.from !== time.to) return translate('between {from} and {to}', { from: dayName(time.from), to: dayName(time.to) });
  return translate('on {day}', { day: [dayName(time.to), clockText(followUp)].filter(Boolean).join(', ') });
}

/** "Fri, 27 Nov": within a week nobody asks for the year. */
function weekdayName(day: string): string {
  return formatted(day, { weekday: 'short', day: 'numeric', month: 'short' });
}

/** "Monday, 9 November 2026": a screen reader takes an ISO day for a sum. */
export function dayName(day: string): string {
  return formatted(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

function formatted(day: string, format: Intl.DateTimeFormatOptions): string {
  const language = interfaceLanguage(readSettings());
  return new Intl.DateTimeFormat(language === 'id' ? 'id' : 'en-GB', { ...format, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
