import type { Skeleton } from './skeleton.ts';

/** Something that may stand as a line of a step. */
export interface LineCandidate {
  readonly label: string;
  readonly detail: string;
  readonly documentation: string;
  /** Further words that it is found by. */
  readonly words?: string;
  readonly insert: Skeleton;
  /** Stands as an item of a list, with a task box or without. */
  readonly item: 'plain' | 'task' | undefined;
  /** Already there: offered only to who types for it. */
  readonly stands?: boolean;
  /** Too common to come up while somebody writes a list. */
  readonly asked?: true;
}
