import * as z from 'zod';
import { sequenceFaults } from '../../cases/sequence.ts';
import { atNote } from '../case-place.ts';
import { caseRule, type FixIntent } from '../rule.ts';

/** Source: chart audit; a number that is missing or stands twice may be a note that is missing or filed twice. */
export const sessionSequence = caseRule({
  id: 'session-sequence',
  section: 'continuity',
  severity: 'warning',
  title: { en: 'Session numbers out of sequence', id: 'Nomor sesi tidak berurutan' },
  messages: {
    repeated: { text: { en: 'Session {number} stands twice in this case. Correct the number of one of the notes.', id: 'Sesi {number} tercatat dua kali dalam kasus ini. Perbaiki nomor salah satu catatan.' } },
    jump: { text: { en: 'This is session {number}, and the one before it is {other}. Correct the number, or add the note that is missing.', id: 'Ini sesi {number}, sedangkan sesi sebelumnya {other}. Perbaiki nomornya, atau lengkapi catatan yang belum ada.' } },
    backwards: { text: { en: 'Session {number} is dated after session {other}. Correct the number or the date.', id: 'Sesi {number} bertanggal sesudah sesi {other}. Perbaiki nomor atau tanggalnya.' } },
    neighbour: { text: { en: 'Session {other} stands here.', id: 'Sesi {other} ada di sini.' } },
  },
  fixes: 'manual',
  options: z.strictObject({}),
  *check(theCase, { settings }) {
    for (const { kind, note, number, other, fitting } of sequenceFaults(theCase, settings.adoptedOn)) {
      // A note whose front matter can't be read may be the one that is missing.
      if (kind === 'jump' && theCase.hasUnreadNotes()) continue;
      const args = { number, other: other.declaredNumber ?? number };
      const fixes: FixIntent[] = fitting === undefined ? [] : [{ kind: 'set-key', key: 'session', value: String(fitting), in: 'note' }];
      yield { ...atNote(note), message: kind, args, related: [{ path: other.path, range: other.places.session, message: 'neighbour', args }], fixes };
    }
  },
});
