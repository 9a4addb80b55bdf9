import type { Command } from '../command.ts';
import { lint } from './lint.ts';
import { outline } from './outline.ts';
import { rules } from './rules.ts';

/** The table of commands, in the order of the help. */
export const commands: readonly Command[] = [lint, outline, rules];
