import { newestSession, type Case } from '../cases/case.ts';
import type { NoteFacts } from '../cases/facts/note-facts.ts';
import { caseFileKeys } from '../note/case-file-keys.ts';
import type { KeyTable } from '../note/key-facts.ts';
import type { CaseFile } from '../note/note.ts';
import type { Language } from '../protocol/protocol.ts';
import { EditedText } from '../text/edited-text.ts';
import type { TextEdit } from '../text/edits.ts';
import { findFrontMatter } from '../text/front-matter-fence.ts';
import { baseName, caseFileIn } from '../text/paths.ts';
import { setYamlValue, yamlScalarText } from '../text/yaml-edit.ts';
import { readYaml } from '../text/yaml-reader.ts';
import { keyIn, valueIn } from './key-spelling.ts';
import { keyStyle } from './next-note-keys.ts';

const table: KeyTable = caseFileKeys;

/** What the notes of a case tell of it: canonical keys with their values, in the order of a case file. */
function knownOf(theCase: Case): [string, string][] {
  const { notes, code, isClosed } = theCase;
  const newest = newestSession(theCase)?.note ?? notes.at(-1);
  const group = newest?.group;
  const known: [string, string | undefined][] = [
    ['case', code],
    ...(group === undefined ? [['client', newest?.client] as [string, string | undefined]] : [['group', group] as [string, string]]),
    ['opened', notes.find(({ date, type }) => date !== undefined && type !== 'plan')?.date],
    ['status', isClosed ? 'closed' : 'open'],
  ];
  return known.filter((entry): entry is [string, string] => entry[1] !== undefined);
}

/**
 * The case file of a case that has none, beside its newest session. A contract that a note records is referred to, not copied.
 * @param style the language of its keys
 */
export function newCaseFile(theCase: Case, style: Language): { readonly path: string; readonly text: string } | undefined {
  const newest = newestSession(theCase)?.note ?? theCase.notes.at(-1);
  if (theCase.code === undefined || !newest) return undefined;
  const { language } = newest;
  const lines = knownOf(theCase).map(([name, value]) => `${keyIn(name, table[name], style)}: ${yamlScalarText(valueIn(value, table[name], style))}`);
  const title = `# ${language === 'id' ? 'Kasus' : 'Case'} ${theCase.code}`;
  const body = [title, ...contractReference(theCase.notes, language)].join('\n\n');
  return { path: caseFileIn(newest.folder), text: `---\ntahap: 1\n${lines.join('\n')}\n---\n\n${body}\n` };
}

function contractReference(notes: readonly NoteFacts[], language: Language): string[] {
  const path = notes.find(({ contract }) => contract)?.path;
  if (path === undefined) return [];
  const name = baseName(path);
  const link = `[${name.replace(/\.session\.md$/, '')}](${encodeURI(name)})`;
  return [language === 'id' ? `Kesepakatan dengan konseli tercatat dalam ${link}.` : `What was agreed with the client is recorded in ${link}.`];
}

/**
 * What is missing in a case file and its notes tell, as edits in place: keys that it lacks, and `closed` when a closing note
 * ends the case while the file still calls it open. Nothing else that stands in it is touched. Undefined when its front
 * matter can't be read or can't be edited in place.
 */
export function caseFileUpdate(caseFile: CaseFile, theCase: Case): readonly TextEdit[] | undefined {
  if (caseFile.frontMatter.state !== 'read') return undefined;
  const style = keyStyle(caseFile);
  const edited = new EditedText(caseFile.text);
  for (const [name, value] of knownOf(theCase)) {
    const place = caseFile.frontMatter.places.get(name);
    if (place && !(name === 'status' && value === 'closed' && caseFile.values.status === 'open')) continue;
    const key = place?.written ?? keyIn(name, table[name], style);
    const edit = editOf(edited.text, key, yamlScalarText(valueIn(value, table[name], style)));
    if (!edit) return undefined;
    edited.apply([edit]);
  }
  return edited.edits();
}

function editOf(text: string, key: string, valueText: string): TextEdit | undefined {
  const found = findFrontMatter(text);
  const root = found && readYaml(text, found.yaml).root;
  const edit = found && root && setYamlValue({ text, span: found.yaml, root }, [key], valueText);
  return edit && { span: { start: edit.start, end: edit.end }, newText: edit.newText };
}
