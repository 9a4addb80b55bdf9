import { readFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { projectRoot } from '../../../scripts/host/paths.ts';

/** A place in the bundle, with what stands before it. The web host names the bundle by its address. */
const FRAME = /^(\s+at .*?)\(?(?:\S*[\\/])?index\.js(#vscode-extension)?:(\d+):(\d+)\)?$/;

/** The web host runs the bundle inside a function of its own, whose head takes two lines. */
const LINES_BEFORE_IN_WEB_HOST = 2;

/**
 * Makes the lines of a stack name the test's source in place of the bundle, and leaves out those in libraries
 * (undefined). VS Code makes stacks in a way of its own, so that Node's support for source maps does not help.
 */
export async function originalLines(bundle: string): Promise<(line: string) => string | undefined> {
  const map = new SourceMap(JSON.parse(await readFile(`${bundle}.map`, 'utf8')));
  return (line) => {
    const [, before = '', inWebHost, row, column] = FRAME.exec(line) ?? [];
    if (!row || !column) return line;
    const offset = inWebHost ? LINES_BEFORE_IN_WEB_HOST : 0;
    const origin = map.findOrigin(Number(row) - offset, Number(column));
    if (!('fileName' in origin)) return line;
    const file = relative(projectRoot, resolve(dirname(bundle), origin.fileName));
    return file.startsWith('node_modules') ? undefined : `${before}(${file}:${origin.lineNumber}:${origin.columnNumber})`;
  };
}
