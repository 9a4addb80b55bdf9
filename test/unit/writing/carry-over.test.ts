import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Note } from '../../../src/core/note/note.ts';
import { NoteParser } from '../../../src/core/note/parse-note.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import { carriedGoals, carryOver } from '../../../src/core/writing/carry-over.ts';

const parser = new NoteParser({ protocols: builtinProtocols, language: 'en' });
const mark = '<!-- tahap-carried 2026-01-05-s01: unconfirmed -->';
const laterMark = '<!-- tahap-carried 2026-01-09-contact: unconfirmed -->';

function parse(body: string, { keys = '', path = 'cases/C-1/2026-01-05-s01.session.md', date = '2026-01-05' } = {}): Note {
  return parser.parseNote(path, `---\nclient: K-1\nsession: 1\ndate: ${date}\ncounselor: G-01\n${keys}---\n\n${body}\n`);
}

const actions = (...notes: Note[]): readonly string[] => carryOver(notes, 'en').actions;
const lookBack = (...notes: Note[]): readonly string[] => carryOver(notes, 'en').lookBack;

describe('carrying over actions', () => {
  it('takes open ones with their dates, and leaves those that are done', () => {
    assert.deepEqual(actions(parse('## Action plan\n\n- [ ] client: sleep log (2026-01-12)\n- [x] counselor: call the teacher (2026-01-07)\n- plain item\n')), [`- [ ] client: sleep log (2026-01-12) ${mark}`]);
  });

  it('takes those of the front matter', () => {
    const keys = 'actions:\n  - {who: client, what: sleep log, due: 2026-01-12}\n  - {what: call the teacher, done: true}\n  - {what: fetch the form, done: 2026-01-06}\n  - read\n';
    assert.deepEqual(actions(parse('', { keys })), [`- [ ] client: sleep log (2026-01-12) ${mark}`, `- [ ] read ${mark}`]);
  });

  it('goes by the newest note that names the action', () => {
    const session = parse('- [ ] client: sleep log\n- [ ] counselor: call the teacher');
    const contact = parse('- [x] Counselor: call the teacher.\n- [ ] client: bring the form', { path: 'cases/C-1/2026-01-09-contact.session.md', date: '2026-01-09' });
    assert.deepEqual(actions(session, contact), [`- [ ] client: sleep log ${mark}`, `- [ ] client: bring the form ${laterMark}`]);
  });

  it('takes no prompt, no quotation, no code, and each item once though it has paragraphs', () => {
    assert.deepEqual(actions(parse('- [ ] [who]: [what]\n- [ ]\n- [ ] …\n\n> - [ ] quoted\n\n```\n- [ ] code\n```\n')), []);
    assert.deepEqual(actions(parse('- [ ] client: sleep log\n\n  every evening\n')), [`- [ ] client: sleep log ${mark}`]);
  });

  it('joins lines, and takes comments and an old mark away', () => {
    assert.deepEqual(actions(parse('- [ ] client: sleep\n  log <!-- x --> nightly <!-- tahap-carried s00: unconfirmed -->')), [`- [ ] client: sleep log nightly ${mark}`]);
  });

  it('speaks the language of the new note', () => {
    assert.deepEqual(carryOver([parse('- [ ] konseli: catat')], 'id').actions, ['- [ ] konseli: catat <!-- tahap-carried 2026-01-05-s01: belum dikonfirmasi -->']);
  });

  it('names the day where the file has no name fit for a comment', () => {
    for (const path of ['', 'a-->b.session.md', '<x>.session.md']) assert.deepEqual(actions(parse('- [ ] read', { path })), ['- [ ] read <!-- tahap-carried 2026-01-05: unconfirmed -->'], path);
  });

  it('stays held back whatever the words are', () => {
    const words = fc.array(fc.constantFrom('a', ' ', '`', '``', '<', '<a href="', '<!A', '<![CDATA[', '<?', '<!--', '-->', '\\', '# ', '> ', '- ', '[ ] ', '1. ', '|', '***', '[', ']', '~~~', '<div>', "'", '"'), { maxLength: 12 }).map(parts => parts.join(''));
    fc.assert(fc.property(words, fc.boolean(), (what, inKeys) => {
      const note = inKeys ? parse('', { keys: `actions: [${JSON.stringify(what)}]\n` }) : parse(`- [ ] ${what}\n\n## Evaluation\n\n${what}`);
      const { actions: lines, lookBack: quotes } = carryOver([note], 'en');
      const next = parse(`## Action plan\n\n${lines.join('\n')}\n\n${quotes.join('\n\n')}`);
      assert.equal(next.carried.filter(({ block }) => block).length, lines.length + quotes.length);
      assert.ok(!next.outline.steps.get('action-plan')?.recorded);
    }), { numRuns: 400 });
  });
});

describe('carrying over the last evaluation', () => {
  it('is one quoted line with the day', () => {
    assert.deepEqual(lookBack(parse('## Evaluation\n\nCalmer:\n7 -> 5.\n\n- slept well\n')), [`> Last evaluation (2026-01-05): Calmer: 7 -> 5. slept well ${mark}`]);
  });

  it('is that of the newest note that records one', () => {
    const later = parse('## Evaluation\n\n[What is clearer]', { path: 'x/2026-01-12-s02.session.md', date: '2026-01-12' });
    assert.deepEqual(lookBack(parse('## Evaluation\n\nCalmer.'), later), [`> Last evaluation (2026-01-05): Calmer. ${mark}`]);
  });

  it('is read from the section of a layout that stands for it', () => {
    assert.deepEqual(lookBack(parse('## Response\n\nMore hopeful.', { keys: 'layout: birp\n' })), [`> Last evaluation (2026-01-05): More hopeful. ${mark}`]);
  });

  it('is cut where it is long, and never in a character', () => {
    const [quotation = ''] = lookBack(parse(`## Evaluation\n\n${'word '.repeat(200)}`));
    assert.ok(quotation.length < 380 && quotation.includes('word … <!--'));
    const [unbroken = ''] = lookBack(parse(`## Evaluation\n\n${'😀'.repeat(400)}`));
    assert.ok(!/\p{Surrogate}/u.test(unbroken) && unbroken.length < 380);
  });

  it('is nothing where nothing is recorded, or only carried over', () => {
    assert.deepEqual(lookBack(parse('## Evaluation\n\n## Notes\n\nText.')), []);
    assert.deepEqual(lookBack(parse(`## Evaluation\n\n> Last evaluation: calmer ${mark}`)), []);
  });
});

describe('carrying over the goals', () => {
  it('quotes them from the case file', () => {
    const caseFile = parser.parseCaseFile('cases/C-1/case.md', '---\nclient: K-1\ngoals: [sleep through the night, one friend]\n---\n');
    assert.deepEqual(carriedGoals(caseFile, 'id'), ['> Tujuan (case.md): sleep through the night; one friend <!-- tahap-carried case: belum dikonfirmasi -->']);
    assert.deepEqual(carriedGoals(parser.parseCaseFile('case.md', ''), 'id'), []);
  });
});
