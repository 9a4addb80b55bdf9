import type { CaseFile, Note } from '../note/note.ts';
import type { LocalizedText } from '../protocol/protocol.ts';
import type { CursorLine } from './cursor-line.ts';
import { stop, type Skeleton } from './skeleton.ts';
import { words } from './words.ts';
import type { WritingContext } from './writing-context.ts';
import { sortText, type WritingItem } from './writing-item.ts';

const directives: Readonly<Record<string, LocalizedText>> = {
  'tahap-disable-next-line': { en: 'Silences a rule in the next line. A reason is required.', id: 'Mendiamkan satu aturan pada baris berikutnya. Alasan wajib ditulis.' },
  'tahap-disable': { en: 'Silences a rule from here on, or in the whole note when it stands first. A reason is required.', id: 'Mendiamkan satu aturan mulai dari sini, atau di seluruh catatan bila di awal. Alasan wajib ditulis.' },
  'tahap-enable': { en: 'Ends the silencing of a rule.', id: 'Mengakhiri pendiaman suatu aturan.' },
};

/** Inside `<!-- … -->`: what silences a rule, then the rules, those with a finding in this file first. */
export function completeDirective(document: Note | CaseFile, line: CursorLine, { asked, rules }: WritingContext): WritingItem[] {
  const comment = /<!-- *([\w-]*)$|<!-- *(tahap-(?:disable-next-line|disable|enable)) +(?:[\w-]+[ ,]+)*([\w-]*)$/.exec(line.head);
  if (!comment || line.start < document.frontMatter.bodyStart) return [];
  const { language } = document;
  const [, name, directive, rule = ''] = comment;
  const close = /^\s*-->/.test(line.tail) ? '' : ' -->';
  if (directive === undefined) {
    if (asked === 'typed') return [];
    return Object.entries(directives).map(([label, about], index) => entry({ label, detail: '', about: about[language], index: sortText(0, index), start: line.offset - (name ?? '').length, line, insert: [`${label} `] }, true));
  }
  return rules().map(({ id, title, isReported }, index) => entry({
    label: id,
    detail: isReported ? words.reported[language] : '',
    about: title[language],
    index: sortText(isReported ? 0 : 1, index),
    start: line.offset - rule.length,
    line,
    // No prompt stands for the reason: it would be taken for one.
    insert: directive === 'tahap-enable' ? [id, close] : [`${id}: `, stop(), close],
  }));
}

function entry({ label, detail, about, index, start, line, insert }: { label: string; detail: string; about: string; index: string; start: number; line: CursorLine; insert: Skeleton }, asksAgain = false): WritingItem {
  return { kind: 'directive', label, detail, documentation: about, filterText: label, sortText: index, replace: { start, end: line.offset }, insert, ...(asksAgain ? { asksAgain: true } : {}) };
}
