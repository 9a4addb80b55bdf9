/**
 * The one candidate that is nearest to a word, if it is near enough to be a slip of the keys: at most two letters away,
 * one in short words. Undefined when two candidates are equally near.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const limit = word.length <= 4 ? 1 : 2;
  let best: string | undefined;
  let bestDistance = limit + 1;
  let isTied = false;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(word, candidate, limit);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
      isTied = false;
    } else if (distance === bestDistance && candidate !== best) isTied = true;
  }
  return isTied ? undefined : best;
}

/** Levenshtein distance; anything over the limit is the limit plus one. Words over 64 letters are never near. */
export function editDistance(left: string, right: string, limit: number): number {
  if (left.length > 64 || right.length > 64) return limit + 1;
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const change = left[row - 1] === right[column - 1] ? 0 : 1;
      current.push(Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + change));
    }
    previous = current;
  }
  return Math.min(previous[right.length] ?? limit + 1, limit + 1);
}
