import type { KeyTable } from '../note/key-facts.ts';
import { noteKeys } from '../note/note-keys.ts';
import type { Language, Protocol, Step } from '../protocol/protocol.ts';
import { selectProtocol } from '../protocol/select-protocol.ts';
import { keyIn, valueIn } from './key-spelling.ts';
import { stepsOfKind, type NoteKind } from './note-kinds.ts';
import { joinSkeletons, stop, todayStop, type Skeleton } from './skeleton.ts';
import { promptSkeleton, stageSkeleton, stepSkeleton } from './step-skeleton.ts';

const table: KeyTable = noteKeys;
const stageLevel = 2;

const prompts = {
  code: { en: '[code]', id: '[kode]' },
  number: { en: '[number]', id: '[nomor]' },
  minutes: { en: '[minutes]', id: '[menit]' },
  note: { en: '[file name]', id: '[nama berkas]' },
  reason: { en: '[reason]', id: '[alasan]' },
} as const;

/** What is known before a note is begun; it stands in the places to fill in. */
export interface KnownBefore {
  readonly client?: string | undefined;
  readonly group?: string | undefined;
  readonly counselor?: string | undefined;
  readonly number?: number | undefined;
  /** The case's code, where it is not the client's. */
  readonly case?: string | undefined;
}

/** A whole note: front matter and body. */
export function noteSkeleton(kind: NoteKind, language: Language, protocols: readonly Protocol[], known: KnownBefore = {}): Skeleton {
  const protocol = selectProtocol(protocols, { layout: kind.layout ?? 'staged', format: kind.format ?? 'individual' });
  const body = bodySkeleton(kind, stepsOfKind(kind, protocol), { protocol, language });
  return [...frontMatterSkeleton(kind, language, known), '\n', ...body, '\n'];
}

/** The front matter with both fences and a line end. */
export function frontMatterSkeleton(kind: NoteKind, language: Language, known: KnownBefore = {}): Skeleton {
  return ['---\n', ...joinSkeletons(frontMatterLines(kind, language, known), '\n'), '\n---\n'];
}

function frontMatterLines(kind: NoteKind, language: Language, known: KnownBefore): Skeleton[] {
  const line = (name: string, ...value: Skeleton): Skeleton => [`${keyIn(name, table[name], language)}: `, ...value];
  const choice = (name: string, value: string): Skeleton => line(name, valueIn(value, table[name], language));
  const code = prompts.code[language];
  const isGroup = kind.format === 'group';
  const isFirst = kind.session === 1;
  return [
    ['tahap: 1'],
    ...(kind.type === 'session' ? [] : [choice('type', kind.type)]),
    ...(isGroup ? [line('group', stop(known.group ?? code)), line('members', '[', stop('…'), ']')] : [line('client', stop(known.client ?? code))]),
    ...(known.case === undefined ? [] : [line('case', known.case)]),
    ...(kind.session === undefined ? [] : [isFirst ? line('session', '1') : line('session', stop(known.number === undefined ? prompts.number[language] : String(known.number)))]),
    ...(isFirst ? [choice('session_type', 'intake')] : []),
    line('date', todayStop),
    ...(kind.session === undefined ? [] : [line('start', stop('[HH:MM]')), line('duration', stop(prompts.minutes[language]))]),
    line('counselor', stop(known.counselor ?? code)),
    ...(kind.layout === undefined ? [] : [choice('layout', kind.layout)]),
    ...(isGroup ? [choice('format', 'group')] : []),
    ...(kind.type === 'addendum' ? addendumLines(language) : []),
  ];
}

function addendumLines(language: Language): Skeleton[] {
  const facts = table['addendum_to'];
  const field = (name: string): string => `  ${keyIn(name, facts?.fields?.[name], language)}: `;
  return [[`${keyIn('addendum_to', facts, language)}:`], [field('note'), stop(prompts.note[language])], [field('reason'), stop(prompts.reason[language])]];
}

/** The kind's own lines, then the steps under their stages. */
export function bodySkeleton(kind: NoteKind, steps: readonly Step[], { protocol, language }: { protocol: Protocol; language: Language }): Skeleton {
  const place = { protocol, language, level: stageLevel };
  const lines = kind.lines ? [joinSkeletons(kind.lines[language].map(promptSkeleton), '\n')] : [];
  // Only a session in the stages' own layout is told in stages; elsewhere a step stands by itself.
  if (kind.session === undefined || !protocol.framed) return joinSkeletons([...lines, ...steps.map(step => stepSkeleton(step, place))], '\n\n');
  const stages = protocol.stages.flatMap(stage => {
    const own = steps.filter(step => step.stage === stage.id);
    return own.length > 0 || kind.format === 'group' ? [stageSkeleton(stage, own, place)] : [];
  });
  return joinSkeletons([...lines, ...stages, ...steps.filter(step => step.stage === undefined).map(step => stepSkeleton(step, place))], '\n\n');
}
