import type * as vscode from 'vscode';
import { codePattern } from '../../core/note/note-schema.ts';
import { areas, formats, languages, layouts, settings, type Vocabulary } from '../../core/note/vocabulary.ts';
import type { Language } from '../../core/protocol/protocol.ts';
import type { NoteAnswers } from '../../core/writing/new-answers.ts';

const keyOf = 'newNote.answers';

/** What is remembered of a new note: the counselor's code and values of closed lists, never a word of anybody. */
export type RememberedAnswers = Pick<NoteAnswers, 'counselor' | 'setting' | 'format' | 'layout' | 'areas' | 'language'>;

type Memory = Pick<vscode.Memento, 'get' | 'update'>;

/** The last answers in this workspace, else in any. What is kept may be of another version, so it is checked. */
export class NewNoteMemory {
  constructor(private readonly workspace: Memory, private readonly everywhere: Memory) {}

  get answers(): RememberedAnswers {
    return { ...checked(this.everywhere.get(keyOf)), ...checked(this.workspace.get(keyOf)) };
  }

  async remember(answers: NoteAnswers): Promise<void> {
    const kept = checked(answers);
    await this.workspace.update(keyOf, kept);
    await this.everywhere.update(keyOf, kept);
  }
}

function checked(value: unknown): RememberedAnswers {
  if (typeof value !== 'object' || value === null) return {};
  const kept = value as Readonly<Record<string, unknown>>;
  const { counselor, language, areas: listed } = kept;
  const known = {
    counselor: typeof counselor === 'string' && codePattern.test(counselor) ? counselor : undefined,
    setting: oneOf(settings, kept['setting']),
    format: oneOf(formats, kept['format']),
    layout: oneOf(layouts, kept['layout']),
    areas: Array.isArray(listed) ? listed.filter(area => oneOf(areas, area) !== undefined) : undefined,
    language: oneOf(languages, language) as Language | undefined,
  };
  return Object.fromEntries(Object.entries(known).filter(([, answer]) => answer !== undefined));
}

function oneOf(values: Vocabulary, value: unknown): string | undefined {
  return typeof value === 'string' && Object.hasOwn(values, value) ? value : undefined;
}
