import * as z from 'zod';
import type { PromisedTime } from '../../cases/facts/appointment.ts';
import type { Case } from '../../cases/case.ts';
import { followUpsOf, type FollowUp } from '../../cases/follow-ups.ts';
import { answersPromises } from '../../cases/facts/promises.ts';
import type { LocalizedText } from '../../protocol/protocol.ts';
import { caseRule } from '../rule.ts';

/** The notes that answer a promise, the likeliest first. */
const answers = {
  appointment: ['next-session', 'no-show', 'contact'],
  'referral-feedback': ['contact'],
  'follow-up': ['follow-up', 'contact'],
} as const;

/** Source: the final stage ends with an appointment; a missed one is followed up, and so is a referral. */
export const followUpOverdue = caseRule({
  id: 'follow-up-overdue',
  section: 'continuity',
  severity: 'warning',
  title: { en: 'Promise without a later note', id: 'Janji tanpa catatan lanjutan' },
  messages: {
    appointment: { text: { en: 'The meeting promised for {day} is {days} days past (holidays left out), and no later note tells of it. Record the session, the no-show or the contact.', id: 'Pertemuan yang dijanjikan untuk {day} sudah lewat {days} hari (di luar libur), dan belum ada catatan sesudahnya. Catat sesi, ketidakhadiran, atau kontaknya.' } },
    'referral-feedback': { text: { en: 'Word back from the referral was expected by {day}, {days} days ago (holidays left out), and no later note tells of it. Ask, and record the contact.', id: 'Kabar balik dari alih tangan kasus diharapkan paling lambat {day}, sudah lewat {days} hari (di luar libur), dan belum ada catatan sesudahnya. Tanyakan, lalu catat kontaknya.' } },
    'follow-up': { text: { en: 'The check promised for {day} is {days} days past (holidays left out), and no later note tells of it. Record what was found, or the attempt.', id: 'Pemantauan yang dijanjikan untuk {day} sudah lewat {days} hari (di luar libur), dan belum ada catatan sesudahnya. Catat temuannya, atau upaya yang dilakukan.' } },
  },
  fixes: 'manual',
  options: z.strictObject({
    /** Days after the promised day, holidays left out, that pass without a finding. */
    days: z.int().min(0).max(365).default(14),
  }),
  *check(theCase, { options, settings, asOf }) {
    // The note that answers may be one that is not here, or one that can't be read.
    if (theCase.isAlone) return;
    const { holidays, adoptedOn } = settings;
    for (const followUp of followUpsOf(theCase, { asOf, holidays, adoptedOn })) {
      const { kind, time, daysOver, path, range, language } = followUp;
      if (!time || daysOver <= options.days || !mayJudge(theCase, followUp)) continue;
      yield { path, range, language, message: kind, args: { day: dayText(time), days: daysOver }, fixes: answers[kind].map(note => ({ kind: 'new-note', note })) };
    }
  },
});

/** One finding for what stands open longest: with a note after it, the newer promise speaks. */
function mayJudge(theCase: Case, { path, kind }: FollowUp): boolean {
  const note = theCase.notes.find(candidate => candidate.path === path);
  if (note && note.date === undefined) return false;
  if (kind === 'referral-feedback' && note?.date !== undefined) {
    const { date } = note;
    if (theCase.notes.some(other => answersPromises(other.type) && other.date !== undefined && other.date > date)) return false;
  }
  return !theCase.hasUnreadNotes();
}

function dayText({ from, to }: PromisedTime): string | LocalizedText {
  return from === to ? to : { en: `${from} to ${to}`, id: `${from} sampai ${to}` };
}
