import * as z from 'zod';
import { isHistorical } from '../../cases/facts/facts-of-note.ts';
import { missedMeetingOf, missedMeetingPartIds } from '../../cases/facts/missed-meeting.ts';
import type { MissedMeetingPart } from '../../language/missed-meeting-words.ts';
import type { LocalizedText } from '../../protocol/protocol.ts';
import { noteRule } from '../rule.ts';
import { placeOfType } from './note-type-place.ts';

const names: Readonly<Record<MissedMeetingPart, LocalizedText>> = {
  scheduled: { en: 'the scheduled time', id: 'waktu terjadwal' },
  notice: { en: 'whether notice was given', id: 'ada tidaknya kabar' },
  outreach: { en: 'what was tried to reach the client', id: 'upaya menghubungi konseli' },
  'next-step': { en: 'the next step', id: 'langkah berikutnya' },
};

/** A client who calls off has given notice and need not be looked for. */
const dueWhenCalledOff: ReadonlySet<MissedMeetingPart> = new Set(['scheduled', 'next-step']);

/** Source: guides on missed appointments ask for four facts, so that a client who stays away is not lost. */
export const noShowIncomplete = noteRule({
  id: 'no-show-incomplete',
  section: 'closing',
  severity: 'warning',
  title: { en: 'Missed meeting not recorded in full', id: 'Ketidakhadiran belum tercatat lengkap' },
  messages: {
    incomplete: { text: { en: 'This note on a missed meeting does not record {parts}.', id: 'Catatan ketidakhadiran ini belum memuat: {parts}.' } },
  },
  fixes: 'manual',
  options: z.strictObject({}),
  *check(note, { settings }) {
    const missed = missedMeetingOf(note);
    if (!missed || missed.cameLate || isHistorical(note)) return;
    if (note.values.date !== undefined && settings.adoptedOn !== undefined && note.values.date < settings.adoptedOn) return;
    if (missed.calledOffBy === 'us' || note.type === 'cancelled' && missed.calledOffBy !== 'client') return;
    const lacking = missedMeetingPartIds.filter(part => !missed.recorded.has(part) && (missed.calledOffBy !== 'client' || dueWhenCalledOff.has(part)));
    if (lacking.length === 0) return;
    yield {
      message: 'incomplete',
      args: { parts: { en: lacking.map(part => names[part].en).join(', '), id: lacking.map(part => names[part].id).join(', ') } },
      span: placeOfType(note),
      fixes: [{ kind: 'insert-prompts', of: 'missed-meeting', parts: lacking }],
    };
  },
});
