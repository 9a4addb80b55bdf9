import type { RandomBytes } from '../core/ports.ts';

/** Everything that a command needs of the world outside. */
export interface CommandIo {
  readonly workingFolder: string;
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** All of standard input, as bytes. */
  readonly readInput: () => Buffer;
  /** The host's local day, YYYY-MM-DD. */
  readonly today: () => string;
  readonly isTerminal: boolean;
  readonly useColor: boolean;
  /** What the environment says of the language: `id`, `en` or neither. */
  readonly environmentLanguage: 'en' | 'id';
  /** Chance, for codes that nobody can foresee. */
  readonly randomBytes: RandomBytes;
  /** Milliseconds of a steady clock, for the progress bar only. */
  readonly elapsed: () => number;
}
