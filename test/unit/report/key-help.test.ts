import assert from 'node:assert/strict';
import { NoteParser } from '../../../src/core/note/parse-note.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import { keyHelpAt, type KeyHelp } from '../../../src/core/report/key-help.ts';

const parser = new NoteParser({ protocols: builtinProtocols, language: 'en' });
const text = '---\njenis: penutupan\nclient: K-7Q2M\narea: [learning, sosial]\nrisk:\n  level: low\n  informed: parent\nskipped:\n  explore: short meeting\nsteps: [rapport]\nhandovr: K-1\nx_own: type\n---\n\n## Conclusion\n\ntype: closing\n';

function helpOn(words: string, source = text, path = 'a.session.md'): KeyHelp | undefined {
  const document = path.endsWith('case.md') ? parser.parseCaseFile(path, source) : parser.parseNote(path, source);
  return keyHelpAt(document, source.indexOf(words) + 1, 'en');
}

const chosen = (help: KeyHelp | undefined): string[] => help?.values.filter(({ isChosen }) => isChosen).map(({ value }) => value) ?? [];

describe('keyHelpAt', () => {
  it('explains a key under either of its names, with the values that it may have', () => {
    const help = helpOn('jenis');
    assert.equal(help?.path, 'type');
    assert.deepEqual(help.aliases, ['jenis']);
    assert.ok(help.about.length > 0 && help.values.some(({ value }) => value === 'no-show'));
    assert.equal(text.slice(help.span.start, help.span.end), 'jenis');
  });

  it('marks the value that is written, in whichever spelling', () => {
    assert.deepEqual(chosen(helpOn('penutupan')), ['closing']);
    assert.deepEqual(chosen(helpOn('jenis')), ['closing']);
    assert.deepEqual(chosen(helpOn('sosial')), ['social']);
  });

  it('explains keys inside of others by their path', () => {
    assert.equal(helpOn('level')?.path, 'risk.level');
    assert.deepEqual(chosen(helpOn('low')), ['low']);
    assert.equal(helpOn('informed')?.path, 'risk.informed');
  });

  it('gives the guidance of a step that a key or value names', () => {
    assert.equal(helpOn('explore')?.step?.name, 'Deeper exploration');
    assert.equal(helpOn('explore')?.path, 'skipped');
    assert.equal(helpOn('rapport')?.step?.name, 'Building rapport');
  });

  it('takes the keys of the case file from its own table', () => {
    assert.equal(helpOn('status', '---\nclient: K-1\nstatus: open\n---\n', 'c/case.md')?.values.some(({ value }) => value === 'waiting-referral'), true);
  });

  it('has nothing to say on unknown keys, keys of one\'s own, broken front matter and the body', () => {
    for (const words of ['handovr', 'x_own', 'Conclusion', 'type: closing']) assert.equal(helpOn(words), undefined, words);
    assert.equal(helpOn('client', '---\nclient: [K-1\n---\n'), undefined);
    assert.equal(helpOn('client', 'client: K-1\n'), undefined);
  });
});
