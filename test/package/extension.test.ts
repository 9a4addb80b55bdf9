import assert from 'node:assert/strict';
import { launchBrowser } from '../../scripts/host/browser.ts';
import { sampleFolder } from '../../scripts/host/paths.ts';
import { startServer } from '../../scripts/host/server.ts';
import { openWorkbench, waitForProblemCount } from '../../scripts/host/workbench.ts';
import { installOnceForAll } from './support/packages.ts';
import { listedFindings, SAMPLE_DAY } from './support/sample.ts';

describe('the installed extension', () => {
  it('finds in the sample what the command line finds', async function () {
    if (process.platform !== 'linux') this.skip();
    const { extensions } = await installOnceForAll();
    const settings = { 'tahap.asOf': SAMPLE_DAY };
    const server = await startServer({ folder: sampleFolder, extensionsFolder: extensions, settings });
    try {
      const browser = await launchBrowser();
      try {
        const page = await openWorkbench(browser, server.origin);
        assert.equal(await waitForProblemCount(page, listedFindings()), listedFindings());
      } finally {
        await browser.close();
      }
    } finally {
      await server.stop();
    }
  });
});
