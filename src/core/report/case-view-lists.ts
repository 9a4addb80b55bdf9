import type { ContractInForce, ContractUse } from '../cases/contract-in-force.ts';
import { clockText, type FollowUp } from '../cases/follow-ups.ts';
import { baseName } from '../text/paths.ts';
import { element, type Markup, type MarkupElement } from './case-markup.ts';
import type { CaseReport } from './case-report.ts';
import { mark, nameOfPath, paragraph, section, table, type Say, type ViewOptions } from './case-view-parts.ts';

/** Rows of names and values. */
export function descriptionList(entries: readonly (readonly [string, Markup] | undefined)[]): MarkupElement {
  return element('dl', {}, entries.flatMap(entry => entry ? [element('dt', {}, [entry[0]]), element('dd', {}, [entry[1]])] : []));
}

/** How much of the contract is used: boxes, and the same in numbers. */
export function contractSection(report: CaseReport, options: ViewOptions, say: Say): MarkupElement {
  const { contract: use, contractChanges } = report;
  if (!use) return section('contract', say('contract'), [paragraph(say('no-contract'))]);
  const { contract, held, agreed, until } = use;
  const unknown = say('not-recorded');
  return section('contract', say('contract'), [
    useBoxes(use, say),
    descriptionList([
      [say('held'), String(held)],
      [say('agreed'), agreed === undefined ? unknown : String(agreed)],
      [say('length'), lengthWords(contract, say) ?? unknown],
      contract.frequency && [say('frequency'), say(contract.frequency.unit === 'week' ? 'times-a-week' : 'times-a-month', { times: contract.frequency.times, every: contract.frequency.every })],
      until === undefined ? undefined : [say('until'), until],
      [contractChanges.length > 0 ? say('changed-on') : say('agreed-on'), contractChanges.length > 0 ? contractChanges.join(', ') : contract.on ?? unknown],
      [say('place'), mark(options, { path: contract.path, range: contract.place }, nameOfPath(report, say, contract.path))],
    ]),
  ]);
}

function lengthWords({ length }: ContractInForce, say: Say): string | undefined {
  return length && say(length.unit === 'minute' ? 'minutes' : 'lessons', { count: length.amount });
}

const mostBoxes = 40;

/** A box for each agreed meeting, filled when it was held; those beyond the agreement stand apart by their shape. */
function useBoxes({ held, agreed }: ContractUse, say: Say): MarkupElement | undefined {
  if (agreed === undefined) return undefined;
  const count = Math.min(Math.max(held, agreed), mostBoxes);
  const box = (index: number): MarkupElement => {
    const state = index >= agreed ? 'beyond' : index < held ? 'filled' : 'outlined';
    return element('rect', { class: state, x: index * 20 + 2, y: state === 'beyond' ? 5 : 2, width: 16, height: state === 'beyond' ? 10 : 16, rx: 2 });
  };
  const words = say('held-of-agreed', { held, agreed });
  return element('figure', { class: 'use' }, [
    element('svg', { viewBox: `0 0 ${count * 20} 20`, width: count * 20, height: 20, role: 'img', 'aria-label': words }, Array.from({ length: count }, (_, index) => box(index))),
    element('figcaption', {}, [words]),
  ]);
}

export function actionsSection(report: CaseReport, options: ViewOptions, say: Say): MarkupElement {
  const { actions } = report;
  if (actions.length === 0) return section('actions', say('actions'), [paragraph(say('no-actions'))]);
  return section('actions', say('actions'), [table({
    caption: say('actions'),
    name: 'actions',
    head: [say('status'), say('who'), say('due'), say('agreed-in')],
    rows: actions.map(({ state, who, due, path, range }) => [
      say(`action.${state}`),
      say(`who.${who ?? 'none'}`),
      due ?? say('no-date'),
      mark(options, { path, range }, nameOfPath(report, say, path)),
    ]),
  }, options)]);
}

export function promisesSection(report: CaseReport, options: ViewOptions, say: Say): MarkupElement {
  const { promises } = report;
  if (promises.length === 0) return section('promises', say('promises'), [paragraph(say('no-promises'))]);
  return section('promises', say('promises'), [table({
    caption: say('promises'),
    head: [say('promise'), say('when'), say('state'), say('promised-in')],
    rows: promises.map(promise => [
      say(`promise.${promise.kind}`),
      promisedTime(promise, say),
      say(`promise.${promise.state}`, { days: promise.daysOver }),
      mark(options, promise, nameOfPath(report, say, promise.path)),
    ]),
  }, options)]);
}

function promisedTime(followUp: FollowUp, say: Say): string {
  const { time } = followUp;
  if (!time) return say('no-date');
  return time.from === time.to ? [time.from, clockText(followUp)].filter(Boolean).join(' ') : say('from-to', { from: time.from, to: time.to });
}

/** A message is in the language of its note. */
export function findingsSection({ findings }: CaseReport, options: ViewOptions, say: Say): MarkupElement {
  if (findings.length === 0) return section('findings', say('findings'), [paragraph(say('no-findings'))]);
  return section('findings', say('findings'), [table({
    caption: say('findings'),
    name: 'findings',
    head: [say('severity'), say('message'), say('rule'), say('place')],
    rows: findings.map(({ severity, message, language, rule, path, range }) => [
      element('span', { class: `severity ${severity}` }, [say(`severity.${severity}`)]),
      element('span', { lang: language }, [message]),
      element('code', {}, [rule]),
      mark(options, { path, range }, say('line', { file: baseName(path), line: range.start.line + 1 })),
    ]),
  }, options)]);
}
