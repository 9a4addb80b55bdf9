import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LARGEST_PICTURES = 1_000_000;
const picturesFolder = 'media/screenshots';

function read(path: string): string {
  return readFileSync(path, 'utf8').replace(/\r\n/g, '\n');
}

function targets(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(match => match[1] ?? '');
}

/** The outline of a README without its words: heading levels, pictures, lists, tables, code and links in their order. */
function shapeOf(text: string): string[] {
  const withoutCode = text.replace(/^```[\s\S]*?^```/gm, '```');
  return withoutCode.split('\n').flatMap(line => {
    const mark = /^(#+ |!\[|- |\d\. |\||```|<!-- [^>]+-->)/.exec(line)?.[0] ?? '';
    const links = targets(line).map(target => target.replace('README.id.md', 'README.md').replace('.id.md', '.md'));
    return mark || links.length > 0 ? [[mark, ...links].join(' ')] : [];
  });
}

describe('the READMEs', () => {
  const english = read('README.md');
  const indonesian = read('README.id.md');

  it('have the same parts in both languages', () => {
    assert.deepEqual(shapeOf(indonesian), shapeOf(english));
  });

  it('link to what is there, and show pictures in a format that marketplaces take', () => {
    for (const text of [english, indonesian, read('CHANGELOG.md')]) {
      for (const target of targets(text).filter(link => !/^https:/.test(link))) assert.ok(existsSync(target), target);
      assert.doesNotMatch(text, /!\[[^\]]*\]\((?![^)]+\.png\))/);
    }
  });

  it('show every picture that is kept, all of them together small', () => {
    const kept = readdirSync(picturesFolder).filter(name => name.endsWith('.png'));
    const shown = targets(english).filter(target => target.startsWith(picturesFolder)).map(target => target.slice(picturesFolder.length + 1));
    assert.deepEqual([...new Set(shown)].sort(), kept.sort());
    const size = kept.reduce((sum, name) => sum + statSync(join(picturesFolder, name)).size, 0);
    assert.ok(size < LARGEST_PICTURES, `${size} bytes`);
  });

  it('teach snippets that are there', () => {
    const snippets = read('snippets/markdown.json');
    assert.ok(snippets.includes('"note-first-session"') && english.includes('`note-first-session`'));
    assert.ok(snippets.includes('"catatan-sesi-pertama"') && indonesian.includes('`catatan-sesi-pertama`'));
  });
});
