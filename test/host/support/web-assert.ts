/** Takes the place of `node:assert/strict` in tests for the web host, where there is no Node. */

function ok(value: unknown, message?: string): asserts value {
  if (!value) throw new Error(message ?? `Expected something true, got ${show(value)}`);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) throw new Error(message ?? difference(actual, expected));
}

/** For data as JSON knows it, in the same order. */
function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (show(actual) !== show(expected)) throw new Error(message ?? difference(actual, expected));
}

function match(actual: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(actual)) throw new Error(message ?? `Expected ${show(actual)} to match ${pattern}`);
}

function difference(actual: unknown, expected: unknown): string {
  return `Expected ${show(expected)}\n     got ${show(actual)}`;
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

// What it stands in for has a default export.
// eslint-disable-next-line no-restricted-syntax
export default Object.assign(ok, { ok, equal, deepEqual, match });
