import assert from 'node:assert/strict';
import type { Note } from '../../../src/core/note/note.ts';
import { NoteParser } from '../../../src/core/note/parse-note.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';

const parser = new NoteParser({ protocols: builtinProtocols, language: 'en' });

function parse(body: string, keys = ''): Note {
  return parser.parseNote('x.session.md', `---\nclient: K-7F3Q\n${keys}---\n\n${body}\n`);
}

/** `stage:early step:rapport+ unmapped`: each section in its order, a plus behind a step that is recorded. */
function outline(body: string, keys = ''): string {
  const note = parse(body, keys);
  return note.outline.sections.map(({ kind, ids }) => {
    if (ids.length === 0) return kind;
    return `${kind}:${ids.map(id => note.outline.steps.get(id)?.recorded ? `${id}+` : id).join('&')}`;
  }).join(' ');
}

function check(table: Readonly<Record<string, string>>, keys = ''): void {
  const found = Object.fromEntries(Object.keys(table).map(body => [body, outline(body, keys)]));
  assert.deepEqual(found, table);
}

describe('traps of headings and labels in a note', () => {
  it('reads bold lines, labels and rows as headings', () => check({
    '**Kesimpulan:**\n\nkami sepakat': 'step:conclude+',
    '**Kesimpulan**\n\nkami sepakat': 'step:conclude+',
    '__Kesimpulan__\nkami sepakat': 'step:conclude+',
    '**Kesimpulan:** kami sepakat': 'step:conclude+',
    'Kesimpulan : kami sepakat': 'step:conclude+',
    'Kesimpulan:\nkami sepakat': 'step:conclude+',
    'Kesimpulan: kami\nEvaluasi: baik': 'step:conclude+ step:evaluate+',
    '| Kesimpulan | kami sepakat |\n| --- | --- |\n| Evaluasi | 8 |': 'step:conclude+ step:evaluate+',
    '| Kesimpulan | |\n| --- | --- |': 'step:conclude',
    '| Kesimpulan | a | b |\n| --- | --- | --- |': '',
  }));

  it('takes no sentence, list item or bold word for a label', () => check({
    'Sebuah kesimpulan: kami sepakat': '',
    'Di akhir kami membuat kesimpulan: sepakat': '',
    '**Kesimpulan** yang dibuat bersama': '',
    '- Kesimpulan: kami sepakat': '',
    '1. Kesimpulan: kami sepakat': '',
    'Kami mulai pukul 09:00': '',
    'https://example.org/Kesimpulan:x': '',
    'Kesimpulan dan RTL: kami sepakat': '',
  }));

  it('gives a label its own block, and an open one all that follows', () => check({
    '## Eksplorasi\n\nx\n\nKesimpulan: y\n\nz': 'step:explore+ step:conclude+',
    '## Eksplorasi\n\nKesimpulan: y\n\nz': 'step:explore+ step:conclude+',
    '## Eksplorasi\n\n**Kesimpulan**\n\nz': 'step:explore step:conclude+',
    '**Kesimpulan**\n\n**Evaluasi**\n\nz': 'step:conclude step:evaluate+',
    '**Kesimpulan**\n\n## Evaluasi\n\nz': 'step:conclude step:evaluate+',
  }));

  it('tells a stage from a step of the same name', () => check({
    '## Opening\n\nThe client came.': 'step:rapport+',
    '## Opening\n\n### Rapport\n\nThe client came.': 'stage:early step:rapport+',
    '## Definisi Masalah\n\nSejak Agustus.': 'step:define-problem+',
    '## Definisi Masalah\n\n### Keluhan\n\nSejak Agustus.': 'stage:early step:define-problem+',
    '## Tahap Awal\n\n### Penilaian\n\nx': 'stage:early step:assess+',
    '## Tahap Inti\n\n### Penilaian\n\nx': 'stage:core step:reassess+',
    '## Tahap Akhir\n\n### Penilaian\n\nx': 'stage:final step:evaluate+',
    '## Tahap Inti\n\n### Penilaian segera\n\nx': 'stage:core step:evaluate+',
    '## Terminasi\n\nx': 'stage:final',
  }));

  it('reads Follow-up and Tindak lanjut by the note and by what they hold', () => {
    check({ '## Follow-up\n\n2026-01-12': 'step:next-appointment+', '## Tindak lanjut\n\nkonseli menulis': 'step:action-plan+&next-appointment+' });
    check({ '## Follow-up\n\nThe change lasts.': 'step:follow-up+' }, 'type: follow-up\n');
  });

  it('reads bare words of a layout under that layout only', () => {
    check({ '# Note\n\n## Plan\n\nx': 'title unmapped', '# Note\n\n## Data\n\nx': 'title unmapped', '# Note\n\n## Subjective\n\nx': 'title unmapped', '# Note\n\n## Behavior\n\nx': 'title unmapped' });
    check({ '## Plan\n\nx': 'step:soap.plan+', 'S: x\n\nO: y': 'step:soap.subjective+ step:soap.objective+', '## Assessment\n\nx': 'step:soap.assessment+' }, 'layout: soap\n');
    check({ '## Data\n\nx': 'step:dap.data+', '## Data Konseli\n\nx': 'extra' }, 'layout: dap\n');
  });

  it('never takes a word that only looks like a step', () => check({
    '# Catatan 2\n\n## Rapor\n\nx': 'title unmapped',
    '# Catatan 2\n\n## Kontrak perilaku\n\nx': 'title unmapped',
    '# Catatan 2\n\n## Data Konseli\n\nx': 'title extra',
    '# Catatan 2\n\n## Raport\n\nx': 'title step:rapport+',
    'Kontrak perilaku: tidak terlambat': '',
    'Waktu: 45 menit': '',
    'Time: 45 minutes': '',
    'Rencana: x': '',
  }));

  it('finds further parts of a contract behind the first, in one paragraph, item or line', () => {
    const all = 'step:contract+ step:contract.time+ step:contract.task+ step:contract.cooperation+';
    check({
      '## Contract\n\nTime: 45 minutes, six meetings. Task: the client keeps the log. Cooperation: both say so.': all,
      '## Contract\n\nTime: 45 minutes; Task: the client keeps the log; Cooperation: both say so.': all,
      '## Contract\n\n- Time: 45 minutes. Task: the client keeps the log. Cooperation: both say so.': all,
      '## Contract\n\n**Time:** 45 minutes. **Task:** the client keeps the log. **Cooperation:** both say so.': all,
      '## Contract\n\nTime: 45 minutes\nTask: the client keeps the log\nCooperation: both say so': all,
      '## Contract\n\nAgreed. Time: 45 minutes. Task: the log.\nCooperation: both say so': all,
    });
  });

  it('takes no code for a label', () => check({ '`Kesimpulan: x`': '', 'Kata `a` di sini: x': '' }));

  it('leaves a step its own labels, though another step has that name', () => check({
    '## Risk\n\nActions:\n\n- not left alone': 'step:risk+',
    '## Risk\n\nActions: not left alone': 'step:risk+',
    '## Closing summary\n\nResult: reached': 'step:closure+',
    'Actions: the log': 'step:action-plan+',
  }));

  it('knows the parts of a contract inside it only, in every form', () => {
    const parts = 'step:contract+ step:contract.time+ step:contract.task+';
    check({
      '## Kontrak\n\n- Waktu: 45 menit\n- Tugas: konseli menulis': parts,
      '## Kontrak\n\nWaktu: 45 menit\n\nTugas: konseli menulis': parts,
      '## Kontrak\n\nDisepakati hari ini. Waktu: 45 menit. Tugas: konseli menulis.': parts,
      '## Kontrak\n\n### Waktu\n\n45 menit\n\n### Tugas\n\nkonseli menulis': parts,
      '## Kontrak\n\n| Waktu | 45 menit |\n| --- | --- |\n| Tugas | konseli menulis |': parts,
      '## Kontrak\n\n**Waktu:** 45 menit\n\n**Tugas:** konseli menulis': parts,
      '**Kontrak:**\n\n- Waktu: 45 menit\n- Tugas: konseli menulis': parts,
      '## Kontrak\n\n## Kesimpulan\n\nWaktu: 45 menit': 'step:contract step:conclude+',
    });
  });

  it('looks for nothing in code, comments and quotations', () => check({
    '```\n## Kesimpulan\n```': '',
    '    ## Kesimpulan': '',
    '<!-- \n## Kesimpulan\n-->': '',
    '> ## Kesimpulan\n>\n> x': '',
    '> Kesimpulan: x': '',
  }));

  it('takes the first level-one heading for the title and leaves headings inside a step to it', () => check({
    '# Catatan\n\n## Cuaca\n\nx': 'title unmapped',
    '## Cuaca\n\n# Catatan': 'unmapped extra',
    '# Kesimpulan\n\nx': 'step:conclude+',
    '## Eksplorasi\n\n### Satu jam sebelum tidur\n\nx': 'step:explore+ unmapped',
    '## Eksplorasi\n\n## Cuaca\n\nx': 'step:explore unmapped',
    '## Tanda tangan\n\nG-01': 'extra',
  }));

  it('joins a step that stands twice', () => {
    check({ '## Kesimpulan\n\n...\n\n## Evaluasi\n\n8\n\n## Kesimpulan\n\nkami sepakat': 'step:conclude+ step:evaluate+ step:conclude+', '## Kesimpulan dan RTL\n\nkami sepakat': 'step:conclude+&action-plan+' });
    assert.equal(parse('## Kesimpulan\n\n...\n\n## Simpulan\n\nx').outline.steps.get('conclude')?.sections.length, 2);
  });

  it('tells what is recorded from what is left blank', () => {
    const blank = ['', '...', '…', '-', '—', '- ', '* ', '[isi di sini]', '<isi>', 'TODO', 'TBD', '- [ ]', '- [ ] \n- [ ] ', '<!-- nanti -->', '| | |\n| --- | --- |\n| | |', '___', '?', 'tidak ada', 'none'];
    const recorded = ['x', '8', '- [ ] konseli: menulis', '| a | b |\n| --- | --- |\n| 1 | 2 |', '> "kutipan"', 'tidak ada: konseli lelah', 'none: ran out of time', 'belum dibahas karena lelah', '😀 baik', '```\nx\n```', '[tautan](a.md)'];
    for (const words of blank) assert.equal(outline(`## Kesimpulan\n\n${words}`), 'step:conclude', JSON.stringify(words));
    for (const words of recorded) assert.equal(outline(`## Kesimpulan\n\n${words}`), 'step:conclude+', JSON.stringify(words));
    for (const words of ['tidak ada', 'none', 'Tidak ada.']) {
      for (const heading of ['Risiko', 'Memelihara hubungan']) assert.match(outline(`## ${heading}\n\n${words}`), /^step:[a-z-]+\+$/, heading);
    }
  });
});
