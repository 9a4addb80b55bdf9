import type { CaseFile, Note } from '../core/note/note.ts';
import { spokenLanguages, type LanguageSwitch, type SwitchedParts } from '../core/writing/heading-language.ts';
import type { CommandCall } from './command.ts';

interface Staying {
  readonly shown: string;
  readonly document: Note | CaseFile;
  readonly parts: SwitchedParts;
  readonly outcome: LanguageSwitch;
}

/** Says why a file, or a place in it, stays. Steps and keys are named, never the words of the note. Gives whether something stays that was to be switched. */
export function reportStaying(call: CommandCall, { shown, document, parts, outcome }: Staying): boolean {
  switch (outcome.state) {
    case 'signed': say(call, shown, { en: 'is signed, left alone', id: 'sudah final, dibiarkan' }); return false;
    case 'uncertain': say(call, shown, { en: 'would read otherwise with other names, left alone', id: 'akan terbaca lain dengan nama lain, dibiarkan' }); return true;
    case 'mixed': say(call, shown, mixedReason(document, parts)); return true;
    case 'nothing':
    case 'switched': {
      for (const { span, names } of outcome.kept) {
        const { line, column } = document.lines.positionAt(span.start);
        say(call, `${shown}:${line + 1}:${column + 1}`, { en: `stays, its way back is not certain${names === '' ? '' : ` (${names})`}`, id: `tetap, jalan kembalinya tidak pasti${names === '' ? '' : ` (${names})`}` });
      }
      return outcome.kept.length > 0;
    }
  }
}

/** The usual case is Indonesian headings over English keys: then one of the two can be switched by itself. */
function mixedReason(document: Note | CaseFile, parts: SwitchedParts): { en: string; id: string } {
  const { headings, keys } = spokenLanguages(document);
  const isMixed = (counts: typeof headings): boolean => counts.en > 0 && counts.id > 0;
  if (parts !== 'all' || isMixed(headings)) return { en: 'holds both languages, left alone (--mixed switches it, for good)', id: 'memuat kedua bahasa, dibiarkan (--mixed mengalihkannya, tanpa jalan kembali)' };
  if (isMixed(keys)) return { en: 'holds keys in both languages, left alone (--only headings switches its headings, --mixed all of it for good)', id: 'memuat kunci dalam kedua bahasa, dibiarkan (--only headings mengalihkan judulnya, --mixed semuanya tanpa jalan kembali)' };
  return { en: 'holds headings and keys in different languages, left alone (--only headings or --only keys switches one of them)', id: 'memuat judul dan kunci dalam bahasa yang berbeda, dibiarkan (--only headings atau --only keys mengalihkan salah satunya)' };
}

export function say({ io, language }: CommandCall, what: string, why: { en: string; id: string }): void {
  io.writeError(`tahap: ${what}: ${why[language]}\n`);
}
