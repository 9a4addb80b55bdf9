import type { KeyTable } from '../note/key-facts.ts';
import { noteKeys } from '../note/note-keys.ts';
import type { Language, Protocol } from '../protocol/protocol.ts';
import { selectProtocol } from '../protocol/select-protocol.ts';
import { keyIn, valueIn } from './key-spelling.ts';
import { stepsOfKind, type NoteKind } from './note-kinds.ts';
import { joinSkeletons, stop, todayStop, type Skeleton } from './skeleton.ts';
import { promptSkeleton, stageSkeleton, stepSkeleton } from './step-skeleton.ts';

const table: KeyTable = noteKeys;
const stageLevel = 2;

const words = {
  code: { en: '[code]', id: '[kode]' },
  number: { en: '[number]', id: '[nomor]' },
  minutes: { en: '[minutes]', id: '[menit]' },
} as const;

/** A whole note: front matter and body. */
export function noteSkeleton(kind: NoteKind, language: Language, protocols: readonly Protocol[]): Skeleton {
  const protocol = selectProtocol(protocols, { layout: kind.layout ?? 'staged', format: kind.format ?? 'individual' });
  const body = bodyOf(kind, language, protocol);
  return ['---\n', ...joinSkeletons(frontMatterLines(kind, language), '\n'), '\n---\n\n', ...joinSkeletons(body, '\n\n'), '\n'];
}

function frontMatterLines(kind: NoteKind, language: Language): Skeleton[] {
  const line = (name: string, ...value: Skeleton): Skeleton => [`${keyIn(name, table[name], language)}: `, ...value];
  const choice = (name: string, value: string): Skeleton => line(name, valueIn(value, table[name], language));
  const code = stop(words.code[language]);
  const isGroup = kind.format === 'group';
  return [
    ['tahap: 1'],
    ...(kind.type === 'session' ? [] : [choice('type', kind.type)]),
    ...(isGroup ? [line('group', code), line('members', '[', stop('…'), ']')] : [line('client', code)]),
    ...(kind.session === undefined ? [] : [kind.session === 1 ? line('session', '1') : line('session', stop(words.number[language]))]),
    ...(kind.session === 1 ? [choice('session_type', 'intake')] : []),
    line('date', todayStop),
    ...(kind.session === undefined ? [] : [line('start', stop('[HH:MM]')), line('duration', stop(words.minutes[language]))]),
    line('counselor', code),
    ...(kind.layout === undefined ? [] : [choice('layout', kind.layout)]),
    ...(isGroup ? [choice('format', 'group')] : []),
  ];
}

function bodyOf(kind: NoteKind, language: Language, protocol: Protocol): Skeleton[] {
  const steps = stepsOfKind(kind, protocol);
  const place = { protocol, language, level: stageLevel };
  const lines = kind.lines ? [joinSkeletons(kind.lines[language].map(promptSkeleton), '\n')] : [];
  // Only a session is told in stages; in other notes a step stands by itself.
  if (kind.session === undefined) return [...lines, ...steps.map(step => stepSkeleton(step, place))];
  const stages = protocol.stages.flatMap(stage => {
    const own = steps.filter(step => step.stage === stage.id);
    return own.length > 0 || kind.format === 'group' ? [stageSkeleton(stage, own, place)] : [];
  });
  return [...lines, ...stages, ...steps.filter(step => step.stage === undefined).map(step => stepSkeleton(step, place))];
}
