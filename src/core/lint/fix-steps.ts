import type { CaseFile, Note } from '../note/note.ts';
import type { Section } from '../note/section.ts';
import { stepsDueInSession } from '../protocol/due.ts';
import { findStage, findStep, type FrameStage, type Language, type Stage, type Step } from '../protocol/protocol.ts';
import type { Fix } from './fix.ts';
import { checkedFix } from './fix-check.ts';
import { insertionFix, type Insertion } from './insertion.ts';

const frameOrder: Record<FrameStage, number> = { early: 0, core: 1, final: 2 };

/** Inserts headings with prompts for the steps, each in the protocol's order. Steps that stand already are left out. */
export function insertStepsFix(ids: readonly string[], document: Note | CaseFile, language: Language): Fix | undefined {
  const steps = document.protocol.steps.filter(step => ids.includes(step.id) && !document.outline.steps.has(step.id));
  const insertions = mergeAtSamePlace(steps.map(step => insertionOfStep(step, document)));
  const names = steps.map(step => step.names[language]).join(', ');
  const fix = insertionFix(language === 'id' ? `Sisipkan: ${names}` : `Insert: ${names}`, document, insertions);
  return checkedFix(fix, document, after => steps.every(step => after.outline.steps.get(step.id)?.recorded === false));
}

/** Inserts a stage with the steps that this session owes it. */
export function insertStageFix(frame: string, document: Note | CaseFile, language: Language): Fix | undefined {
  const stage = document.protocol.stages.find(candidate => candidate.frame === frame);
  if (!stage || document.outline.stages.has(stage.id)) return undefined;
  const number = document.kind === 'note' ? document.values.session : undefined;
  const closing = document.kind === 'note' && document.type === 'closing';
  const due = stepsDueInSession(document.protocol, { number, closing }).filter(step => step.stage === stage.id);
  const appointment = document.protocol.steps.filter(step => !closing && step.stage === stage.id && step.ownRule === 'next-appointment-missing');
  const level = stageLevel(document);
  const heading = headingText(level, stage.names[document.language]);
  const body = [...due, ...appointment].map(step => stepText(step, level + 1, document.language)).join('\n\n');
  const title = language === 'id' ? `Sisipkan: ${stage.names.id}` : `Insert: ${stage.names.en}`;
  const fix = insertionFix(title, document, [placed(document, beforeStage(stage, document), `\n\n${heading}${body ? `\n\n${body}` : '\n\n'}`)]);
  return checkedFix(fix, document, after => after.outline.stages.has(stage.id));
}

function insertionOfStep(step: Step, document: Note | CaseFile): Insertion {
  const stage = step.stage === undefined ? undefined : findStage(document.protocol, step.stage);
  const stageSection = document.outline.sections.find(section => section.kind === 'stage' && stage && section.ids.includes(stage.id));
  const level = stageSection ? stageSection.level + 1 : stepLevel(document);
  const text = `\n\n${stepText(step, level, document.language)}`;
  const at = afterEarlierStep(step, document) ?? (stageSection ? headOf(stageSection) : undefined) ?? (stage ? beforeStage(stage, document) : endOfBody(document));
  return placed(document, at, text);
}

/** After the last step that comes before this one in the protocol: in its own stage, else in any. */
function afterEarlierStep(step: Step, document: Note | CaseFile): number | undefined {
  const { protocol, outline } = document;
  const own = protocol.steps.indexOf(step);
  const earlier = outline.sections.filter(section => section.kind === 'step' && section.ids.some(id => {
    const other = findStep(protocol, id);
    return other !== undefined && other.stage === step.stage && protocol.steps.indexOf(other) < own;
  }));
  return earlier.length > 0 ? Math.max(...earlier.map(section => section.end)) : undefined;
}

/** After the stage's heading and what stands directly under it. */
function headOf(section: Section): number {
  return Math.max(section.heading.end, ...section.pieces.map(piece => piece.block.end));
}

/** After everything that belongs to an earlier stage, else where the body begins. */
function beforeStage(stage: Stage, document: Note | CaseFile): number {
  const { outline, protocol, frontMatter } = document;
  const earlier = outline.sections.filter(section => {
    const stages = section.kind === 'stage' ? section.ids : section.ids.map(id => findStep(protocol, id)?.stage ?? '');
    return section.kind === 'title' || stages.some(id => {
      const other = findStage(protocol, id);
      return other !== undefined && frameOrder[other.frame] <= frameOrder[stage.frame];
    });
  });
  // A title reaches over the whole note: only what stands directly under it comes before.
  return Math.max(frontMatter.bodyStart, ...earlier.map(section => section.kind === 'title' ? headOf(section) : section.end));
}

function endOfBody(document: Note | CaseFile): number {
  const known = document.outline.sections.filter(section => section.kind === 'step' || section.kind === 'stage');
  return known.length > 0 ? Math.max(...known.map(section => section.end)) : document.text.trimEnd().length;
}

/** At the start of the body there is nothing to keep a distance from, but something that follows. */
function placed(document: Note | CaseFile, at: number, text: string): Insertion {
  const { bodyStart } = document.frontMatter;
  if (at > bodyStart) {
    const end = endOfLine(document.text, at);
    const follows = document.text.slice(end).trim() !== '' && !/^(?:\r\n?|\n)[ \t]*(?:[\r\n]|$)/.test(document.text.slice(end, end + 200));
    return withSelection(end, follows ? `${text}\n` : text);
  }
  return withSelection(bodyStart, `${bodyStart > 1 ? '\n' : ''}${text.replace(/^\n+/, '')}\n`);
}

/** The writer goes on in the first prompt, by writing over it, or where the text ends. */
function withSelection(at: number, text: string): Insertion {
  const prompt = /^\[.*\]$/m.exec(text);
  const end = text.length - (text.endsWith('\n') ? 1 : 0);
  return { at, text, select: prompt ? { start: prompt.index, end: prompt.index + prompt[0].length } : { start: end, end } };
}

function endOfLine(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

function stepText(step: Step, level: number, language: Language): string {
  const prompts = step.prompts[language].map(prompt => prompt.startsWith('[') ? prompt : `[${prompt}]`);
  return `${headingText(level, step.names[language])}\n\n${prompts.join('\n')}`;
}

function headingText(level: number, name: string): string {
  return `${'#'.repeat(Math.min(level, 6))} ${name}`;
}

function stageLevel(document: Note | CaseFile): number {
  return document.outline.sections.find(section => section.kind === 'stage' && section.form === 'heading')?.level ?? 2;
}

function stepLevel(document: Note | CaseFile): number {
  return document.outline.sections.find(section => section.kind === 'step' && section.form === 'heading')?.level ?? stageLevel(document);
}

/** Steps that go to the same place are one insertion, so that they keep their order. */
function mergeAtSamePlace(insertions: readonly Insertion[]): Insertion[] {
  const merged: Insertion[] = [];
  for (const insertion of insertions) {
    const index = merged.findIndex(other => other.at === insertion.at);
    const other = merged[index];
    if (other) merged[index] = { ...other, text: other.text + insertion.text };
    else merged.push(insertion);
  }
  return merged.sort((left, right) => left.at - right.at);
}
