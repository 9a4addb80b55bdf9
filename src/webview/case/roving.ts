const marks = '[data-path]';

/**
 * One stop of the Tab key for a whole timeline or table, and arrow keys inside: to the next mark in a row, to the nearest in the
 * same column, Home and End to the ends.
 */
export function moveByKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof Element)) return;
  const group = event.target.closest('[data-roving]');
  const mark = event.target.closest(marks);
  if (!group || !mark) return;
  const next = group.getAttribute('data-roving') === 'grid' ? nextInGrid(mark, event.key) : nextInRow(group, mark, event.key);
  if (!next) return;
  event.preventDefault();
  makeStop(group, next);
  focus(next);
}

/** The mark that has the focus is the group's stop. */
export function followFocus(event: FocusEvent): void {
  const group = event.target instanceof Element ? event.target.closest('[data-roving]') : null;
  const mark = event.target instanceof Element ? event.target.closest(marks) : null;
  if (group && mark) makeStop(group, mark);
}

/** The mark that is the stop of each group; drawing anew would make the first one it again. */
export function stops(root: ParentNode): (() => void)[] {
  return [...root.querySelectorAll('[data-roving]')].flatMap(group => {
    const mark = group.querySelector(`${marks}[tabindex="0"]`);
    return mark ? [() => { if (mark.isConnected && group.contains(mark)) makeStop(group, mark); }] : [];
  });
}

function makeStop(group: Element, chosen: Element): void {
  for (const mark of group.querySelectorAll(marks)) mark.setAttribute('tabindex', mark === chosen ? '0' : '-1');
}

function focus(mark: Element): void {
  if (mark instanceof HTMLElement || mark instanceof SVGElement) mark.focus();
  mark.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function nextInRow(group: Element, mark: Element, key: string): Element | undefined {
  const all = [...group.querySelectorAll(marks)];
  const index = all.indexOf(mark);
  switch (key) {
    case 'ArrowRight': case 'ArrowDown': return all[index + 1];
    case 'ArrowLeft': case 'ArrowUp': return all[index - 1];
    case 'Home': return all[0];
    case 'End': return all.at(-1);
    default: return undefined;
  }
}

function nextInGrid(mark: Element, key: string): Element | undefined {
  const cell = mark.closest('td, th');
  const row = cell?.parentElement;
  const table = row?.closest('table');
  if (!(cell instanceof HTMLTableCellElement) || !row || !table) return undefined;
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return nextInRow(row, mark, key);
  const rows = [...table.rows].filter(candidate => candidate.querySelector(marks));
  const target = rows[rows.findIndex(candidate => candidate === row) + (key === 'ArrowDown' ? 1 : -1)];
  if (!target) return undefined;
  const inTarget = [...target.querySelectorAll(marks)];
  const distance = (candidate: Element): number => Math.abs(columnOf(candidate) - cell.cellIndex);
  return inTarget.reduce((best, candidate) => distance(candidate) < distance(best) ? candidate : best);
}

function columnOf(mark: Element): number {
  const cell = mark.closest('td, th');
  return cell instanceof HTMLTableCellElement ? cell.cellIndex : 0;
}
