import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot, type GeneratedFiles } from './generated-files.ts';

const sample = join(projectRoot, 'examples', 'school');
const target = 'src/extension/sample/sample-files.generated.ts';

/** The list of the sample's files: in the browser, the extension can read its own files but not list its folders. */
export function generate(): GeneratedFiles {
  const names = readdirSync(sample, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(sample, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  const lines = names.map(name => `  '${name}',`);
  return new Map([[target, `// Generated from examples/school by npm run generate.\n\n/** Paths below the sample's folder. */\nexport const sampleFiles: readonly string[] = [\n${lines.join('\n')}\n];\n`]]);
}
