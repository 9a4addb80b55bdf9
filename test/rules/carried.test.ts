import assert from 'node:assert/strict';
import { fixOffers } from '../../src/core/lint/fix-offers.ts';
import { textWith } from '../../src/core/lint/insertion.ts';
import type { Language } from '../../src/core/protocol/protocol.ts';
import { createLinter, lintFiles, type Files } from './support/lint-files.ts';
import { defaultConfig } from '../../src/core/config/config.ts';
import { buildCaseFile, buildNote, contractKeys, notePath, type NotePlan } from './support/build-note.ts';

const second = notePath(2);
const mark = '<!-- tahap-carried 2026-01-05-s01: unconfirmed -->';
const task: Record<Language, string> = { en: '- [ ] client: keep the sleep log (2026-01-19)', id: '- [ ] konseli: isi catatan tidur (2026-01-19)' };
const signed = { status: 'signed', signed_at: '2026-01-12T15:00' };

function files(language: Language, plan: NotePlan): Files {
  return { [notePath(1)]: buildNote(language, { session: 1 }), [second]: buildNote(language, { session: 2, ...plan }), 'cases/C-0142/case.md': buildCaseFile(language, { contract: contractKeys[language] }) };
}

/** Findings of the second note on steps that its words concern: severity, rule and step. */
function findings(language: Language, plan: NotePlan): string[] {
  return lintFiles(files(language, plan)).filter(({ path }) => path === second)
    .filter(({ rule, step }) => rule === 'carried-unconfirmed' || (rule !== 'action-not-reviewed' && step !== undefined))
    .map(({ severity, rule, step }) => `${severity} ${rule}${step === undefined ? '' : ` ${step}`}`);
}

describe('carried-unconfirmed', () => {
  for (const language of ['en', 'id'] as const) {
    const carried = `${task[language]} ${mark}`;
    const cases: readonly [string, NotePlan, readonly string[]][] = [
      ['a carried plan alone: one finding for one fault', { words: { 'action-plan': carried } }, ['warning carried-unconfirmed action-plan']],
      ['each mark', { words: { 'action-plan': `${carried}\n${carried}` } }, ['warning carried-unconfirmed action-plan', 'warning carried-unconfirmed action-plan']],
      ['beside an action of today', { words: { 'action-plan': `${carried}\n${task[language]}` } }, ['warning carried-unconfirmed action-plan']],
      ['confirmed', { words: { 'action-plan': task[language] } }, []],
      ['dropped: the heading is empty', { words: { 'action-plan': '- [ ]' } }, ['warning empty-step action-plan']],
      ['changed, with the mark left', { words: { 'action-plan': carried.replace('2026-01-19', '2026-01-26') } }, ['warning carried-unconfirmed action-plan']],
      ['signed', { keys: signed, words: { 'action-plan': carried } }, ['error carried-unconfirmed action-plan']],
      ['an evaluation', { words: { evaluate: `7 -> 5. ${mark}` } }, ['warning carried-unconfirmed evaluate']],
      ['a quotation under the evaluation is none of today', { words: { evaluate: `> 7 -> 5. ${mark}` } }, ['warning carried-unconfirmed evaluate']],
      ['an appointment promises nothing', { words: { 'next-appointment': `2026-01-19 ${mark}` } }, ['warning carried-unconfirmed next-appointment', 'warning next-appointment-missing next-appointment']],
      ['a mark by itself', { words: { evaluate: `7 -> 5.\n\n${mark}` } }, ['warning carried-unconfirmed evaluate']],
      ['another comment', { words: { evaluate: '7 -> 5. <!-- carried from s01 -->' } }, []],
      ['the mark as code', { words: { evaluate: `7 -> 5. \`${mark}\`` } }, []],
    ];
    for (const [title, plan, expected] of cases) {
      it(`${title} (${language})`, () => assert.deepEqual(findings(language, plan).sort(), [...expected].sort()));
    }
  }

  it('can be given another severity, also for signed notes', () => {
    const found = lintFiles({ ...files('en', { keys: signed, words: { 'action-plan': `${task.en} ${mark}` } }), '.tahap.yaml': 'rules:\n  carried-unconfirmed: info\n' });
    assert.deepEqual(found.filter(({ rule }) => rule === 'carried-unconfirmed').map(({ severity }) => severity), ['info']);
  });

  it('says it without a word of the note', () => {
    const [problem] = lintFiles(files('id', { words: { 'action-plan': `${task.id} ${mark}` } })).filter(({ rule }) => rule === 'carried-unconfirmed');
    assert.match(problem?.message ?? '', /belum dihitung/);
    assert.ok(!problem?.message.includes('tidur'));
    assert.equal(problem?.fixable, false);
  });
});

describe('confirming and dropping', () => {
  function after(title: string, words: string, nth = 0): string {
    const linter = createLinter(defaultConfig);
    const text = `---\nclient: K-7F3Q\ntype: contact\ndate: 2026-01-12\ncounselor: G-01\n---\n\n${words}\n`;
    linter.set('x.session.md', text);
    linter.check();
    const problem = linter.problemsOf('x.session.md').filter(({ rule }) => rule === 'carried-unconfirmed')[nth];
    assert.ok(problem);
    const document = linter.parse('x.session.md', text);
    const offer = fixOffers(problem, document).find(({ fix }) => fix.title === title);
    assert.ok(offer, title);
    return textWith(document, offer.fix.edits).slice(text.indexOf(words));
  }
  const confirm = 'Confirm: it still holds';
  const drop = 'Drop what was carried over';
  const two = `- [ ] a ${mark}\n- [ ] b ${mark}\n- [ ] c`;

  it('confirm takes the mark away and nothing else', () => {
    assert.equal(after(confirm, two, 1), `- [ ] a ${mark}\n- [ ] b\n- [ ] c\n`);
    assert.equal(after('Confirm all that was carried over', two), '- [ ] a\n- [ ] b\n- [ ] c\n');
    assert.equal(after(confirm, `Satu ${mark} dua.`), 'Satu dua.\n');
    assert.equal(after(confirm, `- [ ] a\n  ${mark}\n- [ ] b`), '- [ ] a\n- [ ] b\n');
  });

  it('drop takes the lines away, with one of two blank lines', () => {
    assert.equal(after(drop, two, 0), `- [ ] b ${mark}\n- [ ] c\n`);
    assert.equal(after('Drop all that was carried over', two), '- [ ] c\n');
    assert.equal(after(drop, `Satu.\n\n> Dua\n> tiga ${mark}\n\nEmpat.`), 'Satu.\n\nEmpat.\n');
    assert.equal(after(drop, `Satu.\n\n${mark}\n\n## Evaluation\n\nx`), 'Satu.\n\n## Evaluation\n\nx\n');
  });

  it('keep CRLF', () => {
    assert.equal(after(drop, `- [ ] a ${mark}\r\n- [ ] c`), '- [ ] c\n');
    assert.equal(after(confirm, `- [ ] a ${mark}\r\n- [ ] c`), '- [ ] a\r\n- [ ] c\n');
  });

  it('offer all only where there are several', () => {
    assert.throws(() => after('Confirm all that was carried over', `- [ ] a ${mark}`));
  });
});
