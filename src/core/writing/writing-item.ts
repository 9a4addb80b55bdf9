import type { Span } from '../text/span.ts';
import type { Skeleton } from './skeleton.ts';

/** Something that a writer may insert at the cursor. */
export interface WritingItem {
  readonly kind: 'note' | 'stage' | 'step' | 'label' | 'phrase' | 'key' | 'value' | 'directive';
  readonly label: string;
  /** A few words behind the label: where it belongs, whether it is due. */
  readonly detail: string;
  readonly documentation: string;
  /** What the typed text is compared with; begins as the typed text does. */
  readonly filterText: string;
  readonly sortText: string;
  readonly replace: Span;
  readonly insert: Skeleton;
  /** Values can be offered at once for what was inserted. */
  readonly asksAgain?: true;
}

/** In groups, and in its place within the group. */
export function sortText(group: number, index: number): string {
  return `${group}${String(index).padStart(4, '0')}`;
}
