/**
 * How many letters must be put in, left out or changed to turn one word into the other.
 * @returns `limit + 1` as soon as it is more than `limit`; takes time in proportion to length × limit
 */
export function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const start = Math.max(1, row - limit);
    const end = Math.min(to.length, row + limit);
    const current = new Array<number>(to.length + 1).fill(limit + 1);
    current[0] = row;
    let least = row <= limit ? row : limit + 1;
    for (let column = start; column <= end; column++) {
      const changed = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      const value = Math.min(changed, (previous[column] ?? limit) + 1, (current[column - 1] ?? limit) + 1, limit + 1);
      current[column] = value;
      least = Math.min(least, value);
    }
    if (least > limit) return limit + 1;
    previous = current;
  }
  return Math.min(previous[to.length] ?? limit + 1, limit + 1);
}
