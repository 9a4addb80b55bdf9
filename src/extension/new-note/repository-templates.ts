import type * as vscode from 'vscode';
import { isTemplateName, templateOf, templatesFolder, type NoteTemplate } from '../../core/writing/new-template.ts';
import { uriBelow } from '../../hosts/vscode/conversions.ts';
import type { FileReader } from '../workspace/file-reader.ts';

/** The templates of a root, by name. What is no text is none. */
export async function readTemplates(root: vscode.Uri, reader: FileReader): Promise<NoteTemplate[]> {
  const entries = await reader.list(uriBelow(root, templatesFolder));
  const names = entries.filter(({ name, kind }) => kind === 'file' && isTemplateName(name)).map(({ name }) => name).sort();
  const read = await Promise.all(names.map(async name => ({ name, text: await reader.current(uriBelow(root, `${templatesFolder}/${name}`)) })));
  return read.flatMap(({ name, text }) => typeof text === 'string' ? [templateOf(name, text)] : []);
}
