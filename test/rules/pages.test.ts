import assert from 'node:assert/strict';
import { asExpected, filesOf, problemsOf, type Example } from '../../scripts/generate/rule-example.ts';
import { examplesIn, pageOf, sectionNames } from '../../scripts/generate/rule-page.ts';
import { isCaseFilePath } from '../../src/core/text/paths.ts';
import { rules } from '../../src/core/rules/index.ts';
import type { Rule } from '../../src/core/rules/rule.ts';
import { configFile, lintFiles, type Files } from './support/lint-files.ts';

/** Every example of the rule pages is run with all rules: a finding too many fails like one too few. */
describe('rule pages', () => {
  for (const rule of rules) {
    for (const language of ['en', 'id'] as const) {
      describe(`${rule.id} (${language})`, () => {
        const page = pageOf(rule, language);
        const wrong = examplesIn(page, 'wrong');
        const others = [...examplesIn(page, 'right'), ...examplesIn(page, 'silent'), ...examplesIn(page, 'options'), ...examplesIn(page, 'silencing')];

        it('has its sections in their order', () => {
          const wanted = sectionNames.filter(name => name !== 'options' || Object.keys(rule.options.shape).length > 0);
          assert.deepEqual([...page.sections.keys()], wanted);
        });

        it('says what each option means, and names no other', () => {
          assert.deepEqual([...page.options.keys()].sort(), Object.keys(rule.options.shape).sort());
        });

        it('shows a wrong and a right example', () => {
          assert.ok(wrong.length > 0 && examplesIn(page, 'right').length > 0);
          for (const example of wrong) assert.ok(example.expected.some(line => names(line, rule)), example.name);
          for (const example of examplesIn(page, 'right')) assert.deepEqual(example.expected, [], example.name);
        });

        for (const example of [...wrong, ...others]) {
          it(example.name, () => assert.deepEqual(problemsOf(example).map(asExpected).sort(), example.expected));
        }

        it('is switched off by the configuration', () => {
          for (const example of wrong) {
            const left = lintFiles(switchedOff(filesOf(example), rule), example.setup).filter(problem => problem.rule === rule.id);
            assert.deepEqual(left, [], example.name);
          }
        });

        if (rule.scope !== 'engine') {
          it('is silenced by a comment that stands first in the body', () => {
            for (const example of wrong) assert.deepEqual(findingsWithComment(example, rule), example.expected.filter(line => !names(line, rule)).map(withoutLine), example.name);
          });
        }
      });
    }
  }
});

function names(line: string, rule: Rule): boolean {
  return line.split(' ')[1] === rule.id;
}

function switchedOff(files: Files, rule: Rule): Files {
  const config = files[configFile] ?? '';
  const own = new RegExp(`^  ${rule.id}:.*\\n(?:    .*\\n)*`, 'm');
  const off = `  ${rule.id}: off\n`;
  return { ...files, [configFile]: config.includes('rules:') ? config.replace(own, '').replace('rules:\n', `rules:\n${off}`) : `${config}rules:\n${off}` };
}

/** Lines move when a comment is put in: only file, rule and step are compared. */
function findingsWithComment(example: Example, rule: Rule): string[] {
  const faulty = new Set(example.expected.filter(line => names(line, rule)).map(line => line.slice(0, line.indexOf(':'))));
  const files = Object.fromEntries(Object.entries(filesOf(example)).map(([path, text]) => [path, faulty.has(path) ? commented(text, rule, path) : text]));
  return lintFiles(files, example.setup).map(asExpected).map(withoutLine).sort();
}

function commented(text: string, rule: Rule, path: string): string {
  const comment = `<!-- tahap-disable ${rule.id}: agreed in the team -->\n\n`;
  const fence = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '';
  assert.ok(isCaseFilePath(path) || path.endsWith('.session.md'));
  return fence + comment + text.slice(fence.length);
}

function withoutLine(line: string): string {
  return line.replace(/:\d+ /, ' ');
}
