import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { rules } from '../../../src/core/rules/index.ts';
import { completeConfig, hoverConfig } from '../../../src/core/writing/complete-config.ts';
import type { ConfigSchema } from '../../../src/core/writing/config-schema-walk.ts';

const schema = JSON.parse(readFileSync('schemas/config.schema.json', 'utf8')) as ConfigSchema;
const help = { schema, language: 'en' } as const;

/** `|` is the cursor. */
function complete(marked: string, language: 'en' | 'id' = 'en') {
  const offset = marked.indexOf('|');
  return completeConfig(marked.replace('|', ''), offset, { schema, language });
}
const labels = (marked: string): string[] => complete(marked).map(({ label }) => label);

describe('completion in .tahap.yaml', () => {
  it('offers the keys of the file that are not there yet', () => {
    assert.deepEqual(labels('|'), Object.keys(schema.properties ?? {}));
    assert.ok(!labels('language: id\n|\nexclude: []').some(label => ['language', 'exclude'].includes(label)));
    assert.ok(labels('rules:\n  thin-step: off\nincl|').includes('include'));
  });

  it('says what they mean, in the language of the interface', () => {
    const [english, indonesian] = [complete('|'), complete('|', 'id')].map(items => items.find(({ label }) => label === 'exclude')?.documentation);
    assert.equal(english, 'Folders and files to leave out, as in .gitignore.');
    assert.equal(indonesian, 'Folder dan berkas yang dilewatkan, seperti dalam .gitignore.');
  });

  it('goes on in the next line for lists and mappings only', () => {
    const inserted = Object.fromEntries(complete('|').map(({ label, insert }) => [label, insert]));
    assert.equal(inserted['language'], 'language: ');
    assert.equal(inserted['include'], 'include:\n  - ');
    assert.equal(inserted['institution'], 'institution:\n  ');
    assert.equal(complete('rules:\n  thin|')[0]?.insert, `${rules[0]?.id}: `);
  });

  it('offers every rule under rules, once', () => {
    assert.deepEqual(labels('rules:\n  |'), rules.map(({ id }) => id));
    assert.deepEqual(labels('rules:\r\n  thin-step: off\r\n  |\r\n  empty-step:\r\n    severity: off\r\n'), rules.map(({ id }) => id).filter(id => id !== 'thin-step' && id !== 'empty-step'));
  });

  it('offers the values of a key', () => {
    assert.deepEqual(labels('language: |'), ['auto', 'en', 'id']);
    assert.deepEqual(labels('rules:\n  thin-step: wa|'), ['off', 'info', 'warning', 'error']);
    assert.deepEqual(complete('language: e|')[0]?.replace, { start: 10, end: 11 });
  });

  it('offers the options of a rule and their values, the default first', () => {
    assert.deepEqual(labels('rules:\n  contract-missing:\n    |'), ['severity', 'by']);
    assert.deepEqual(labels('rules:\n  contract-missing:\n    severity: warning\n    |'), ['by']);
    assert.deepEqual(labels('rules:\n  contract-missing:\n    by: |'), ['2', '1', '3']);
    assert.deepEqual(labels('rules:\n  ambiguous-date:\n    # day first\n    order: |'), ['dmy', 'mdy']);
  });

  it('keeps quiet elsewhere', () => {
    for (const marked of ['# |', 'include:\n  - |', 'language: id |', 'nothing:\n  |', 'rules:\n  no-such-rule:\n    |', 'include: |']) assert.deepEqual(labels(marked), [], marked);
  });

  it('explains the key under the cursor', () => {
    const text = 'language: id\nrules:\n  thin-step: off\n';
    assert.equal(hoverConfig(text, 3, help)?.documentation, 'The language of messages. "auto" follows each note.');
    assert.deepEqual(hoverConfig(text, text.indexOf('step'), help), { documentation: rules.find(({ id }) => id === 'thin-step')?.title.en, span: { start: 22, end: 31 } });
    assert.equal(hoverConfig(text, text.indexOf('off'), help), undefined);
    assert.equal(hoverConfig('constructor: x', 2, help), undefined);
  });

  it('never throws', () => {
    const text = fc.array(fc.constantFrom('rules', 'thin-step', ':', ' ', '  ', '\n', '\r', '- ', '#', '__proto__', 'off', '"', '\u0000', '\ud800'), { maxLength: 40 }).map(parts => parts.join(''));
    fc.assert(fc.property(text, fc.nat(200), (written, offset) => {
      const cursor = Math.min(offset, written.length);
      for (const { replace } of completeConfig(written, cursor, help)) assert.ok(replace.start >= 0 && replace.end === cursor);
      hoverConfig(written, cursor, help);
    }));
  });
});
