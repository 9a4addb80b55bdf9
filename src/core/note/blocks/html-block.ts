import { EXCLAMATION_MARK, GREATER_THAN, QUESTION_MARK, SLASH, isAsciiLetter, isDigit, isTagSpace } from './characters.ts';
import { skipTagSpace, tagEnd } from './html-tag.ts';

/** The start condition a HTML block met, numbered as in CommonMark section 4.6; 0 is none. */
export type HtmlBlockType = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

const RAW_TEXT_TAGS = new Set(['pre', 'script', 'style', 'textarea']);

// prettier-ignore
const BLOCK_TAGS = new Set([
  'address', 'article', 'aside', 'base', 'basefont', 'blockquote', 'body', 'caption', 'center', 'col', 'colgroup', 'dd',
  'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'frame', 'frameset',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'header', 'hr', 'html', 'iframe', 'legend', 'li', 'link', 'main', 'menu',
  'menuitem', 'nav', 'noframes', 'ol', 'optgroup', 'option', 'p', 'param', 'search', 'section', 'summary', 'table', 'tbody',
  'td', 'tfoot', 'th', 'thead', 'title', 'tr', 'track', 'ul',
]);
const LONGEST_TAG = 10;

const CLOSERS = ['', '', '-->', '?>', '>', ']]>'];

/** Which HTML block the line starts, `at` being its `<`. A paragraph is not interrupted by type 7. */
export function htmlBlockType(text: string, at: number, end: number, interrupts: boolean): HtmlBlockType {
  const second = text.charCodeAt(at + 1);
  if (second === EXCLAMATION_MARK) return declarationType(text, at);
  if (second === QUESTION_MARK) return 3;
  const name = second === SLASH ? at + 2 : at + 1;
  if (name >= end || !isAsciiLetter(text.charCodeAt(name))) return 0;
  const named = namedTagType(text, name, end);
  if (named !== 0 && (named === 6 || second !== SLASH)) return named;
  if (interrupts) return 0;
  const after = tagEnd(text, at, end);
  return after >= 0 && skipTagSpace(text, after, end) === end ? 7 : 0;
}

/** Whether a block of type 1 to 5 ends on the line `from`..`end`. */
export function endsHtmlBlock(text: string, from: number, end: number, type: HtmlBlockType): boolean {
  if (type === 1) return closesRawText(text, from, end);
  const closer = CLOSERS[type];
  return closer !== undefined && closer !== '' && text.slice(from, end).includes(closer);
}

function declarationType(text: string, at: number): HtmlBlockType {
  if (text.startsWith('--', at + 2)) return 2;
  if (text.startsWith('[CDATA[', at + 2)) return 5;
  return isAsciiLetter(text.charCodeAt(at + 2)) ? 4 : 0;
}

function namedTagType(text: string, name: number, end: number): HtmlBlockType {
  let nameEnd = name;
  while (nameEnd < end && isNamePart(text.charCodeAt(nameEnd)) && nameEnd - name <= LONGEST_TAG) nameEnd++;
  const tag = text.slice(name, nameEnd).toLowerCase();
  const after = nameEnd === end ? GREATER_THAN : text.charCodeAt(nameEnd);
  const delimited = after === GREATER_THAN || isTagSpace(after);
  if (delimited && RAW_TEXT_TAGS.has(tag)) return 1;
  const selfClosed = after === SLASH && nameEnd + 1 < end && text.charCodeAt(nameEnd + 1) === GREATER_THAN;
  return (delimited || selfClosed) && BLOCK_TAGS.has(tag) ? 6 : 0;
}

function isNamePart(code: number): boolean {
  return isAsciiLetter(code) || isDigit(code);
}

function closesRawText(text: string, from: number, end: number): boolean {
  const line = text.slice(from, end);
  for (let at = line.indexOf('</'); at >= 0; at = line.indexOf('</', at + 2)) {
    const name = line.slice(at + 2, at + 3 + LONGEST_TAG);
    const close = name.indexOf('>');
    if (close > 0 && RAW_TEXT_TAGS.has(name.slice(0, close).toLowerCase())) return true;
  }
  return false;
}
