import type { Case } from '../cases/case.ts';
import type { CaseFile, Note } from '../note/note.ts';
import { findStage, type Step } from '../protocol/protocol.ts';
import { isAfterBlankLine, isProtected, lineStart, type CursorLine } from './cursor-line.ts';
import { isDueNow, situationOf, type NoteSituation } from './due-now.ts';
import { headingSpace, levelsAt } from './heading-place.ts';
import { prefixes } from './prefixes.ts';
import type { Skeleton } from './skeleton.ts';
import { stageAt } from './step-at.ts';
import { headingMarks, stepSkeleton } from './step-skeleton.ts';
import { words } from './words.ts';
import type { WritingContext } from './writing-context.ts';
import { sortText, type WritingItem } from './writing-item.ts';

/** Where a heading would stand. */
interface HeadingPlace {
  readonly document: Note | CaseFile;
  readonly start: number;
  readonly theCase: Case | undefined;
  readonly situation: NoteSituation | undefined;
  readonly around: string | undefined;
  readonly level: { readonly stage: number; readonly step: number };
}

/** What a heading is worth to the writer: due and missing, a stage, any other, and what stands already. */
const group = { due: 3, stage: 4, other: 5, settled: 6, standing: 8 } as const;

/**
 * Headings for a line that so far holds `#`, `/` or nothing but a word: what this note still owes comes first, then the
 * rest, each in the protocol's order, those of the stage around the line before the others. What stands already is only
 * for who types its name.
 */
export function completeBody(document: Note | CaseFile, line: CursorLine, context: WritingContext): WritingItem[] {
  const opener = /^ {0,3}(#{1,6} ?|\/|)([\p{L} -]{0,60})$/u.exec(line.head);
  if (!opener || line.tail.trim() !== '' || line.start < document.frontMatter.bodyStart) return [];
  const [, mark = '', typed = ''] = opener;
  if (mark === '' && (context.asked === 'typed' || (line.start > document.frontMatter.bodyStart && !isAfterBlankLine(document.text, line.start)))) return [];
  if (isProtected(document, line.start)) return [];
  const place = placeOf(document, line, context);
  const items = [...document.protocol.framed ? stageItems(place) : [], ...stepItems(place)];
  const { before, after } = headingSpace(document, line);
  return items.filter(({ rank }) => typed !== '' || rank !== group.standing).map(({ rank, name, words: more, insert, ...item }, index) => ({
    ...item,
    label: name,
    filterText: `${line.head.slice(0, line.head.length - typed.length)}${name} ${more}`.trimEnd(),
    sortText: sortText(rank, index),
    replace: { start: line.start, end: line.offset },
    insert: [before, ...insert, after],
  }));
}

interface Heading extends Pick<WritingItem, 'kind' | 'detail' | 'documentation'> {
  readonly name: string;
  readonly words: string;
  readonly rank: number;
  readonly insert: Skeleton;
}

function placeOf(document: Note | CaseFile, line: CursorLine, { theCase }: WritingContext): HeadingPlace {
  const situation = document.kind === 'note' ? situationOf(document, theCase) : undefined;
  return { document, start: line.start, theCase, situation, around: stageAt(document, line.start), level: levelsAt(document, line.start) };
}

function stageItems({ document, start, level }: HeadingPlace): Heading[] {
  const { language, protocol } = document;
  if (document.kind === 'case-file') return [];
  return protocol.stages.map(stage => {
    const standing = stands(document, stage.id, start);
    return {
      kind: 'stage',
      name: stage.names[language],
      words: moreWords(stage.id),
      detail: standing ? words.standing[language] : words.stage[language],
      documentation: protocol.steps.filter(step => step.stage === stage.id && step.partOf === undefined).map(step => step.names[language]).join(', '),
      rank: standing ? group.standing : group.stage,
      insert: [`${headingMarks(level.stage)} ${stage.names[language]}\n\n`],
    };
  });
}

function stepItems(place: HeadingPlace): Heading[] {
  const { document, around, level } = place;
  const { language, protocol } = document;
  const steps = protocol.steps.filter(step => step.partOf === undefined && (document.kind === 'note' || isOfCase(step)));
  // In stages, those of the stage around come first; a layout begins with its own sections.
  const isNear = (step: Step): boolean => protocol.framed ? step.stage === around : protocol.asksFor.includes(step.id);
  const ordered = [...steps.filter(isNear), ...steps.filter(step => !isNear(step))];
  return ordered.map(step => {
    const rank = rankOf(step, place);
    const stage = step.stage === undefined ? undefined : findStage(protocol, step.stage)?.names[language];
    const state = { [group.standing]: words.standing[language], [group.settled]: words.settled[language], [group.due]: words.due[language] }[rank];
    return {
      kind: 'step',
      name: step.names[language],
      words: moreWords(step.id),
      detail: [stage, state].filter(text => text !== undefined).join(': '),
      documentation: step.guidance[language],
      rank,
      insert: stepSkeleton(step, { protocol, language, level: level.step }),
    };
  });
}

/** What a case file holds: what is agreed or decided once. */
function isOfCase(step: Step): boolean {
  return ['contract', 'consent', 'closure', 'markers', 'referral', 'handover'].includes(step.id);
}

function rankOf(step: Step, { document, start, situation }: HeadingPlace): number {
  if (stands(document, step.id, start)) return group.standing;
  if (isSatisfied(document, step.id)) return group.standing;
  if (!situation) return group.other;
  if (situation.settled.has(step.id)) return group.settled;
  return isDueNow(step, document.protocol, situation) ? group.due : group.other;
}

/** A layout's section stands for the steps that it satisfies. */
function isSatisfied({ protocol, outline }: Note | CaseFile, id: string): boolean {
  return protocol.steps.some(step => step.satisfies.includes(id) && outline.steps.get(step.id)?.recorded === true);
}

/** Whether it stands anywhere but in the line that is being written. */
function stands({ outline, text }: Note | CaseFile, id: string, line: number): boolean {
  return outline.sections.some(section => section.ids.includes(id) && lineStart(text, section.heading.start) !== line);
}

function moreWords(id: string): string {
  const own = prefixes[id];
  return own ? `${own.en} ${own.id}` : '';
}
