import type { Case } from '../../../src/core/cases/case.ts';
import { defaultConfig } from '../../../src/core/config/config.ts';
import { Linter } from '../../../src/core/lint/linter.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import { complete, mayComplete } from '../../../src/core/writing/complete.ts';
import { phrases } from '../../../src/core/writing/phrases.ts';
import type { WritingContext } from '../../../src/core/writing/writing-context.ts';
import type { WritingItem } from '../../../src/core/writing/writing-item.ts';

export const asOf = '2026-11-24';

export interface Around {
  readonly path?: string;
  readonly asked?: WritingContext['asked'];
  /** Other files by path. */
  readonly others?: Readonly<Record<string, string>>;
  readonly codes?: Partial<ReturnType<WritingContext['codes']>>;
}

/** What VS Code would list at `|`, in its order: only what the typed text is the beginning of. */
export function itemsAt(marked: string, { path = 'x.session.md', asked = 'invoked', others = {}, codes = {} }: Around = {}): WritingItem[] {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  if (asked === 'typed' && !mayComplete(/[^\r\n]*$/.exec(text.slice(0, offset))?.[0] ?? '')) return [];
  const linter = new Linter({ config: defaultConfig, protocols: builtinProtocols, asOf, language: 'auto', fallbackLanguage: 'en' });
  for (const [name, other] of Object.entries(others)) linter.set(name, other);
  linter.set(path, text);
  linter.check();
  const context: WritingContext = {
    theCase: caseOf(linter, path) ?? caseOf(linter, Object.keys(others)[0] ?? ''),
    asOf,
    asked,
    phrases,
    protocols: builtinProtocols,
    codes: () => ({ counselors: [], clients: [], groups: [], cases: [], ...codes }),
    rules: () => [{ id: 'missing-step', title: { en: 'Step', id: 'Langkah' }, isReported: false }, { id: 'contract-missing', title: { en: 'Contract', id: 'Kontrak' }, isReported: true }],
  };
  const items = complete(linter.parse(path, text), offset, context);
  return items.sort((one, other) => one.sortText < other.sortText ? -1 : one.sortText > other.sortText ? 1 : 0);
}

export function labelsAt(marked: string, around?: Around): string[] {
  return itemsAt(marked, around).map(({ label }) => label);
}

function caseOf(linter: Linter, path: string): Case | undefined {
  const key = linter.cases.keyOfNote(path);
  const theCase = key === undefined ? undefined : linter.cases.caseAt(key);
  return theCase?.code === undefined ? undefined : theCase;
}
