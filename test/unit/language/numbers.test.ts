import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Tokens } from '../../../src/core/language/numbers-tokens.ts';
import { parseCount, parseDecimal, parseRoman, readCount, writeRoman } from '../../../src/core/language/numbers.ts';

const INDONESIAN = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas', 'dua belas', 'tiga belas',
  'empat belas', 'lima belas', 'enam belas', 'tujuh belas', 'delapan belas', 'sembilan belas', 'dua puluh'];
const ENGLISH = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen',
  'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'];

describe('parseCount', () => {
  it('reads one to twenty in both languages and in digits', () => {
    for (let value = 1; value <= 20; value++) {
      assert.equal(parseCount(INDONESIAN[value - 1] ?? ''), value);
      assert.equal(parseCount(ENGLISH[value - 1] ?? ''), value);
      assert.equal(parseCount(String(value)), value);
    }
  });

  it('reads the prefix se- and words for times', () => {
    for (const word of ['sekali', 'seminggu', 'sebulan', 'sehari', 'once']) assert.equal(parseCount(word), 1, word);
    assert.equal(parseCount('twice'), 2);
    assert.equal(parseCount(' Enam '), 6);
    assert.equal(parseCount('duabelas'), 12);
    assert.equal(parseCount('0'), 0);
  });

  for (const text of ['', 'seratus', 'satu belas', 'sepuluh belas', 'belas', '1,5', '-1', '1234567', 'a', 'enam kali', 'constructor']) {
    it(`refuses ${JSON.stringify(text)}`, () => assert.equal(parseCount(text), undefined));
  }
});

describe('readCount', () => {
  const read = (text: string) => readCount(new Tokens(text), 0);
  it('reads a count with its restatement', () => {
    assert.deepEqual(read('6 (enam) kali'), { value: 6, next: 4 });
    assert.deepEqual(read('enam (6) kali'), { value: 6, next: 4 });
    assert.deepEqual(read('6 (lima) kali'), { value: 6, next: 1 });
    assert.deepEqual(read('dua belas kali'), { value: 12, next: 2 });
    assert.deepEqual(read('dua kali'), { value: 2, next: 1 });
    assert.equal(read('12345'), undefined);
    assert.equal(read('kali'), undefined);
  });
});

describe('parseRoman', () => {
  it('is the inverse of writeRoman', () => {
    for (let value = 1; value < 4000; value++) {
      assert.equal(parseRoman(writeRoman(value)), value);
      assert.equal(parseRoman(writeRoman(value).toLowerCase()), value);
    }
  });
  for (const text of ['', 'IIII', 'IC', 'VX', 'Iv', 'MMMM', 'A', 'IVX', ' I']) {
    it(`refuses ${JSON.stringify(text)}`, () => assert.equal(parseRoman(text), undefined));
  }
});

describe('parseDecimal', () => {
  it('reads the decimal comma and point', () => {
    assert.deepEqual(['7', '7,5', '7.5', '-2', '+1', ' 0,25 '].map(parseDecimal), [7, 7.5, 7.5, -2, 1, 0.25]);
    assert.deepEqual(['', '7,', ',5', '1.000,5', '7/10', 'tujuh'].map(parseDecimal), [undefined, undefined, undefined, undefined, undefined, undefined]);
  });
});

describe('Tokens', () => {
  it('covers every character but white space, in order, and keeps only a window', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
      const tokens = new Tokens(text);
      let last = 0;
      for (let index = 0; tokens.at(index).kind !== 'end'; index++) {
        const token = tokens.at(index);
        assert.ok(token.start >= last && token.end > token.start && token.end <= text.length);
        assert.equal(text.slice(last, token.start).replace(/[\s\u200b]/g, ''), '');
        last = token.end;
        tokens.moveTo(index);
      }
    }));
  });

  it('drops apostrophes inside words only', () => {
    const words = (text: string) => [0, 1, 2].map(index => new Tokens(text).at(index).word);
    assert.deepEqual(words("Jum'at"), ['jumat', '', '']);
    assert.deepEqual(words('JUM’AT'), ['jumat', '', '']);
    assert.deepEqual(words("'26"), ["'", '', '']);
  });

  it('reads what was left behind as the end', () => {
    const tokens = new Tokens('a '.repeat(2000));
    for (let index = 0; index < 2000; index++) {
      assert.equal(tokens.at(index).word, 'a');
      tokens.moveTo(index);
    }
    assert.equal(tokens.at(0).kind, 'end');
    assert.equal(tokens.at(1995).word, 'a');
    assert.equal(tokens.at(2000).kind, 'end');
  });
});
