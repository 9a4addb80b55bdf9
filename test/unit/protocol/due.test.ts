import assert from 'node:assert/strict';
import { builtinProtocols, individualProtocol } from '../../../src/core/protocol/builtin.generated.ts';
import { frameOf, missingFrame, stepsDueInCase, stepsDueInSession, stepsOfRule } from '../../../src/core/protocol/due.ts';
import type { Protocol } from '../../../src/core/protocol/protocol.ts';

function protocolOf(id: string): Protocol {
  const protocol = builtinProtocols.find(one => one.id === id);
  assert.ok(protocol, id);
  return protocol;
}

function inSession(number: number | undefined, closing = false, protocol = individualProtocol): string {
  return stepsDueInSession(protocol, { number, closing }).map(step => step.id).join(' ');
}

function inCase(number: number, protocol = individualProtocol): string {
  return stepsDueInCase(protocol, number).map(step => step.id).join(' ');
}

describe('stepsDueInSession', () => {
  it('asks more from the second session on', () => {
    assert.equal(inSession(1), 'conclude evaluate');
    assert.equal(inSession(2), 'explore conclude action-plan evaluate');
    assert.equal(inSession(12), 'explore conclude action-plan evaluate');
  });

  it('asks for no exploration at closing, but for a plan, a single session included', () => {
    assert.equal(inSession(5, true), 'conclude action-plan evaluate');
    assert.equal(inSession(1, true), 'conclude action-plan evaluate');
  });

  it('asks the least of a session without a number', () => assert.equal(inSession(undefined), 'conclude evaluate'));

  it('asks nothing of layouts whose sections have a rule of their own, nor of a group', () => {
    for (const id of ['soap', 'dap', 'birp', 'girp', 'group', 'case-study']) assert.equal(inSession(3, false, protocolOf(id)), '', id);
    assert.deepEqual(stepsOfRule(protocolOf('dap'), 'format-sections-incomplete').map(step => step.id), ['dap.data', 'dap.assessment', 'dap.plan']);
  });
});

describe('stepsDueInCase', () => {
  it('asks by the number of the session', () => {
    assert.equal(inCase(1), 'rapport');
    assert.equal(inCase(2), 'rapport define-problem');
    assert.equal(inCase(3), 'rapport define-problem assess');
    assert.equal(inCase(9), 'rapport define-problem assess');
  });

  it('asks a case study for the sections usual in practice', () => {
    assert.equal(inCase(1, protocolOf('case-study')), 'case-study.identification case-study.diagnosis case-study.prognosis case-study.treatment');
    for (const id of ['soap', 'group']) assert.equal(inCase(5, protocolOf(id)), '', id);
  });
});

describe('frameOf', () => {
  it('counts stages and steps', () => {
    assert.deepEqual([...frameOf(individualProtocol, ['early', 'conclude', 'risk', 'nowhere'])], ['early', 'final']);
    assert.deepEqual([...frameOf(protocolOf('group'), ['transition', 'explore', 'ending'])], ['early', 'core', 'final']);
  });

  it('counts what a section can record', () => {
    assert.deepEqual([...frameOf(protocolOf('soap'), ['soap.subjective', 'soap.plan'])], ['early', 'core', 'final']);
    assert.deepEqual([...frameOf(protocolOf('girp'), ['girp.goals'])], []);
  });
});

describe('missingFrame', () => {
  const missing = (present: string[], closing = false, protocol = individualProtocol) => {
    const frame = frameOf(protocol, present);
    return missingFrame(protocol, stage => frame.has(stage), { closing });
  };

  it('wants early or core, and final', () => {
    assert.deepEqual(missing(['early', 'final']), []);
    assert.deepEqual(missing(['explore', 'conclude']), []);
    assert.deepEqual(missing(['conclude']), [['early', 'core']]);
    assert.deepEqual(missing(['rapport']), [['final']]);
    assert.deepEqual(missing([]), [['early', 'core'], ['final']]);
    assert.deepEqual(missing(['transition', 'ending'], false, protocolOf('group')), []);
  });

  it('wants the final stage of a closing only', () => {
    assert.deepEqual(missing(['conclude'], true), []);
    assert.deepEqual(missing(['rapport'], true), [['final']]);
  });

  it('wants no frame of a layout', () => {
    for (const id of ['soap', 'dap', 'birp', 'girp', 'case-study']) assert.deepEqual(missing([], false, protocolOf(id)), [], id);
  });
});
