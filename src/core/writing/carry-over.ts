import { isPlaceholderText } from '../language/none-value.ts';
import type { CaseFile, Note } from '../note/note.ts';
import { isOwnWords, withoutComments } from '../note/recorded.ts';
import type { Language } from '../protocol/protocol.ts';
import { baseName } from '../text/paths.ts';

/** Lines for a new note, each with the mark that holds it back until its writer confirms it. */
export interface CarryOver {
  /** Open actions as open task items. */
  readonly actions: readonly string[];
  /** Quotations to look back at; they belong to no step of the new note. */
  readonly lookBack: readonly string[];
}

const words = {
  unconfirmed: { en: 'unconfirmed', id: 'belum dikonfirmasi' },
  evaluation: { en: 'Last evaluation', id: 'Penilaian terakhir' },
  goals: { en: 'Goals', id: 'Tujuan' },
} as const;

/** A line to look at, no copy of the note. */
const longestQuotation = 280;

/**
 * What the new note takes over from the last ones: actions that are open by the newest note that names them, and the last
 * evaluation. Nothing else is copied.
 * @param notes the last session and what came after it, in their order
 */
export function carryOver(notes: readonly Note[], language: Language): CarryOver {
  return { actions: openActions(notes, language), lookBack: lastEvaluation(notes, language) };
}

/** The goals of the case, to look at while its closing is written. */
export function carriedGoals({ values, path }: CaseFile, language: Language): string[] {
  const goals = values.goals?.map(plainLine).filter(goal => goal !== '') ?? [];
  return goals.length > 0 ? [`> ${words.goals[language]} (${baseName(path)}): ${shortened(goals.join('; '))} ${markOf('case', language)}`] : [];
}

function openActions(notes: readonly Note[], language: Language): string[] {
  const actions = new Map<string, string | undefined>();
  for (const note of notes) {
    const mark = markOf(sourceOf(note), language);
    for (const { text, isDone } of actionsOf(note)) {
      const key = text.toLowerCase().replace(/[\p{P}\s]+$/u, '');
      // One that is done and agreed anew stands where it was agreed anew.
      actions.delete(key);
      actions.set(key, isDone ? undefined : `- [ ] ${text} ${mark}`);
    }
  }
  return [...actions.values()].filter(action => action !== undefined);
}

interface Action {
  readonly text: string;
  readonly isDone: boolean;
}

/** Task items, and the actions of the front matter. */
function actionsOf(note: Note): Action[] {
  const found: Action[] = [];
  let last: unknown;
  for (const block of note.blocks) {
    const { item } = block;
    if (!item?.task || block.quoted || block.kind !== 'paragraph' || item === last) continue;
    last = item;
    addAction(found, note.text.slice(block.start, block.end), item.task === 'done');
  }
  for (const action of note.values.actions ?? []) {
    if (typeof action === 'string') addAction(found, action, false);
    else addAction(found, `${action.who === undefined ? '' : `${action.who}: `}${action.what}${action.due === undefined ? '' : ` (${action.due})`}`, action.done !== undefined && action.done !== false);
  }
  return found;
}

function addAction(actions: Action[], raw: string, isDone: boolean): void {
  const text = plainLine(raw);
  if (!isPlaceholderText(text)) actions.push({ text, isDone });
}

/** Of the newest note that records one, by its own heading or by the layout's section for it. */
function lastEvaluation(notes: readonly Note[], language: Language): string[] {
  for (const note of [...notes].reverse()) {
    const step = note.protocol.steps.find(({ id, satisfies }) => (id === 'evaluate' || satisfies.includes('evaluate')) && note.outline.steps.get(id)?.recorded);
    const pieces = note.outline.steps.get(step?.id ?? '')?.pieces.filter(isOwnWords) ?? [];
    const said = pieces.map(({ span }) => plainLine(note.text.slice(span.start, span.end))).filter(text => !isPlaceholderText(text));
    if (said.length === 0) continue;
    const from = note.values.date ?? sourceOf(note);
    return [`> ${words.evaluation[language]} (${from}): ${shortened(said.join(' '))} ${markOf(sourceOf(note), language)}`];
  }
  return [];
}

function markOf(source: string, language: Language): string {
  return `<!-- tahap-carried ${source}: ${words.unconfirmed[language]} -->`;
}

/** The file's name without its suffix, unless that would break the comment. */
function sourceOf({ path, values }: Note): string {
  const name = baseName(path).replace(/\.session\.md$/, '');
  return /^[\p{L}\p{N}][\p{L}\p{N}._ -]*$/u.test(name) && !name.includes('--') ? name : (values.date ?? 'note');
}

/** One line without comments, in which nothing can begin another block or swallow the mark behind it. */
function plainLine(raw: string): string {
  const line = withoutComments(raw).replace(/\s+/g, ' ').trim();
  return line.replace(/<(?=[A-Za-z!?/])/g, '&lt;').replace(/^(?=[#>+*=~`|-])/, '\\').replace(/^(\d{1,9})(?=[.)](?: |$))/, '$1\\').replace(/^(?=\[[ xX]?\])/, '\\').replace(/\\$/, '');
}

function shortened(text: string): string {
  if (text.length <= longestQuotation) return text;
  const cut = text.lastIndexOf(' ', longestQuotation);
  const characters = cut > longestQuotation / 2 ? text.slice(0, cut) : [...text.slice(0, longestQuotation)].slice(0, -1).join('');
  return `${characters.replace(/[\s\\]+$/, '')} …`;
}
