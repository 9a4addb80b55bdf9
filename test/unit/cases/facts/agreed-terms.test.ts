import assert from 'node:assert/strict';
import { lengthOf, minutesOf, readTerms, termsOfKeys } from '../../../../src/core/cases/facts/agreed-terms.ts';

const reference = '2026-01-05';
const sessions = (words: string): string => {
  const found = readTerms(words, reference)?.terms.sessions;
  return found ? `${found.added ? '+' : ''}${found.count}` : '-';
};

describe('agreed terms', () => {
  const numbers: Readonly<Record<string, string>> = {
    '4 x 45 menit': '4',
    'enam kali pertemuan': '6',
    '1 x 45 menit': '-',
    'extended by agreement to 8': '8',
    'extended to 8, as both wish': '8',
    'diperpanjang menjadi delapan': '8',
    'diperpanjang hingga 8 pertemuan': '8',
    'diperpanjang dua pertemuan': '+2',
    'two more meetings': '+2',
    'ditambah dua pertemuan': '+2',
    'ditambah menjadi 8 pertemuan': '8',
    'dua pertemuan lagi': '+2',
    'renegotiated on 2026-09-28 and extended to eight meetings of 45 minutes, every two weeks': '8',
    'we met at school and talked to 2 teachers': '-',
    'kontrak tetap seperti sesi 1': '-',
  };
  for (const [words, wanted] of Object.entries(numbers)) it(`reads "${words}" as ${wanted}`, () => assert.equal(sessions(words), wanted));

  it('tells a change from a repetition, and an extension without a measure from both', () => {
    const kinds = (words: string): [boolean, boolean] | undefined => {
      const found = readTerms(words, reference);
      return found && [found.isChange, found.isOpen];
    };
    assert.deepEqual(kinds('six meetings of 45 minutes'), [false, false]);
    assert.deepEqual(kinds('diubah menjadi 5 pertemuan'), [true, false]);
    assert.deepEqual(kinds('diperpanjang atas kesepakatan berdua'), [true, true]);
    assert.deepEqual(kinds('diperpanjang sampai akhir semester'), [true, false]);
    assert.equal(kinds('sama seperti sebelumnya'), undefined);
  });

  it('keeps lessons as lessons', () => {
    assert.deepEqual(readTerms('6 pertemuan @ 2 JP', reference)?.terms.length, { amount: 2, unit: 'lesson' });
    assert.deepEqual(lengthOf('2 JP'), { amount: 2, unit: 'lesson' });
    assert.deepEqual(lengthOf('1 jam'), { amount: 60, unit: 'minute' });
    assert.deepEqual(lengthOf('45'), { amount: 45, unit: 'minute' });
    assert.deepEqual(lengthOf(50), { amount: 50, unit: 'minute' });
    assert.equal(lengthOf(undefined), undefined);
    assert.equal(minutesOf({ amount: 2, unit: 'lesson' }, 35), 70);
    assert.equal(minutesOf({ amount: 50, unit: 'minute' }, 35), 50);
  });

  it('reads the values of keys, as numbers or in words', () => {
    assert.deepEqual(termsOfKeys({ minutes: 45, frequency: 'setiap minggu', sessions: 6, until: '2026-06-30' }, reference), {
      length: { amount: 45, unit: 'minute' }, sessions: { count: 6, added: false }, frequency: { times: 1, every: 1, unit: 'week' }, until: '2026-06-30',
    });
    assert.deepEqual(termsOfKeys({ sessions: 'enam', until: 'akhir Januari 2026' }, reference), { sessions: { count: 6, added: false }, until: '2026-01-31' });
    assert.deepEqual(termsOfKeys({ sessions: '4 x 45 menit' }, reference), { sessions: { count: 4, added: false } });
    assert.deepEqual(termsOfKeys({ until: 'akhir semester' }, reference), {});
  });

  it('reads a text of a megabyte, which would not come to an end if the time grew with its square', () => {
    assert.deepEqual(readTerms('diperpanjang to '.repeat(70_000), reference)?.terms, {});
  });
});
