import assert from 'node:assert/strict';
import { openActions } from '../../src/core/cases/facts/actions.ts';
import { defaultConfig } from '../../src/core/config/config.ts';
import { buildNote, notePath } from './support/build-note.ts';
import { createLinter } from './support/lint-files.ts';
import { day, nothing, notes, pick, testSituations, type Situation } from './support/situations.ts';

const third = `${day[3]}-s03 action-not-reviewed`;
const tasks = { en: '- [ ] client: write down the bedtime each evening (2026-01-18)\n- [ ] counselor: bring the weekly planner (2026-01-18)', id: '- [ ] konseli: mencatat jam tidur tiap malam (2026-01-18)\n- [ ] konselor: membawa lembar mingguan (2026-01-18)' };
const other = { en: '- [ ] client: talk with the friend (2026-01-26)', id: '- [ ] konseli: berbicara dengan temannya (2026-01-26)' };
const story = { en: 'A quarrel with a friend over the group work; the client was angry and then sad.', id: 'Pertengkaran dengan teman soal kerja kelompok; konseli marah lalu sedih.' };
const later = (explore: Record<'en' | 'id', string>, plan: object = {}, first: Record<'en' | 'id', string> = tasks) => (language: 'en' | 'id') => notes(language, {}, { words: { 'action-plan': pick(language, first) } }, {
  words: { explore: pick(language, explore), 'action-plan': pick(language, other), reassess: pick(language, { en: 'Seen together, the picture has not changed.', id: 'Ditinjau bersama, gambarannya tetap.' }), intervention: pick(language, { en: 'Role play; the client laughed.', id: 'Bermain peran; konseli tertawa.' }) }, ...plan,
});

const situations: readonly Situation[] = [
  { title: 'not mentioned', files: later(story), expected: [third] },
  { title: 'homework with what became of it', files: later({ en: 'The homework was done on five evenings.', id: 'Tugas rumah dikerjakan lima malam.' }), expected: nothing },
  { title: 'not done is an answer', files: later({ en: 'The client forgot the homework.', id: 'PR belum dikerjakan.' }), expected: nothing },
  { title: 'the same words', files: later({ en: 'To write the bedtime on paper was easier than expected.', id: 'Konseli menunjukkan jam tidur yang dicatat.' }), expected: nothing },
  { title: 'a comment is no mention', files: later({ en: `${story.en}\n\n<!-- homework done? -->`, id: `${story.id}\n\n<!-- tugas sudah? -->` }), expected: [third] },
  { title: 'done items', files: later(story, { words: { explore: story.en, 'action-plan': '- [x] client: write down the bedtime (2026-01-18)\n- [ ] client: talk with the friend (2026-01-26)' } }), expected: nothing },
  { title: 'due later', files: later(story, {}, { en: '- [ ] client: write down the bedtime (2026-03-01)', id: '- [ ] konseli: mencatat jam tidur (2026-03-01)' }), expected: nothing },
  { title: 'all done at once', files: later(story, {}, { en: '- [x] client: wrote down the bedtime (2026-01-12)', id: '- [x] konseli: mencatat jam tidur (2026-01-12)' }), expected: nothing },
  { title: 'a crisis in between', files: language => ({ ...later(story)(language), 'cases/C-0142/2026-01-15-crisis.session.md': buildNote(language, { type: 'crisis', date: '2026-01-15', steps: ['risk'] }) }), expected: nothing },
  { title: 'a contact in between', files: language => ({ ...later(story)(language), 'cases/C-0142/2026-01-15-contact.session.md': buildNote(language, { type: 'contact', date: '2026-01-15', body: pick(language, { en: 'By telephone: the homework went well.\n', id: 'Lewat telepon: tugas berjalan lancar.\n' }) }) }), expected: nothing },
  { title: 'before the repository took up Tahap', files: language => ({ '.tahap.yaml': 'adopted_on: 2026-06-01\n', ...later(story)(language) }), expected: nothing },
  { title: 'the later note alone', files: language => ({ [notePath(3)]: later(story)(language)[notePath(3)] ?? '' }), setup: { isAlone: true }, expected: nothing },
];

describe('tasks of the last session', () => {
  testSituations(situations);

  it('gives what is open, a task agreed again once', () => {
    const linter = createLinter(defaultConfig);
    for (const [path, text] of Object.entries(later(story, { words: { explore: story.en, 'action-plan': '- [x] client: write down the bedtime (2026-01-18)\n- [ ] client: talk with the friend (2026-01-26)' } })('en'))) linter.set(path, text);
    const [key = ''] = linter.cases.keys();
    const theCase = linter.cases.caseAt(key);
    assert.ok(theCase);
    const open = openActions(theCase).map(({ note, action }) => `${note.date} ${action.who} ${action.due}`);
    assert.deepEqual(open, ['2026-01-12 counselor 2026-01-18', '2026-01-19 client 2026-01-26']);
  });
});
