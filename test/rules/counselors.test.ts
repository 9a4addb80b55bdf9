import assert from 'node:assert/strict';
import type { Language } from '../../src/core/protocol/protocol.ts';
import { buildCaseFile, buildNote, dayOf, notePath, type NotePlan } from './support/build-note.ts';
import { lintFiles, type Files } from './support/lint-files.ts';
import { nothing, notes, pick, testSituations, type Expected, type Situation } from './support/situations.ts';

/** Who holds the sessions of a case, and how it goes from one counselor to another. */
const second: NotePlan = { keys: { counselor: 'G-02' } };
const review: NotePlan = { and: ['reassess'] };
const change: Expected = [`${dayOf(4)}-s04 counselor-change-no-handover handover`];

/** Three sessions by G-01, a fourth as planned. */
function fourth(language: Language, plan: NotePlan, third: NotePlan = review): Files {
  return notes(language, {}, {}, third, plan);
}

function beside(language: Language, files: Files, kind: string, plan: NotePlan): Files {
  return { ...files, [`cases/C-0142/${plan.date ?? ''}-${kind}.session.md`]: buildNote(language, plan) };
}

const handover: Record<Language, string> = {
  en: 'From G-01 to G-02 since 2026-01-26; the client agreed, time and tasks stay as they are.',
  id: 'Dari G-01 kepada G-02 sejak 2026-01-26; konseli setuju, waktu dan tugas tetap.',
};

const situations: readonly Situation[] = [
  { title: '16: a new counselor in session 4, no handover', files: language => fourth(language, second), expected: change },
  { title: '16: with the counselor of before as co-counselor', files: language => fourth(language, { keys: { counselor: 'G-02', co_counselors: '[G-01]' } }), expected: nothing },
  { title: '16: the new counselor was a co-counselor before', files: language => fourth(language, second, { ...review, keys: { co_counselors: '[G-02]' } }), expected: nothing },
  { title: 'reported at the change only, not in each session after it', files: language => notes(language, {}, {}, review, second, second), expected: change },
  { title: 'back to the first counselor, who is known', files: language => notes(language, {}, {}, review, second, {}), expected: change },
  { title: 'a second change is a second fault', files: language => notes(language, {}, second, { ...review, keys: { counselor: 'G-03' } }), expected: [`${dayOf(2)}-s02 counselor-change-no-handover handover`, `${dayOf(3)}-s03 counselor-change-no-handover handover`] },
  { title: 'the handover key in the first note of the new counselor', files: language => fourth(language, { keys: { counselor: 'G-02', handover: '\n  from: G-01\n  on: 2026-01-26' } }), expected: nothing },
  { title: 'the handover key in the last note of the one before', files: language => fourth(language, second, { ...review, keys: { handover: '\n  from: G-01\n  on: 2026-01-26' } }), expected: nothing },
  { title: 'a heading in the first note', files: language => fourth(language, { ...second, and: ['handover'], words: { handover: handover[language] } }), expected: nothing },
  { title: 'a label in the last note', files: language => fourth(language, second, { ...review, words: { evaluate: `${pick(language, { en: 'The client rates the session 8 of 10: "I know where to begin."', id: 'Konseli memberi nilai 8 dari 10: "Saya tahu harus mulai dari mana."' })}\n\n**${pick(language, { en: 'Handover to another counselor', id: 'Serah terima' })}:** ${handover[language]}` } }), expected: nothing },
  { title: 'a handover of long ago answers nothing', files: language => notes(language, { and: ['handover'], words: { handover: handover[language] } }, {}, review, second), expected: change },
  { title: 'an addendum to the first note hands over', files: language => beside(language, fourth(language, second), 'addendum', { type: 'addendum', date: '2026-01-28', keys: { addendum_to: `${dayOf(4)}-s04`, counselor: 'G-02' }, steps: ['handover'], words: { handover: handover[language] } }), expected: nothing },
  { title: 'a contact between the two hands over', files: language => beside(language, fourth(language, second), 'contact', { type: 'contact', date: '2026-01-22', steps: ['handover'], words: { handover: handover[language] } }), expected: nothing },
  { title: 'an empty handover is one fault', files: language => fourth(language, { ...second, and: ['handover'], words: { handover: '...' } }), expected: change },
  { title: 'handed over in case.md', files: language => ({ ...fourth(language, second), 'cases/C-0142/case.md': buildCaseFile(language, { handover: '\n  from: G-01\n  on: 2026-01-26' }) }), expected: nothing },
  { title: 'case.md names a handover by somebody else', files: language => ({ ...fourth(language, second), 'cases/C-0142/case.md': buildCaseFile(language, { handover: '\n  from: G-09' }) }), expected: change },
  { title: 'case.md names the second as co-counselor of the case', files: language => ({ ...fourth(language, second), 'cases/C-0142/case.md': buildCaseFile(language, { counselor: 'G-01', co_counselors: '[G-02]' }) }), expected: nothing },
  { title: 'a crisis that a colleague answers is no change of counselor', files: language => beside(language, notes(language, {}, {}, review, {}), 'crisis', { type: 'crisis', date: '2026-01-22', keys: { counselor: 'G-02' }, steps: ['risk'] }), expected: nothing },
  { title: 'who answered the crisis is known to the case', files: language => beside(language, fourth(language, second), 'crisis', { type: 'crisis', date: '2026-01-22', keys: { counselor: 'G-02' }, steps: ['risk'] }), expected: nothing },
  { title: 'a supervisor is no counselor of the case', files: language => beside(language, fourth(language, second), 'supervision', { type: 'supervision', date: '2026-01-22', keys: { counselor: 'G-02' }, body: '# 1\n' }), expected: change },
  { title: 'a joint session with a note of each', files: language => ({ ...notes(language, {}, {}, review), [notePath(3, 's03-g02')]: buildNote(language, { session: 3, keys: { counselor: 'G-02' }, and: ['reassess'] }) }), expected: nothing },
  { title: 'the group of the same case has its own counselor', files: language => ({ ...notes(language, {}, {}), ...Object.fromEntries([1, 2].map(week => [`cases/C-0142/2026-01-${String(6 + 7 * (week - 1)).padStart(2, '0')}-group.session.md`, buildNote(language, { session: week, date: `2026-01-${String(6 + 7 * (week - 1)).padStart(2, '0')}`, keys: { counselor: 'G-03', format: 'group', group: 'KL-03', members: '[K-7F3Q, A-1X]' } })])) }), expected: nothing },
  { title: 'a code in other letters is the same counselor', files: language => fourth(language, { keys: { counselor: 'g-01' } }), expected: nothing },
  { title: 'left out on purpose, with a reason', files: language => fourth(language, { keys: { counselor: 'G-02', skipped: '\n  handover: the counselor of before is on leave and cannot be reached' } }), expected: nothing },
  { title: 'before adopted_on', files: language => ({ '.tahap.yaml': 'adopted_on: 2026-02-01\n', ...fourth(language, second) }), expected: nothing },
  { title: 'another case of the same client', files: language => ({ ...notes(language, {}, {}), 'cases/C-0200/s1.session.md': buildNote(language, { session: 1, date: dayOf(3), keys: { case: 'C-0200', counselor: 'G-02' }, words: { 'next-appointment': '2026-01-26 09:00' } }) }), expected: nothing },
  { title: 'the new counselor closes the case', files: language => ({ ...notes(language, {}, {}, review), [notePath(4)]: buildNote(language, { session: 4, type: 'closing', keys: { counselor: 'G-02' } }) }), expected: change },
  { title: 'a note checked alone', files: language => ({ [notePath(4)]: buildNote(language, { session: 4, ...second }) }), setup: { isAlone: true }, expected: nothing },
];

describe('change of counselor', () => {
  testSituations(situations);

  it('names both codes, and where the last session of the one before is', () => {
    const [problem] = lintFiles(fourth('id', second)).filter(({ rule }) => rule === 'counselor-change-no-handover');
    assert.equal(problem?.message, 'Konselor G-02 menggantikan G-01, tetapi serah terima belum tercatat. Catat dari siapa dan sejak kapan, serta apa yang disepakati ulang dengan konseli.');
    assert.deepEqual(problem.related?.map(({ path, message }) => [path, message]), [[notePath(3), 'Pertemuan terakhir oleh G-01.']]);
  });

  it('does not ask for the rapport again', () => {
    assert.deepEqual(lintFiles(fourth('id', { keys: { counselor: 'G-02', handover: '\n  from: G-01' } })).filter(({ rule }) => rule === 'missing-step'), []);
  });
});
