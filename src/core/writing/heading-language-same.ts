import { missedMeetingOf } from '../cases/facts/missed-meeting.ts';
import { readStepLabels, readStepLabelsInBody, type StepLabels } from '../cases/facts/step-labels.ts';
import type { CaseFile, Note } from '../note/note.ts';

/** Whether a text means to Tahap what it meant before: the same parts in the same order, the same records, labels and values. */
export function meansTheSame(before: Note | CaseFile, after: Note | CaseFile): boolean {
  return before.kind === after.kind && before.protocol === after.protocol && signature(before) === signature(after);
}

function signature(document: Note | CaseFile): string {
  const { outline, frontMatter, values } = document;
  return JSON.stringify([
    frontMatter.state,
    frontMatter.faults.map(({ code, path }) => code === 'unknown-key' ? code : [code, path]),
    { ...values, language: undefined },
    outline.sections.map(({ kind, form, ids, level, stage, inside, pieces }) => [kind, form, ids, level, stage, inside?.ids, pieces.length]),
    [...outline.steps].map(([id, { recorded, sections }]) => [id, recorded, sections.length, labels(readStepLabels(document, id))]),
    [...outline.stages],
    document.kind === 'note' ? [document.type, document.layout, document.format, [...missedMeetingOf(document)?.recorded ?? []]] : [],
    document.kind === 'note' && document.type === 'referral' ? labels(readStepLabelsInBody(document, 'referral')) : [],
  ]);
}

function labels({ recorded, values }: StepLabels): unknown {
  return [[...recorded], [...values].map(([id, spans]) => [id, spans.length])];
}
