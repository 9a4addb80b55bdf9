import { join, resolve } from 'node:path';

export const projectRoot = resolve(__dirname, '../..');

/** Git-ignored, and the folder that @vscode/test-electron downloads to as well. */
export const cacheFolder = join(projectRoot, '.vscode-test');

export const sampleFolder = join(projectRoot, 'examples', 'school');
