import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultConfig } from '../../../src/core/config/config.ts';
import { buildCaseFile, buildNote, contractKeys } from '../../rules/support/build-note.ts';
import { createLinter } from '../../rules/support/lint-files.ts';

const paths = ['cases/C-0142/a.session.md', 'cases/C-0142/b.session.md', 'cases/C-0150/c.session.md', 'd.session.md', 'cases/C-0142/case.md', 'cases/C-0150/case.md'];
const noteTexts = [
  buildNote('en', { session: 1, without: ['contract'] }),
  buildNote('id', { session: 2, without: ['explore'] }),
  buildNote('en', { session: 3, words: { explore: '...' } }),
  buildNote('en', { session: 2, keys: { case: undefined, client: undefined } }),
  buildNote('id', { type: 'closing', session: 3, steps: ['closure'] }),
  buildNote('en', { type: 'closing', session: 4, without: ['reassess', 'markers'], words: { closure: 'Reason: lost contact.' } }),
  buildNote('id', { type: 'no-show', date: '2026-01-14', body: 'Dijadwalkan pukul 09.00; dua kali menelepon wali. SUDS: 6\n' }),
  buildNote('en', { session: 3, without: ['reassess'], words: { 'action-plan': '- [ ] client: draw the map of the week (2026-01-20)' } }),
  buildNote('en', { type: 'addendum', date: '2026-01-13', keys: { addendum_to: 'b' }, steps: ['explore'] }),
  buildNote('en', { session: 4, keys: { counselor: 'G-02', duration: '2 JP' } }),
  buildNote('id', { session: 5, without: ['consent'], and: ['contract.time', 'handover'], words: { 'contract.time': 'Diperpanjang menjadi 8 pertemuan.', handover: 'Dari G-02 kepada G-01.' } }),
  buildNote('en', { type: 'no-show', date: '2026-01-14', body: 'No notice. New date: 2026-01-28.\n' }),
  buildNote('id', { type: 'referral', date: '2026-01-02', steps: ['referral'], words: { referral: 'Kepada: psikiater. Kabar balik: 2026-01-03.' } }),
  buildNote('en', { session: 1, date: '2026-01-02', words: { 'next-appointment': '2026-01-03' } }),
  buildNote('en', { session: 2, words: { 'action-plan': '- [ ] client: write down the hours (2026-01-12) <!-- tahap-carried 2026-01-05-s01: not confirmed yet -->' } }),
  buildNote('id', { session: 3, keys: { status: 'signed' }, words: { evaluate: '> Lebih tenang. <!-- tahap-carried 2026-01-12-s02: belum dikonfirmasi -->' } }),
  'No front matter.\n',
];
const caseFileTexts = [
  buildCaseFile('en', { contract: contractKeys.en }),
  buildCaseFile('id', { case: 'C-0150', status: 'closed' }),
  buildCaseFile('en', { counselor: 'G-01', consent: '\n  by: [client, mother]', contract: '\n  sessions: 1\n  until: 2026-01-20\n  renegotiated:\n    - on: 2026-01-19\n      minutes: 30' }),
  buildCaseFile('en', { status: 'closed', closing: '\n  on: 2026-01-06', reopened_on: '2026-01-13', referrals: '\n  - to: psychiatrist\n    feedback_by: 2026-01-03' }),
  buildCaseFile('en', { status: 'closed', closing: '\n  reason: goals-met\n  concerns: none' }),
  '# Case without keys\n',
  '---\ntitle: something else\n---\n',
];

const step = fc.record({ path: fc.constantFrom(...paths), text: fc.nat({ max: 20 }), what: fc.constantFrom('set', 'set', 'set', 'remove', 'check') });

describe('linting step by step', () => {
  it('gives what a fresh linter gives, whatever came before', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 25 }), steps => {
      const linter = createLinter(defaultConfig);
      const files = new Map<string, string>();
      for (const { path, text, what } of steps) {
        const texts = path.endsWith('case.md') ? caseFileTexts : noteTexts;
        if (what === 'check') linter.check();
        else if (what === 'remove') {
          linter.remove(path);
          files.delete(path);
        } else {
          const chosen = texts[text % texts.length] ?? '';
          linter.set(path, chosen);
          files.set(path, chosen);
        }
      }
      linter.check();
      const fresh = createLinter(defaultConfig);
      for (const path of [...files.keys()].sort()) fresh.set(path, files.get(path) ?? '');
      fresh.check();
      assert.deepEqual(linter.problems(), fresh.problems());
    }), { numRuns: 200 });
  });

  it('sees a case file that comes after its notes were judged', () => {
    const linter = createLinter(defaultConfig);
    linter.set('cases/C-0142/a.session.md', buildNote('id', { session: 2, without: ['contract'] }));
    linter.check();
    assert.ok(linter.problems().some(problem => problem.rule === 'contract-missing'));
    linter.set('cases/C-0142/case.md', buildCaseFile('en', { contract: contractKeys.en }));
    linter.check();
    assert.ok(!linter.problems().some(problem => problem.rule === 'contract-missing'));
  });
});
