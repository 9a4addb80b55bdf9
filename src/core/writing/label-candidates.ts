import type { Case } from '../cases/case.ts';
import { contractStep } from '../cases/facts/contract.ts';
import type { CaseFile, Note } from '../note/note.ts';
import { findStep, type Label, type Language, type Step } from '../protocol/protocol.ts';
import type { CursorLine } from './cursor-line.ts';
import type { LineCandidate } from './line-candidate.ts';
import { stop, type Skeleton } from './skeleton.ts';
import { partName, promptSkeleton } from './step-skeleton.ts';
import { words } from './words.ts';
import type { WritingContext } from './writing-context.ts';

/** The step's labels, each with its prompt; those that the note or its case lacks first. */
export function labelCandidates(step: Step, document: Note | CaseFile, { line, context }: { line: CursorLine; context: WritingContext }): LineCandidate[] {
  const { language, protocol } = document;
  const standing = standingLabels(step, document, line);
  const found = step.labels.map((label): LineCandidate & { settled: boolean } => {
    const part = findStep(protocol, label.id);
    const name = part?.partOf === step.id ? partName(part, step, language) : (label.names[language][0] ?? label.id);
    const stands = (part !== undefined && recordedElsewhereIn(document, part.id, line)) || namesOf(label).some(spelling => standing.has(spelling));
    const settled = isSettled(part, context.theCase);
    return {
      label: name,
      detail: [step.names[language], ...stateOf({ stands, settled, isPart: part?.partOf === step.id }).map(state => words[state][language])].join(': '),
      documentation: part?.guidance[language] ?? step.guidance[language],
      words: namesOf(label).join(' '),
      insert: part?.partOf === step.id ? partSkeleton(part, step, language) : labelSkeleton(label, step, language),
      item: 'plain',
      stands,
      settled,
    };
  });
  return [...found.filter(({ settled }) => !settled), ...found.filter(({ settled }) => settled)];
}

/** Only a part is due by itself; another label is one of several ways to say it. */
function stateOf({ stands, settled, isPart }: { stands: boolean; settled: boolean; isPart: boolean }): ('standing' | 'settled' | 'due')[] {
  if (stands) return ['standing'];
  if (settled) return ['settled'];
  return isPart ? ['due'] : [];
}

function isSettled(part: Step | undefined, theCase: Case | undefined): boolean {
  if (part?.partOf !== contractStep) return false;
  return theCase?.caseFile?.contract?.parts.has(part.id) === true || theCase?.notes.some(note => note.contract?.parts.has(part.id)) === true;
}

function recordedElsewhereIn(document: Note | CaseFile, id: string, line: CursorLine): boolean {
  return document.outline.steps.get(id)?.sections.some(section => section.heading.start < line.start || section.heading.start > line.offset) === true;
}

function partSkeleton(part: Step, whole: Step, language: Language): Skeleton {
  const name = `${partName(part, whole, language)}: `;
  if (whole.ratings.length === 0) return [name, ...part.prompts[language].flatMap(promptSkeleton)];
  const ratings = whole.ratings.map(rating => rating.names[language][0] ?? rating.id);
  return [name, stop('[…]', ratings), ': ', stop(words.evidence[language])];
}

/** The step's own prompt for the label, where it has one. */
function labelSkeleton(label: Label, step: Step, language: Language): Skeleton {
  const name = label.names[language][0] ?? label.id;
  const prompt = step.prompts[language].find(line => line.startsWith(`${name}: `));
  return prompt === undefined ? [`${name}: `, stop('[…]')] : promptSkeleton(prompt);
}

/** Words before a colon or in a first cell, in lower case, in the step's lines but the one that is being written. */
function standingLabels(step: Step, { outline, text }: Note | CaseFile, line: CursorLine): ReadonlySet<string> {
  const standing = new Set<string>();
  for (const section of outline.steps.get(step.id)?.sections ?? []) {
    let from = section.heading.end;
    for (const row of text.slice(section.heading.end, section.end).split('\n')) {
      const label = /^\s*(?:[-*+]\s+|\|\s*)?[*_]{0,2}([^:|*_\r\n]{1,60})[*_]{0,2}\s*[:|]/.exec(row)?.[1];
      if (label !== undefined && (from + row.length < line.start || from > line.start)) standing.add(label.trim().toLowerCase());
      from += row.length + 1;
    }
  }
  return standing;
}

function namesOf(label: Label): string[] {
  return [...label.names.en, ...label.names.id].map(name => name.toLowerCase());
}
