import assert from 'node:assert/strict';
import type { Case } from '../../../src/core/cases/case.ts';
import { contractInForce, contractUse } from '../../../src/core/cases/contract-in-force.ts';
import { defaultConfig } from '../../../src/core/config/config.ts';
import { buildCaseFile, buildNote, dayOf, notePath, type NotePlan } from '../../rules/support/build-note.ts';
import { createLinter, type Files } from '../../rules/support/lint-files.ts';

const caseFile = 'cases/C-0142/case.md';
const time = (words: string): NotePlan => ({ and: ['contract.time'], words: { 'contract.time': words } });

function caseOf(files: Files): Case {
  const linter = createLinter(defaultConfig);
  for (const [path, text] of Object.entries(files)) linter.set(path, text);
  const found = linter.cases.caseAt('C-0142');
  assert.ok(found);
  return found;
}

function course(count: number, plans: Readonly<Record<number, NotePlan>> = {}): Files {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [notePath(index + 1), buildNote('en', { session: index + 1, ...plans[index + 1] })]));
}

const numbers = (theCase: Case, days: readonly number[]): (number | undefined)[] => days.map(session => contractInForce(theCase, dayOf(session))?.sessions);

describe('the contract in force', () => {
  it('is none before it is made', () => {
    const theCase = caseOf(course(3, { 1: { without: ['contract'] }, 2: { and: ['contract'] } }));
    assert.equal(contractInForce(theCase, dayOf(1)), undefined);
    assert.equal(contractInForce(theCase, dayOf(2))?.sessions, 6);
    assert.equal(contractInForce(theCase, dayOf(2))?.path, notePath(2));
  });

  it('changes on the day of the later agreement', () => assert.deepEqual(numbers(caseOf(course(6, { 4: time('Extended to eight meetings.') })), [1, 3, 4, 6]), [6, 6, 8, 8]));
  it('is the case file\'s, and the same one in the first note', () => {
    const theCase = caseOf({ ...course(3), [caseFile]: buildCaseFile('en', { contract: '\n  agreed_on: 2026-01-05\n  sessions: 5' }) });
    const contract = contractInForce(theCase, dayOf(3));
    assert.deepEqual([contract?.sessions, contract?.length, contract?.path], [5, { amount: 45, unit: 'minute' }, caseFile]);
  });
  it('takes the changes of the case file and of notes by their days', () => {
    const file = buildCaseFile('en', { contract: `\n  agreed_on: 2026-01-05\n  sessions: 4\n  renegotiated:\n    - on: ${dayOf(5)}\n      sessions: 9\n    - on: ${dayOf(2)}\n      minutes: 60` });
    const theCase = caseOf({ ...course(6, { 3: time('Extended to six meetings.') }), [caseFile]: file });
    assert.deepEqual(numbers(theCase, [1, 2, 3, 5]), [4, 4, 6, 9]);
    assert.deepEqual(contractInForce(theCase, dayOf(3))?.length, { amount: 60, unit: 'minute' });
  });
  it('is made shorter only where a note says that it changed', () => {
    assert.deepEqual(numbers(caseOf(course(3, { 2: time('Three meetings of 45 minutes.') })), [3]), [6]);
    assert.deepEqual(numbers(caseOf(course(3, { 2: time('Reduced to three meetings of 45 minutes.') })), [3]), [3]);
  });
  it('has no number any more after an extension without one', () => assert.deepEqual(numbers(caseOf(course(6, { 5: time('Extended by agreement.') })), [4, 5]), [6, undefined]));
  it('counts an addendum for the day of the note that it names', () => {
    const addendum = buildNote('en', { type: 'addendum', date: dayOf(5), keys: { addendum_to: notePath(2) }, steps: ['contract'], words: { contract: 'Time: extended to seven meetings.' } });
    assert.deepEqual(numbers(caseOf({ ...course(4), 'cases/C-0142/a.session.md': addendum }), [1, 2, 4]), [6, 7, 7]);
  });
});

describe('the use of a contract', () => {
  it('counts what was held and says what is agreed', () => {
    const use = contractUse(caseOf({ ...course(3), [notePath(4, 'no-show')]: buildNote('en', { type: 'no-show', date: dayOf(4), body: '# 4\n' }) }));
    assert.deepEqual([use?.held, use?.agreed, use?.until], [3, 6, undefined]);
  });
  it('begins anew in a case that is taken up again', () => {
    const files = { ...course(3, { 3: { type: 'closing' } }), [notePath(4)]: buildNote('en', { session: 4 }), [caseFile]: buildCaseFile('en', { reopened_on: dayOf(4) }) };
    assert.deepEqual([contractUse(caseOf(files))?.held, contractUse(caseOf(files))?.agreed], [1, 6]);
  });
  it('is unknown without a contract', () => assert.equal(contractUse(caseOf(course(2, { 1: { without: ['contract'] } }))), undefined));
  it('counts nothing of a case file without notes', () => assert.equal(contractUse(caseOf({ [caseFile]: buildCaseFile('en', { contract: '\n  sessions: 5' }) }))?.held, 0));
});
