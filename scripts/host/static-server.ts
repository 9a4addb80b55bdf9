import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** A browser refuses a script or a style sheet that comes with the wrong type. */
const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

export interface StaticSite {
  /** First segment of the address → folder with the files below it. */
  readonly folders: Record<string, string>;
  /** Whole path of the address → its text, made when it is asked for: it may need to know the origin. */
  readonly pages: Record<string, (origin: string) => string>;
}

export interface RunningSite {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

export async function serveSite(site: StaticSite): Promise<RunningSite> {
  const server = createServer((request, response) => {
    answer(site, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', listening);
  });
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}

async function answer(site: StaticSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  response.setHeader('Access-Control-Allow-Origin', '*');
  const page = site.pages[path];
  if (page) {
    response.setHeader('Content-Type', CONTENT_TYPES[extname(path) || '.html'] ?? 'text/plain');
    response.end(page(`http://${request.headers.host}`));
    return;
  }
  const file = fileFor(site, path);
  if (!file || !(await isFile(file))) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader('Content-Type', CONTENT_TYPES[extname(file)] ?? 'application/octet-stream');
  await pipeline(createReadStream(file), response);
}

function fileFor(site: StaticSite, path: string): string | undefined {
  const [, name = '', ...rest] = path.split('/');
  const folder = site.folders[name];
  if (!folder) return undefined;
  const file = resolve(join(folder, ...rest));
  return file.startsWith(resolve(folder) + sep) ? file : undefined;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
