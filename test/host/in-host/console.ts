import { sendLine } from './report-channel.ts';

const send = (...values: unknown[]): void => sendLine(values.map(asText).join(' '));

/**
 * The bundler puts this in the place of `console` in all tests, so that what a test logs is seen where the tests are
 * started. (VS Code does not let anyone change its own console.)
 */
export const console = { log: send, info: send, warn: send, error: send, debug: send };

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return value instanceof Error ? String(value.stack) : (JSON.stringify(value) ?? String(value));
}
