import type { CaseFile, Note } from '../note/note.ts';
import { findStep, type Step } from '../protocol/protocol.ts';
import { headingSpace, levelsAt } from './heading-place.ts';
import { isAfterBlankLine, isProtected, type CursorLine } from './cursor-line.ts';
import { firstLabel, phraseSkeleton, type Phrase } from './phrase.ts';
import type { Skeleton } from './skeleton.ts';
import { stageAt, stepsAt } from './step-at.ts';
import { headingMarks } from './step-skeleton.ts';
import { words } from './words.ts';
import type { WritingContext } from './writing-context.ts';
import { sortText, type WritingItem } from './writing-item.ts';

/** Where a phrase may go: right here, into a step that says something already, under a heading that it brings along, or where it stands. */
type Fit = 'here' | 'recorded' | 'with-heading' | 'standing';

/** What a note still owes comes before more words on what it has. */
const group: Readonly<Record<Fit, number>> = { here: 2, recorded: 6, 'with-heading': 6, standing: 7 };

/**
 * Wording for the step around the line, by its setting and format. Who types a name is also offered wording of steps that
 * the note does not have yet, with the step's heading.
 */
export function completePhrases(document: Note | CaseFile, line: CursorLine, { asked, phrases }: WritingContext): WritingItem[] {
  const opener = /^ {0,3}(\/?)([\p{L}\p{N}][\p{L}\p{N} ,'-]{0,60})?$/u.exec(line.head);
  if (!opener || line.tail.trim() !== '' || line.start < document.frontMatter.bodyStart) return [];
  const [, slash = '', typed = ''] = opener;
  if ((asked === 'typed' && slash === '') || isProtected(document, line.start)) return [];
  // The beginning of a line of prose is none of a phrase.
  if (slash === '' && typed !== '' && line.start > document.frontMatter.bodyStart && !isAfterBlankLine(document.text, line.start)) return [];
  const { language } = document;
  const around = stepsAt(document, line);
  const lead = line.head.slice(0, line.head.length - typed.length);
  return phrases.flatMap((phrase, index): WritingItem[] => {
    const fit = isForNote(phrase, document) ? fitOf(phrase, document, { around, line }) : undefined;
    if (fit === undefined || ((fit === 'with-heading' || fit === 'standing') && typed === '')) return [];
    const step = findStep(document.protocol, phrase.steps[0] ?? '');
    return [{
      kind: 'phrase',
      label: phrase.names[language],
      // The step around the line is known to who writes in it; names need the room.
      detail: fit === 'standing' ? words.standing[language] : fit === 'with-heading' && step ? step.names[language] : words.phrase[language],
      documentation: phrase.about[language],
      filterText: `${lead}${phrase.names[language]} ${phrase.prefix.en} ${phrase.prefix.id}`,
      sortText: sortText(group[fit], index),
      replace: { start: line.start, end: line.offset },
      insert: fit === 'with-heading' && step ? withHeading(phrase, step, { document, line }) : phraseSkeleton(phrase, language),
    }];
  });
}

function isForNote({ format, settings }: Phrase, document: Note | CaseFile): boolean {
  if (document.kind === 'case-file') return format === undefined;
  const isGroup = document.format === 'group' || document.values.group !== undefined;
  const { setting } = document.values;
  return (format === undefined || (format === 'group') === isGroup) && (settings === undefined || setting === undefined || settings.includes(setting));
}

function fitOf(phrase: Phrase, document: Note | CaseFile, { around, line }: { around: readonly Step[]; line: CursorLine }): Fit | undefined {
  if (document.kind === 'note' && phrase.types?.includes(document.type)) return stands(phrase, document, { start: document.frontMatter.bodyStart, end: document.text.length }) ? 'standing' : 'here';
  const own = around.filter(step => phrase.steps.includes(step.id) || step.satisfies.some(id => phrase.steps.includes(id)));
  if (own.length > 0) {
    if (own.some(step => sectionsOf(step, document).some(span => stands(phrase, document, span)))) return 'standing';
    return own.some(({ id }) => document.outline.steps.get(id)?.recorded === true) ? 'recorded' : 'here';
  }
  if (around.length === 0 && phrase.stages?.includes(stageAt(document, line.start) ?? '')) return 'here';
  const [first] = phrase.steps;
  return document.kind === 'note' && first !== undefined && findStep(document.protocol, first) && !document.outline.steps.has(first) ? 'with-heading' : undefined;
}

function sectionsOf({ id }: Step, { outline }: Note | CaseFile): readonly { start: number; end: number }[] {
  return outline.steps.get(id)?.sections.map(({ heading, end }) => ({ start: heading.end, end })) ?? [];
}

/** A phrase of labels stands where its first label does; of prose nobody can tell. */
function stands(phrase: Phrase, { text, language }: Note | CaseFile, { start, end }: { start: number; end: number }): boolean {
  const label = firstLabel(phrase, language);
  return label !== undefined && text.slice(start, end).includes(`${label}:`);
}

function withHeading(phrase: Phrase, step: Step, { document, line }: { document: Note | CaseFile; line: CursorLine }): Skeleton {
  const { before, after } = headingSpace(document, line);
  const heading = `${headingMarks(levelsAt(document, line.start).step)} ${step.names[document.language]}\n\n`;
  return [before, heading, ...phraseSkeleton(phrase, document.language), after];
}
