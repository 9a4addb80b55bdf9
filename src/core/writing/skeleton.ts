/** A place for the writer to fill in. Its placeholder never counts as recorded: it is empty or stands in square brackets. */
export interface TabStop {
  readonly placeholder: string;
  /** Offered in a list; the placeholder stays what is there until one is chosen. */
  readonly choices?: readonly string[];
  /** Filled with the day of insertion. */
  readonly today?: true;
}

/** Text to be inserted, with places to fill in, as data. Lines end with `\n`. */
export type Skeleton = readonly (string | TabStop)[];

/**
 * The skeleton in the snippet syntax of VS Code; its tab stops are numbered in their order.
 * @param today the day that stands where today is asked for; without it, the editor's own
 */
export function toSnippet(skeleton: Skeleton, today?: string): string {
  let count = 0;
  return skeleton.map(fragment => typeof fragment === 'string' ? escapeText(fragment) : stopSnippet(dated(fragment, today), ++count)).join('');
}

/** The skeleton with its placeholders left as they are. */
export function toPlainText(skeleton: Skeleton, today: string): string {
  return skeleton.map(fragment => typeof fragment === 'string' ? fragment : fragment.today ? today : fragment.placeholder).join('');
}

export function stop(placeholder = '', choices?: readonly string[]): TabStop {
  return choices ? { placeholder, choices } : { placeholder };
}

export const todayStop: TabStop = { placeholder: 'YYYY-MM-DD', today: true };

/** Skeletons one after the other with a text between them. */
export function joinSkeletons(skeletons: readonly Skeleton[], between: string): Skeleton {
  return skeletons.flatMap((skeleton, index) => index === 0 ? skeleton : [between, ...skeleton]);
}

function dated(fragment: TabStop, today: string | undefined): TabStop {
  return fragment.today && today !== undefined ? stop(today) : fragment;
}

function stopSnippet({ placeholder, choices, today }: TabStop, number: number): string {
  if (today) return `\${${number}:\${CURRENT_YEAR}-\${CURRENT_MONTH}-\${CURRENT_DATE}}`;
  if (choices) return `\${${number}|${[...new Set([placeholder, ...choices])].filter(choice => choice !== '').map(escapeChoice).join(',')}|}`;
  return placeholder === '' ? `$${number}` : `\${${number}:${escapeText(placeholder)}}`;
}

function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function escapeChoice(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}
