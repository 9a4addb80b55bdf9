import type { Completeness } from '../../core/cases/completeness.ts';
import type { NoteType } from '../../core/note/vocabulary.ts';
import { findStep } from '../../core/protocol/protocol.ts';
import type { SessionRow } from '../../core/report/session-tree.ts';
import type { Grouping } from '../../core/report/session-tree-values.ts';
import { interfaceLanguage, readSettings } from '../settings.ts';
import { translate } from '../translate.ts';

/** What rows say: codes, numbers, dates and types, in the language of the interface. */

/** "Session 4", "No-show": with the case's code where the group does not tell it. */
export function noteLabel(row: SessionRow, grouping: Grouping): string {
  const name = noteName(row);
  const { code } = row.theCase;
  return grouping === 'case' || code === undefined ? name : `${code} · ${name}`;
}

export function noteName({ note, session }: Pick<SessionRow, 'note' | 'session'>): string {
  if (session?.number === undefined) return typeName(note.type);
  return note.type === 'closing' ? translate('Session {number} (closing)', { number: session.number }) : translate('Session {number}', { number: session.number });
}

export function noteDescription({ note, findings }: SessionRow, completeness: Completeness | undefined): string {
  const short = completeness && `${completeness.recorded.length}/${completeness.due.length}`;
  return [note.date, short, findings.count > 0 ? findingsText(findings.count) : undefined].filter(Boolean).join(', ');
}

/** "Session 4 of case C-0142, 2026-10-05: 5 of 6 due steps recorded, 2 findings." A screen reader takes "5/6" for a date. */
export function noteSentence(row: SessionRow, completeness: Completeness | undefined): string {
  const { note, theCase, findings } = row;
  const name = theCase.code === undefined ? noteName(row) : translate('{name} of case {case}', { name: noteName(row), case: theCase.code });
  const details = [completeness && recordedText(completeness), findingsText(findings.count)].filter(Boolean).join(', ');
  return `${[name, note.date].filter(Boolean).join(', ')}: ${details}.`;
}

/** The lines of the tooltip: plain text, so that nothing in a code can be a link or markup. */
export function noteTooltip(row: SessionRow, completeness: Completeness | undefined): string {
  const { note } = row;
  const language = interfaceLanguage(readSettings());
  const missing = completeness?.missing.map(id => findStep(note.protocol, id)?.names[language] ?? id) ?? [];
  return [
    noteSentence(row, completeness),
    note.counselor && translate('Counselor: {counselor}', { counselor: note.counselor }),
    note.signed ? translate('Signed') : translate('Draft'),
    missing.length > 0 && translate('Due and not recorded: {steps}', { steps: missing.join(', ') }),
  ].filter(Boolean).join('\n');
}

export function findingsText(count: number): string {
  if (count === 0) return translate('no findings');
  return count === 1 ? translate('1 finding') : translate('{count} findings', { count });
}

export function recordedText({ recorded, due }: Completeness): string {
  return translate('{recorded} of {due} due steps recorded', { recorded: recorded.length, due: due.length });
}

function typeName(type: NoteType): string {
  switch (type) {
    case 'session': return translate('Session');
    case 'plan': return translate('Plan');
    case 'contact': return translate('Contact');
    case 'no-show': return translate('No-show');
    case 'cancelled': return translate('Cancelled');
    case 'crisis': return translate('Crisis');
    case 'closing': return translate('Closing session');
    case 'referral': return translate('Referral');
    case 'follow-up': return translate('Follow-up');
    case 'addendum': return translate('Addendum');
    case 'supervision': return translate('Supervision');
  }
}
