import type { Note } from '../../note/note.ts';
import type { Span } from '../../text/span.ts';

/** The value of `type`: it says what else the note must hold. */
export function placeOfType({ frontMatter }: Note): Span {
  return frontMatter.places.get('type')?.valueSpan ?? { start: frontMatter.fence.start, end: frontMatter.fence.start };
}
