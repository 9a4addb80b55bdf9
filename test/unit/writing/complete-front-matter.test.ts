import assert from 'node:assert/strict';
import { toPlainText } from '../../../src/core/writing/skeleton.ts';
import { itemsAt, labelsAt } from './items-at.ts';

const earlier = { 'cases/a/2026-11-10-s01.session.md': '---\nclient: K-1\nsession: 1\ndate: 2026-11-10\ncounselor: G-07\n---\n\n## Final stage\n\n### Next appointment\n\n2026-11-17 09:00, BK\n' };

describe('completion of front matter', () => {
  it('offers required keys first, and only those that are not there', () => {
    const items = itemsAt('---\nclient: K-1\n|\n---\n');
    assert.deepEqual(items.slice(0, 3).map(({ label }) => label), ['session', 'date', 'counselor']);
    assert.equal(items[0]?.detail, 'required');
    assert.ok(!items.some(({ label }) => label === 'client'));
  });

  it('asks a note of another type for what that type needs', () => {
    const labels = labelsAt('---\ntype: addendum\n|\n---\n');
    assert.deepEqual(labels.slice(0, 4), ['client', 'date', 'counselor', 'addendum_to']);
    assert.deepEqual(labelsAt('---\nformat: group\n|\n---\n').slice(0, 2), ['group', 'members']);
  });

  it('spells keys and values as the note does', () => {
    assert.deepEqual(labelsAt('---\nkonseli: K-1\n|\n---\n').slice(0, 3), ['sesi', 'tanggal', 'konselor']);
    assert.ok(labelsAt('---\njenis: |\n---\n').includes('krisis'));
    assert.ok(labelsAt('---\ntype: |\n---\n').includes('crisis'));
    assert.ok(labelsAt('---\nkonseli: K-1\nmode: |\n---\n').includes('tatap-muka'));
    assert.ok(labelsAt('---\narea: [personal, |]\n---\n').includes('social'));
    assert.ok(labelsAt('---\nbidang:\n  - |\n---\n').includes('belajar'));
  });

  it('opens mappings with their fields', () => {
    assert.deepEqual(labelsAt('---\nrisk:\n  level: low\n  |\n---\n'), ['asked', 'actions', 'informed', 'recheck']);
    assert.deepEqual(labelsAt('---\nrisk:\n  level: |\n---\n'), ['none', 'low', 'moderate', 'high', 'imminent']);
    assert.deepEqual(labelsAt('---\nserah_terima:\n  |\n---\n', { asked: 'typed' }), ['dari', 'pada']);
    assert.deepEqual(labelsAt('---\nactions:\n  - who: client\n    |\n---\n'), ['what', 'due', 'done']);
    assert.deepEqual(labelsAt('---\nclient: K-1\n  |\n---\n'), []);
    const risk = itemsAt('---\ntype: crisis\n|\n---\n').find(({ label }) => label === 'risk');
    assert.equal(toPlainText(risk?.insert ?? [], ''), 'risk:\n  level: ');
  });

  it('knows the case file\'s keys, also in depth', () => {
    const at = { path: 'case.md' };
    assert.deepEqual(labelsAt('---\ncase: C-1\n|\n---\n', at).slice(0, 3), ['client', 'contract', 'consent']);
    assert.ok(labelsAt('---\ncontract:\n  minutes: 45\n  |\n---\n', at).includes('cooperation'));
    assert.deepEqual(labelsAt('---\nkontrak:\n  tugas:\n    |\n---\n', at), ['konseli', 'konselor']);
    assert.ok(labelsAt('---\nclosing:\n  reason: |\n---\n', at).includes('goals-met'));
  });

  it('offers days: the promised one, today, and those of the rhythm', () => {
    const around = { path: 'cases/a/new.session.md', others: earlier };
    const days = itemsAt('---\nclient: K-1\ndate: |\n---\n', around);
    assert.deepEqual(days.map(({ label }) => label), ['2026-11-17', '2026-11-24']);
    assert.equal(days[0]?.detail, 'Tuesday, the appointment that was made');
    assert.equal(days[1]?.filterText, '2026-11-24 today hari ini');
    const next = itemsAt('---\nclient: K-1\nsession: 2\ndate: 2026-11-20\nnext_appointment: |\n---\n', around);
    assert.deepEqual(next.map(({ label }) => label), ['2026-11-30', '2026-11-27', '2026-12-04', 'none: reason']);
    assert.equal(next[0]?.detail, 'Monday, +10 days, as last time');
  });

  it('counts sessions, and names codes and notes', () => {
    const around = { path: 'cases/a/new.session.md', others: earlier, codes: { counselors: ['G-01', 'G-07'], clients: ['K-1', 'K-2'] } };
    assert.deepEqual(labelsAt('---\nclient: K-1\nsession: |\n---\n', around), ['2']);
    assert.deepEqual(labelsAt('---\nclient: K-1\ncounselor: |\n---\n', around), ['G-07', 'G-01']);
    assert.deepEqual(labelsAt('---\nclient: |\n---\n', { codes: { clients: ['K-1', 'K-2'] } }), ['K-1', 'K-2']);
    assert.deepEqual(labelsAt('---\nclient: K-1\ntype: addendum\naddendum_to:\n  note: |\n---\n', around), ['2026-11-10-s01']);
  });

  it('offers for leaving out only steps that are not recorded', () => {
    const labels = labelsAt('---\nclient: K-1\nskipped:\n  |\n---\n\n## Final stage\n\n### Joint conclusion\n\nThe client says it is clear.\n');
    assert.ok(labels.includes('evaluate') && !labels.includes('conclude'), labels.join());
  });

  it('is silent behind a value, in a comment and outside', () => {
    for (const text of ['---\nclient: K-1 |\n---\n', '---\n# |\n---\n', 'type: |', '---\nx_own:\n  |\n---\n']) assert.deepEqual(labelsAt(text, { asked: 'typed' }), [], text);
  });

  it('comes up at the margin when asked, and by a slash', () => {
    assert.deepEqual(labelsAt('---\n|\n---\n', { asked: 'typed' }), []);
    const [first] = itemsAt('---\n/|\n---\n', { asked: 'typed' });
    assert.equal(first?.filterText, '/client');
    assert.deepEqual(first.replace, { start: 4, end: 5 });
  });
});
