import assert from 'node:assert/strict';
import { schoolLinter, schoolPaths, schoolText } from '../support/school.ts';

/** The rows of the table in the sample's README: path, line, rule. */
function promisedFindings(): string[] {
  return [...schoolText('README.md').matchAll(/^\| (cases\/\S+) \| (\d+) \| ([a-z-]+) \|$/gm)].map(([, path, line, rule]) => `${path}:${line} ${rule}`).sort();
}

describe('the sample repository', () => {
  it('has the findings that its README names, and no others', () => {
    const found = schoolLinter().problems().map(({ path, range, rule }) => `${path}:${range.start.line + 1} ${rule}`).sort();
    assert.deepEqual(found, promisedFindings());
    assert.ok(found.length > 0);
  });

  it('shows every rule that a note can break', () => {
    const rules = new Set(schoolLinter().problems().map(({ rule }) => rule));
    for (const rule of ['front-matter-invalid', 'ambiguous-date', 'missing-stage', 'missing-step', 'empty-step', 'contract-missing', 'contract-part-missing', 'next-appointment-missing', 'next-appointment-invalid']) {
      assert.ok(rules.has(rule), rule);
    }
  });

  it('holds opaque codes and no names of files that could tell more', () => {
    for (const path of schoolPaths()) assert.match(path, /^cases\/[CG]-\d{4}\/(?:case\.md|\d{4}-\d{2}-\d{2}-[a-z0-9-]+\.session\.md)$/);
  });
});
