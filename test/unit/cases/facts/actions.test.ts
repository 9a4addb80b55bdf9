import assert from 'node:assert/strict';
import { actionsOf, openActions, reviewOf, speaksOf, type AgreedAction } from '../../../../src/core/cases/facts/actions.ts';
import { NoteParser } from '../../../../src/core/note/parse-note.ts';
import { builtinProtocols } from '../../../../src/core/protocol/builtin.generated.ts';

const parser = new NoteParser({ protocols: builtinProtocols, language: 'en' });

interface Written {
  readonly plan?: string;
  readonly body?: string;
  readonly keys?: string;
  readonly session?: number;
  readonly type?: string;
}

const parse = ({ plan = '', body = '', keys = '', session = 2, type = 'session' }: Written) => parser.parseNote(
  'a.session.md',
  `---\nclient: K-7F3Q\ntype: ${type}\nsession: ${session}\ndate: 2026-01-12\n${keys}---\n\n## Final stage\n\n${body}\n\n${plan === '' ? '' : `### Action plan\n\n${plan}\n`}`,
);
const facts = (written: Written) => {
  const note = parse(written);
  return { type: note.type, actions: actionsOf(note), review: reviewOf(note) };
};
const inShort = ({ done, who, due }: AgreedAction): string => `${done ? 'done' : 'open'} ${who ?? '-'} ${due ?? '-'}`;
const read = (written: Written): string[] => actionsOf(parse(written)).map(inShort);

describe('actions', () => {
  it('are the task-list items of the action plan, with who and until when', () => {
    assert.deepEqual(read({ plan: '- [ ] client: write down the hours (2026-01-19)\n- [x] counselor: talk to the class teacher' }), ['open client 2026-01-19', 'done counselor -']);
    assert.deepEqual(read({ plan: '- [ ] konseli: isi catatan tidur (19 Januari 2026)\n- [ ] Guru BK: hubungi wali' }), ['open client 2026-01-19', 'open counselor -']);
    assert.deepEqual(read({ plan: '1. [ ] mother: call the clinic' }), ['open other -']);
  });

  it('are not other lists, bare boxes, quotes or lists elsewhere in the note', () => {
    assert.deepEqual(read({ plan: '- write down the hours' }), []);
    assert.deepEqual(read({ plan: '- [ ] ' }), []);
    assert.deepEqual(read({ plan: '> - [ ] client: write down the hours' }), []);
    assert.deepEqual(read({ body: '### Conclusion\n\n- [ ] client: write down the hours' }), []);
  });

  it('come from the front matter too', () => {
    assert.deepEqual(read({ keys: 'actions:\n  - { who: client, what: write down the hours, due: 2026-01-19 }\n  - { who: G-01, what: call the clinic, done: 2026-01-13 }\n' }), ['open client 2026-01-19', 'done other -']);
  });

  it('are read under the section of another layout that holds the plan', () => {
    const note = parser.parseNote('a.session.md', '---\nclient: K-7F3Q\nlayout: soap\n---\n\n## Plan\n\n- [ ] client: write down the hours\n');
    assert.deepEqual(actionsOf(note).map(inShort), ['open client -']);
  });

  it('are spoken of by a done item, by being agreed again, or in words of the note', () => {
    const [action] = facts({ plan: '- [ ] client: write down the hours of sleep' }).actions;
    assert.ok(action);
    assert.equal(speaksOf(facts({ plan: '- [ ] client: write down the hours of sleep again' }), action), true);
    assert.equal(speaksOf(facts({ plan: '- [x] something else' }), action), true);
    assert.equal(speaksOf(facts({ body: '### Conclusion\n\nThe hours of sleep were written down on five days.' }), action), true);
    assert.equal(speaksOf(facts({ body: '### Conclusion\n\nWe talked about the examination.' }), action), false);
  });

  it('are not reviewed in comments, in a first session, or in a note that tells of no meeting', () => {
    const [action] = facts({ plan: '- [ ] client: write down the hours of sleep' }).actions;
    assert.ok(action);
    assert.equal(speaksOf(facts({ body: '### Conclusion\n\n<!-- the hours of sleep were written down -->' }), action), false);
    assert.equal(facts({ session: 1 }).review, undefined);
    assert.equal(facts({ type: 'no-show' }).review, undefined);
  });

  it('stay open until a note says they are done; one agreed again is listed once, at its newest note', () => {
    const first = facts({ plan: '- [ ] client: write down the hours of sleep\n- [ ] counselor: talk to the class teacher' });
    const second = facts({ plan: '- [ ] client: write down the hours of sleep' });
    const third = facts({ plan: '- [x] counselor: talk to the class teacher' });
    assert.deepEqual(openActions({ notes: [first, second] }).map(({ note }) => note === first), [true, false]);
    assert.deepEqual(openActions({ notes: [first, second, third] }).map(({ note }) => note === second), [true]);
    assert.deepEqual(openActions({ notes: [{ ...first, type: 'plan' }] }), []);
  });
});
