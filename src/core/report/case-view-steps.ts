import { inlineGlyph, stepGlyph } from './case-glyphs.ts';
import { element, type Markup, type MarkupElement } from './case-markup.ts';
import type { CaseReport, NoteEntry } from './case-report.ts';
import type { StepGroup, StepRow, StepState } from './case-step-map.ts';
import { noteName, noteSentence, placeAttributes, scrolling, section, type Say, type ViewOptions } from './case-view-parts.ts';

const shownStates: readonly Exclude<StepState, 'none'>[] = ['recorded', 'missing', 'empty', 'skipped'];

/** Steps by stage down, notes by date across: a table whose marks are walked with the arrow keys. */
export function stepsSection(report: CaseReport, options: ViewOptions, say: Say): MarkupElement {
  return section('steps', say('steps'), [
    options.interactive && element('p', { id: 'case-steps-keys', class: 'hint' }, [say('keys')]),
    legend(say),
    scrolling(stepsTable(report, options, say), say('steps-caption'), options),
  ]);
}

function stepsTable(report: CaseReport, options: ViewOptions, say: Say): MarkupElement {
  const keys = options.interactive ? { 'data-roving': 'grid', 'aria-describedby': 'case-steps-keys' } : {};
  const columns = report.notes.length + 1;
  return element('table', { class: 'steps', ...keys }, [
    element('caption', { class: 'unseen' }, [say('steps-caption')]),
    element('thead', {}, [element('tr', {}, [
      element('th', { scope: 'col' }, [say('step')]),
      ...report.notes.map((note, index) => element('th', { scope: 'col', 'data-key': note.path }, [columnHead(note, index, { options, say })])),
    ])]),
    ...report.steps.map(group => body(group, report, { options, say, columns })),
  ]);
}

interface Drawing {
  readonly options: ViewOptions;
  readonly say: Say;
}

/** Little room for the eye, the whole name for those who hear it with each mark below. */
function columnHead(note: NoteEntry, index: number, { options, say }: Drawing): Markup {
  const name = [noteName(say, note), note.date ?? say('no-date')].join(', ');
  const short = element('span', { 'aria-hidden': 'true' }, [note.number === undefined ? noteName(say, note) : String(note.number), element('span', { class: 'day' }, [note.date?.slice(5) ?? ''])]);
  const content = [short, element('span', { class: 'unseen' }, [name])];
  if (!options.interactive) return element('span', {}, content);
  return element('button', { type: 'button', class: 'mark', tabindex: index === 0 ? 0 : -1, title: noteSentence(say, note), 'data-key': `steps|${note.path}`, ...placeAttributes(note) }, content);
}

function body({ frame, rows }: StepGroup, report: CaseReport, drawing: Drawing & { readonly columns: number }): MarkupElement {
  return element('tbody', { 'data-key': frame }, [
    element('tr', { class: 'frame' }, [element('th', { scope: 'rowgroup', colspan: drawing.columns }, [drawing.say(`frame.${frame}`)])]),
    ...rows.map(row => stepRow(row, report, drawing)),
  ]);
}

function stepRow(row: StepRow, { notes }: CaseReport, { options, say }: Drawing): MarkupElement {
  const name = row.names[options.language];
  return element('tr', { 'data-key': row.id }, [
    element('th', { scope: 'row' }, [name]),
    ...notes.map((note, index) => {
      const state = row.states[index] ?? 'none';
      const cell = state === 'none' ? undefined : stepMark({ step: row.id, name, state, note }, options, say);
      return element('td', { class: state, 'data-key': note.path }, [cell]);
    }),
  ]);
}

function stepMark({ step, name, state, note }: { step: string; name: string; state: Exclude<StepState, 'none'>; note: NoteEntry }, options: ViewOptions, say: Say): MarkupElement {
  const label = say('step-in-note', { step: name, note: noteName(say, note), state: say(`step.${state}`) });
  const glyph = inlineGlyph(stepGlyph(state));
  if (!options.interactive) return element('span', { role: 'img', 'aria-label': label, title: label }, [glyph]);
  return element('button', { type: 'button', class: 'mark', tabindex: -1, 'aria-label': label, title: label, 'data-key': `${step}|${note.path}`, ...placeAttributes({ path: note.path, range: note.range, step }) }, [glyph]);
}

function legend(say: Say): MarkupElement {
  return element('ul', { class: 'legend', 'aria-label': say('legend') }, shownStates.map(state => element('li', { class: state }, [inlineGlyph(stepGlyph(state)), ` ${say(`step.${state}`)}`])));
}
