import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { generate } from '../../../scripts/generate/format-docs.ts';
import { outOfDate } from '../../../scripts/generate/generated-files.ts';
import { defaultConfig } from '../../../src/core/config/config.ts';
import { readConfig } from '../../../src/core/config/read-config.ts';
import { readProtocols } from '../../../src/core/config/read-protocols.ts';
import { Linter } from '../../../src/core/lint/linter.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import { rules } from '../../../src/core/rules/index.ts';

interface Example {
  readonly kind: string;
  readonly text: string;
  readonly line: number;
}

function examplesIn(path: string): Example[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/^```(.+)\n([\s\S]*?)^```$/gm)].map(match => ({
    kind: match[1] ?? '', text: match[2] ?? '', line: text.slice(0, match.index).split('\n').length,
  }));
}

/** The findings of one file, as "rule: message". */
function findings(path: string, text: string): string[] {
  const linter = new Linter({ config: defaultConfig, protocols: builtinProtocols, asOf: '2026-11-24', language: 'en', fallbackLanguage: 'en', isAlone: true });
  linter.set(path, text);
  linter.check();
  return linter.problems().map(({ rule, message }) => `${rule}: ${message}`);
}

const frontMatter = '---\nclient: K-7F3Q\nsession: 1\ndate: 2026-11-02\ncounselor: G-01\n---\n\n';

/** What a part of a note lacks is no fault of the part. */
function faultsOfPart(text: string): string[] {
  return findings('x.session.md', text.startsWith('---') ? text : frontMatter + text).filter(finding => !/^(?:missing-s\w+|[a-z-]+-missing):/.test(finding));
}

const checks: Readonly<Record<string, (text: string) => readonly unknown[]>> = {
  'markdown complete': text => findings('x.session.md', text),
  markdown: faultsOfPart,
  'yaml case': text => findings('cases/C-0142/case.md', `---\n${text}---\n`),
  'yaml config': text => readConfig(text).problems,
  'yaml protocol': text => readProtocols([{ path: '.tahap/protocols/x.yaml', text }]).faults,
};

describe('the documentation of the format', () => {
  it('is up to date', () => assert.deepEqual(outOfDate(generate()), []));

  for (const path of ['docs/format.md', 'docs/format.id.md']) {
    const text = readFileSync(path, 'utf8');
    describe(path, () => {
      for (const { kind, text: example, line } of examplesIn(path)) {
        it(`is right in its example in line ${line}`, () => {
          const check = checks[kind];
          assert.ok(check, `no check for ${kind}`);
          assert.deepEqual(check(example), []);
        });
      }

      it('names every rule', () => {
        for (const { id } of rules) assert.ok(text.includes(`| \`${id}\` |`), id);
      });

      it('has an example of each kind, closed', () => {
        assert.deepEqual([...new Set(examplesIn(path).map(({ kind }) => kind))].sort(), Object.keys(checks).sort());
        assert.equal((text.match(/^```/gm) ?? []).length, examplesIn(path).length * 2);
      });
    });
  }

  it('has the same headings, tables and examples in both languages', () => {
    const shape = (path: string): string[] => readFileSync(path, 'utf8').split('\n').flatMap(line => /^(?:#+ |```[a-z]|\|---)/.exec(line)?.[0] ?? []);
    assert.deepEqual(shape('docs/format.md'), shape('docs/format.id.md'));
  });
});

describe('the checks of examples', () => {
  it('see a wrong one', () => {
    assert.ok(faultsOfPart('## Something else\n\nText.\n').some(finding => finding.startsWith('unknown-heading')));
    assert.ok(checks['yaml config']?.('langauge: id\n').length);
    assert.ok(checks['yaml case']?.('client: K-7F3Q\nunknown: 1\n').length);
    assert.ok(checks['yaml protocol']?.('id: X Y\n').length);
    assert.ok(checks['markdown complete']?.('# Nothing\n').length);
  });
});
