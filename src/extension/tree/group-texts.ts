import { individualProtocol } from '../../core/protocol/builtin.generated.ts';
import type { SessionGroup } from '../../core/report/session-tree.ts';
import type { SessionCondition, SessionFilter } from '../../core/report/session-tree-filter.ts';
import type { Grouping } from '../../core/report/session-tree-values.ts';
import { interfaceLanguage, readSettings } from '../settings.ts';
import { translate } from '../translate.ts';
import { findingsText } from './row-texts.ts';

/** What groups and filters are called, in the language of the interface. */

export function groupingName(grouping: Grouping): string {
  switch (grouping) {
    case 'case': return translate('Case');
    case 'date': return translate('Month');
    case 'stage': return translate('Stage reached');
    case 'status': return translate('Status of the note');
    case 'counselor': return translate('Counselor');
    case 'area': return translate('Area');
    case 'format': return translate('Format');
    case 'ageBand': return translate('Age band');
  }
}

export function groupLabel({ grouping, value }: SessionGroup): string {
  if (value === undefined) return grouping === 'case' ? translate('Without a case') : translate('Not recorded');
  switch (grouping) {
    case 'case':
    case 'counselor': return value;
    case 'date': return monthName(value);
    case 'stage': return individualProtocol.stages.find(({ frame }) => frame === value)?.names[interfaceLanguage(readSettings())] ?? value;
    case 'status': return value === 'signed' ? translate('Signed') : translate('Draft');
    case 'area': return areaName(value);
    case 'format': return formatName(value);
    case 'ageBand': return ageBandName(value);
  }
}

export function groupDescription(group: SessionGroup): string {
  return `${groupCount(group)}, ${findingsText(group.findings.count)}`;
}

/** "Case C-0142, open: 6 sessions, no findings.", "Area Learning: 9 notes, 1 finding.", "Area, not recorded: 2 notes, no findings." */
export function groupSentence(group: SessionGroup): string {
  const state = group.source && (group.source.theCase.isClosed ? translate('closed') : translate('open'));
  return `${[spokenLabel(group), state].filter(Boolean).join(', ')}: ${groupDescription(group)}.`;
}

export function conditionName(condition: SessionCondition): string {
  switch (condition) {
    case 'overdue': return translate('Overdue');
    case 'findings': return translate('With findings');
    case 'unsigned': return translate('Unsigned');
  }
}

/** "“C-01”, overdue, unsigned" */
export function filterName({ text, conditions }: SessionFilter): string {
  return [text && `“${text}”`, ...conditions.map(condition => conditionName(condition).toLowerCase())].filter(Boolean).join(', ');
}

/** Months, stages and statuses speak for themselves. */
function spokenLabel(group: SessionGroup): string {
  const { grouping, value } = group;
  const label = groupLabel(group);
  if (value === undefined) return grouping === 'case' ? label : `${groupingName(grouping)}, ${label.toLowerCase()}`;
  return grouping === 'date' || grouping === 'stage' || grouping === 'status' ? label : `${groupingName(grouping)} ${label}`;
}

/** A case counts its sessions, unless the filter leaves none of them. */
function groupCount({ grouping, source, notes }: SessionGroup): string {
  const sessions = notes.filter(row => row.session !== undefined).length;
  if (grouping !== 'case' || !source || (sessions === 0 && notes.length > 0)) return notes.length === 1 ? translate('1 note') : translate('{count} notes', { count: notes.length });
  return sessions === 1 ? translate('1 session') : translate('{count} sessions', { count: sessions });
}

export function areaName(area: string): string {
  switch (area) {
    case 'personal': return translate('Personal');
    case 'social': return translate('Social');
    case 'learning': return translate('Learning');
    case 'career': return translate('Career');
    default: return area;
  }
}

export function formatName(format: string): string {
  switch (format) {
    case 'individual': return translate('Individual');
    case 'couple': return translate('Couple');
    case 'family': return translate('Family');
    case 'group': return translate('Group');
    default: return format;
  }
}

function ageBandName(ageBand: string): string {
  switch (ageBand) {
    case 'child': return translate('Child');
    case 'adolescent': return translate('Adolescent');
    case 'adult': return translate('Adult');
    case 'older': return translate('Older adult');
    default: return ageBand;
  }
}

/** @param month YYYY-MM */
function monthName(month: string): string {
  const language = interfaceLanguage(readSettings());
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));
}
