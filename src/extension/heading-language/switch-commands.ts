import type { CommandHandlers } from '../commands/register-commands.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import { switchNote } from './switch-note.ts';
import { switchWorkspace } from './switch-workspace.ts';

/** Both take, from a keybinding of one's own, a language ("en", "id") and "headings" or "keys". */
export function headingLanguageCommands(index: NoteIndex): CommandHandlers<'tahap.switchHeadingLanguage' | 'tahap.switchHeadingLanguageInWorkspace'> {
  return {
    'tahap.switchHeadingLanguage': (...values) => switchNote(index, values),
    'tahap.switchHeadingLanguageInWorkspace': (...values) => switchWorkspace(index, values),
  };
}
