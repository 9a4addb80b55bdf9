import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { outOfDate, writeGenerated, type Generator } from './generated-files.ts';

/**
 * Everything that is generated and checked in. A module of this folder that exports `generate(): GeneratedFiles`
 * takes part; nothing else needs to be told. Protocols come first, because the others import what they write.
 */
const first = 'protocols.ts';

function generatorNames(): string[] {
  const own = new Set(['all.ts', 'generated-files.ts']);
  const names = readdirSync(__dirname).filter(name => name.endsWith('.ts') && !own.has(name)).sort();
  return [...names.filter(name => name === first), ...names.filter(name => name !== first)];
}

/** Loaded one by one, so that each sees the files that those before it wrote. */
async function load(name: string): Promise<Partial<Generator>> {
  return await import(join(__dirname, name)) as Partial<Generator>;
}

/**
 * `tsx scripts/generate/all.ts [--check] [NAME…]`: writes what is out of date, or with --check names it and exits with 1;
 * with names (`schemas format-docs`), of these generators only.
 */
async function main(words: readonly string[]): Promise<void> {
  const check = words.includes('--check');
  const wanted = words.filter(word => !word.startsWith('--'));
  for (const name of generatorNames().filter(file => wanted.length === 0 || wanted.includes(file.replace(/\.ts$/, '')))) {
    const files = (await load(name)).generate?.();
    if (!files) continue;
    for (const path of check ? outOfDate(files) : writeGenerated(files)) {
      console.log(check ? `${path} is out of date: run npm run generate.` : path);
      if (check) process.exitCode = 1;
    }
  }
}

if (require.main === module) void main(process.argv.slice(2));
