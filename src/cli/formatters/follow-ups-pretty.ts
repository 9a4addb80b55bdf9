import { styleText } from 'node:util';
import { clockText, type FollowUp, type FollowUpState } from '../../core/cases/follow-ups.ts';
import type { Language, LocalizedText } from '../../core/protocol/protocol.ts';
import { followUpStates, type FollowUpsReport } from '../../core/report/follow-ups-report.ts';

const stateNames: Record<FollowUpState, LocalizedText> = {
  overdue: { en: 'Overdue', id: 'Terlewat' },
  today: { en: 'Today', id: 'Hari ini' },
  'this-week': { en: 'This week', id: 'Minggu ini' },
  later: { en: 'Later', id: 'Nanti' },
  undated: { en: 'Without a date', id: 'Tanpa tanggal' },
};

export const followUpNames: Record<FollowUp['kind'], LocalizedText> = {
  appointment: { en: 'next meeting', id: 'pertemuan berikutnya' },
  'referral-feedback': { en: 'word back from the referral', id: 'kabar balik alih tangan' },
  'follow-up': { en: 'check after closing', id: 'pemantauan pasca konseling' },
};

const nothing: LocalizedText = { en: 'No open promises.', id: 'Tidak ada janji yang terbuka.' };

/** For people: what is open, under when it is due. */
export function prettyFollowUps(report: FollowUpsReport, { language, useColor }: { language: Language; useColor: boolean }): string {
  const groups = followUpStates.flatMap(state => {
    const followUps = report.followUps.filter(followUp => followUp.state === state);
    if (followUps.length === 0) return [];
    const title = `${stateNames[state][language]} (${followUps.length})`;
    return [`${useColor ? styleText(state === 'overdue' ? 'yellow' : 'bold', title, { validateStream: false }) : title}\n${rowsOf(followUps, language)}\n`];
  });
  return groups.length > 0 ? groups.join('\n') : `${nothing[language]}\n`;
}

function rowsOf(followUps: readonly FollowUp[], language: Language): string {
  const rows = followUps.map(followUp => [
    dayText(followUp, language),
    followUp.caseCode ?? '-',
    followUpNames[followUp.kind][language] + overText(followUp, language),
    followUp.counselor ?? '-',
    `${followUp.path}:${followUp.range.start.line + 1}`,
  ]);
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0))) ?? [];
  return rows.map(row => `  ${row.map((cell, column) => column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)).join('  ')}`).join('\n');
}

function dayText(followUp: FollowUp, language: Language): string {
  const { time } = followUp;
  if (!time) return '-';
  if (time.from !== time.to) return `${time.from} ${language === 'id' ? 'sampai' : 'to'} ${time.to}`;
  return [time.from, clockText(followUp)].filter(Boolean).join(' ');
}

function overText({ state, daysOver }: FollowUp, language: Language): string {
  if (state !== 'overdue') return '';
  if (language === 'id') return `, lewat ${daysOver} hari`;
  return `, ${daysOver} ${daysOver === 1 ? 'day' : 'days'} over`;
}
