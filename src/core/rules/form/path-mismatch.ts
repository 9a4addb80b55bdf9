import * as z from 'zod';
import { isIsoDate } from '../../language/calendar.ts';
import type { CaseFile, Note } from '../../note/note.ts';
import { baseName, folderOf } from '../../text/paths.ts';
import type { Span } from '../../text/span.ts';
import { documentRule, type Finding, type FixIntent } from '../rule.ts';

/** Source: a note filed under another client is a confidentiality risk. */
export const pathMismatch = documentRule({
  id: 'path-mismatch',
  section: 'form',
  severity: 'warning',
  title: { en: 'Path and front matter differ', id: 'Jalur berkas dan data awal berbeda' },
  messages: {
    date: { text: { en: 'The file name says {inPath}, the front matter {inNote}: one of them is wrong, or the note is misfiled.', id: 'Nama berkas menyebut {inPath}, data awal {inNote}: salah satu keliru, atau catatan salah simpan.' } },
    session: { text: { en: 'The file name says session {inPath}, the front matter {inNote}.', id: 'Nama berkas menyebut sesi {inPath}, data awal {inNote}.' } },
    folder: { text: { en: 'The folder is that of {inPath}, the front matter names {inNote}: the note may be misfiled.', id: 'Foldernya milik {inPath}, data awal menyebut {inNote}: catatan mungkin salah simpan.' } },
  },
  fixes: 'manual',
  options: z.strictObject({}),
  *check(document) {
    if (document.path === '' || document.frontMatter.state !== 'read') return;
    if (document.kind === 'note') yield* againstName(document);
    yield* againstFolder(document);
  },
});

function* againstName(note: Note): Iterable<Finding> {
  const name = baseName(note.path);
  const days = name.match(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g)?.filter(isIsoDate) ?? [];
  const { date, session } = note.values;
  if (date !== undefined && days.length > 0 && !days.includes(date)) {
    const [inPath = ''] = days;
    yield { message: 'date', args: { inPath, inNote: date }, span: placeOf(note, 'date'), fixes: [{ kind: 'rename-file', to: name.replace(inPath, date) }, ...correction('date', inPath, note)] };
  }
  const numbered = /(?:^|[^\p{L}])(?:s|sesi|session|pertemuan)[-_ ]?0*(\d{1,4})(?!\d)/iu.exec(name);
  const inName = numbered ? Number(numbered[1]) : undefined;
  if (session !== undefined && inName !== undefined && inName > 0 && inName !== session) {
    yield { message: 'session', args: { inPath: inName, inNote: session }, span: placeOf(note, 'session'), fixes: correction('session', String(inName), note) };
  }
}

/** Which of the two is wrong, only the writer knows. */
function correction(key: string, value: string, note: Note): FixIntent[] {
  const place = note.frontMatter.places.get(key);
  return place ? [{ kind: 'replace', span: place.valueSpan, newText: value, title: { text: { en: 'Change {key} to {value}', id: 'Ganti {key} menjadi {value}' }, args: { key: place.written, value } }, safe: false }] : [];
}

function* againstFolder(document: Note | CaseFile): Iterable<Finding> {
  const { client, case: caseCode, group } = document.values;
  const codes = [caseCode, client, group].filter(code => code !== undefined);
  const folder = baseName(folderOf(document.path));
  if (codes.length === 0 || codes.includes(folder) || !codes.some(code => isSameShape(code, folder))) return;
  const key = caseCode !== undefined ? 'case' : client !== undefined ? 'client' : 'group';
  yield { message: 'folder', args: { inPath: folder, inNote: codes[0] ?? '' }, span: placeOf(document, key) };
}

/** A folder is a code when it has the prefix of one and a digit: `C-0142` beside `C-0150`; "kelas-7" is none. */
function isSameShape(code: string, folder: string): boolean {
  const prefix = /^(\p{L}{1,4}[-_.])(?=[\p{L}\p{N}]+$)/u.exec(code)?.[1];
  return prefix !== undefined && folder.startsWith(prefix) && /\d/.test(folder) && Math.abs(folder.length - code.length) <= 2;
}

function placeOf(document: Note | CaseFile, key: string): Span {
  return document.frontMatter.places.get(key)?.valueSpan ?? document.frontMatter.fence;
}
