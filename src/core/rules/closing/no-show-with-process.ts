import * as z from 'zod';
import { isHistorical } from '../../cases/facts/facts-of-note.ts';
import { missedMeetingOf } from '../../cases/facts/missed-meeting.ts';
import type { Note } from '../../note/note.ts';
import { noteTypes } from '../../note/vocabulary.ts';
import { noteRule, type FixIntent } from '../rule.ts';
import { placeOfType } from './note-type-place.ts';

/** Source: what was explored or scored needs a client who was there; such a note is of the wrong type, or in the wrong file. */
export const noShowWithProcess = noteRule({
  id: 'no-show-with-process',
  section: 'closing',
  severity: 'warning',
  title: { en: 'Missed meeting with the work of a session', id: 'Ketidakhadiran berisi proses konseling' },
  messages: {
    process: { text: { en: 'A note of type {type} holds exploration, a technique or scores. If the client was there or spoke by telephone, change the type; else take them out.', id: 'Catatan berjenis {type} memuat eksplorasi, teknik, atau skor. Bila konseli hadir atau berbicara lewat telepon, ubah jenisnya; bila tidak, keluarkan isi itu.' } },
  },
  fixes: 'manual',
  options: z.strictObject({}),
  *check(note, { settings }) {
    const missed = missedMeetingOf(note);
    if (!missed?.hasProcess || missed.cameLate || isHistorical(note)) return;
    if (note.values.date !== undefined && settings.adoptedOn !== undefined && note.values.date < settings.adoptedOn) return;
    const [indonesian] = note.type in noteTypes ? noteTypes[note.type] as readonly string[] : [];
    yield {
      message: 'process',
      args: { type: { en: note.type, id: indonesian ?? note.type } },
      span: placeOfType(note),
      fixes: (['session', 'contact'] as const).map(type => changeType(note, type)),
    };
  },
});

/** In the writer's own spelling of the types. */
function changeType(note: Note, type: 'session' | 'contact'): FixIntent {
  const span = placeOfType(note);
  const isEnglish = note.text.slice(span.start, span.end).replace(/["']/g, '') in noteTypes;
  const newText = isEnglish ? type : noteTypes[type][0];
  return { kind: 'replace', span, newText, safe: false, title: { text: { en: 'Change the type to {value}', id: 'Ubah jenis menjadi {value}' }, args: { value: newText } } };
}
