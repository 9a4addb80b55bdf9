import type { NextNoteKind } from '../../core/writing/next-note.ts';
import { translate } from '../translate.ts';

export interface KindTexts {
  readonly label: string;
  readonly detail: string;
}

/** What people read when they choose what a new note is about. */
export function kindTexts(kind: NextNoteKind): KindTexts {
  switch (kind) {
    case 'next-session': return { label: translate('Next session'), detail: translate('The next number, on the agreed day, with open actions to confirm') };
    case 'closing': return { label: translate('Closing session'), detail: translate('The last session, with the goals of the case to look at') };
    case 'no-show': return { label: translate('Missed meeting'), detail: translate('On the agreed day') };
    case 'cancelled': return { label: translate('Cancelled meeting'), detail: translate('Who called it off, why, and the new day') };
    case 'crisis': return { label: translate('Crisis contact'), detail: translate('What was asked, the level of risk, what was done to make it safe') };
    case 'contact': return { label: translate('Contact with others'), detail: translate('Today: parents, a teacher, another professional') };
    case 'follow-up': return { label: translate('Follow-up after closing'), detail: translate('How the client is some time after the end') };
    case 'referral': return { label: translate('Referral'), detail: translate('To whom, why, agreed by whom') };
    case 'plan': return { label: translate('Plan of a session'), detail: translate('Topic, goal and approach, before the meeting') };
    case 'addendum': return { label: translate('Addendum'), detail: translate('Adds to or corrects the newest note') };
    case 'supervision': return { label: translate('Supervision'), detail: translate('What was brought to supervision and agreed there') };
  }
}

/** The first meeting of a new client or group. */
export function firstSessionTexts(isGroup: boolean): KindTexts {
  return isGroup
    ? { label: translate('Group session'), detail: translate('The first one: stages of a group, members, contract and consent') }
    : { label: translate('First session'), detail: translate('Rapport, problem, contract, consent, and the next appointment') };
}
