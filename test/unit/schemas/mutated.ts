import * as fc from 'fast-check';

/** Values near those that are right, and some that never are. Texts of blanks only are left out: see the schemas' `\S`. */
const replacements = [null, true, 0, 1, 2, 3, 4, -1, 1.5, '', 'x', 'off', 'warning', 'id', 'en', 'session', '2026-01-05', '2026-02-30', '09:00', [], ['x'], [1], {}, { x: 1 }, { severity: 'off' }];

/** Copies of a value in which one to three places are replaced, removed, renamed or repeated. */
export function mutated(value: unknown): fc.Arbitrary<unknown> {
  const change = fc.tuple(fc.nat(), fc.constantFrom('replace', 'remove', 'rename', 'repeat'), fc.constantFrom(...replacements));
  return fc.array(change, { minLength: 1, maxLength: 3 }).map(changes => changes.reduce<unknown>((current, [pick, how, replacement]) => {
    const copy = structuredClone(current);
    const places = placesIn(copy);
    const place = places[pick % Math.max(places.length, 1)];
    if (!place) return copy;
    const { holder, key } = place;
    if (Array.isArray(holder)) {
      const index = Number(key);
      if (how === 'remove') holder.splice(index, 1);
      else if (how === 'repeat') holder.push(structuredClone(holder[index]));
      else holder[index] = replacement;
    } else if (how === 'remove') delete holder[key];
    else if (how === 'rename') {
      holder[`${key}x`] = holder[key];
      delete holder[key];
    } else holder[key] = structuredClone(replacement);
    return copy;
  }, value));
}

interface Place {
  readonly holder: unknown[] | Record<string, unknown>;
  readonly key: string;
}

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as unknown[] | Record<string, unknown>;
  return Object.entries(value).flatMap(([key, entry]) => [{ holder, key }, ...placesIn(entry)]);
}
