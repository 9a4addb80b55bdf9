import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isPlaceholderText, readNone } from '../../../src/core/language/none-value.ts';

/** The reason, '' for none without one, undefined for no none. */
function reasonIn(text: string): string | undefined {
  const none = readNone(text);
  return none && (none.reason ? text.slice(none.reason.start, none.reason.end) : '');
}

describe('readNone', () => {
  const examples: readonly (readonly [string, string | undefined])[] = [
    ['tidak ada: kasus selesai', 'kasus selesai'],
    ['none: reason', 'reason'],
    ['none: the case is closed', 'the case is closed'],
    ['None - the case is closed', 'the case is closed'],
    ['**Tidak ada**: selesai', 'selesai'],
    ['tidak ada (kasus selesai)', 'kasus selesai'],
    ['n/a: closed', 'closed'],
    ['belum ada karena menunggu orang tua', 'menunggu orang tua'],
    ['belum dibahas karena waktu habis', 'waktu habis'],
    ['belum dibahas lebih lanjut karena waktu habis', 'waktu habis'],
    ['No further meeting with this client because he moved', 'he moved'],
    ['no further meeting because the case is closed', 'the case is closed'],
    ['no: client ended', 'client ended'],
    ['No more sessions are needed: goals met', 'goals met'],
    ['No follow-up needed since the goals are met', 'the goals are met'],
    ['no next appointment, referred to a psychiatrist', 'referred to a psychiatrist'],
    ['tidak dijadwalkan, karena libur', 'libur'],
    ['tidak ada pertemuan lanjutan karena kasus selesai', 'kasus selesai'],
    ['Pertemuan berikutnya belum dijadwalkan karena ujian', 'ujian'],
    ['Pertemuan berikutnya: tidak ada, kasus selesai', 'kasus selesai'],
    ['tidak ada pertemuan sampai ujian selesai', 'sampai ujian selesai'],
    ['Not yet scheduled, waiting for parents', 'waiting for parents'],
    ['Not scheduled due to exams', 'exams'],
    ['Tidak ada. Kasus selesai dan ditutup.', 'Kasus selesai dan ditutup.'],
    ['Kasus selesai, tidak ada pertemuan lanjutan.', 'Kasus selesai'],
    ['Karena kasus selesai, tidak ada pertemuan lanjutan', 'Karena kasus selesai'],
    ['Konseli sudah merasa mampu sehingga tidak ada pertemuan lanjutan', 'Konseli sudah merasa mampu'],
    ['tidak ada', ''], ['Tidak ada.', ''], ['none', ''], ['nihil', ''], ['-', ''], ['–', ''], ['N/A', ''], ['belum dibahas', ''], ['Not yet scheduled', ''],
    ['none scheduled', ''], ['Tidak perlu pertemuan lanjutan', ''], ['tidak ada - [alasan]', ''], ['tidak ada: ...', ''], ['none: TODO', ''],
    ['- tidak ada', ''],
    ['', undefined], ['...', undefined], ['12 Januari 2026', undefined], ['Tidak', undefined], ['No', undefined], ['Belum', undefined],
    ['Tidak ada perubahan pola tidur', undefined], ['Tidak ada keluhan, konseli baik', undefined], ['No change in sleep', undefined],
    ['Tidak ada sesi yang terlewat', undefined], ['No meeting that was planned', undefined],
    ['Tidak ada jadwal belajar yang tetap', undefined], ['Tidak ada keluhan baru karena tidur cukup', undefined],
    ['Konseli merasa tidak ada yang berubah', undefined], ['Konseli belum tidur nyenyak', undefined], ['Notes were kept', undefined],
  ];
  for (const [text, expected] of examples) it(`reads ${JSON.stringify(text)}`, () => assert.equal(reasonIn(text), expected));

  it('reads a region with offsets into the whole text', () => {
    const text = 'Berikutnya: tidak ada: selesai\nLain';
    const none = readNone(text, { start: 12, end: 30 });
    assert.deepEqual(none, { none: true, reason: { start: 23, end: 30 } });
  });

  it('never throws, and its reason is inside', () => {
    const parts = fc.constantFrom(...'tidak ada belum none no not yet pertemuan meeting lanjutan further karena because : , . - ( ) selesai [x] TODO sehingga n / a'.split(' '), '\n');
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(parts, { maxLength: 20 }).map(list => list.join(' '))), text => {
      const reason = readNone(text)?.reason;
      if (reason) assert.ok(reason.start >= 0 && reason.start < reason.end && reason.end <= text.length && !isPlaceholderText(text.slice(reason.start, reason.end)));
    }), { numRuns: 2000 });
  });
});

describe('isPlaceholderText', () => {
  for (const text of ['', '  \n', '-', '...', '…', '***', 'TODO', 'todo:', 'TBD', '[isi di sini]', '<prompt>', '- [ ]', '[a] <b> ...', 'xxx', 'XXXX', 'Lorem ipsum', '| |', '“”']) {
    it(`takes ${JSON.stringify(text)} for nothing`, () => assert.equal(isPlaceholderText(text), true));
  }
  for (const text of ['baik', '7', 'TODO: tulis', '[kata](alamat)', '<https://example.org>', '[belum ditutup', '<belum', 'x', 'xxxy', '📅', 'nihil', 'tidak ada', '[a] b', '雨']) {
    it(`takes ${JSON.stringify(text)} for something`, () => assert.equal(isPlaceholderText(text), false));
  }
  it('is linear on marks that are never or wrongly closed', () => {
    assert.equal(isPlaceholderText('['.repeat(2_000_000)), true);
    assert.equal(isPlaceholderText(`${'['.repeat(2_000_000)}](`), true);
    assert.equal(isPlaceholderText('<['.repeat(1_000_000)), true);
  });
});
