import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCaseFile, buildNote, notePath } from '../rules/support/build-note.ts';
import { tahap, TemporaryFolder, type Outcome } from '../support/command-line.ts';

describe('tahap new', () => {
  let folder: TemporaryFolder;
  beforeEach(() => { folder = new TemporaryFolder(); });
  afterEach(() => folder.remove());

  const make = (...args: string[]): Outcome => tahap(folder.path, ['new', ...args]);
  const read = (path: string): string => readFileSync(join(folder.path, path.trim()), 'utf8');
  const keys = (text: string): string[] => text.slice(4, text.indexOf('\n---\n')).split('\n');
  const refused = (outcome: Outcome, words: RegExp): void => {
    assert.deepEqual([outcome.code, outcome.out], [2, '']);
    assert.match(outcome.errors, words);
  };
  const writeCase = (): void => {
    folder.write(notePath(1), buildNote('en', { session: 1, keys: { setting: 'school', area: 'learning' } }));
    folder.write(notePath(2), buildNote('en', { session: 2, keys: { setting: 'school', area: 'learning' } }));
  };

  it('writes the first note of a new client into an empty folder, and prints its path', () => {
    const { code, out, errors } = make();
    assert.deepEqual([code, errors], [0, '']);
    assert.match(out, /^cases\/(K-[2-9A-Z]{4})\/2026-11-24-s01\.session\.md\n$/);
    const client = out.split('/')[1] ?? '';
    assert.deepEqual(keys(read(out)), ['tahap: 1', `client: ${client}`, 'session: 1', 'session_type: intake', 'date: 2026-11-24', 'counselor: ']);
    assert.deepEqual(readdirSync(join(folder.path, 'cases', client)), ['2026-11-24-s01.session.md']);
  });

  it('has every answer as an option, in either language', () => {
    const { out } = make('--client', 'K-1', '--counselor', 'G-01', '--setting', 'sekolah', '--format', 'pasangan', '--area', 'belajar, career', '--layout', 'soap', '--date', '2026-11-20', '--language', 'id');
    assert.equal(out, 'cases/K-1/2026-11-20-s01.session.md\n');
    assert.deepEqual(keys(read(out)), ['tahap: 1', 'konseli: K-1', 'sesi: 1', 'tipe_sesi: awal', 'tanggal: 2026-11-20', 'konselor: G-01', 'latar: sekolah', 'bidang: [belajar, karier]', 'tata_letak: soap', 'bentuk: pasangan']);
    assert.match(read(out), /^## Subjektif/m);
  });

  it('prints the note with - and writes nothing', () => {
    const { code, out } = make('--client', 'K-1', '--type', 'tidak-hadir', '--output', '-');
    assert.equal(code, 0);
    assert.match(out, /^---\ntahap: 1\ntype: no-show\nclient: K-1\n[^]*- Scheduled time: \[HH:MM\]\n/);
    assert.deepEqual(readdirSync(folder.path), []);
  });

  it('gives what lint asks for and nothing that lint refuses', () => {
    for (const type of ['session', 'closing', 'no-show', 'cancelled', 'crisis', 'contact', 'follow-up', 'referral', 'plan', 'supervision', 'group']) {
      const who = type === 'group' ? ['--group', 'KK-1', '--members', 'K-1,K-2'] : ['--client', 'K-1'];
      const { out } = make('--type', type, '--counselor', 'G-01', '--output', '-', ...who);
      const problems = (JSON.parse(tahap(folder.path, ['lint', '-', '--stdin-filename', 'x.session.md', '--format', 'json'], { input: out }).out) as { problems: { rule: string }[] }).problems;
      assert.deepEqual(problems.map(({ rule }) => rule).filter(rule => ['front-matter-invalid', 'unknown-heading', 'path-mismatch', 'ambiguous-date', 'thin-step'].includes(rule)), [], type);
    }
  });

  it('goes on with a case: number, promised day, counselor, setting, area and contract are known', () => {
    writeCase();
    for (const args of [['--case', 'C-0142'], ['--client', 'K-7F3Q']]) {
      const { out } = make(...args, '--output', '-');
      assert.deepEqual(keys(out).filter(line => !line.startsWith('start')), ['tahap: 1', 'client: K-7F3Q', 'case: C-0142', 'session: 3', 'date: 2026-01-19', 'counselor: G-01', 'setting: school', 'area: learning', 'language: en']);
      assert.match(out, /\nContract: see 2026-01-05-s01\n/);
    }
    assert.equal(make('--case', 'C-0142').out, 'cases/C-0142/2026-01-19-s03.session.md\n');
    assert.equal(make('--case', 'C-0142', '--type', 'contact').out, 'cases/C-0142/2026-11-24-contact.session.md\n');
    assert.equal(make('--case', 'C-0142', '--type', 'contact').out, 'cases/C-0142/2026-11-24-contact-2.session.md\n');
  });

  it('begins a case that has only its case file', () => {
    folder.write('cases/C-0142/case.md', buildCaseFile('id', { client: 'K-7F3Q', counselor: 'G-01' }));
    const { out } = make('--case', 'C-0142');
    assert.equal(out, 'cases/C-0142/2026-11-24-s01.session.md\n');
    assert.ok(keys(read(out)).includes('session: 1') || keys(read(out)).includes('sesi: 1'));
  });

  it('begins a case with a code beside its client\'s, and a group', () => {
    assert.equal(make('--case', 'C-0199', '--client', 'K-1').out, 'cases/C-0199/2026-11-24-s01.session.md\n');
    const { out } = make('--group', 'KK-02', '--members', 'K-1, K-2');
    assert.equal(out, 'cases/KK-02/2026-11-24-s01.session.md\n');
    assert.deepEqual(keys(read(out)).slice(1, 3), ['group: KK-02', 'members: [K-1, K-2]']);
    assert.match(make('--type', 'group', '--output', '-').out, /\ngroup: KK-[2-9A-Z]{4}\nmembers: \n[^]*\n## Forming stage\n/);
  });

  it('draws codes after the pattern of the repository, never a used one', () => {
    folder.write('.tahap.yaml', 'client_code_pattern: "^SMP-[0-9]{2}$"\nlanguage: id\n');
    const codes = new Set<string>();
    let state = 1;
    const random = (length: number): Uint8Array => Uint8Array.from({ length }, () => { state = (state * 1_103_515_245 + 12_345) % 2_147_483_648; return state >> 16; });
    for (let count = 0; count < 30; count++) {
      const { out } = tahap(folder.path, ['new'], { randomBytes: random });
      assert.match(out, /^cases\/SMP-\d\d\//);
      codes.add(out);
      assert.match(read(out), /^konseli: SMP-\d\d$/m);
    }
    assert.equal(codes.size, 30);
    refused(make('--client', 'K-1'), /K-1 does not fit client_code_pattern/);
    folder.write('.tahap.yaml', 'client_code_pattern: "^(?:a|b)$"\n');
    refused(make(), /No code can be made after client_code_pattern/);
    assert.equal(make('--client', 'a').code, 0);
  });

  it('writes where it is told to, never over a file', () => {
    assert.equal(make('--client', 'K-1', '--output', 'mine/first.session.md').out, 'mine/first.session.md\n');
    refused(make('--client', 'K-1', '--output', 'mine/first.session.md'), /mine\/first\.session\.md is there already/);
    refused(make('--client', 'K-1', '--output', 'mine/FIRST.session.md'), /is there already/);
    assert.equal(make('--client', 'K-2', '--output', 'mine').out, 'mine/2026-11-24-s01.session.md\n');
    assert.equal(make('--client', 'K-3', '--output', 'mine/').out, 'mine/2026-11-24-s01-2.session.md\n');
    refused(make('--client', 'K-4', '--output', 'mine/notes.md'), /\.session\.md/);
    assert.equal(make('mine', '--client', 'K-5').out, 'mine/2026-11-24-s01-3.session.md\n');
    assert.deepEqual(readdirSync(join(folder.path, 'mine')).filter(name => name.includes('tmp')), []);
  });

  it('says why it can not write', () => {
    folder.write('plain', 'A file.');
    refused(make('--client', 'K-1', '--output', 'plain/x.session.md'), /can't be written to plain\/x\.session\.md \(E\w+\)/);
    refused(make('--client', 'K-1', '--output', 'plain/x/'), /can't be written to plain\/x\/2026-11-24-s01\.session\.md \(E\w+\)/);
  });

  it('refuses what it does not know, in both languages', () => {
    writeCase();
    refused(make('--case', 'C-9999'), /No case here has the code C-9999/);
    refused(make('--case', 'C-9999', '--language', 'id'), /Tidak ada kasus berkode C-9999/);
    refused(make('--client', 'Siti Aminah'), /--client takes a code/);
    refused(make('--members', 'K-1,Siti Aminah', '--group', 'KK-1'), /--members takes a code/);
    refused(make('--type', 'party'), /--type does not know party/);
    refused(make('--setting', 'moon'), /--setting takes school, university/);
    refused(make('--setting', 'moon', '--language', 'id'), /--setting menerima sekolah, kampus/);
    refused(make('--area', 'learning,moon'), /--area takes personal/);
    refused(make('--date', '24-11-2026'), /--date takes a day/);
    refused(make('--group', 'KK-1', '--client', 'K-1'), /one of them/);
    refused(make('--client', 'K-1', '--format', 'group'), /--group and --members/);
    refused(make('--client', 'C-0142'), /the code of another case/);
    refused(make('--type', 'addendum'), /An addendum adds to a note/);
    refused(make('nowhere'), /nowhere can't be read \(ENOENT\)/);
    refused(make('a', 'b'), /takes one folder/);
    folder.write('.tahap.yaml', 'nonsense: 1\n');
    refused(make(), /invalid configuration/);
  });

  it('names the case where a client has more than one', () => {
    for (const code of ['C-1', 'C-2']) folder.write(`cases/${code}/2026-01-05-s01.session.md`, buildNote('en', { session: 1, keys: { case: code } }));
    refused(make('--client', 'K-7F3Q'), /more than one case/);
    assert.match(make('--client', 'K-7F3Q', '--case', 'C-2').out, /^cases\/C-2\//);
  });

  it('explains itself in both languages', () => {
    assert.match(make('--help').out, /Usage: tahap new \[FOLDER\]\n[^]*--language en\|id\|auto +Language of the note and of messages\./);
    assert.match(make('--help', '--language', 'id').out, /Pemakaian: tahap new[^]*--area A,B +Bidang bimbingan: pribadi, sosial, belajar, karier\./);
  });
});

describe('tahap new with templates of the repository', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = new TemporaryFolder({
      '.tahap/templates/no-show.md': '# {{date}}\r\n\r\nNobody came. [Why]\r\n',
      '.tahap/templates/home-visit.md': '---\ntype: contact\nmode: home-visit\n---\nAt the home of {{client}}.\n',
      '.tahap/templates/broken.md': '---\nx_by: 1\n---\n\n{{klient}} {{date}}\n',
    });
  });
  afterEach(() => folder.remove());

  const make = (...args: string[]): Outcome => tahap(folder.path, ['new', '--client', 'K-1', '--output', '-', ...args]);

  it('takes the one that is named like the type', () => {
    assert.match(make('--type', 'no-show').out, /\n# 2026-11-24\n\nNobody came\. \[Why\]\n$/);
    assert.doesNotMatch(make('--type', 'cancelled').out, /Nobody came/);
  });

  it('takes the one that is asked for, with its type', () => {
    const { code, out } = make('--template', 'home-visit');
    assert.equal(code, 0);
    assert.match(out, /^---\ntahap: 1\nclient: K-1\ndate: 2026-11-24\ncounselor: \ntype: contact\nmode: home-visit\n---\n\nAt the home of K-1\.\n$/);
  });

  it('names a template that is not there, and a placeholder that means nothing, and writes nothing', () => {
    const missing = make('--template', 'moon');
    assert.deepEqual([missing.code, missing.out], [2, '']);
    assert.match(missing.errors, /No template moon in \.tahap\/templates: there are broken, home-visit, no-show\./);
    const broken = tahap(folder.path, ['new', '--client', 'K-1', '--template', 'broken']);
    assert.deepEqual([broken.code, broken.out], [2, '']);
    assert.match(broken.errors, /\.tahap\/templates\/broken\.md:5: the placeholder \{\{klient\}\} means nothing/);
    assert.match(make('--template', 'broken', '--language', 'id').errors, /isian \{\{klient\}\} tidak dikenal/);
    assert.ok(!existsSync(join(folder.path, 'cases')));
  });
});
