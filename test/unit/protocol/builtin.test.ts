import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { outOfDate } from '../../../scripts/generate/generated-files.ts';
import { generate } from '../../../scripts/generate/protocols.ts';
import { builtinProtocols, individualProtocol } from '../../../src/core/protocol/builtin.generated.ts';
import { findStage, findStep, partsOf, type LocalizedWords } from '../../../src/core/protocol/protocol.ts';

const ids = builtinProtocols.map(protocol => protocol.id);

function step(id: string) {
  const found = findStep(individualProtocol, id);
  assert.ok(found, id);
  return found;
}

describe('the built-in protocols', () => {
  it('are what their YAML says (else run npm run generate)', () => {
    const generated = generate();
    assert.equal(generated.size, 2);
    assert.deepEqual(outOfDate(generated), []);
  });

  it('are seven, one file each, the default first', () => {
    assert.deepEqual(ids, ['individual', 'birp', 'case-study', 'dap', 'girp', 'group', 'soap']);
    const files = readdirSync(join(__dirname, '../../../src/core/protocol/builtin')).filter(name => name.endsWith('.yaml'));
    assert.deepEqual(files.map(name => name.replace('.yaml', '')).sort(), [...ids].sort());
  });

  it('ask for these steps', () => {
    const asked = Object.fromEntries(builtinProtocols.filter(({ id }) => id !== 'individual').map(({ id, asksFor }) => [id, asksFor.join(' ')]));
    assert.deepEqual(asked, {
      soap: 'soap.subjective soap.objective soap.assessment soap.plan',
      dap: 'dap.data dap.assessment dap.plan',
      birp: 'birp.behavior birp.intervention birp.response birp.plan',
      girp: 'girp.goals girp.intervention girp.response girp.plan',
      'case-study': 'case-study.identification case-study.analysis case-study.synthesis case-study.diagnosis case-study.prognosis case-study.treatment case-study.follow-up',
      group: 'pledge',
    });
    assert.deepEqual(individualProtocol.asksFor, individualProtocol.steps.map(({ id }) => id));
  });

  it('name everything in both languages', () => {
    for (const { id, names, stages, steps } of builtinProtocols) {
      for (const one of [{ id, names }, ...stages, ...steps]) assert.ok(one.names.en.trim() !== '' && one.names.id.trim() !== '', one.id);
      for (const { id: stepId, guidance, prompts, elements, labels, ratings } of steps) {
        assert.ok(guidance.en !== '' && guidance.id !== '', stepId);
        assert.ok(prompts.en.length > 0 && prompts.en.length === prompts.id.length, stepId);
        for (const element of elements) assert.ok(element.names.en !== '' && element.names.id !== '', stepId);
        for (const label of [...labels, ...ratings]) assert.ok(label.names.en.length > 0 && label.names.id.length > 0, `${stepId} ${label.id}`);
      }
    }
  });

  it('hold prompts that never count as content', () => {
    for (const { steps } of builtinProtocols) {
      for (const { id, prompts } of steps) {
        for (const prompt of [...prompts.en, ...prompts.id]) assert.match(prompt, /^(?:[^[\]:]+: )?\[[^[\]]+\](?: \[[^[\]]+\])*$/, id);
      }
    }
  });

  it('guide in the words of the domain', () => {
    const guidance = parse(readFileSync(join(__dirname, 'guidance.yaml'), 'utf8')) as Record<string, { en: string; id: string }>;
    assert.equal(Object.keys(guidance).length, 22);
    for (const [id, texts] of Object.entries(guidance)) assert.deepEqual(step(id).guidance, texts, id);
    for (const part of partsOf(individualProtocol, 'markers')) assert.deepEqual(part.guidance, guidance.markers, part.id);
  });

  it('stand for the three stages', () => {
    assert.deepEqual(individualProtocol.stages.map(({ id, frame }) => `${id} ${frame}`), ['early early', 'core core', 'final final']);
    const group = builtinProtocols.find(({ id }) => id === 'group');
    assert.deepEqual(group?.stages.map(({ id, frame }) => `${id} ${frame}`).sort(), ['ending final', 'forming early', 'transition early', 'working core']);
    for (const protocol of builtinProtocols) {
      for (const { id, stage } of protocol.steps) assert.ok(stage === undefined || findStage(protocol, stage), `${protocol.id}: ${id}`);
    }
  });

  it('leave these steps to a rule of their own', () => {
    const own = Object.fromEntries(individualProtocol.steps.filter(({ ownRule }) => ownRule).map(({ id, ownRule }) => [id, ownRule]));
    assert.deepEqual(own, {
      contract: 'contract-missing', 'contract.time': 'contract-part-missing', 'contract.task': 'contract-part-missing', 'contract.cooperation': 'contract-part-missing',
      consent: 'consent-missing', reassess: 'reassessment-overdue', 'keep-contract': 'contract-drift', 'next-appointment': 'next-appointment-missing',
      closure: 'closing-summary-missing', markers: 'closing-markers-missing', 'marker.anxiety-down': 'closing-markers-missing', 'marker.behaviour-change': 'closing-markers-missing',
      'marker.new-understanding': 'closing-markers-missing', 'marker.life-plan': 'closing-markers-missing',
      risk: 'risk-signal-unassessed', referral: 'referral-incomplete', handover: 'counselor-change-no-handover', 'follow-up': 'follow-up-overdue',
    });
  });

  it('take "none" for an answer only where it is one', () => {
    const labels = individualProtocol.steps.flatMap(({ id, labels: own }) => own.filter(label => label.acceptsNone).map(label => `${id} ${label.id}`));
    assert.deepEqual(individualProtocol.steps.filter(({ acceptsNone }) => acceptsNone).map(({ id }) => id), ['maintain-relationship', 'risk']);
    assert.deepEqual(labels, ['closure concerns']);
  });

  it('ask elements of three steps only', () => {
    const elements = individualProtocol.steps.flatMap(({ id, elements: own }) => own.map(element => `${id} ${element.id}`));
    assert.deepEqual(elements, ['rapport observation', 'conclude client-side', 'action-plan who', 'action-plan when']);
  });

  it('label the parts of these steps', () => {
    const labels = Object.fromEntries(individualProtocol.steps.filter(({ labels: own }) => own.length > 0).map(({ id, labels: own }) => [id, own.map(label => label.id).join(' ')]));
    assert.deepEqual(labels, {
      contract: 'contract.time contract.task contract.cooperation',
      consent: 'by date limits guardian reference',
      closure: 'reason sessions goals-status concerns return-path',
      markers: 'marker.anxiety-down marker.behaviour-change marker.new-understanding marker.life-plan',
      risk: 'asked found level protective-factors actions informed recheck report',
      referral: 'to reason agreement letter feedback referral.conference',
    });
  });

  it('never let one label of a step stand for two', () => {
    for (const { steps } of builtinProtocols) {
      for (const { id, labels } of steps) {
        const owners = new Map<string, string>();
        for (const label of labels) {
          for (const name of new Set([...label.names.en, ...label.names.id].map(word => word.toLowerCase()))) {
            assert.equal(owners.get(name) ?? label.id, label.id, `${id}: ${name}`);
            owners.set(name, label.id);
          }
        }
      }
    }
  });

  it('know the parts of a contract in plain prose', () => {
    const shows = (cues: LocalizedWords, text: string): boolean => [...cues.en, ...cues.id].some(cue => new RegExp(`(?<![\\p{L}])${cue}(?![\\p{L}])`, 'iu').test(text));
    const partsIn = (text: string): string[] => partsOf(individualProtocol, 'contract').filter(part => shows(part.cues, text)).map(part => part.id.replace('contract.', ''));
    assert.deepEqual(partsIn('Disepakati empat pertemuan, masing-masing 45 menit.'), ['time']);
    assert.deepEqual(partsIn('We meet weekly for six sessions. The client will keep a diary; the counselor will read it. Both are open and on time.'), ['time', 'task', 'cooperation']);
    assert.deepEqual(partsIn('Konseli akan mencatat jam belajar, konselor akan menyiapkan lembar. Kedua pihak saling terbuka.'), ['task', 'cooperation']);
    assert.deepEqual(partsIn('Konseli setuju.'), []);
  });
});
