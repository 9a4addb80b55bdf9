import { countsAsSession, type CaseFile, type Note } from '../note/note.ts';
import type { Language } from '../protocol/protocol.ts';
import type { Fix } from './fix.ts';
import { checkedFix } from './fix-check.ts';
import { spelling } from './fix-keys.ts';
import { insertionFix } from './insertion.ts';

/** A front matter with the required keys, left empty. */
export function addFrontMatterFix(document: Note | CaseFile, language: Language): Fix | undefined {
  if (document.frontMatter.state !== 'absent') return undefined;
  const keys = document.kind === 'note' ? ['client', 'date', 'counselor', ...(countsAsSession(document) ? ['session'] : [])] : ['case', 'client'];
  const lines = keys.map(key => `${spelling(key, document)}: `);
  const text = `---\n${lines.join('\n')}\n---\n\n`;
  const title = language === 'id' ? 'Tambahkan data awal' : 'Add a front matter';
  const cursor = 4 + (lines[0]?.length ?? 0);
  const insertion = { at: document.frontMatter.bodyStart, text, select: { start: cursor, end: cursor } };
  return checkedFix(insertionFix(title, document, [insertion]), document, after => after.frontMatter.state === 'read');
}

/** The missing fence, where the first line follows that is blank or a heading, if what stands above it reads as keys. */
export function closeFrontMatterFix(document: Note | CaseFile, language: Language): Fix | undefined {
  const { text, frontMatter } = document;
  if (frontMatter.state !== 'broken') return undefined;
  const end = /^[ \t]*(?:#.*)?$/m.exec(text.slice(frontMatter.fence.start));
  const at = end ? frontMatter.fence.start + end.index : text.length;
  const isAtLineStart = text[at - 1] === '\n' || text[at - 1] === '\r';
  const title = language === 'id' ? 'Tutup data awal' : 'Close the front matter';
  const fix = insertionFix(title, document, [{ at, text: isAtLineStart ? '---\n' : '\n---\n' }]);
  return checkedFix(fix, document, after => after.frontMatter.state === 'read' && after.frontMatter.places.size > 0);
}
