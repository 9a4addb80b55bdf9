import type { LocalizedText } from '../core/protocol/protocol.ts';

/** A wrong call: the message is shown on standard error, and the exit code is 2. */
export class UsageError extends Error {
  constructor(readonly text: LocalizedText) {
    super(text.en);
    this.name = 'UsageError';
  }
}
