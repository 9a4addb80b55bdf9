import assert from 'node:assert/strict';
import { isCode, newCode, type CodeRequest } from '../../../src/core/writing/new-code.ts';

/** Bytes in a row, so that each draw is another one and every run the same. */
function counting(from = 0): CodeRequest['random'] {
  let next = from;
  return count => Uint8Array.from({ length: count }, () => next++ % 256);
}

const mint = (more: Partial<CodeRequest> = {}): string | undefined => newCode({ letters: 'K', pattern: undefined, used: [], random: counting(), ...more });

describe('a new code', () => {
  it('is a letter and four characters without vowels, so that it is no word and no name', () => {
    for (let from = 0; from < 256; from++) assert.match(mint({ random: counting(from) }) ?? '', /^K-[2-9BCDFGHJKMNPQRSTVWXZ]{4}$/);
    assert.match(mint({ letters: 'KK' }) ?? '', /^KK-/);
  });

  it('is never one that is used, whatever its case', () => {
    const first = mint();
    assert.ok(first);
    assert.notEqual(mint({ used: [first.toLowerCase()] }), first);
  });

  it('fits the pattern of the repository', () => {
    for (const source of ['^K-[0-9A-Z]{4}$', '^K-\\d{4}$', '^SMP3-[0-9]{3}$', 'K\\.[a-z]{2}\\d+', '^[A-Z]{2}-[0-9]{2,4}$', '^[12]{6}$']) {
      const pattern = new RegExp(source, 'u');
      const code = mint({ pattern });
      assert.ok(code !== undefined && pattern.test(code), `${source}: ${String(code)}`);
    }
  });

  it('is left to people where the pattern is more than a row of characters', () => {
    for (const source of ['^(?:K|G)-\\d{4}$', '^K-\\d{4}(?!0)$', '^.{4}$', '^K-0001$', '^K-[^0-9]{4}$', '^-[0-9]{4}$', '^K-[0-9]{40}$']) assert.equal(mint({ pattern: new RegExp(source, 'u') }), undefined, source);
  });

  it('is given up where no code is free', () => {
    const used = [...'0123456789'].map(digit => `K-${digit}`);
    assert.equal(mint({ pattern: /^K-\d$/u, used }), undefined);
    assert.equal(mint({ pattern: /^K-\d$/u, used: used.slice(1) }), 'K-0');
  });

  it('gives every character the same chance', () => {
    const seen = new Map<string, number>();
    let from = 0;
    for (let round = 0; round < 27; round++) {
      const code = mint({ pattern: /^K-[2-9BCDFGHJKMNPQRSTVWXZ]{8}$/u, random: count => Uint8Array.from({ length: count }, () => from++ % 256) });
      for (const character of code?.slice(2) ?? '') seen.set(character, (seen.get(character) ?? 0) + 1);
    }
    assert.equal(seen.size, 27);
    assert.deepEqual([...new Set(seen.values())], [8]);
  });

  it('is told from what is none', () => {
    assert.ok(isCode('K-7F3Q', undefined) && isCode('K-7F3Q', /^K-[0-9A-Z]{4}$/u));
    assert.ok(!isCode('Siti Aminah', undefined) && !isCode('', undefined) && !isCode('7F3Q', /^K-[0-9A-Z]{4}$/u));
  });
});
