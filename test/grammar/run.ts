import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * Runs the grammar tests beside the real Markdown grammar. Of the grammars it can embed, only those of front matter
 * and HTML matter here: the complaint about each of the others is left out, so that a failure can be seen.
 */
const grammars = ['markdown', 'yaml', 'html', 'html-derivative'].flatMap(name => ['-g', `node_modules/tm-grammars/grammars/${name}.json`]);
const program = require.resolve('vscode-tmgrammar-test/dist/unit.js');

const runner = spawn(process.execPath, [program, ...grammars, 'test/grammar/*.test.md'], { stdio: ['ignore', 'inherit', 'pipe'] });
createInterface(runner.stderr).on('line', line => {
  if (!line.startsWith('grammar not found for')) console.error(line);
});
runner.on('close', code => {
  process.exitCode = code ?? 1;
});
