import type { Note } from '../note/note.ts';
import type { Step } from '../protocol/protocol.ts';
import type { LineCandidate } from './line-candidate.ts';
import { nextDays } from './rhythm.ts';
import { stop } from './skeleton.ts';
import { daysLater, words } from './words.ts';
import type { WritingContext } from './writing-context.ts';

/** Scales that counselors and clients rate together, each with what a score is out of. */
const measures: readonly { readonly name: string; readonly outOf: string }[] = [
  { name: 'SUDS', outOf: '10' },
  { name: 'ORS', outOf: '40' },
  { name: 'SRS', outOf: '40' },
  { name: 'PHQ-9', outOf: '27' },
  { name: 'GAD-7', outOf: '21' },
  { name: 'CORE-10', outOf: '40' },
];

/** Steps in which a score may stand. */
const scored: readonly string[] = ['evaluate', 'reassess', 'maintain-relationship'];

/** Lines that a step is made of beside its labels. A layout's section takes those of the steps that it stands for. */
export function stepLines(step: Step, note: Note, context: WritingContext): LineCandidate[] {
  const ids = [step.id, ...step.satisfies];
  return [
    ...(ids.includes('next-appointment') ? appointmentLines(note, context) : []),
    ...(ids.includes('action-plan') ? [actionLine(note, context)] : []),
    ...(ids.some(id => scored.includes(id)) ? measureLines(note) : []),
  ];
}

function appointmentLines(note: Note, { theCase, asOf }: WritingContext): LineCandidate[] {
  const { language } = note;
  const about = note.protocol.steps.find(step => step.id === 'next-appointment')?.guidance[language] ?? '';
  const days = nextDays(note, theCase, asOf).map(({ date, days: count, isRhythm }): LineCandidate => ({
    label: date,
    detail: `${daysLater(date, count, language)}${isRhythm ? `, ${words.rhythm[language]}` : ''}`,
    documentation: about,
    insert: [stop(date), ' ', stop(words.timeAndPlace[language])],
    item: undefined,
  }));
  const none: LineCandidate = {
    label: words.none[language],
    detail: words.noneDetail[language],
    documentation: about,
    insert: [`${words.noneKey[language]}: `, stop(words.reason[language])],
    item: undefined,
  };
  return [...days, none];
}

function actionLine(note: Note, { theCase, asOf }: WritingContext): LineCandidate {
  const { language } = note;
  return {
    label: words.action[language],
    detail: words.actionDetail[language],
    documentation: note.protocol.steps.find(step => step.id === 'action-plan')?.guidance[language] ?? '',
    words: `${words.client[language]} ${words.counselor[language]}`,
    // The prompts come first in their lists: an item that nobody filled in must not count as a plan.
    insert: [
      stop(words.who[language], [words.client[language], words.counselor[language]]), ': ', stop(words.what[language]),
      ' (', stop(words.byWhen[language], nextDays(note, theCase, asOf).map(({ date }) => date)), ')',
    ],
    item: 'task',
  };
}

function measureLines(note: Note): LineCandidate[] {
  const { language } = note;
  return measures.map(({ name, outOf }) => ({
    label: `${name}: …/${outOf}`,
    detail: words.measure[language],
    documentation: words.measureAbout[language],
    insert: [`${name}: `, stop(words.score[language]), `/${outOf}`],
    item: undefined,
    asked: true,
  }));
}
