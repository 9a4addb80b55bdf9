import assert from 'node:assert/strict';
import { completenessOf } from '../../../src/core/cases/completeness.ts';
import type { Case } from '../../../src/core/cases/case.ts';
import { defaultConfig } from '../../../src/core/config/config.ts';
import { Linter } from '../../../src/core/lint/linter.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';

type Files = Readonly<Record<string, string>>;

function caseOf(files: Files, isAlone = false): Case {
  const linter = new Linter({ config: defaultConfig, protocols: builtinProtocols, asOf: '2026-11-24', language: 'en', fallbackLanguage: 'en', isAlone });
  for (const [path, text] of Object.entries(files)) linter.set(path, text);
  linter.check();
  const theCase = linter.cases.caseAt('K-7Q2M');
  assert.ok(theCase);
  return theCase;
}

function note(number: number, steps: readonly string[], keys: readonly string[] = []): string {
  const front = ['client: K-7Q2M', `session: ${number}`, `date: 2026-10-0${number}`, 'counselor: R. Wulan', ...keys];
  return `---\n${front.join('\n')}\n---\n\n${steps.map(step => `## ${step}\n\nSomething was said and agreed here.`).join('\n\n')}\n`;
}

/** "recorded | missing" of the nth session, counted from 0. */
function told(theCase: Case, index: number): string {
  const session = theCase.sessions[index];
  assert.ok(session);
  const found = completenessOf(theCase, session);
  if (!found) return 'none';
  assert.deepEqual([...found.recorded, ...found.missing].sort(), [...found.due].sort());
  return `${found.recorded.join(' ')} | ${found.missing.join(' ')}`;
}

const closed = '---\nclient: K-7Q2M\nstatus: closed\n---\n';
const appointment = 'next_appointment: 2026-11-30';

describe('completenessOf', () => {
  it('asks a first session for rapport, conclusion, evaluation and the next appointment', () => {
    assert.equal(told(caseOf({ 'a.session.md': note(1, []) }), 0), ' | rapport conclude evaluate next-appointment');
    assert.equal(told(caseOf({ 'a.session.md': note(1, ['Rapport', 'Conclusion'], [appointment]) }), 0), 'rapport conclude next-appointment | evaluate');
  });

  it('asks a second session for what its case owes by then and has not recorded', () => {
    const theCase = caseOf({ 'a.session.md': note(1, ['Rapport', 'Counseling contract']), 'b.session.md': note(2, ['Conclusion']) });
    assert.equal(told(theCase, 1), 'conclude | define-problem consent explore action-plan evaluate next-appointment');
    assert.equal(told(theCase, 0), 'rapport contract | conclude evaluate next-appointment');
  });

  it('reports a step of the case in the newest session only', () => {
    const theCase = caseOf({ 'a.session.md': note(1, []), 'b.session.md': note(2, []), 'c.session.md': note(3, []) });
    assert.ok(!told(theCase, 1).includes('contract'));
    assert.ok(told(theCase, 2).includes('define-problem assess contract consent'));
  });

  it('takes the case file, an addendum and a reason for what was left out', () => {
    const files = { 'a.session.md': note(1, [], ['skipped: {rapport: "known for a year"}']), 'b.session.md': note(1, ['Evaluation'], ['type: addendum', 'addendum_to: a']) };
    assert.equal(told(caseOf(files), 0), 'evaluate | conclude next-appointment');
    const withFile = { 'case.md': '---\nclient: K-7Q2M\ncontract: {agreed_on: 2026-10-01}\n---\n', 'a.session.md': note(1, []), 'b.session.md': note(2, []) };
    assert.ok(!told(caseOf(withFile), 1).includes('contract'));
  });

  it('asks a closing and the last session of a closed case for no next appointment', () => {
    assert.ok(!told(caseOf({ 'a.session.md': note(2, [], ['type: closing']) }), 0).includes('next-appointment'));
    assert.ok(!told(caseOf({ 'case.md': closed, 'a.session.md': note(1, []) }), 0).includes('next-appointment'));
  });

  it('asks a layout for its own sections, and for contract, consent and next appointment beside them', () => {
    const theCase = caseOf({ 'a.session.md': note(1, []), 'b.session.md': note(2, ['Subjective', 'Objective'], ['layout: soap']) });
    assert.equal(told(theCase, 1), 'soap.subjective soap.objective | contract consent next-appointment soap.assessment soap.plan');
  });

  it('tells of steps that no rule demands without counting them', () => {
    const theCase = caseOf({ 'a.session.md': note(1, ['Intervention']) });
    const session = theCase.sessions[0];
    assert.ok(session);
    const found = completenessOf(theCase, session);
    assert.deepEqual(found?.open, ['maintain-relationship']);
    assert.ok(!found.due.includes('intervention'));
  });

  it('asks nothing of a free layout, a signed note of an old form, and notes before the adoption', () => {
    assert.equal(told(caseOf({ 'a.session.md': note(1, [], ['layout: free']) }), 0), 'none');
    assert.equal(told(caseOf({ 'a.session.md': note(1, ['Weather'], ['status: signed']) }), 0), 'none');
    const theCase = caseOf({ 'a.session.md': note(1, []) });
    const session = theCase.sessions[0];
    assert.ok(session);
    assert.equal(completenessOf(theCase, session, '2026-10-02'), undefined);
    assert.notEqual(completenessOf(theCase, session, '2026-10-01'), undefined);
  });

  it('is silent on earlier notes that a text alone can\'t show', () => {
    assert.ok(!told(caseOf({ 'a.session.md': note(2, []) }, true), 0).includes('contract'));
  });
});
