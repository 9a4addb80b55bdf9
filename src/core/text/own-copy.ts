/** Shorter slices are copied by the engine anyway. */
const shortestSlice = 13;

/** The engine lets a slice of a text keep the whole text in memory: what outlives a note must be a text of its own. */
export function ownCopy(text: string): string {
  return text.length < shortestSlice ? text : text.split('').join('');
}
