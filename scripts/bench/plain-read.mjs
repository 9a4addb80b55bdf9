// The unit of every figure: one Node process that lists and reads every note under a folder, and does nothing with it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

let characters = 0;
const walk = folder => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) walk(path);
    else if (entry.name.endsWith('.session.md')) characters += readFileSync(path, 'utf8').length;
  }
};
walk(process.argv[2] ?? '.');
process.stdout.write(`${characters}\n`);
