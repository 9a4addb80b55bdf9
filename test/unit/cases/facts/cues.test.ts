import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { containsCue } from '../../../../src/core/cases/facts/cues.ts';

const cues = (...words: string[]) => ({ en: words, id: [] });

describe('containsCue', () => {
  it('finds whole words only', () => {
    const wanted = cues('min', 'limit', 'an hour', 'jum\'at');
    for (const text of ['45 min', 'Limit:', 'half an  hour', 'an\nhour.', 'hari Jum\'at', '(min)', 'min']) assert.equal(containsCue(text, wanted), true, text);
    for (const text of ['', 'minor', 'admin', 'limits', 'an hourglass', 'élimit', 'limité', 'min2']) assert.equal(containsCue(text, wanted), false, text);
  });

  it('finds a longer word behind a shorter one, and a shorter one where the longer does not end', () => {
    assert.equal(containsCue('45 minutes', cues('min', 'minute', 'minutes')), true);
    assert.equal(containsCue('the limits', cues('limit', 'limits')), true);
    assert.equal(containsCue('orang tuanya', cues('orang tua', 'orang')), true);
    assert.equal(containsCue('orang tuanya', cues('orang', 'orang tua')), true);
  });

  it('is silent without words', () => assert.equal(containsCue('anything', cues()), false));

  it('gives what a search for whole words gives', () => {
    const piece = fc.constantFrom('min', 'minute', 's', ' ', 'orang', 'tua', 'nya', '.', '\n', 'é', '2', '😀', '\ud800', 'A');
    const text = fc.array(piece, { maxLength: 12 }).map(parts => parts.join(''));
    const words = fc.uniqueArray(fc.constantFrom('min', 'minute', 'minutes', 'mins', 'orang', 'orang tua', 'orang tuanya', 'a', 'é'), { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(text, words, (given, wanted) => {
      const whole = new RegExp(`(?<![\\p{L}\\p{N}])(?:${wanted.join('|').replace(/ /g, '\\s+')})(?![\\p{L}\\p{N}])`, 'iu');
      assert.equal(containsCue(given, cues(...wanted)), whole.test(given));
    }), { numRuns: 200 });
  });
});
