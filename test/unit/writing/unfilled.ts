import type { NoteFacts } from '../../../src/core/cases/facts/note-facts.ts';
import { factsOfNote } from '../../../src/core/cases/facts/facts-of-note.ts';
import { NoteParser } from '../../../src/core/note/parse-note.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import type { Skeleton } from '../../../src/core/writing/skeleton.ts';

const parser = new NoteParser({ protocols: builtinProtocols, language: 'en' });

/** The ways in which a writer may leave what was inserted: prompts as they are, or all of them deleted. */
export const ways = ['as it is', 'emptied'] as const;

export function left(skeleton: Skeleton, way: (typeof ways)[number]): string {
  return skeleton.map(fragment => {
    if (typeof fragment === 'string') return fragment;
    if (way === 'emptied') return '';
    return fragment.today ? '2026-11-24' : fragment.placeholder;
  }).join('');
}

/** What Tahap takes a note's body to say: ids of recorded steps, and each fact that a rule of the case reads. */
export function saidBy(text: string): string[] {
  const note = parser.parseNote('x.session.md', text);
  const facts = factsOfNote(note);
  return [
    ...[...note.outline.steps.values()].filter(step => step.recorded).map(({ id }) => id),
    ...partsSaid(facts).map(part => `fact ${part}`),
  ];
}

function partsSaid({ contract, agreed, consent, closure, markers, measures, missed, actions, appointment, promises, referral }: NoteFacts): string[] {
  return [
    ...contract?.parts ?? [],
    ...agreed ? [`agreed ${JSON.stringify(agreed)}`] : [],
    ...consent?.statesLimit || consent?.byGuardian ? ['consent'] : [],
    ...closure?.recorded ?? [],
    ...closure?.reason === undefined ? [] : ['reason of closing'],
    ...markers ? [`markers ${JSON.stringify(markers)}`].filter(words => words.includes('"rating":"') || words.includes('"hasEvidence":true')) : [],
    ...(measures ?? []).map(({ id }) => `measure ${id}`),
    ...missed?.recorded ?? [],
    ...missed?.calledOffBy === undefined ? [] : ['called off'],
    ...missed?.hasProcess ? ['process'] : [],
    ...actions.map(() => 'action'),
    ...appointment?.state === 'promised' || appointment?.state === 'none' ? [`appointment ${appointment.state}`] : [],
    ...promises.map(() => 'promise'),
    ...referral?.parts ?? [],
  ];
}
