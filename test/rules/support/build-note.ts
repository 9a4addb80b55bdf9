import { individualProtocol } from '../../../src/core/protocol/builtin.generated.ts';
import { findStage, findStep, type Language } from '../../../src/core/protocol/protocol.ts';
import { stepWords } from './step-words.ts';

export interface NotePlan {
  readonly type?: string;
  readonly session?: number | undefined;
  readonly date?: string;
  /** Front matter beside the usual keys; `undefined` takes a key out. Canonical names. */
  readonly keys?: Readonly<Record<string, string | undefined>>;
  /** The steps in their order; without it, those that are due in this session. */
  readonly steps?: readonly string[];
  readonly without?: readonly string[];
  /** Steps beside the due ones. */
  readonly and?: readonly string[];
  /** Other words under a step than the usual ones. */
  readonly words?: Readonly<Record<string, string>>;
  /** A whole body instead. */
  readonly body?: string;
}

const firstSteps = ['rapport', 'define-problem', 'assess', 'contract', 'consent', 'conclude', 'evaluate', 'next-appointment'];
const laterSteps = ['explore', 'intervention', 'conclude', 'action-plan', 'evaluate', 'next-appointment'];
const closingSteps = ['conclude', 'action-plan', 'evaluate', 'closure', 'markers'];
/** The picture is looked at again in each third session, and when a case of three or more closes. */
const thirdSteps = ['explore', 'intervention', 'reassess', 'conclude', 'action-plan', 'evaluate', 'next-appointment'];

/** The day of a session: a Monday each week from 5 January 2026. */
export function dayOf(session: number): string {
  const day = new Date(Date.UTC(2026, 0, 5 + 7 * (session - 1)));
  return day.toISOString().slice(0, 10);
}

/** A note as a careful counselor writes it: everything that is due, with its least content, under the usual headings. */
export function buildNote(language: Language, plan: NotePlan = {}): string {
  const { type = 'session', session, keys = {}, body } = plan;
  const date = plan.date ?? dayOf(session ?? 1);
  const front: Record<string, string | undefined> = {
    type, client: 'K-7F3Q', case: 'C-0142', session: session === undefined ? undefined : String(session), date, counselor: 'G-01', language, ...keys,
  };
  const lines = Object.entries(front).flatMap(([key, value]) => value === undefined ? [] : [value.startsWith('\n') ? `${key}:${value}` : `${key}: ${value}`]);
  return `---\n${lines.join('\n')}\n---\n\n${body ?? bodyOf(language, plan)}`;
}

function bodyOf(language: Language, plan: NotePlan): string {
  const { type = 'session', session = 1, without = [], and = [] } = plan;
  const usual = type === 'closing' ? (session < 3 ? closingSteps : ['reassess', ...closingSteps]) : session === 1 ? firstSteps : session % 3 === 0 ? thirdSteps : laterSteps;
  const steps = plan.steps ?? [...usual, ...and];
  const next = dayOf(session + 1);
  const parts = [`# ${language === 'id' ? 'Catatan' : 'Note'} ${session}`];
  let stage: string | undefined;
  for (const id of steps.filter(step => !without.includes(step))) {
    const step = findStep(individualProtocol, id);
    if (!step) throw new Error(`no step ${id}`);
    if (step.stage !== undefined && step.stage !== stage) {
      stage = step.stage;
      parts.push(`## ${findStage(individualProtocol, stage)?.names[language] ?? ''}`);
    }
    const level = step.partOf ? '####' : step.stage === undefined ? '##' : '###';
    parts.push(`${level} ${step.names[language]}`, plan.words?.[id] ?? stepWords(id, language).replaceAll('{next}', next));
  }
  return `${parts.join('\n\n')}\n`;
}

/** A case file as it stands beside the notes. */
export function buildCaseFile(language: Language, keys: Readonly<Record<string, string | undefined>> = {}): string {
  const front: Record<string, string | undefined> = { case: 'C-0142', client: 'K-7F3Q', opened: '2026-01-05', status: 'open', language, ...keys };
  const lines = Object.entries(front).flatMap(([key, value]) => value === undefined ? [] : [value.startsWith('\n') ? `${key}:${value}` : `${key}: ${value}`]);
  return `---\n${lines.join('\n')}\n---\n\n# ${language === 'id' ? 'Kasus' : 'Case'} C-0142\n`;
}

export const contractKeys: Record<Language, string> = {
  en: '\n  agreed_on: 2026-01-05\n  minutes: 45\n  sessions: 6\n  tasks:\n    client: [keep the sleep log]\n    counselor: [prepare the material]\n  cooperation: [both say when something does not fit]',
  id: '\n  disepakati: 2026-01-05\n  menit: 45\n  jumlah: 6\n  tugas:\n    konseli: [mengisi catatan tidur]\n    konselor: [menyiapkan bahan]\n  kerja_sama: [saling memberi tahu bila ada yang tidak cocok]',
};

/** Path of a note of the usual case. */
export function notePath(session: number, kind = `s${String(session).padStart(2, '0')}`): string {
  return `cases/C-0142/${dayOf(session)}-${kind}.session.md`;
}
