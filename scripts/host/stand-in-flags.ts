import { resolve } from 'node:path';

export interface StandInFlags {
  readonly extensionDevelopmentPaths: string[];
  readonly extensionTestsPath: string;
  /** The folder, or the .code-workspace file, to open. */
  readonly workspace: string | undefined;
}

const DEVELOPMENT_PATH = '--extensionDevelopmentPath=';
const TESTS_PATH = '--extensionTestsPath=';

/** Reads VS Code's own flags. Those that make no sense for a server, such as --disable-gpu-sandbox, are passed over. */
export function parseStandInFlags(parameters: string[]): StandInFlags {
  const extensionTestsPath = valuesOf(parameters, TESTS_PATH)[0];
  const extensionDevelopmentPaths = valuesOf(parameters, DEVELOPMENT_PATH);
  if (!extensionTestsPath) throw new Error(`${TESTS_PATH}… is missing`);
  if (extensionDevelopmentPaths.length === 0) throw new Error(`${DEVELOPMENT_PATH}… is missing`);
  const workspace = parameters.find((parameter) => !parameter.startsWith('-'));
  return { extensionDevelopmentPaths, extensionTestsPath, workspace: workspace && resolve(workspace) };
}

function valuesOf(parameters: string[], flag: string): string[] {
  return parameters.filter((parameter) => parameter.startsWith(flag)).map((parameter) => resolve(parameter.slice(flag.length)));
}
