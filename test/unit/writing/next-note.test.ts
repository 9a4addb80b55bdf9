import assert from 'node:assert/strict';
import { nameLike, freePath } from '../../../src/core/writing/next-note-name.ts';
import { nextNoteKinds, type NextNote } from '../../../src/core/writing/next-note.ts';
import { buildCaseFile, buildNote, contractKeys, notePath } from '../../rules/support/build-note.ts';
import { Folder } from './next-note-support.ts';

const folder = 'cases/C-0142';
const keysOf = ({ text }: NextNote): string[] => text.slice(4, text.indexOf('\n---\n')).split('\n');
const selected = ({ text, places: [first] }: NextNote): string => first ? text.slice(first.start, first.end) : '';
const twoSessions = (keys: Record<string, string | undefined> = {}) => ({
  [notePath(1)]: buildNote('en', { session: 1, keys }),
  [notePath(2)]: buildNote('en', { session: 2, keys }),
});

describe('the next note', () => {
  it('has the next number, the promised day, and the keys that hold for the whole case', () => {
    const next = new Folder(twoSessions()).next();
    assert.equal(next.path, `${folder}/2026-01-19-s03.session.md`);
    assert.deepEqual(keysOf(next).filter(line => !line.startsWith('start')), ['tahap: 1', 'client: K-7F3Q', 'case: C-0142', 'session: 3', 'date: 2026-01-19', 'counselor: G-01', 'language: en']);
  });

  it('has nothing to find but what its writer has yet to write, and each mark', () => {
    const desk = new Folder(twoSessions());
    const next = desk.next();
    const ofForm = ['front-matter-invalid', 'ambiguous-date', 'missing-stage', 'missing-step', 'thin-step', 'stage-order', 'unknown-heading', 'path-mismatch', 'contract-missing', 'contract-part-missing', 'suppression-invalid'];
    assert.deepEqual(desk.findingsWith(next).filter(finding => ofForm.includes(finding.split(' ')[2] ?? '')), []);
    const marks = next.text.split('\n').flatMap((line, index) => line.includes('tahap-carried') ? [index + 1] : []);
    assert.deepEqual(desk.findingsWith(next).filter(finding => finding.includes('carried')).map(finding => Number(finding.split(' ')[0])), marks);
  });

  it('leads to the first prompt', () => {
    assert.match(selected(new Folder(twoSessions()).next()), /^\[[^\]]+\]$/);
  });

  it('takes today where nothing is promised, where a window is, and where the promise was answered', () => {
    const without = { [notePath(1)]: buildNote('en', { session: 1, without: ['next-appointment'] }) };
    const window = { [notePath(1)]: buildNote('en', { session: 1, words: { 'next-appointment': 'third week of January 2026' } }) };
    const answered = { [notePath(1)]: buildNote('en', { session: 1 }), [`${folder}/2026-01-12-no-show.session.md`]: buildNote('en', { type: 'no-show', date: '2026-01-12', body: 'Nobody came.\n' }) };
    for (const files of [without, window, answered]) assert.equal(keysOf(new Folder(files).next()).find(line => line.startsWith('date')), 'date: 2026-02-02');
  });

  it('is at the agreed time', () => {
    const files = { [notePath(1)]: buildNote('en', { session: 1, words: { 'next-appointment': '2026-01-12 09:30, counselling room' } }) };
    assert.ok(keysOf(new Folder(files).next()).includes('start: 09:30'));
  });

  it('carries open actions under the action plan and the last evaluation before the stages, and nothing else', () => {
    const files = { [notePath(1)]: buildNote('en', { session: 1, and: ['action-plan'], words: { conclude: 'SECRET.', evaluate: 'Calmer.', 'action-plan': '- [ ] client: sleep log (2026-01-12)\n- [x] counselor: SECRET' } }) };
    const { text } = new Folder(files).next();
    assert.ok(text.includes('### Action plan\n\n- [ ] client: sleep log (2026-01-12) <!-- tahap-carried 2026-01-05-s01: unconfirmed -->\n- [ ] ['));
    assert.ok(text.indexOf('> Last evaluation (2026-01-05): Calmer. <!--') < text.indexOf('## '));
    assert.ok(!text.includes('SECRET'));
  });

  it('refers to the contract where it stands, and asks for one where there is none', () => {
    const inFile = { ...twoSessions(), [`${folder}/case.md`]: buildCaseFile('en', { contract: contractKeys.en }) };
    assert.match(new Folder(inFile).next().text, /\n\nContract: see case\.md\n\n/);
    assert.match(new Folder(twoSessions()).next().text, /\n\nContract: see 2026-01-05-s01\n\n/);
    const none = new Folder({ [notePath(1)]: buildNote('en', { session: 1, without: ['contract'] }) }).next().text;
    assert.match(none, /### Counselling contract\n/);
    assert.ok(!none.includes('Contract: see'));
  });

  it('speaks the language and spells the keys of the last session', () => {
    const keys = { client: undefined, case: undefined, session: undefined, date: undefined, counselor: undefined, language: undefined, konseli: 'K-7F3Q', kasus: 'C-0142', sesi: '1', tanggal: '2026-01-05', konselor: 'G-01' };
    const next = new Folder({ [notePath(1)]: buildNote('id', { session: 1, keys, words: { evaluate: 'Lebih tenang.' } }) }).next();
    assert.deepEqual(keysOf(next).filter(line => !line.startsWith('mulai')), ['tahap: 1', 'konseli: K-7F3Q', 'kasus: C-0142', 'sesi: 2', 'tanggal: 2026-01-12', 'konselor: G-01']);
    assert.match(next.text, /# Catatan sesi 2\n\n> Penilaian terakhir \(2026-01-05\): Lebih tenang\. <!-- tahap-carried 2026-01-05-s01: belum dikonfirmasi -->\n\nKontrak: lihat 2026-01-05-s01\n/);
  });

  it('keeps the layout and format', () => {
    const soap = new Folder({ [notePath(1)]: buildNote('en', { session: 1, keys: { layout: 'soap' }, body: '## Subjective\n\nA.\n\n## Plan\n\n- [ ] client: sleep log\n' }) }).next();
    assert.ok(keysOf(soap).includes('layout: soap'));
    assert.match(soap.text, /## Subjective\n[^]*## Plan\n\n- \[ \] client: sleep log <!--[^\n]*\n\n\[/);
    const group = new Folder({ [notePath(1)]: buildNote('en', { session: 1, keys: { client: undefined, group: 'KK-02', members: '[K-1, K-2]', format: 'group' } }) }).next();
    assert.ok(keysOf(group).includes('group: KK-02') && keysOf(group).includes('members: # last: K-1, K-2') && keysOf(group).includes('format: group'));
    const free = new Folder({ [notePath(1)]: buildNote('en', { session: 1, keys: { layout: 'free' }, body: 'Text.\n' }) }).next();
    assert.ok(keysOf(free).includes('layout: free') && !free.text.includes('## '));
  });

  it('goes on from what came after the last session', () => {
    const contact = { [`${folder}/2026-01-14-contact.session.md`]: buildNote('en', { type: 'contact', date: '2026-01-14', keys: { counselor: 'G-02' }, body: 'Called.\n\n- [ ] counselor: bring the form\n' }) };
    const next = new Folder({ ...twoSessions(), ...contact }).next();
    assert.match(next.text, /- \[ \] counselor: bring the form <!-- tahap-carried 2026-01-14-contact: /);
    assert.equal(next.path, `${folder}/2026-02-02-s03.session.md`);
  });

  it('takes nothing from supervision and plans', () => {
    const more = { [`${folder}/2026-01-14-supervision.session.md`]: buildNote('en', { type: 'supervision', date: '2026-01-14', body: '- [ ] counselor: SECRET\n' }), [`${folder}/2026-01-15-plan.session.md`]: buildNote('en', { type: 'plan', date: '2026-01-15', body: '- [ ] SECRET\n' }) };
    assert.ok(!new Folder({ ...twoSessions(), ...more }).next().text.includes('SECRET'));
  });

  it('takes the counselor of the setting where no note names one', () => {
    const files = { [notePath(1)]: buildNote('en', { session: 1, keys: { counselor: undefined } }) };
    assert.ok(keysOf(new Folder(files).next({ counselor: 'G-09' })).includes('counselor: G-09'));
    const unknown = new Folder(files).next();
    assert.equal(unknown.text.slice(0, unknown.places[0]?.start).split('\n').at(-1), 'counselor: ');
  });

  it('begins a case that has only its case file with session 1', () => {
    const next = new Folder({ [`${folder}/case.md`]: buildCaseFile('id', { counselor: 'G-01' }) }).next();
    assert.equal(next.path, `${folder}/2026-02-02-s01.session.md`);
    assert.ok(keysOf(next).includes('session: 1') && keysOf(next).includes('counselor: G-01'));
    assert.match(next.text, /## Tahap awal\n/);
  });

  it('keeps CRLF, with the place to write', () => {
    const next = new Folder({ [notePath(1)]: buildNote('en', { session: 1 }).replaceAll('\n', '\r\n') }).next();
    assert.ok(!next.text.replaceAll('\r\n', '').includes('\n'));
    assert.match(selected(next), /^\[[^\]]+\]$/);
  });

  it('is written for every kind, and never throws on a broken note', () => {
    for (const text of ['', 'x', '---\nclient: [\n---\n', '---\nclient: K-1\n', buildNote('id', { session: 1, keys: { type: 'crisis' } })]) {
      for (const kind of nextNoteKinds) assert.match(new Folder({ [notePath(1)]: text }).next({ kind }).path, /\.session\.md$/);
    }
  });
});

describe('other next notes', () => {
  it('a missed meeting is on the promised day, with its time', () => {
    const next = new Folder({ [notePath(1)]: buildNote('en', { session: 1, words: { 'next-appointment': '2026-01-12 09:30' } }) }).next({ kind: 'no-show' });
    assert.equal(next.path, `${folder}/2026-01-12-no-show.session.md`);
    assert.deepEqual(keysOf(next), ['tahap: 1', 'type: no-show', 'client: K-7F3Q', 'case: C-0142', 'date: 2026-01-12', 'counselor: G-01', 'language: en']);
    assert.match(next.text, /- Scheduled time: 09:30\n/);
    assert.ok(!next.text.includes('tahap-carried'));
  });

  it('a contact is today', () => {
    assert.equal(new Folder(twoSessions()).next({ kind: 'contact' }).path, `${folder}/2026-02-02-contact.session.md`);
  });

  it('a closing counts as a session, and has the goals of the case to look at', () => {
    const files = { ...twoSessions(), [`${folder}/case.md`]: buildCaseFile('en', { goals: '[sleep through the night]' }) };
    const next = new Folder(files).next({ kind: 'closing' });
    assert.equal(next.path, `${folder}/2026-01-19-s03.session.md`);
    assert.ok(keysOf(next).includes('type: closing') && keysOf(next).includes('session: 3'));
    assert.match(next.text, /> Goals \(case\.md\): sleep through the night <!-- tahap-carried case: unconfirmed -->/);
    assert.match(next.text, /## Case closing\n[^]*- Reason: \[/);
    assert.ok(!next.text.includes('Next appointment'));
  });
});

describe('names of new notes', () => {
  const rows: readonly [string, { date: string | undefined; number: number | undefined }, number | undefined, string][] = [
    ['2026-01-05-s01.session.md', { date: '2026-01-05', number: 1 }, 2, '2026-01-12-s02.session.md'],
    ['s9_2026-01-05.session.md', { date: '2026-01-05', number: 9 }, 10, 's10_2026-01-12.session.md'],
    ['20260105 sesi 3.session.md', { date: '2026-01-05', number: 3 }, 4, '20260112 sesi 4.session.md'],
    ['05-01-2026.session.md', { date: '2026-01-05', number: 1 }, 2, '12-01-2026.session.md'],
    ['C-0142-pertemuan-003.session.md', { date: '2026-01-05', number: 3 }, 4, 'C-0142-pertemuan-004.session.md'],
    ['notes.session.md', { date: '2026-01-05', number: 1 }, 2, '2026-01-12-s02.session.md'],
    ['x.session.md', { date: undefined, number: undefined }, 2, '2026-01-12-s02.session.md'],
    ['2026-01-05-s01.session.md', { date: '2026-01-05', number: 1 }, undefined, '2026-01-12-contact.session.md'],
    ['2026-01-05.session.md', { date: '2026-01-05', number: 1 }, undefined, '2026-01-12-contact.session.md'],
    ['s03.session.md', { date: '2026-01-05', number: 3 }, undefined, 'contact.session.md'],
    ['2026-01-12-s12.session.md', { date: '2026-01-12', number: 12 }, 13, '2026-01-12-s13.session.md'],
  ];
  for (const [name, from, number, expected] of rows) {
    it(`${name} → ${expected}`, () => assert.equal(nameLike(`a/${name}`, from, { date: '2026-01-12', number, word: 'contact' }), expected));
  }

  it('never take the place of a file', () => {
    const taken = new Set(['a/x.session.md', 'a/x-2.session.md']);
    assert.equal(freePath('a/x.session.md', path => taken.has(path)), 'a/x-3.session.md');
    assert.equal(freePath('a/y.session.md', path => taken.has(path)), 'a/y.session.md');
  });

  it('follow an earlier note of the same kind', () => {
    const files = { ...twoSessions(), 'cases/C-0142/absen 2026-01-09.session.md': buildNote('en', { type: 'no-show', date: '2026-01-09', body: 'Nobody came.\n' }) };
    assert.equal(new Folder(files).next({ kind: 'no-show' }).path, 'cases/C-0142/absen 2026-01-19.session.md');
  });
});
