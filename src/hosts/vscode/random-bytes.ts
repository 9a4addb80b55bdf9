import type { RandomBytes } from '../../core/ports.ts';

/** From the source that desktop and browser share. */
export const hostRandomBytes: RandomBytes = count => crypto.getRandomValues(new Uint8Array(count));
