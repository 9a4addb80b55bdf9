import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { missedMeetingPartIds } from '../../../src/core/cases/facts/missed-meeting.ts';
import { NoteParser } from '../../../src/core/note/parse-note.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import { createHeadingMatcher } from '../../../src/core/protocol/heading-matcher.ts';
import type { Language } from '../../../src/core/protocol/protocol.ts';
import { isCaseFilePath } from '../../../src/core/text/paths.ts';
import { switchLanguage, type LanguageSwitch, type SwitchedParts } from '../../../src/core/writing/heading-language.ts';
import { extraPairs, labelPairsOf, missedMeetingPairsOf, pairsOf, type NamePair } from '../../../src/core/writing/heading-language-pairs.ts';
import { usualPairs } from '../../../src/core/writing/heading-language-usual.ts';
import { schoolPaths, schoolText } from '../../support/school.ts';

const parser = new NoteParser({ protocols: builtinProtocols, language: 'en' });
const parse = (path: string) => (text: string) => isCaseFilePath(path) ? parser.parseCaseFile(path, text) : parser.parseNote(path, text);
const otherLanguage = (language: Language): Language => language === 'en' ? 'id' : 'en';

function switched(text: string, to: Language, { parts = 'all', evenIfMixed = false, path = 'x.session.md' }: { parts?: SwitchedParts; evenIfMixed?: boolean; path?: string } = {}): LanguageSwitch {
  return switchLanguage({ document: parse(path)(text), parse: parse(path), to, parts, evenIfMixed });
}

/** Ids, places in the tree and whether they are recorded: what a tool sees of a note. */
function outlineOf(text: string, path = 'x.session.md') {
  const { outline } = parse(path)(text);
  return { sections: outline.sections.map(({ kind, form, ids, level }) => ({ kind, form, ids, level })), steps: [...outline.steps].map(([id, { recorded }]) => [id, recorded]) };
}

const indonesian = `---
tahap: 1
jenis: penutupan
konseli: K-7F3Q
sesi: 4
tanggal: 2026-11-02
konselor: G-01
status: "draf"
bidang: [pribadi, belajar]
bahasa: id
risiko: { tingkat: rendah, ditanyakan: sudah }
rencana:
  - { siapa: konseli, apa: "Tahap awal: tulis satu baris", batas: 2026-11-09 }
x_catatan: Rencana tindakan
---

# Catatan sesi 4

## B. Tahap Inti

### 1) **Eksplorasi Masalah**

Tahap akhir: kalimat ini bukan judul, dan Rencana tindakan di sini juga bukan.

### Kontrak Konseling

- Waktu: 4 x 45 menit
- Tugas: konseli mencatat
- Kerja sama: bersama

## TAHAP AKHIR:

**Kesimpulan bersama:** konseli menyimpulkan sendiri.

Penilaian segera : 8 dari 10

### Penanda Akhir

| Penanda | Nilai | Bukti |
|---|---|---|
| Kecemasan | ya | tidur lebih lama |
| Rencana hidup | sebagian | ada daftar |

### Risiko dan Keselamatan

Tingkat: rendah. Ditanyakan: pikiran menyakiti diri, tidak ada. Cek ulang: 2026-11-09
`;

const english = `---
tahap: 1
type: closing
client: K-7F3Q
session: 4
date: 2026-11-02
counselor: G-01
status: "draft"
area: [personal, learning]
language: en
risk: { level: low, asked: sudah }
actions:
  - { who: konseli, what: "Tahap awal: tulis satu baris", due: 2026-11-09 }
x_catatan: Rencana tindakan
---

# Catatan sesi 4

## B. Core Stage

### 1) **Deeper Exploration**

Tahap akhir: kalimat ini bukan judul, dan Rencana tindakan di sini juga bukan.

### Counselling Contract

- Time: 4 x 45 menit
- Task: konseli mencatat
- Cooperation: bersama

## FINAL STAGE:

**Joint conclusion:** konseli menyimpulkan sendiri.

Immediate evaluation : 8 dari 10

### Outcome Markers

| Penanda | Nilai | Bukti |
|---|---|---|
| Anxiety | ya | tidur lebih lama |
| Life plan | sebagian | ada daftar |

### Risk and Safety

Level: rendah. Asked: pikiran menyakiti diri, tidak ada. Re-check: 2026-11-09
`;

describe('switching the heading language', () => {
  it('writes headings, labels, keys and values in the other language, and nothing else', () => {
    const there = switched(indonesian.replace('Tahap akhir: kalimat', 'Tahap itu: kalimat'), 'en');
    assert.equal(there.text, english.replace('Tahap akhir: kalimat', 'Tahap itu: kalimat'));
    assert.deepEqual(there.kept, []);
  });

  it('gives the very same text back', () => {
    const text = indonesian.replace('Tahap akhir: kalimat', 'Tahap itu: kalimat');
    assert.equal(switched(switched(text, 'en').text, 'id').text, text);
    assert.deepEqual(outlineOf(switched(text, 'en').text), outlineOf(text));
  });

  it('keeps byte order mark and line endings', () => {
    const text = `\uFEFF${indonesian.replace('Tahap akhir: kalimat', 'Tahap itu: kalimat').replaceAll('\n', '\r\n')}`;
    const there = switched(text, 'en').text;
    assert.equal(there, `\uFEFF${english.replace('Tahap akhir: kalimat', 'Tahap itu: kalimat').replaceAll('\n', '\r\n')}`);
    assert.equal(switched(there, 'id').text, text);
  });

  it('switches headings or keys alone', () => {
    const headings = switched(indonesian, 'en', { parts: 'headings' }).text;
    assert.match(headings, /^jenis: penutupan$/m);
    assert.match(headings, /^bahasa: en$/m);
    assert.match(headings, /^## B\. Core Stage$/m);
    const keys = switched(indonesian, 'en', { parts: 'keys' }).text;
    assert.match(keys, /^type: closing$/m);
    assert.match(keys, /^language: id$/m);
    assert.match(keys, /^## B\. Tahap Inti$/m);
    assert.equal(switched(headings, 'id', { parts: 'headings' }).text, indonesian);
    assert.equal(switched(keys, 'id', { parts: 'keys' }).text, indonesian);
  });

  it('adds no language key, and leaves the one of a note whose headings stay', () => {
    const silent = indonesian.replace('bahasa: id\n', '');
    assert.doesNotMatch(switched(silent, 'en').text, /^(language|bahasa):/m);
    assert.match(switched('---\nkonseli: K-1\nbahasa: id\n---\nHanya cerita.\n', 'en').text, /^language: id$/m);
  });

  it('leaves a heading whose way back is not certain, and says which step it names', () => {
    const { text, state, kept } = switched('---\nclient: K-1\n---\n## Penilaian Segera (laiseg)\n\nBaik.\n\n## Kesimpulan dan Saran\n\nBaik.\n\n## Rencana Tindakan\n\nBaik.\n', 'en', { parts: 'headings' });
    assert.equal(state, 'switched');
    assert.match(text, /## Penilaian Segera \(laiseg\)[^]*## Kesimpulan dan Saran[^]*## Action Plan/);
    assert.deepEqual(kept.map(({ names }) => names), ['evaluate', 'conclude']);
  });

  it('keeps two names of one step apart', () => {
    const text = '---\nclient: K-1\n---\n## Rangkuman\n\nSatu.\n\n## Kesimpulan\n\nDua.\n\n## Kesimpulan bersama\n\nTiga.\n';
    const there = switched(text, 'en', { parts: 'headings' }).text;
    assert.deepEqual(there.match(/(?<=^## ).*$/gm), ['Summary', 'Conclusion', 'Joint conclusion']);
    assert.equal(switched(there, 'id', { parts: 'headings' }).text, text);
  });

  it('leaves signed notes alone', () => {
    for (const line of ['status: signed', 'status: final', 'signed_at: 2026-11-02T10:00', 'ditandatangani: 2026-11-02T10:00']) {
      const text = `---\nclient: K-1\n${line}\n---\n## Action plan\n\nWalk.\n`;
      const { state, text: after } = switched(text, 'id');
      assert.deepEqual([state, after], ['signed', text], line);
    }
  });

  it('leaves a text in both languages alone, unless it is to be switched for good', () => {
    const text = '---\nclient: K-1\n---\n## Action plan\n\nWalk.\n\n## Kesimpulan bersama\n\nBaik.\n';
    assert.equal(switched(text, 'en', { parts: 'headings' }).state, 'mixed');
    const { state, text: after } = switched(text, 'en', { parts: 'headings', evenIfMixed: true });
    assert.equal(state, 'switched');
    assert.match(after, /## Action plan[^]*## Joint conclusion/);
    assert.equal(switched('---\nclient: K-1\n---\n## Rencana tindakan\n\nJalan.\n', 'en').state, 'mixed');
  });

  it('has nothing to do in a text that speaks the language already, or says nothing', () => {
    for (const text of ['', 'Only prose.', '---\nclient: K-1\n---\n## Action plan\n', '---\n{[\n---\n## Action plan\n']) assert.equal(switched(text, 'en').state, 'nothing', JSON.stringify(text));
  });

  it('leaves quotations, code, comments and carried text alone', () => {
    const text = '---\nclient: K-1\n---\n> ## Rencana tindakan\n\n```\n## Rencana tindakan\n```\n\n<!-- ## Rencana tindakan -->\n\n## Kesimpulan bersama\n\nBaik.\n';
    assert.equal(switched(text, 'en', { parts: 'headings' }).text, text.replace('Kesimpulan bersama', 'Joint conclusion'));
  });
});

describe('the pairs of names', () => {
  const lists: [string, string, readonly NamePair[]][] = builtinProtocols.flatMap(protocol => [
    ...[...protocol.stages, ...protocol.steps].map(({ id }): [string, string, readonly NamePair[]] => [protocol.id, id, pairsOf(protocol, id)]),
    ...protocol.steps.flatMap(step => step.labels.map((label): [string, string, readonly NamePair[]] => [protocol.id, `${step.id}/${label.id}`, labelPairsOf(protocol, step.id, label.id)])),
    ...missedMeetingPartIds.map((part): [string, string, readonly NamePair[]] => [protocol.id, part, missedMeetingPairsOf(protocol, part)]),
    [protocol.id, 'extra', extraPairs(protocol)],
  ]);

  it('lead from each name to one other, and back', () => {
    for (const [protocol, id, pairs] of lists) {
      const names = pairs.flatMap(pair => [pair.en.toLowerCase(), pair.id.toLowerCase()]);
      assert.equal(new Set(names).size, names.length, `${protocol}: ${id}`);
    }
  });

  it('lose none of the usual names', () => {
    const known = new Set(lists.flatMap(([, , pairs]) => pairs.map(({ en, id }) => `${en}=${id}`)));
    for (const [id, pairs] of Object.entries(usualPairs)) for (const [en, indonesian] of pairs) assert.ok(known.has(`${en}=${indonesian}`), `${id}: ${en}`);
  });

  it('are names of the very stage or step in a protocol that has it', () => {
    for (const protocol of builtinProtocols) {
      const matcher = createHeadingMatcher(protocol);
      for (const { id, partOf } of [...protocol.stages.map(stage => ({ id: stage.id, partOf: undefined })), ...protocol.steps]) {
        for (const { en, id: indonesian } of pairsOf(protocol, id)) {
          const meanings = [en, indonesian].map(name => [true, false].map(hasChildren => matcher.matchLabel(name, { hasChildren, noteType: 'session', step: partOf })));
          // A layout's own sections may take a common name for themselves.
          if (protocol.id === 'individual') for (const found of meanings) assert.ok(found.flat().includes(id), `${id}: ${en} = ${indonesian}`);
        }
      }
    }
  });
});

describe('switching there and back', () => {
  const notes = schoolPaths().filter(path => path.endsWith('.md') && !path.endsWith('README.md'));
  const unsigned = (path: string): string => schoolText(path).replace(/^status: (signed|final)$/m, 'status: draft').replace(/^(signed_at|ditandatangani):.*\r?\n/m, '');

  it('holds for every note of the sample repository, and leaves no heading behind', () => {
    let count = 0;
    for (const path of notes) {
      for (const parts of ['all', 'headings', 'keys'] as const) {
        for (const to of ['en', 'id'] as const) {
          const text = unsigned(path);
          const there = switched(text, to, { parts, path });
          if (there.state !== 'switched') continue;
          count++;
          if (parts === 'headings') assert.deepEqual(there.kept, [], path);
          assert.deepEqual(outlineOf(there.text, path), outlineOf(text, path), path);
          assert.equal(switched(there.text, otherLanguage(to), { parts, path }).text, text, path);
        }
      }
    }
    assert.ok(count > 100, String(count));
  });

  const name = fc.constantFrom('Tahap awal', 'Tahap Awal', 'Final stage', 'FINAL STAGE', 'Kesimpulan', 'Rangkuman', 'Joint Conclusion', 'joint conclusion', 'Action plan', 'Rencana Tindakan', 'Referral', 'Alih Tangan Kasus', 'Alih tangan kasus', 'Penilaian', 'Reassessment', 'Penilaian Kembali', 'Kontrak konseling', 'Waktu', 'Time', 'Kesimpulan dan Saran', 'Penanda akhir', 'Kecemasan', 'Anxiety', 'Risk', 'Tingkat', 'Level', 'Lampiran', 'Re-check', 'Cek Ulang', 'Konsultasi', 'Kabar', 'Outreach', 'Consent And Limits Of Confidentiality', 'Persetujuan dan Batas Kerahasiaan', 'Plan', 'Rencana', 'Assessment');
  const line = fc.oneof(
    fc.tuple(fc.constantFrom('# ', '## ', '### ', '### 1. ', '## A) **', '**', '', '- ', '* **', '| ', '> ', '    '), name, fc.constantFrom('', ':', ': nilai 7/10', ':**', '**', '** teks', ' | ya |', ' | ya | bukti |', '. Waktu: 4 x 45 menit')).map(parts => parts.join('')),
    fc.constantFrom('', '', 'Sebuah kalimat. Tingkat: rendah', '|---|---|', '- [ ] konseli: catat', '```', '<!-- x -->', '===', 'Kesimpulan bersama adalah kalimat.'),
  );
  const key = fc.constantFrom('jenis: tidak-hadir', 'type: referral', 'type: closing', 'client: K-1', 'konseli: K-1', 'status: draft', 'status: "draf"', 'area: [personal, sosial]', 'bidang: pribadi', 'language: en', 'bahasa: id', 'layout: soap', 'format: group', 'risk: tinggi', 'risiko: {tingkat: high}', 'pukul: 09:00', 'mode: Tatap muka', 'guardian_consent: {tidak-perlu: dewasa}', 'skipped: {conclude: belum}', 'measures: {suds: 4}', 'next_appointment: {none: selesai}', 'actions: [{who: client, apa: jalan}]', 'x_own: sesi', 'kontrak: {menit: 45}');
  const note = fc.record({ keys: fc.uniqueArray(key, { maxLength: 6 }), lines: fc.array(line, { maxLength: 14 }), ending: fc.constantFrom('\n', '\r\n'), path: fc.constantFrom('x.session.md', 'case.md') })
    .map(({ keys, lines, ending, path }) => ({ path, text: ['---', ...keys, '---', ...lines, ''].join(ending) }));

  it('holds for any text', function () {
    this.timeout(60_000);
    fc.assert(fc.property(note, fc.constantFrom<Language>('en', 'id'), fc.constantFrom<SwitchedParts>('all', 'headings', 'keys'), ({ path, text }, to, parts) => {
      const there = switched(text, to, { parts, path });
      if (there.state !== 'switched') return assert.equal(there.text, text);
      assert.deepEqual(outlineOf(there.text, path), outlineOf(text, path));
      const back = switched(there.text, otherLanguage(to), { parts, path });
      assert.deepEqual([back.state, back.text], ['switched', text]);
    }), { numRuns: 3000 });
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => { switched(`---\nclient: K\n---\n## ${text}`, 'en'); switched(text, 'id', { evenIfMixed: true }); }), { numRuns: 500 });
  });
});
