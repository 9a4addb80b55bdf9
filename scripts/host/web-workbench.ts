import { ensureWebWorkbench } from './install-web-workbench.ts';
import { quietSettings } from './quiet-settings.ts';
import { serveSite, type RunningSite } from './static-server.ts';

export interface WebWorkbenchOptions {
  /** Folder of the extension that is developed: its `browser` entry runs, in a web worker. */
  readonly extensionFolder: string;
  /**
   * Folder of an extension that helps the tests, with their bundle in index.js, which exports `run`. VS Code runs
   * tests in the host of the extension in whose folder they are, and in none when they are elsewhere.
   */
  readonly testsFolder: string;
  /** What to open: an address that the tests' extension has a file system for. */
  readonly folder: { readonly scheme: string; readonly path: string };
  /** Served as /workspace.json. */
  readonly files: Record<string, string>;
}

/** Serves VS Code for the web. Its page has no Node, no process and no disk: what a browser bundle must live with. */
export async function startWebWorkbench(options: WebWorkbenchOptions): Promise<RunningSite> {
  return serveSite({
    folders: {
      oss: await ensureWebWorkbench(),
      extension: options.extensionFolder,
      tests: options.testsFolder,
    },
    pages: {
      '/': (origin) => workbenchPage(workbenchConfiguration(origin, options)),
      '/workspace.json': () => JSON.stringify(options.files),
    },
  });
}

function workbenchConfiguration(origin: string, options: WebWorkbenchOptions): object {
  const { protocol, host } = new URL(origin);
  const served = (path: string): object => ({ scheme: protocol.slice(0, -1), authority: host, path });
  return {
    productConfiguration: {
      nameShort: 'Code',
      nameLong: 'Code',
      applicationName: 'code',
      dataFolderName: '.code',
      quality: 'stable',
      webEndpointUrlTemplate: `${origin}/oss`,
      extensionEnabledApiProposals: {},
    },
    developmentOptions: {
      extensions: [served('/extension'), served('/tests')],
      extensionTestsPath: served('/tests/index.js'),
      enableSmokeTestDriver: true,
    },
    configurationDefaults: quietSettings,
    folderUri: options.folder,
  };
}

function workbenchPage(configuration: object): string {
  return `<!DOCTYPE html>
<html>
  <head>
    <meta charset="utf-8" />
    <link rel="stylesheet" href="/oss/out/vs/workbench/workbench.web.main.internal.css" />
    <script>globalThis._VSCODE_FILE_ROOT = location.origin + '/oss/out/';</script>
    <script type="module" src="/oss/out/nls.messages.js"></script>
    <script type="module">
      import createWorkbench from '/oss/workbench.js';
      createWorkbench(document.body, ${JSON.stringify(configuration)});
    </script>
  </head>
  <body></body>
</html>
`;
}
