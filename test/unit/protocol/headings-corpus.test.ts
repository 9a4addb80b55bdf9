import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import { createHeadingMatcher, type HeadingMatcher } from '../../../src/core/protocol/heading-matcher.ts';
import { selectProtocol } from '../../../src/core/protocol/select-protocol.ts';

const corpus = z.array(z.strictObject({
  heading: z.string(),
  layout: z.string().default('staged'),
  protocol: z.string().optional(),
  under: z.string().optional(),
  gives: z.array(z.string()),
  source: z.string(),
})).parse(parse(readFileSync(join(__dirname, 'headings-corpus.yaml'), 'utf8')));

const leastRate = 0.95;

describe('the corpus of counselling headings', () => {
  const matchers = new Map<string, HeadingMatcher>();
  const read = ({ heading, layout, protocol: format, under }: (typeof corpus)[number]): readonly string[] => {
    const protocol = selectProtocol(builtinProtocols, { layout, format: format ?? 'individual' });
    const matcher = matchers.get(protocol.id) ?? createHeadingMatcher(protocol);
    matchers.set(protocol.id, matcher);
    return matcher.matchHeading(heading, { stage: under, step: undefined, hasChildren: false, noteType: 'session' });
  };
  const isRight = (entry: (typeof corpus)[number]): boolean => JSON.stringify(read(entry)) === JSON.stringify(entry.gives);
  const describeMiss = (entry: (typeof corpus)[number]): string => `${entry.heading} (${entry.layout}): ${read(entry).join(', ') || 'nothing'}, not ${entry.gives.join(', ') || 'nothing'}`;

  it('is recognised', () => {
    const named = corpus.filter(entry => entry.gives.length > 0);
    const missed = named.filter(entry => !isRight(entry));
    const rate = 1 - missed.length / named.length;
    console.log(`      ${named.length - missed.length} of ${named.length} headings recognised (${(rate * 100).toFixed(1)} %)`);
    assert.ok(rate >= leastRate, missed.map(describeMiss).join('\n'));
  });

  it('leaves headings that name no step alone', () => {
    const silent = corpus.filter(entry => entry.gives.length === 0);
    assert.ok(silent.length > 50);
    assert.deepEqual(silent.filter(entry => !isRight(entry)).map(describeMiss), []);
  });
});
