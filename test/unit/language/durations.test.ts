import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDuration } from '../../../src/core/language/durations.ts';

describe('parseDuration', () => {
  const right: readonly (readonly [string, number])[] = [
    ['45', 45], ['45 menit', 45], ['45 minutes', 45], ['45 mnt.', 45], ["45'", 45], ['90-minute', 90], ['2 JP', 90], ['2 jp', 90], ['2 jam pelajaran', 90],
    ['2 lessons', 90], ['satu jam', 60], ['1 jam', 60], ['1 jam 30 menit', 90], ['1 jam dan 15 menit', 75], ['1 hour 30 minutes', 90], ['1h30', 90],
    ['1,5 jam', 90], ['1.5 hours', 90], ['an hour', 60], ['an hour and a half', 90], ['one and a half hours', 90], ['setengah jam', 30],
    ['half an hour', 30], ['satu setengah jam', 90], ['2 x 45 menit', 90], ['1 x 40 menit', 40], ['empat puluh lima menit', Number.NaN], ['dua puluh menit', 20], ['45-60 menit', 60],
    [' 45 ', 45],
  ];
  for (const [text, minutes] of right) {
    it(`reads ${JSON.stringify(text)}`, () => assert.equal(parseDuration(text), Number.isNaN(minutes) ? undefined : minutes));
  }

  for (const text of ['', '0', '-5', '1441', 'sebentar', '45 menit lebih', '45 menit 10', '10.30-11.15', '09:00', '1,5', '45 buah', 'jam 9', '2 JP 3 JP']) {
    it(`refuses ${JSON.stringify(text)}`, () => assert.equal(parseDuration(text), undefined));
  }

  it('takes the length of a lesson from its caller', () => {
    assert.equal(parseDuration('2 JP', 40), 80);
    assert.equal(parseDuration('2 JP', 35), 70);
  });

  it('never throws and gives minutes of a day', () => {
    const parts = fc.constantFrom('1', '45', 'jam', 'menit', 'JP', 'x', ' ', ' ', ',', '.', '-', "'", 'setengah', 'an', 'hour', 'and', 'a', 'half', '(', ')');
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(parts, { maxLength: 10 }).map(list => list.join(''))), text => {
      const minutes = parseDuration(text);
      assert.ok(minutes === undefined || (minutes > 0 && minutes <= 1440));
    }));
  });
});
