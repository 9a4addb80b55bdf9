import { element, toHtml, type Markup } from '../case-markup.ts';
import { htmlPage } from '../html-page.ts';
import type { Form, FormBlock, FormRow, Run, Signature } from './form.ts';
import { formStyle } from './form-style.ts';
import { formText } from './form-texts.ts';
import { lettersOf, numbered, type NumberedRow } from './form-layout.ts';

/** The form as a page of its own, to be printed. The same form gives the same text. */
export function formHtml(form: Form): string {
  const parts = [letterhead(form), heading(form), ...(form.shape === 'table' ? [tableOf(form)] : sectionsOf(form)), signatures(form.signatures), appendix(form)];
  const main = parts.flatMap(part => part ? [toHtml(part)] : []);
  return htmlPage({ language: form.language, title: form.title.join(' – '), style: formStyle, body: [`<main class="${form.shape}">`, ...main, '</main>'] });
}

function letterhead({ institution }: Form): Markup | undefined {
  const lines = lettersOf(institution);
  if (lines.length === 0) return undefined;
  return element('header', {}, lines.map(({ text, kind }) => element('p', { class: kind }, [text])));
}

function heading({ title }: Form): Markup {
  return element('div', { class: 'title' }, title.map((line, index) => element(index === 0 ? 'h1' : 'p', {}, [line])));
}

function tableOf(form: Form): Markup {
  const { language } = form;
  const head = element('tr', {}, [element('th', { scope: 'col', class: 'number' }, [formText('number', language)]), element('th', { scope: 'col', class: 'label' }, [formText('component', language)]), element('th', { scope: 'col' }, [formText('description', language)])]);
  return element('table', { class: 'form' }, [element('thead', {}, [head]), element('tbody', {}, numbered(form).map(row))]);
}

function row({ number, label, blocks, value, isGroup }: NumberedRow): Markup {
  const cells = [element('td', { class: 'number' }, [number]), element('th', { scope: 'row', class: number === '' ? 'label below' : 'label', colspan: isGroup ? 2 : undefined }, [label])];
  if (isGroup) return element('tr', { class: 'group' }, cells);
  const content = value === undefined ? contentOf(blocks) : value === '' ? [blank(1)] : [element('p', {}, [value])];
  return element('tr', {}, [...cells, element('td', {}, content)]);
}

function sectionsOf(form: Form): Markup[] {
  const identity = form.identity.map(({ label, value }) => element('tr', {}, [element('th', { scope: 'row' }, [label]), element('td', {}, [value === '' ? '…………' : value])]));
  return [element('table', { class: 'identity' }, [element('tbody', {}, identity)]), ...form.rows.flatMap(section)];
}

function section({ label, level, blocks, isGroup }: FormRow): Markup[] {
  return [element(level === 1 ? 'h2' : 'h3', {}, [label]), ...(isGroup ? [] : contentOf(blocks))];
}

function appendix({ appendix: added }: Form): Markup | undefined {
  return added && element('section', { class: 'appendix' }, [element('h2', {}, [added.title]), ...added.rows.flatMap(({ label, blocks }) => [element('h3', {}, [label]), ...contentOf(blocks)])]);
}

function signatures(people: readonly Signature[]): Markup {
  return element('div', { class: 'signatures' }, people.map(({ above, role, name, number }) => element('div', { class: 'signature' }, [
    element('p', {}, [above === '' ? '\u00a0' : above]),
    element('p', {}, [role]),
    element('p', { class: name === '' ? 'name open' : 'name' }, [name]),
    element('p', {}, [number]),
  ])));
}

function contentOf(blocks: readonly FormBlock[]): Markup[] {
  return blocks.length === 0 ? [blank(3)] : blocksOf(blocks, 0);
}

/** Room to write by hand. */
function blank(lines: number): Markup {
  return element('div', { class: 'blank' }, Array.from({ length: lines }, () => element('p', {}, ['\u00a0'])));
}

/** Items of one depth that follow each other are one list. */
function blocksOf(blocks: readonly FormBlock[], depth: number): Markup[] {
  const parts: Markup[] = [];
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index];
    if (!block) break;
    if (block.kind === 'item' && block.depth > depth) {
      let end = index + 1;
      while (end < blocks.length && depthOf(blocks[end]) > depth) end++;
      parts.push(listOf(blocks.slice(index, end), depth + 1));
      index = end;
    } else {
      parts.push(blockOf(block));
      index++;
    }
  }
  return parts;
}

/** Each item with all that stands deeper or belongs to it. The first block is an item. */
function listOf(blocks: readonly FormBlock[], depth: number): Markup {
  const items: Markup[] = [];
  for (let index = 0; index < blocks.length; ) {
    let end = index + 1;
    for (let other = blocks[end]; other && !(other.kind === 'item' && other.depth <= depth); other = blocks[++end]);
    const [first, ...rest] = blocks.slice(index, end);
    if (first?.kind === 'item') items.push(element('li', {}, [element('span', { class: 'marker' }, [first.marker]), element('div', {}, [element('p', {}, runs(first.runs)), ...blocksOf(rest, Math.max(depth, first.depth))])]));
    index = end;
  }
  return element('ul', {}, items);
}

function depthOf(block: FormBlock | undefined): number {
  return block === undefined || block.kind === 'table' ? 0 : block.depth;
}

function blockOf(block: FormBlock): Markup {
  switch (block.kind) {
    case 'paragraph': return element('p', {}, runs(block.runs));
    case 'heading': return element('p', { class: 'step' }, runs(block.runs));
    case 'item': return element('p', {}, [`${block.marker} `, ...runs(block.runs)]);
    case 'code': return element('pre', {}, [block.text]);
    case 'table': return element('table', { class: 'inner' }, [element('tbody', {}, block.rows.map((cells, index) => element('tr', {}, cells.map(cell => element(index === 0 ? 'th' : 'td', {}, runs(cell))))))]);
  }
}

function runs(all: readonly Run[]): Markup[] {
  return all.flatMap(({ text, bold, italic, code }) => {
    const lines = text.split('\n').flatMap((line, index) => index === 0 ? [line] : [element('span', { class: 'break' }, ['\n']), line]);
    return [bold, italic, code].some(Boolean) ? [styled(lines, { bold, italic, code })] : lines;
  });
}

function styled(children: readonly Markup[], { bold, italic, code }: Pick<Run, 'bold' | 'italic' | 'code'>): Markup {
  const inner = code ? [element('code', {}, children)] : children;
  const slanted = italic ? [element('em', {}, inner)] : inner;
  return bold ? element('strong', {}, slanted) : element('span', {}, slanted);
}
