import { ensureChromium } from './install-chromium.ts';
import { ensureServer } from './install-server.ts';
import { ensureWebWorkbench } from './install-web-workbench.ts';

/** Everything the host tests need, ahead of time: each part also installs itself when it is first used. */
async function installAll(): Promise<void> {
  console.log(`Browser: ${await ensureChromium()}`);
  const { serverMain } = await ensureServer();
  console.log(`VS Code server: ${serverMain}`);
  console.log(`VS Code for the web: ${await ensureWebWorkbench()}`);
}

installAll().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
