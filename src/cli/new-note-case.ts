import type { Case } from '../core/cases/case.ts';
import type { NoteAnswers } from '../core/writing/new-answers.ts';
import { casesOf, folderOfNewCase, newCase, usedCodes } from '../core/writing/new-case.ts';
import { isCode, newCode } from '../core/writing/new-code.ts';
import type { CommandCall } from './command.ts';
import type { NoteFolder } from './new-note-root.ts';
import { UsageError } from './usage-error.ts';

export interface ChosenCase {
  readonly theCase: Case;
  readonly answers: NoteAnswers;
  /** Where its notes go if it has none, relative to the root. */
  readonly folder: string;
}

/**
 * The case that the answers name, or one that is to begin.
 * @throws UsageError when the case is not there, the codes fit several cases, or a code does not fit the repository's pattern
 */
export function chooseCase(call: CommandCall, place: NoteFolder, answers: NoteAnswers): ChosenCase {
  const { case: code, client, group } = answers;
  if (code !== undefined || client !== undefined || group !== undefined) {
    const [found, another] = casesOf(place.cases, { case: code, client, group });
    if (another) throw new UsageError({ en: `${client ?? group ?? code} has more than one case: name one with --case.`, id: `${client ?? group ?? code} memiliki lebih dari satu kasus: sebutkan dengan --case.` });
    if (found) return { theCase: found, answers: withoutCodes(answers), folder: '' };
    if (client === undefined && group === undefined) throw new UsageError({ en: `No case here has the code ${code}. To begin it, name its client too: --client CODE.`, id: `Tidak ada kasus berkode ${code} di sini. Untuk memulainya, sebutkan juga konselinya: --client KODE.` });
  }
  return beginCase(call, place, answers);
}

function beginCase(call: CommandCall, place: NoteFolder, answers: NoteAnswers): ChosenCase {
  const pattern = place.config.settings.clientCodePattern;
  const isGroup = answers.format === 'group';
  if (isGroup && answers.client !== undefined) throw new UsageError({ en: 'A group has --group and --members in the place of --client.', id: 'Kelompok memakai --group dan --members sebagai pengganti --client.' });
  const code = answers.group ?? answers.client ?? newCode({ letters: isGroup ? 'KK' : 'K', pattern: isGroup ? undefined : pattern, used: usedCodes(place.cases), random: call.io.randomBytes });
  if (code === undefined) throw new UsageError({ en: 'No code can be made after client_code_pattern: give one with --client.', id: 'Kode tidak dapat dibuat menurut client_code_pattern: berikan dengan --client.' });
  for (const client of isGroup ? answers.members ?? [] : [code]) {
    if (!isCode(client, pattern)) throw new UsageError({ en: `${client} does not fit client_code_pattern of .tahap.yaml.`, id: `${client} tidak sesuai dengan client_code_pattern dalam .tahap.yaml.` });
  }
  const caseCode = answers.case ?? code;
  if (answers.case === undefined && place.cases.some(other => other.code === code)) throw new UsageError({ en: `${code} is the code of another case: name a case of its own with --case.`, id: `${code} adalah kode kasus lain: sebutkan kasusnya sendiri dengan --case.` });
  const who = isGroup ? { group: code } : { client: code };
  return { theCase: newCase(caseCode), answers: { ...answers, ...who }, folder: folderOfNewCase({ cases: place.cases, code: caseCode, base: place.base, asked: place.asked }) };
}

/** A case knows who it is about. */
function withoutCodes(answers: NoteAnswers): NoteAnswers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => name !== 'case' && name !== 'client' && name !== 'group'));
}
