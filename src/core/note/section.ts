import type { Span } from '../text/span.ts';
import type { ListItem } from './block.ts';
import type { Piece } from './recorded.ts';

/**
 * A named part of the body: a heading, a bold line, a label or a table row, with what stands under it.
 * `ids` are the stages and steps that it names; none for a title, an extra or a heading that Tahap does not know.
 */
export interface Section {
  readonly kind: 'title' | 'stage' | 'step' | 'extra' | 'unmapped';
  readonly form: 'heading' | 'bold' | 'label' | 'cell' | 'item' | 'sentence';
  readonly ids: readonly string[];
  /** A heading's level; for other forms half a level below the heading around them. */
  readonly level: number;
  /** The name's own text, without marks. */
  readonly heading: Span;
  readonly start: number;
  /** After the last character of its content. */
  readonly end: number;
  readonly pieces: readonly Piece[];
  /** Id of the stage it stands under. */
  readonly stage: string | undefined;
  /** The step it stands in, when it is a part of one or a deeper heading. */
  readonly inside: Section | undefined;
}

/** A section while it is being read. */
export interface OpenSection extends Section {
  end: number;
  readonly pieces: Piece[];
  /** Whether its step is a part of another: the time in a contract. */
  readonly isPart: boolean;
  /** A label in a list keeps what its item holds. */
  readonly item: ListItem | undefined;
  /** A deeper mapped heading has begun: what follows is no longer content of this one. */
  ended: boolean;
}
