import assert from 'node:assert/strict';
import { factsOfNote } from '../../../src/core/cases/facts/facts-of-note.ts';
import type { Note } from '../../../src/core/note/note.ts';
import { NoteParser } from '../../../src/core/note/parse-note.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';

const parser = new NoteParser({ protocols: builtinProtocols, language: 'id' });
const mark = '<!-- tahap-carried 2026-01-05-s01: belum dikonfirmasi -->';

function parse(body: string, keys = ''): Note {
  return parser.parseNote('x.session.md', `---\nclient: K-7F3Q\nsession: 2\ndate: 2026-01-12\n${keys}---\n\n${body}\n`);
}

const recorded = (body: string): string[] => [...factsOfNote(parse(body)).recorded].sort();
const heldBack = (body: string): (string | undefined)[] => {
  const { carried, text } = parse(body);
  return carried.map(({ block }) => block && text.slice(block.start, block.end));
};

describe('carried text', () => {
  it('records no step in whatever form it stands', () => {
    for (const body of [
      `## Rencana Tindakan\n\n- [ ] konseli: catat jam belajar (2026-01-19) ${mark}`,
      `## Rencana Tindakan\n\nCatat jam belajar. ${mark}`,
      `## Rencana Tindakan\n\n> Catat jam belajar. ${mark}`,
      `## Rencana Tindakan\n\n| Siapa | Apa |\n| --- | --- |\n| konseli | catat jam ${mark} |`,
      `## Rencana Tindakan\n\n${mark}\n- [ ] konseli: catat jam belajar`,
      `Rencana Tindakan: catat jam belajar ${mark}`,
      `## Kontrak\n\n- Waktu: 45 menit, enam pertemuan ${mark}`,
      `## Perjanjian Pertemuan\n\n2026-01-19 pukul 10 ${mark}`,
    ]) assert.deepEqual(recorded(body), [], body);
  });

  it('counts as soon as the mark is gone', () => {
    assert.deepEqual(recorded('## Rencana Tindakan\n\n- [ ] konseli: catat jam belajar (2026-01-19)'), ['action-plan']);
  });

  it('holds back its own block only', () => {
    assert.deepEqual(recorded(`## Rencana Tindakan\n\n- [ ] konseli: catat jam belajar ${mark}\n- [ ] konselor: hubungi wali kelas`), ['action-plan']);
    assert.deepEqual(heldBack(`Satu. ${mark}\n\nDua.`), [`Satu. ${mark}`]);
  });

  it('is found where a formatter has put the mark on a line of its own', () => {
    assert.deepEqual(heldBack(`- [ ] konseli: catat jam belajar\n  ${mark}\n\nDua.`), ['konseli: catat jam belajar']);
    assert.deepEqual(heldBack(`Satu.\n\n${mark}\nDua.`), ['Dua.']);
    assert.deepEqual(heldBack(`Satu.\n\n${mark}\n\n## Evaluasi`), [undefined]);
  });

  it('is no other comment, no code and no heading', () => {
    for (const body of ['Satu. <!-- tahap-carriedover -->', `\`${mark}\``, `\`\`\`\n${mark}\n\`\`\``, 'Satu. <!-- dibawa dari s01 -->']) assert.deepEqual(heldBack(body), [], body);
    assert.deepEqual(heldBack(`## Evaluasi ${mark}`), [undefined]);
  });

  it('takes no part of its heading away: what is inserted below stays below', () => {
    const { outline, text } = parse(`## Rencana Tindakan\n\n- [ ] konseli: catat ${mark}\n\n## Evaluasi`);
    assert.ok(text.slice(0, outline.sections[0]?.end).endsWith('-->'));
  });
});
