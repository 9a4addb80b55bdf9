import assert from 'node:assert/strict';
import { hasEffect } from '../../../src/core/lint/fix.ts';
import { buildCaseFile, buildNote, notePath } from '../../rules/support/build-note.ts';
import { Desk } from './fix-support.ts';

const caseFile = 'cases/C-0142/case.md';
const day = '2026-01-12';
const indonesian = '---\nkasus: C-0142\nkonseli: K-7F3Q\n---\n';

/** The case file after the first fix that a session of an hour and a half is offered. */
function renegotiated(text: string): string | undefined {
  const desk = Desk.of({ [notePath(1)]: buildNote('id', { session: 1 }), [notePath(2)]: buildNote('id', { session: 2, keys: { duration: '90' } }), [caseFile]: text });
  return afterwards(desk, 'contract-drift', text);
}

function consented(text: string, consent?: string): string | undefined {
  const plan = consent === undefined ? { without: ['consent'] } : { words: { consent } };
  const desk = Desk.of({ [notePath(1)]: buildNote('id', { session: 1, ...plan }), [notePath(2)]: buildNote('id', { session: 2 }), [caseFile]: text });
  return afterwards(desk, 'consent-missing', text);
}

function afterwards(desk: Desk, rule: string, before: string): string | undefined {
  const offer = desk.offers(desk.problem(rule)).find(({ fix }) => fix.title.includes('case.md'));
  if (!offer) return undefined;
  assert.ok(hasEffect(offer.fix) || offer.fix.cursor);
  const after = desk.after(offer.fix).texts.get(caseFile) ?? '';
  return after === before ? '' : added(before, after);
}

/** The lines that are new, in their place: everything else must stay. */
function added(before: string, after: string): string {
  const old = before.split('\n');
  const lines = after.split('\n');
  let next = 0;
  const fresh = lines.filter(line => {
    if (line !== old[next]) return true;
    next++;
    return false;
  });
  assert.equal(next, old.length, after);
  return fresh.join('\n');
}

describe('a new agreement in case.md', () => {
  it('is the first of its list', () => assert.equal(renegotiated(buildCaseFile('id', { contract: '\n  minutes: 45' })), `  renegotiated:\n    - on: ${day}\n      minutes: `));
  it('takes the spelling of the contract', () => assert.equal(renegotiated(buildCaseFile('id', { kontrak: '\n  menit: 45' })), `  diubah:\n    - pada: ${day}\n      menit: `));
  it('goes behind those that are there', () => {
    const before = buildCaseFile('id', { contract: '\n  minutes: 45\n  renegotiated:\n    - on: 2026-01-06\n      sessions: 8 # two more\n  sessions: 6' });
    assert.equal(renegotiated(before), `    - on: ${day}\n      minutes: `);
  });
  it('goes behind a list without indent', () => assert.equal(renegotiated(buildCaseFile('id', { contract: '\n  minutes: 45\n  renegotiated:\n  - on: 2026-01-06\n    sessions: 8' })), `  - on: ${day}\n    minutes: `));
  it('fills an empty list', () => assert.equal(renegotiated(buildCaseFile('id', { contract: '\n  minutes: 45\n  renegotiated:' })), `    - on: ${day}\n      minutes: `));
  it('leaves a contract in braces or a list in brackets alone', () => {
    assert.equal(renegotiated(buildCaseFile('id', { contract: '{ minutes: 45 }' })), undefined);
    assert.equal(renegotiated(buildCaseFile('id', { contract: '\n  minutes: 45\n  renegotiated: []' })), undefined);
  });
  it('stands by itself when the contract is in a note', () => assert.equal(renegotiated(indonesian), `kontrak:\n  diubah:\n    - pada: ${day}\n      menit: `));
});

describe('a consent in case.md', () => {
  it('asks who, when and which limits', () => assert.equal(consented(indonesian), 'persetujuan:\n  oleh: \n  pada: \n  batas: '));
  it('adds the limits that are missing', () => assert.equal(consented(buildCaseFile('id', { consent: '\n  by: [konseli]' })), '  limits: '));
  it('leads to limits that are empty', () => assert.equal(consented(buildCaseFile('id', { consent: '\n  by: [konseli]\n  limits: ' })), ''));
  it('adds them beside a consent in a note', () => assert.equal(consented(indonesian, 'Konseli menyetujui pada 2026-01-05.'), 'persetujuan:\n  batas: '));
});

describe('a consent in a note', () => {
  it('is led to when no limit is stated and there is no case file', () => {
    const text = buildNote('id', { session: 2, and: ['consent'], words: { consent: 'Konseli menyetujui pada 2026-01-12.' } });
    const desk = Desk.of({ [notePath(2)]: text });
    const [offer] = desk.offers(desk.problem('consent-missing'));
    assert.equal(offer?.fix.title, 'Tulis batas kerahasiaan di sini');
    assert.equal(text.split('\n')[offer.fix.cursor?.range.start.line ?? -1], 'Konseli menyetujui pada 2026-01-12.');
  });
});
