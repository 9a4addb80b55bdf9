import type { Command } from '../command.ts';
import { exportCommand } from './export.ts';
import { lint } from './lint.ts';
import { newNote } from './new.ts';
import { outline } from './outline.ts';
import { report } from './report.ts';
import { rules } from './rules.ts';
import { sample } from './sample.ts';
import { switchLanguageCommand } from './switch-language.ts';

/** The table of commands, in the order of the help. */
export const commands: readonly Command[] = [lint, outline, newNote, report, exportCommand, rules, sample, switchLanguageCommand];
