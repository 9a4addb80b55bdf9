import assert from 'node:assert/strict';
import { buildNote, notePath } from '../../rules/support/build-note.ts';
import { Desk } from './fix-support.ts';

const path = notePath(1);
const bodyWithout = '\n# Note 1\n\n## Final stage\n\n### Joint conclusion\n\nA first step was found.\n';
const keys = 'client: K-7F3Q\nsession: 1\ndate: 2026-01-05\ncounselor: G-01\n';

/** The text after the fix with this title, with `|` where the writer goes on; undefined when it is not offered. */
function after(text: string, { rule, step, title }: { rule: string; step?: string; title: string }): string | undefined {
  const desk = Desk.of({ [path]: text });
  const offer = desk.offers(desk.problem(rule, step)).find(({ fix }) => fix.title.startsWith(title));
  return offer && desk.after(offer.fix).textWithCursor(offer.fix);
}

const leaveOut = { rule: 'next-appointment-missing', title: 'Mark as left out' };
const withKeys = (yaml: string): string => `---\n${yaml}---\n${bodyWithout}`;

describe('places of fixes', () => {
  const skipped: readonly (readonly [string, string, string | undefined])[] = [
    ['no key yet', keys, `${keys}skipped:\n  next-appointment: |\n`],
    ['Indonesian keys', 'konseli: K-7F3Q\nsesi: 1\ntanggal: 2026-01-05\nkonselor: G-01\n', 'konseli: K-7F3Q\nsesi: 1\ntanggal: 2026-01-05\nkonselor: G-01\ndilewati:\n  next-appointment: |\n'],
    ['a mapping', `skipped:\n  assess: later # as agreed\n${keys}`, `skipped:\n  next-appointment: |\n  assess: later # as agreed\n${keys}`],
    ['a mapping in braces', `skipped: {assess: later}\n${keys}`, `skipped: {next-appointment: |, assess: later}\n${keys}`],
    ['empty braces', `skipped: {}\n${keys}`, `skipped: {next-appointment: |}\n${keys}`],
    ['a key without a value', `skipped: # none yet\n${keys}`, `skipped: # none yet\n  next-appointment: |\n${keys}`],
    ['the step without a reason', `${keys}skipped:\n  next-appointment:\n`, `${keys}skipped:\n  next-appointment: |\n`],
    ['comments at the end', `${keys}# kept\n`, `${keys}# kept\nskipped:\n  next-appointment: |\n`],
  ];
  for (const [name, before, expected] of skipped) {
    it(`leave a step out: ${name}`, () => assert.equal(after(withKeys(before), leaveOut), expected && withKeys(expected)));
  }

  it('keep a whole front matter in braces as it is: a comment answers instead', () => {
    const text = withKeys('{client: K-7F3Q, session: 1, date: 2026-01-05, counselor: G-01}\n');
    assert.equal(after(text, leaveOut), undefined);
    assert.equal(after(text, { ...leaveOut, title: 'Add next_appointment' }), undefined);
    assert.match(after(text, { ...leaveOut, title: 'Silence' }) ?? '', /\n---\n\n<!-- tahap-disable next-appointment-missing: \| -->\n\n# Note 1/);
  });

  it('touch no YAML that has a key twice', () => {
    const desk = Desk.of({ [path]: withKeys(`${keys}session: 2\n`) });
    for (const problem of desk.problems) for (const { fix } of desk.offers(problem)) assert.ok(!/front matter|left out/.test(fix.title), fix.title);
  });

  it('keep CRLF and a byte order mark', () => {
    const text = `\ufeff${withKeys(keys)}`.replaceAll('\n', '\r\n');
    assert.equal(after(text, leaveOut), `\ufeff${withKeys(`${keys}skipped:\n  next-appointment: |\n`)}`.replaceAll('\n', '\r\n'));
    assert.equal(after('\ufeffText.\r\n', { rule: 'front-matter-invalid', title: 'Add a front matter' }), '\ufeff---\r\nclient: |\r\ndate: \r\ncounselor: \r\nsession: \r\n---\r\n\r\nText.\r\n');
  });

  it('insert a step behind the one before it, at its level, without a final line break too', () => {
    const text = withKeys(keys).trimEnd();
    const expected = `${text}\n\n### Next appointment\n\n|[YYYY-MM-DD] [time and place, or none: reason]|`;
    assert.equal(after(text, { ...leaveOut, title: 'Insert' }), expected);
  });

  it('insert nothing where it would be read as code', () => {
    assert.equal(after(`${withKeys(keys)}\n\`\`\`\ncode`, { ...leaveOut, title: 'Insert' }), undefined);
  });

  it('silence around a list or table rather than tear it apart', () => {
    const text = buildNote('en', { session: 1, words: { rapport: '- came early\n- again on 03/04/2026\n- and left' } });
    const silenced = after(text, { rule: 'ambiguous-date', title: 'Silence' }) ?? '';
    assert.ok(silenced.includes('<!-- tahap-disable ambiguous-date: | -->\n- came early\n- again on 03/04/2026\n- and left\n<!-- tahap-enable ambiguous-date -->\n'), silenced);
    const desk = Desk.of({ [path]: silenced.replace('|', 'quoted') });
    assert.ok(!desk.problems.some(({ rule }) => rule === 'ambiguous-date' || rule === 'suppression-invalid'));
  });

  it('lead to the blank line under a heading, and to a prompt to write over', () => {
    assert.match(after(buildNote('en', { session: 1, words: { rapport: '' } }), { rule: 'empty-step', title: 'Write' }) ?? '', /rapport\n\n?\|\n/i);
    assert.match(after(buildNote('en', { session: 1, words: { rapport: '[what showed it]' } }), { rule: 'empty-step', title: 'Write' }) ?? '', /\n\|\[what showed it\]\|\n/);
  });

  it('put a stage of the group and a section of SOAP under their own names', () => {
    assert.match(after(buildNote('id', { session: 1, keys: { format: 'group', client: undefined, group: 'KLP-1', members: '[K-1, K-2]' }, body: '## Tahap pembentukan\n\nIsi.\n' }), { rule: 'missing-stage', title: 'Sisipkan' }) ?? '', /\n\n## Pengakhiran|\n\n## Tahap pengakhiran/);
    assert.match(after(buildNote('en', { session: 1, keys: { layout: 'soap' }, body: '## Subjective\n\nText.\n\n## Plan\n\nText.\n' }), { rule: 'format-sections-incomplete', step: 'soap.objective', title: 'Insert' }) ?? '', /## Subjective\n\nText\.\n\n## Objective\n\n[^]*\n\n## Plan/);
  });
});
