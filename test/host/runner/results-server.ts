import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Totals } from '../in-host/report-channel.ts';

export interface ResultsServer {
  readonly address: string;
  /** Undefined until the tests have ended. */
  readonly totals: () => Totals | undefined;
  readonly stop: () => Promise<void>;
}

/** Waits for what the tests send from inside VS Code, wherever that runs, and prints their lines as they come. */
export async function startResultsServer(print: (line: string) => void): Promise<ResultsServer> {
  let totals: Totals | undefined;
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    // A connection that is kept would be closed here while a test holds the host up, just when the next line is sent.
    response.setHeader('Connection', 'close');
    readMessage(request)
      .then((message) => {
        if (message.line !== undefined) print(message.line);
        totals = message.totals ?? totals;
        response.end();
      })
      .catch(() => response.writeHead(400).end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { address, totals: () => totals, stop };
}

async function readMessage(request: IncomingMessage): Promise<{ line?: string; totals?: Totals }> {
  return JSON.parse(await text(request)) as { line?: string; totals?: Totals };
}
