import assert from 'node:assert/strict';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import type { Protocol } from '../../../src/core/protocol/protocol.ts';
import type { WritingItem } from '../../../src/core/writing/writing-item.ts';
import { itemsAt } from './items-at.ts';
import { left, saidBy, ways } from './unfilled.ts';

const languages = ['en', 'id'] as const;
const noteTypes = ['session', 'closing', 'no-show', 'cancelled', 'crisis', 'referral', 'follow-up', 'contact', 'addendum', 'supervision', 'plan'];

/** Values that the writer picks as such: a day, or that there is no meeting. */
function isPicked({ kind, label }: WritingItem): boolean {
  return kind === 'label' && /^\d{4}-\d{2}-\d{2}$/.test(label);
}

function frontMatterOf({ id }: Protocol, language: 'en' | 'id', type: string): string {
  const who = id === 'group' ? 'group: G-1\nformat: group\nmembers: [K-1]' : 'client: K-1';
  const layout = id === 'group' || id === 'individual' ? '' : `layout: ${id}\n`;
  return `---\n${who}\ntype: ${type}\nlanguage: ${language}\n${layout}date: 2026-11-24\nsession: 2\n---\n\n`;
}

/** A place under each heading of the protocol, in a body without one, and in a list, where somebody has begun to type a name. */
function placesIn(protocol: Protocol, language: 'en' | 'id'): string[] {
  const headings = [...protocol.stages, ...protocol.steps.filter(step => step.partOf === undefined)].map(({ names }) => `### ${names[language]}\n\n`);
  return ['text\n\n/a', '/', ...headings.flatMap(heading => [`${heading}/a`, ...protocol.appliesTo.layouts.length > 0 ? [] : [`${heading}- a`, `${heading}- [ ] a`]])];
}

describe('completions that nobody fills in', () => {
  for (const protocol of builtinProtocols) {
    for (const language of languages) {
      it(`say nothing in a note (${protocol.id}, ${language})`, () => {
        const seen = new Set<string>();
        for (const type of protocol.id === 'individual' ? noteTypes : ['session']) {
          const head = frontMatterOf(protocol, language, type);
          for (const place of type === 'session' ? placesIn(protocol, language) : ['/', 'text\n\n/a']) {
            for (const item of itemsAt(`${head}${place}|`).filter(candidate => !isPicked(candidate))) saysNothing(item, { head, place, seen });
          }
        }
        assert.ok(seen.size > 100, String(seen.size));
      });
    }
  }
});

function saysNothing(item: WritingItem, { head, place, seen }: { head: string; place: string; seen: Set<string> }): void {
  const before = (head + place).slice(0, item.replace.start);
  for (const way of ways) {
    const inserted = left(item.insert, way);
    // A heading brings its own place along: it says the same wherever it stands.
    const key = item.kind === 'label' || item.kind === 'phrase' ? before + inserted : head + inserted;
    if (seen.has(key)) continue;
    seen.add(key);
    const already = saidBy(before);
    assert.deepEqual(saidBy(before + inserted).filter(said => !already.includes(said)), [], `${item.label}, ${way}\n${before}${inserted}`);
  }
}
