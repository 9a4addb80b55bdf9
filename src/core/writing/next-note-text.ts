import { isRecordedInCase, isSkippedInCase, type Case } from '../cases/case.ts';
import type { Note } from '../note/note.ts';
import { NoteParser } from '../note/parse-note.ts';
import { findStep, type Step } from '../protocol/protocol.ts';
import { findFrontMatter } from '../text/front-matter-fence.ts';
import { baseName } from '../text/paths.ts';
import type { Span } from '../text/span.ts';
import type { CarryOver } from './carry-over.ts';
import { isDueNow } from './due-now.ts';
import { fillTemplate, type NoteTemplate } from './new-template.ts';
import { nextNoteKeys, placeholderValues } from './next-note-keys.ts';
import type { NotePlan } from './next-note-plan.ts';
import { bodySkeleton } from './note-skeleton.ts';
import { toPlainText } from './skeleton.ts';

interface Parts {
  /** Lines of the front matter, without fences. */
  readonly keys: readonly string[];
  readonly body: string;
}

/** The whole note, with what is carried over. Lines end with `\n`. */
export function textOf(plan: NotePlan, { actions, lookBack }: CarryOver): string {
  const { keys, body } = plan.template ? fromTemplate(plan, plan.template) : fromProtocol(plan);
  const head = `---\n${keys.join('\n')}\n---\n\n`;
  const read = new NoteParser(plan).parseNote('', `${head}${body}\n`);
  const title = titleIn(read);
  const rest = body.slice(title.length).trim();
  const hasPlace = placeForActions(read) !== undefined;
  const blocks = [title, ...lookBack, ...(read.outline.steps.has('contract') ? [] : contractLine(plan)), ...(hasPlace ? [] : [actions.join('\n')]), rest];
  const written = blocks.filter(block => block !== '').join('\n\n');
  const text = `${head}${written === '' ? '' : `${written}\n`}`;
  return hasPlace && actions.length > 0 ? withActions(text, actions, plan) : text;
}

/** A title stays above what is carried over. */
function titleIn({ text, frontMatter, outline }: Note): string {
  const [first] = outline.sections;
  const start = /\S/.exec(text.slice(frontMatter.bodyStart))?.index ?? 0;
  const body = text.slice(frontMatter.bodyStart + start);
  const isTitle = first?.kind === 'title' && first.form === 'heading' && body.startsWith('# ');
  return isTitle ? body.slice(0, body.indexOf('\n')).trimEnd() : '';
}

function fromProtocol(plan: NotePlan): Parts {
  const { noteKind, form, protocol, language, date, start, shape } = plan;
  const steps = shape.layout === 'free' && plan.number !== undefined ? [] : stepsDue(plan);
  const title = form?.outline.sections.some(({ kind }) => kind === 'title') ? `# ${titleOf(plan)}\n\n` : '';
  const body = toPlainText(bodySkeleton(noteKind, steps, { protocol, language }), date).replace('[HH:MM]', start ?? '[HH:MM]');
  return { keys: nextNoteKeys(plan).map(({ line }) => line), body: `${title}${body}`.trimEnd() };
}

/** Its own keys stand as they are; the note's others come before them. */
function fromTemplate(plan: NotePlan, template: NoteTemplate): Parts {
  const filled = fillTemplate(template, placeholderValues(plan), plan.language);
  const fence = findFrontMatter(filled);
  const own = fence ? filled.slice(fence.yaml.start, fence.yaml.end).trimEnd() : '';
  const { frontMatter } = new NoteParser(plan).parseNote('', filled);
  const keys = nextNoteKeys(plan).filter(({ name }) => !frontMatter.places.has(name)).map(({ line }) => line);
  return { keys: [...keys, ...(own === '' ? [] : [own])], body: filled.slice(fence?.bodyStart ?? 0).trim() };
}

function titleOf({ noteKind, number, language }: NotePlan): string {
  if (noteKind.type !== 'session' || number === undefined) return noteKind.names[language];
  return language === 'id' ? `Catatan sesi ${number}` : `Session ${number}`;
}

/** What this note owes, in the protocol's order; a layout's section stands for the steps that it satisfies. */
function stepsDue({ theCase, noteKind, protocol, number }: NotePlan): Step[] {
  const settled = new Set(protocol.steps.filter(({ id, due }) => due.cadence === 'case' && isSettled(theCase, id)).map(({ id }) => id));
  const due = protocol.steps.filter(step => step.partOf === undefined && !settled.has(step.id)
    && (noteKind.steps?.includes(step.id) === true || isDueNow(step, protocol, { type: noteKind.type, number, settled })));
  return due.filter(step => !due.some(other => other.satisfies.includes(step.id)));
}

function isSettled(theCase: Case, step: string): boolean {
  return isRecordedInCase(theCase, step) || isSkippedInCase(theCase, step);
}

/** Where the contract stands; a case without one is asked for it by its heading. */
function contractLine({ theCase, form, protocol, noteKind, language }: NotePlan): string[] {
  const step = findStep(protocol, 'contract');
  if (noteKind.type !== 'session' || !step || !form) return [];
  const inFile = theCase.caseFile?.recorded.has('contract') ? theCase.caseFile.path : undefined;
  const place = inFile ?? theCase.notes.find(({ contract }) => contract)?.path;
  if (place === undefined) return [];
  const name = step.shortNames[language][0] ?? (language === 'id' ? 'Kontrak' : 'Contract');
  return [`${name}: ${language === 'id' ? 'lihat' : 'see'} ${baseName(place).replace(/\.session\.md$/, '')}`];
}

/** The first heading of a step for actions. */
function placeForActions({ outline, protocol }: Note): Span | undefined {
  const holders = protocol.steps.filter(({ id, satisfies }) => id === 'action-plan' || satisfies.includes('action-plan'));
  return holders.flatMap(({ id }) => outline.steps.get(id)?.sections.filter(({ form }) => form === 'heading') ?? [])[0]?.heading;
}

/** Open actions go first under the heading for them, before its prompts. */
function withActions(text: string, actions: readonly string[], plan: NotePlan): string {
  const heading = placeForActions(new NoteParser(plan).parseNote('', text));
  const end = heading ? text.indexOf('\n', heading.end) : -1;
  const at = end < 0 ? text.length : end;
  const after = text.slice(at).replace(/^\n+/, '');
  return `${text.slice(0, at).trimEnd()}\n\n${actions.join('\n')}\n${after === '' || after.startsWith('- ') ? '' : '\n'}${after}`;
}

/** Keys without a value and prompts in brackets, in order: what the writer is to fill in. What was carried over is confirmed, not written over. */
export function placesToWrite(text: string): Span[] {
  const bodyStart = findFrontMatter(text)?.bodyStart ?? 0;
  const places: Span[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const gaps = line.includes('<!-- tahap-carried ') ? [] : line.matchAll(offset < bodyStart ? /(?<=^ *[^\s:]+: )(?=\r?$|#)/g : /\[(?! \]|x\])[^\]]+\](?!\()/gi);
    for (const gap of gaps) places.push({ start: offset + gap.index, end: offset + gap.index + gap[0].length });
    offset += line.length + 1;
  }
  return places;
}
