import * as z from 'zod';
import { isOwnAppointment, readAppointment, type AppointmentSource } from '../../cases/facts/appointment.ts';
import { weekdayOf } from '../../language/calendar.ts';
import { weekdayNames } from '../../language/date-words.ts';
import type { Note } from '../../note/note.ts';
import { noteRule, type Finding, type FixIntent, type RuleSettings } from '../rule.ts';

/** Source: an appointment that can't be kept is soon a missed one. */
export const nextAppointmentInvalid = noteRule({
  id: 'next-appointment-invalid',
  section: 'continuity',
  severity: 'warning',
  title: { en: 'Next appointment can\'t be right', id: 'Pertemuan berikutnya tidak mungkin benar' },
  messages: {
    'not-after': { text: { en: 'The next appointment ({date}) is not after the session ({session}).', id: 'Pertemuan berikutnya ({date}) tidak setelah pertemuan ini ({session}).' } },
    weekday: { text: { en: '{date} is a {actual}, not a {written}.', id: '{date} adalah hari {actual}, bukan {written}.' } },
    holiday: { text: { en: '{date} is a holiday ({from} to {to} in .tahap.yaml).', id: '{date} adalah hari libur ({from} sampai {to} di .tahap.yaml).' } },
    differ: { text: { en: 'The front matter says {inKeys}, the text {inBody}: write one date.', id: 'Data awal menyebut {inKeys}, isi catatan {inBody}: tulis satu tanggal.' } },
  },
  fixes: 'manual',
  options: z.strictObject({}),
  *check(note, { settings }) {
    if (note.type === 'plan' || note.type === 'addendum' || note.type === 'supervision') return;
    const { inKeys, inBody } = readAppointment(note);
    const body = inBody && isOwnAppointment(note, inBody) ? inBody : undefined;
    for (const source of [inKeys, body]) if (source) yield* judge(source, note, settings);
    if (inKeys?.time && body?.time && (inKeys.time.to < body.time.from || body.time.to < inKeys.time.from)) {
      yield { message: 'differ', args: { inKeys: inKeys.time.from, inBody: body.time.from }, span: inKeys.span, fixes: takeOver(body.time, inKeys) };
    }
  },
});

/** The text's day in the place of the one in the keys; a window has no short spelling. */
function takeOver({ from, to }: { from: string; to: string }, { mention }: AppointmentSource): FixIntent[] {
  if (from !== to || !mention) return [];
  return [{ kind: 'replace', span: mention.dateSpan, newText: from, title: { text: { en: 'Write {date} in the front matter', id: 'Tulis {date} di data awal' }, args: { date: from } }, safe: false }];
}

function* judge(source: AppointmentSource, note: Note, settings: RuleSettings): Iterable<Finding> {
  const { mention, time } = source;
  if (!mention || !time) return;
  if (mention.weekday && time.from === time.to && weekdayOf(time.from) !== mention.weekday.day) {
    const actual = weekdayNames[weekdayOf(time.from)];
    const written = weekdayNames[mention.weekday.day];
    yield {
      message: 'weekday',
      args: { date: time.from, actual, written },
      span: mention.span,
      fixes: [{ kind: 'replace', span: mention.weekday.span, newText: actual[note.language], title: { text: { en: 'Change the weekday to {actual}', id: 'Ganti hari menjadi {actual}' }, args: { actual } }, safe: false }],
    };
    return;
  }
  const date = note.values.date;
  const isLate = date !== undefined && (note.type === 'crisis' ? time.to < date : time.to <= date);
  if (isLate) {
    yield { message: 'not-after', args: { date: time.to, session: date }, span: mention.span };
    return;
  }
  const holiday = settings.holidays.find(({ from, to }) => from <= time.from && time.to <= to);
  if (holiday) yield { message: 'holiday', args: { date: time.from, ...holiday }, span: mention.span };
}
