import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isTemplateName, templateOf, templatesFolder, type NoteTemplate } from '../../core/writing/new-template.ts';
import { readFileText } from './file-text.ts';

/** The templates of a root, by name. What is no text is none. */
export function readTemplates(root: string): NoteTemplate[] {
  return names(join(root, templatesFolder)).flatMap(name => {
    const reading = readFileText(join(root, templatesFolder, name));
    return reading.state === 'text' ? [templateOf(name, reading.text)] : [];
  });
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder).filter(isTemplateName).sort();
  } catch {
    return [];
  }
}
