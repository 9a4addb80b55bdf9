import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config/config.ts';
import { layouts } from '../../../src/core/note/vocabulary.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import type { Language } from '../../../src/core/protocol/protocol.ts';
import type { NoteAnswers } from '../../../src/core/writing/new-answers.ts';
import { casesOf, folderOfNewCase, newCase, newestFirst, usedCodes } from '../../../src/core/writing/new-case.ts';
import { templateOf } from '../../../src/core/writing/new-template.ts';
import { nextNote, nextNoteKinds, type NextNote, type NextNoteKind, type NextNoteRequest } from '../../../src/core/writing/next-note.ts';
import { createLinter } from '../../rules/support/lint-files.ts';
import { buildCaseFile, buildNote, notePath } from '../../rules/support/build-note.ts';
import { Folder } from './next-note-support.ts';

const languages: readonly Language[] = ['en', 'id'];
const keysOf = ({ text }: NextNote): string[] => text.slice(4, text.indexOf('\n---\n')).split('\n');
const before = ({ text, places }: NextNote): string => text.slice(0, places[0]?.start).split('\n').at(-1) ?? '';
const selected = ({ text, places: [first] }: NextNote): string => first ? text.slice(first.start, first.end) : '';

/** The first note of a client in an empty folder. */
function fresh(answers: NoteAnswers = {}, more: Partial<NextNoteRequest> = {}): NextNote {
  const code = answers.client ?? answers.group ?? 'K-7F3Q';
  return nextNote({ kind: 'next-session', theCase: newCase(code), previous: [], caseFile: undefined, protocols: builtinProtocols, asOf: '2026-02-02', language: 'en', counselor: 'G-01', folder: `cases/${code}`, isTaken: () => false, answers, ...more });
}

const linter = createLinter(defaultConfig, { asOf: '2026-02-02' });

function findings({ path, text }: NextNote): string[] {
  linter.set(path, text);
  linter.check();
  const found = linter.problemsOf(path).map(({ rule, step }) => step === undefined ? rule : `${rule} ${step}`).sort();
  linter.remove(path);
  return found;
}

function recorded({ path, text }: NextNote): string[] {
  const { outline } = linter.parse(path, text);
  return [...outline.steps.values()].filter(step => step.recorded).map(({ id }) => id);
}

const firstMeeting = ['empty-step consent', 'empty-step contract', 'next-appointment-missing next-appointment'];
const empty = (...steps: string[]): string[] => steps.map(step => `empty-step ${step}`);

/** All that there is to say of a note in which nothing is written yet. */
const ofKind: Readonly<Record<NextNoteKind, readonly string[]>> = {
  'next-session': [...firstMeeting, ...empty('rapport', 'define-problem', 'assess', 'conclude', 'evaluate')],
  closing: ['closing-summary-missing closure', 'missing-step rapport', ...empty('conclude', 'action-plan', 'evaluate', 'markers')],
  'no-show': ['no-show-incomplete', ...empty('next-appointment')],
  cancelled: empty('next-appointment'),
  crisis: empty('risk'),
  contact: [],
  'follow-up': empty('follow-up'),
  referral: ['referral-incomplete referral'],
  plan: [],
  addendum: ['front-matter-invalid'],
  supervision: [],
};

const ofLayout: Readonly<Record<keyof typeof layouts, readonly string[]>> = {
  staged: ofKind['next-session'],
  soap: [...firstMeeting, ...empty('soap.subjective', 'soap.objective', 'soap.assessment', 'soap.plan')],
  dap: [...firstMeeting, ...empty('dap.data', 'dap.assessment', 'dap.plan')],
  birp: [...firstMeeting, ...empty('birp.behavior', 'birp.intervention', 'birp.response', 'birp.plan')],
  girp: [...firstMeeting, ...empty('girp.goals', 'girp.intervention', 'girp.response', 'girp.plan')],
  'case-study': [...firstMeeting, ...empty('case-study.identification', 'case-study.diagnosis', 'case-study.prognosis', 'case-study.treatment')],
  free: ['next-appointment-missing next-appointment'],
};

describe('a new note, with nothing written yet', () => {
  for (const language of languages) {
    for (const kind of nextNoteKinds) {
      it(`is asked for exactly what it owes: ${kind}, ${language}`, () => {
        const note = fresh({ language }, { kind });
        assert.deepEqual(findings(note), [...ofKind[kind]].sort());
        assert.deepEqual(recorded(note), []);
        assert.match(selected(note), kind === 'addendum' ? /^$/ : /^\[[^\]]+\]$/);
      });
    }
    for (const layout of Object.keys(layouts) as (keyof typeof layouts)[]) {
      it(`is asked for exactly what its layout owes: ${layout}, ${language}`, () => {
        const note = fresh({ language, layout });
        assert.deepEqual(findings(note), [...ofLayout[layout]].sort());
        assert.deepEqual(recorded(note), []);
      });
    }
    for (const kind of nextNoteKinds) {
      it(`has group and members in a group: ${kind}, ${language}`, () => {
        const note = fresh({ language, group: 'KK-02', members: ['K-1', 'K-2'], format: 'group' }, { kind });
        assert.ok(!findings(note).some(finding => finding.startsWith('front-matter-invalid')) || kind === 'addendum', note.text);
        assert.deepEqual(recorded(note), []);
        assert.ok(!/^(?:client|konseli):/m.test(note.text));
      });
    }
  }

  it('has the stages of a group', () => {
    assert.deepEqual(fresh({ group: 'KK-02', format: 'group' }).text.match(/^## .+$/gm), ['## Forming stage', '## Transition stage', '## Working stage', '## Ending stage']);
    assert.deepEqual(fresh({ group: 'KK-02', format: 'group', language: 'id' }).text.match(/^## .+$/gm), ['## Tahap pembentukan', '## Tahap peralihan', '## Tahap kegiatan', '## Tahap pengakhiran']);
  });
});

describe('the answers of who writes a new note', () => {
  it('stand in its front matter, in the language of the note', () => {
    const answers = { client: 'K-7F3Q', counselor: 'G-02', setting: 'school', format: 'couple', areas: ['learning', 'career'], layout: 'soap' };
    assert.deepEqual(keysOf(fresh(answers)), ['tahap: 1', 'client: K-7F3Q', 'session: 1', 'session_type: intake', 'date: 2026-02-02', 'counselor: G-02', 'setting: school', 'area: [learning, career]', 'layout: soap', 'format: couple']);
    assert.deepEqual(keysOf(fresh({ ...answers, language: 'id' })), ['tahap: 1', 'konseli: K-7F3Q', 'sesi: 1', 'tipe_sesi: awal', 'tanggal: 2026-02-02', 'konselor: G-02', 'latar: sekolah', 'bidang: [belajar, karier]', 'tata_letak: soap', 'bentuk: pasangan']);
  });

  it('lead to the code of the counselor first, when nobody knows it', () => {
    const note = fresh({}, { counselor: undefined });
    assert.equal(before(note), 'counselor: ');
  });

  it('name a case of its own beside the client', () => {
    const note = nextNote({ kind: 'next-session', theCase: newCase('C-0199'), previous: [], caseFile: undefined, protocols: builtinProtocols, asOf: '2026-02-02', language: 'en', counselor: 'G-01', folder: 'cases/C-0199', isTaken: () => false, answers: { client: 'K-1', case: 'C-0199' } });
    assert.deepEqual(keysOf(note).slice(1, 3), ['client: K-1', 'case: C-0199']);
    assert.equal(note.path, 'cases/C-0199/2026-02-02-s01.session.md');
  });

  it('go before what the case shows, and what the case shows before what is remembered', () => {
    const files = { [notePath(1)]: buildNote('en', { session: 1, keys: { setting: 'clinic', area: 'social' } }) };
    const kept = new Folder(files).next({ counselor: 'G-09' });
    assert.deepEqual(keysOf(kept).filter(line => /^(?:setting|area|counselor)/.test(line)), ['counselor: G-01', 'setting: clinic', 'area: social']);
    const told = new Folder(files).next({ answers: { setting: 'school', areas: ['career'], counselor: 'G-02', date: '2026-03-01', layout: 'dap' } });
    assert.deepEqual(keysOf(told), ['tahap: 1', 'client: K-7F3Q', 'case: C-0142', 'session: 2', 'date: 2026-03-01', 'counselor: G-02', 'setting: school', 'area: career', 'language: en', 'layout: dap']);
    assert.match(told.text, /^## Data$/m);
  });

  it('may change the language of the case\'s notes: then the note says so', () => {
    const note = new Folder({ [notePath(1)]: buildNote('en', { session: 1, keys: { language: undefined } }) }).next({ answers: { language: 'id' } });
    assert.ok(keysOf(note).includes('bahasa: id') && keysOf(note).includes('konseli: K-7F3Q'));
    assert.match(note.text, /^Kontrak: lihat 2026-01-05-s01$/m);
  });
});

describe('a new note of a case', () => {
  const files = { [notePath(1)]: buildNote('en', { session: 1 }), [notePath(2)]: buildNote('en', { session: 2 }) };

  it('is of the promised day if it tells of that meeting, else of today', () => {
    const dates = Object.fromEntries(nextNoteKinds.map(kind => [kind, /^date: (.+)$/m.exec(new Folder(files).next({ kind }).text)?.[1]]));
    for (const kind of nextNoteKinds) assert.equal(dates[kind], ['next-session', 'closing', 'no-show', 'cancelled', 'plan'].includes(kind) ? '2026-01-19' : '2026-02-02', kind);
  });

  it('is clean in front matter and headings, whatever its kind', () => {
    for (const kind of nextNoteKinds) {
      const desk = new Folder(files);
      const wrong = desk.findingsWith(desk.next({ kind })).filter(finding => /front-matter-invalid|unknown-heading|missing-step|missing-stage|path-mismatch/.test(finding));
      assert.deepEqual(wrong, [], kind);
    }
  });

  it('adds to the newest note as an addendum, and leads to the reason', () => {
    const note = new Folder(files).next({ kind: 'addendum' });
    assert.match(note.text, /\naddendum_to:\n {2}note: 2026-01-12-s02\n {2}reason: \n/);
    assert.equal(before(note), '  reason: ');
  });
});

describe('a new note by a template of the repository', () => {
  const template = (text: string, name = 'session') => templateOf(`${name}.md`, text);
  const files = { [notePath(1)]: buildNote('en', { session: 1, and: ['action-plan'], words: { 'action-plan': '- [ ] client: sleep log (2026-01-12)', evaluate: 'Calmer.' } }) };

  it('has its text, with the keys of a note before it', () => {
    const note = fresh({ setting: 'school' }, { templates: [template('# Session {{session}} of {{client}}\n\n## Evaluation\n\n[How it went]\n')] });
    assert.equal(note.text, '---\ntahap: 1\nclient: K-7F3Q\nsession: 1\nsession_type: intake\ndate: 2026-02-02\ncounselor: G-01\nsetting: school\n---\n\n# Session 1 of K-7F3Q\n\n## Evaluation\n\n[How it went]\n');
    assert.equal(selected(note), '[How it went]');
    assert.deepEqual(recorded(note), []);
  });

  it('has its front matter, and each key once', () => {
    const note = fresh({}, { templates: [template('---\nkonseli: {{konseli}}\nmode: phone # always\nx_room: 3\n---\n\nText.\n')] });
    assert.deepEqual(keysOf(note), ['tahap: 1', 'session: 1', 'session_type: intake', 'date: 2026-02-02', 'counselor: G-01', 'konseli: K-7F3Q', 'mode: phone # always', 'x_room: 3']);
    assert.ok(!findings(note).includes('front-matter-invalid'));
  });

  it('carries over what is open, under the title and at the template\'s own place for actions', () => {
    const note = new Folder(files).next({ templates: [template('# Pertemuan {{session}}\n## Action plan\n[Who does what]\n## Evaluation\n')] });
    assert.match(note.text, /---\n\n# Pertemuan 2\n\n> Last evaluation \(2026-01-05\): Calmer\. <!--[^\n]+\n\nContract: see 2026-01-05-s01\n\n## Action plan\n\n- \[ \] client: sleep log \(2026-01-12\) <!--[^\n]+\n\n\[Who does what\]\n## Evaluation\n$/);
  });

  it('loses nothing that is carried over where it has no place for it, or no text at all', () => {
    assert.match(new Folder(files).next({ templates: [template('## Evaluation\n')] }).text, /- \[ \] client: sleep log[^\n]+\n\n## Evaluation\n$/);
    assert.match(new Folder(files).next({ templates: [template('')] }).text, /Contract: see 2026-01-05-s01\n\n- \[ \] client: sleep log[^\n]+\n$/);
    assert.match(new Folder(files).next({ templates: [template('## Action plan')] }).text, /## Action plan\n\n- \[ \] client: sleep log[^\n]+\n$/);
  });

  it('does not repeat a contract that it speaks of', () => {
    assert.ok(!new Folder(files).next({ templates: [template('## Contract\n\nSee the case file.\n')] }).text.includes('Contract: see'));
  });

  it('is chosen by name before the one for its kind', () => {
    const templates = [template('By kind.'), template('By name.', 'home-visit')];
    assert.match(fresh({}, { templates, template: templates[1] }).text, /By name\./);
    assert.match(fresh({}, { templates }).text, /By kind\./);
    assert.doesNotMatch(fresh({}, { templates, kind: 'no-show' }).text, /By kind\./);
  });

  it('says what it knows in the language of the note', () => {
    const all = '{{date}} {{start}} {{session}} {{client}} {{case}} {{group}} {{members}} {{counselor}} {{type}} {{setting}} {{format}} {{area}} {{language}} {{layout}}';
    const note = fresh({ language: 'id', setting: 'school', areas: ['learning', 'career'] }, { templates: [template(all)] });
    assert.ok(note.text.endsWith('2026-02-02 [mulai] 1 K-7F3Q K-7F3Q [kode_kelompok] [anggota] G-01 sesi sekolah perorangan belajar, karier id staged\n'), note.text);
  });
});

describe('cases for a new note', () => {
  it('count every code that somebody goes by, and their folders', () => {
    const desk = new Folder({ 'cases/old-17/2026-01-05-s01.session.md': buildNote('en', { session: 1, keys: { client: undefined, group: 'KK-02', members: '[K-1, K-2]' } }), 'cases/C-0142/case.md': buildCaseFile('en', { client: 'K-9' }) });
    const cases = [...desk.linter.cases.allKeys()].flatMap(key => desk.linter.cases.caseAt(key) ?? []);
    for (const code of ['C-0142', 'old-17', 'KK-02', 'K-1', 'K-2', 'K-9', 'G-01']) assert.ok(usedCodes(cases).includes(code), code);
  });

  it('stand with the newest note first', () => {
    const cases = ['2026-01-05', '2026-01-19', '2026-01-12'].map(date => new Folder({ [`a/${date}.session.md`]: buildNote('en', { session: 1, date }) }).theCase);
    const days = [newCase('K-1'), ...cases].sort(newestFirst).map(({ notes }) => notes[0]?.date);
    assert.deepEqual(days, ['2026-01-19', '2026-01-12', '2026-01-05', undefined]);
  });

  const at = (code: string, folder: string, date = '2026-01-05') => new Folder({ [`${folder === '' ? '' : `${folder}/`}${date}.session.md`]: buildNote('en', { session: 1, date, keys: { case: code } }) }).theCase;

  it('get a folder beside the newest case, in the folder that was named, or in cases', () => {
    assert.equal(folderOfNewCase({ cases: [], code: 'K-1', base: '' }), 'cases/K-1');
    assert.equal(folderOfNewCase({ cases: [], code: 'K-1', base: 'notes' }), 'notes/cases/K-1');
    assert.equal(folderOfNewCase({ cases: [], code: 'K-1', base: '', asked: '2026/vii' }), '2026/vii/K-1');
    assert.equal(folderOfNewCase({ cases: [at('C-1', 'old/C-1', '2026-01-01'), at('C-2', 'kasus/C-2')], code: 'K-1', base: '' }), 'kasus/K-1');
    assert.equal(folderOfNewCase({ cases: [at('C-2', 'kasus/C-2')], code: 'K-1', base: 'other' }), 'other/cases/K-1');
    assert.equal(folderOfNewCase({ cases: [at('C-1', 'C-1')], code: 'K-1', base: '' }), 'K-1');
    assert.equal(folderOfNewCase({ cases: [at('C-1', '')], code: 'K-1', base: '' }), 'cases/K-1');
    assert.equal(folderOfNewCase({ cases: [at('C-1', 'all'), at('C-2', 'all')], code: 'K-1', base: '' }), 'all');
  });

  it('are found by code, client and group', () => {
    const cases = [at('C-1', 'a'), at('C-2', 'b')];
    assert.deepEqual(casesOf(cases, { case: 'C-2' }), [cases[1]]);
    assert.deepEqual(casesOf(cases, { client: 'K-7F3Q' }), cases);
    assert.deepEqual(casesOf(cases, { client: 'K-7F3Q', case: 'C-1' }), [cases[0]]);
    assert.deepEqual(casesOf(cases, { group: 'KK-1' }), []);
  });
});
