import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { defaultConfig } from '../../../src/core/config/config.ts';
import { Linter } from '../../../src/core/lint/linter.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import { missingHeadings, type MissingHeadings } from '../../../src/extension/commands/missing-headings.ts';
import { schoolLinter, schoolPaths, schoolText } from '../../support/school.ts';

// An appointment and a contract have rules of their own, which still ask for words under the heading.
const absence = ['missing-step', 'missing-stage', 'format-sections-incomplete'];

function missingIn(linter: Linter, path: string, text: string): MissingHeadings | undefined {
  linter.set(path, text);
  linter.check();
  return missingHeadings({ text, parse: own => linter.parse(path, own), problems: linter.problemsOf(path), caseFile: undefined });
}

function newLinter(): Linter {
  return new Linter({ config: defaultConfig, protocols: builtinProtocols, asOf: '2026-11-24', language: 'en', fallbackLanguage: 'en' });
}

const note = (number: number, body: string, extra = ''): string => `---\nclient: K-1\nsession: ${number}\ndate: 2026-10-0${number}\ncounselor: G-01\n${extra}---\n\n${body}`;

describe('missingHeadings', () => {
  it('adds what the findings of a note ask for, in the protocol\'s order, and selects the first prompt', () => {
    const linter = newLinter();
    const text = note(1, '## Early stage\n\nMet.\n\n## Final stage\n\n### Conclusion\n\nThe client sums up.\n');
    const missing = missingIn(linter, 'a.session.md', text);
    assert.ok(missing);
    const after = applyEdits(text, missing.edits).text;
    const headings = [...after.matchAll(/^#+ (.+)$/gm)].map(match => match[1]);
    assert.deepEqual(headings, ['Early stage', 'Building rapport', 'Final stage', 'Conclusion', 'Immediate evaluation', 'Next appointment']);
    const selected = after.slice(missing.select.start, missing.select.end);
    assert.match(selected, /^\[.*\]$/);
    assert.equal(after.indexOf(selected), missing.select.start);
    assert.ok(after.indexOf('Building rapport') < missing.select.start && missing.select.start < after.indexOf('Final stage'));
  });

  it('adds a missing stage with what it owes, once', () => {
    const linter = newLinter();
    const text = note(1, '## Early stage\n\n### Rapport\n\nMet.\n');
    const missing = missingIn(linter, 'a.session.md', text);
    assert.ok(missing);
    const after = applyEdits(text, missing.edits).text;
    for (const heading of ['Final stage', 'Next appointment']) assert.equal(after.split(`# ${heading}\n`).length, 2, heading);
    assert.equal(missingIn(linter, 'a.session.md', after), undefined);
  });

  it('leaves a note alone that lacks nothing', () => {
    const linter = schoolLinter();
    const path = 'cases/C-0142/2026-09-07-s01.session.md';
    assert.equal(missingIn(linter, path, schoolText(path)), undefined);
  });

  it('only adds to any note of the sample, and a second time adds nothing', () => {
    const linter = schoolLinter();
    let changed = 0;
    for (const path of schoolPaths().filter(path => path.endsWith('.session.md'))) {
      for (const text of [schoolText(path), schoolText(path).replaceAll('\n', '\r\n')]) {
        const missing = missingIn(linter, path, text);
        if (!missing) continue;
        changed++;
        assert.ok(missing.edits.every(({ span }) => span.start === span.end), path);
        const after = applyEdits(text, missing.edits).text;
        if (text.includes('\r\n')) assert.doesNotMatch(after, /[^\r]\n/, path);
        assert.equal(missingIn(linter, path, after), undefined, path);
        assert.deepEqual(linter.problemsOf(path).filter(({ rule }) => absence.includes(rule)).map(({ rule }) => rule), [], path);
        linter.set(path, schoolText(path));
      }
    }
    assert.ok(changed >= 8, String(changed));
  });
});
