import type { Span } from '../text/span.ts';
import type { Skeleton } from './skeleton.ts';

/** Something that a writer may insert at the cursor. */
export interface WritingItem {
  readonly kind: 'stage' | 'step' | 'key' | 'value';
  readonly label: string;
  readonly documentation: string;
  /** What the typed text is compared with; begins as the typed text does. */
  readonly filterText: string;
  readonly sortText: string;
  readonly replace: Span;
  readonly insert: Skeleton;
}
