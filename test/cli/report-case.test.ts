import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tahap, TemporaryFolder } from '../support/command-line.ts';

const school = resolve('examples/school');
const note = (client: string, body = '') => `---\nclient: ${client}\nsession: 1\ndate: 2026-01-05\ncounselor: G-01\n---\n\n${body}`;

describe('tahap report case', () => {
  it('writes a page of one case that needs nothing else, the same each time', () => {
    const folder = new TemporaryFolder();
    const args = ['report', 'case', 'C-0142', school, '--as-of', '2026-11-24', '--output', join(folder.path, 'case.html')];
    assert.deepEqual(tahap('.', args), { code: 0, out: '', errors: '' });
    const page = readFileSync(join(folder.path, 'case.html'), 'utf8');
    assert.equal(tahap('.', args.slice(0, -2)).out, page);
    folder.remove();
    assert.match(page, /^<!DOCTYPE html>\n<html lang="en">/);
    assert.match(page, /<title>Case C-0142<\/title>/);
    assert.match(page, /6 of 6 agreed sessions held/);
    assert.doesNotMatch(page, /<script|<link|<img|<button|https?:|url\(|\son\w+=|\sstyle=/);
  });

  it('speaks Indonesian when it is asked to', () => {
    const { out } = tahap(school, ['report', 'case', 'C-0147', '--as-of', '2026-11-24', '--language', 'id']);
    assert.match(out, /<html lang="id">/);
    assert.match(out, /<h2 id="case-timeline">Linimasa<\/h2>/);
    assert.match(out, /Tidak hadir, 2026-10-12/);
  });

  it('holds no text of a note', () => {
    const folder = new TemporaryFolder({ 'a.session.md': note('K-1', '## Zamrud heading\n\n## Conclusion\n\nZamrud sentence.\n\n## Action plan\n\n- [ ] client: zamrud task (2026-01-12)\n') });
    const { code, out } = tahap(folder.path, ['report', 'case', 'K-1']);
    folder.remove();
    assert.equal(code, 0);
    assert.match(out, /2026-01-12/);
    assert.doesNotMatch(out, /zamrud/i);
  });

  it('says what it can\'t do and ends with 2', () => {
    const folder = new TemporaryFolder({ 'a/.tahap.yaml': 'tahap: 1\n', 'a/x.session.md': note('K-1'), 'b/.tahap.yaml': 'tahap: 1\n', 'b/x.session.md': note('K-1') });
    const wrong: readonly (readonly [string[], RegExp])[] = [
      [[], /Name a case/],
      [['K-2'], /No case here has the code K-2/],
      [['K-1', 'nowhere'], /nowhere \(ENOENT\)/],
      [['K-1', '--as-of', 'soon'], /--as-of/],
      [['K-1', '--format', 'json'], /--format/],
      [['K-1'], /More than one repository has a case K-1/],
    ];
    for (const [args, errors] of wrong) {
      const outcome = tahap(folder.path, ['report', 'case', ...args]);
      assert.deepEqual([outcome.code, outcome.out], [2, ''], args.join(' '));
      assert.match(outcome.errors, errors);
    }
    assert.equal(tahap(folder.path, ['report', 'case', 'K-1', 'a']).code, 0);
    folder.remove();
    assert.ok(!existsSync(folder.path));
  });
});
