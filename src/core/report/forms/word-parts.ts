import { element, toHtml, type Markup } from '../case-markup.ts';
import type { Form } from './form.ts';
import { formText } from './form-texts.ts';

/** The parts of a Word document around its text: types, relations, styles, footer and properties. */

const officeNames = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packageNames = 'http://schemas.openxmlformats.org/package/2006';
const wordTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const wordNamespaces = { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'xmlns:r': `${officeNames}/relationships` };

/** By path in the package, in the order in which they are written. */
export function partsAround(form: Form): Record<string, string> {
  return {
    '[Content_Types].xml': part(contentTypes()),
    '_rels/.rels': part(relations([['officeDocument', 'word/document.xml', officeNames], ['metadata/core-properties', 'docProps/core.xml', packageNames]])),
    'docProps/core.xml': part(properties(form)),
    'word/_rels/document.xml.rels': part(relations([['styles', 'styles.xml', officeNames], ['footer', 'footer1.xml', officeNames]])),
    'word/styles.xml': part(styles(form)),
    'word/footer1.xml': part(footer(form)),
  };
}

function part(root: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${toHtml(root)}`;
}

function contentTypes(): Markup {
  const overrides = { '/word/document.xml': `${wordTypes}.document.main+xml`, '/word/styles.xml': `${wordTypes}.styles+xml`, '/word/footer1.xml': `${wordTypes}.footer+xml`, '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml' };
  return element('Types', { xmlns: `${packageNames}/content-types` }, [
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...Object.entries(overrides).map(([PartName, ContentType]) => element('Override', { PartName, ContentType })),
  ]);
}

function relations(all: readonly (readonly [type: string, target: string, names: string])[]): Markup {
  return element('Relationships', { xmlns: `${packageNames}/relationships` }, all.map(([type, target, names], index) => element('Relationship', { Id: `rId${index + 1}`, Type: `${names}/relationships/${type}`, Target: target })));
}

/** Without author and days: a form tells nothing of who exported it and when. */
function properties({ title, language }: Form): Markup {
  return element('cp:coreProperties', { 'xmlns:cp': `${packageNames}/metadata/core-properties`, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [element('dc:title', {}, [title.join(' – ')]), element('dc:language', {}, [language])]);
}

interface StyleLook {
  /** In half points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly center?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly level?: number;
  readonly isLined?: boolean;
}

function styles({ language }: Form): Markup {
  return element('w:styles', { 'xmlns:w': wordNamespaces['xmlns:w'] }, [
    element('w:docDefaults', {}, [
      element('w:rPrDefault', {}, [element('w:rPr', {}, [element('w:rFonts', { 'w:ascii': 'Times New Roman', 'w:hAnsi': 'Times New Roman', 'w:cs': 'Times New Roman', 'w:eastAsia': 'Times New Roman' }), element('w:sz', { 'w:val': 23 }), element('w:szCs', { 'w:val': 23 }), element('w:lang', { 'w:val': language === 'id' ? 'id-ID' : 'en-GB' })])]),
      element('w:pPrDefault', {}, [element('w:pPr', {}, [element('w:spacing', { 'w:after': 80, 'w:line': 264, 'w:lineRule': 'auto' })])]),
    ]),
    element('w:style', { 'w:type': 'paragraph', 'w:default': '1', 'w:styleId': 'Normal' }, [element('w:name', { 'w:val': 'Normal' })]),
    style('Title', { size: 27, bold: true, center: true, after: 0 }),
    style('heading 1', { size: 24, bold: true, before: 240, after: 80, level: 0, isLined: true }),
    style('heading 2', { size: 23, bold: true, before: 160, after: 40, level: 1 }),
    style('Authority', { size: 24, center: true, after: 0 }),
    style('Institution', { size: 30, bold: true, center: true, after: 0 }),
    style('Unit', { size: 24, bold: true, center: true, after: 0 }),
    style('Address', { size: 20, center: true, after: 0 }),
    element('w:style', { 'w:type': 'character', 'w:styleId': 'Code' }, [element('w:name', { 'w:val': 'Code' }), element('w:rPr', {}, [element('w:rFonts', { 'w:ascii': 'Courier New', 'w:hAnsi': 'Courier New', 'w:cs': 'Courier New' }), element('w:sz', { 'w:val': 20 })])]),
  ]);
}

function style(name: string, { size, bold, center, before, after, level, isLined }: StyleLook): Markup {
  const id = name.replace(/^heading /, 'Heading');
  return element('w:style', { 'w:type': 'paragraph', 'w:styleId': id }, [
    element('w:name', { 'w:val': name }),
    element('w:basedOn', { 'w:val': 'Normal' }),
    element('w:next', { 'w:val': 'Normal' }),
    element('w:qFormat'),
    element('w:pPr', {}, [
      level !== undefined && element('w:keepNext'),
      isLined === true && element('w:pBdr', {}, [element('w:bottom', { 'w:val': 'single', 'w:sz': 4, 'w:space': 1, 'w:color': 'auto' })]),
      element('w:spacing', { 'w:before': before, 'w:after': after }),
      center === true && element('w:jc', { 'w:val': 'center' }),
      level !== undefined && element('w:outlineLvl', { 'w:val': level }),
    ]),
    element('w:rPr', {}, [bold === true && element('w:b'), size !== undefined && element('w:sz', { 'w:val': size })]),
  ]);
}

/** "Page 1 of 3", counted by the program that opens it. */
function footer({ language }: Form): Markup {
  const [before = '', between = '', after = ''] = formText('page', language, { page: '\u0000', pages: '\u0000' }).split('\u0000');
  const words = (value: string): Markup[] => value === '' ? [] : [element('w:r', {}, [element('w:t', { 'xml:space': 'preserve' }, [value])])];
  const field = (instruction: string): Markup => element('w:fldSimple', { 'w:instr': instruction }, [element('w:r', {}, [element('w:t', {}, ['1'])])]);
  return element('w:ftr', wordNamespaces, [element('w:p', {}, [element('w:pPr', {}, [element('w:pStyle', { 'w:val': 'Address' })]), ...words(before), field('PAGE'), ...words(between), field('NUMPAGES'), ...words(after)])]);
}
