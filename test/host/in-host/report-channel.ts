/** Set by the bundler to the address of the runner that waits for the results. */
declare const RESULTS_ADDRESS: string;

export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

let sent: Promise<unknown> = Promise.resolve();

/**
 * Sends a line to the runner. Not by the console: there it would stand among the workbench's own messages, and the
 * last lines before the end get lost.
 */
export function sendLine(text: string): void {
  send({ line: text });
}

/** Sends the totals and waits until everything has arrived. */
export async function sendTotals(totals: Totals): Promise<void> {
  send({ totals });
  await sent;
}

function send(message: object): void {
  const post = (): Promise<unknown> => fetch(RESULTS_ADDRESS, { method: 'POST', body: JSON.stringify(message) });
  // One line that is lost must not keep back all that come after it.
  sent = sent.then(post).catch(post).catch(() => undefined);
}
