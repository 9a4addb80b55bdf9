import type { Span } from '../../text/span.ts';
import { LEFT_BRACKET } from './characters.ts';
import { definitionsEnd } from './link-definitions.ts';

/** The lines of the paragraph being read, each without indentation and container markers. Used again for the next one. */
export class ParagraphLines {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  /** Lines before this one were link reference definitions. */
  private first = 0;
  private count = 0;

  constructor(private readonly text: string) {}

  get empty(): boolean {
    return this.first >= this.count;
  }

  get start(): number {
    return this.starts[this.first] ?? 0;
  }

  get firstEnd(): number {
    return this.ends[this.first] ?? 0;
  }

  /** The start of the second line; undefined when there is none. */
  get secondStart(): number | undefined {
    return this.first + 1 < this.count ? this.starts[this.first + 1] : undefined;
  }

  get end(): number {
    return this.ends[this.count - 1] ?? 0;
  }

  /** Begins a new paragraph. */
  begin(start: number, end: number): void {
    this.first = 0;
    this.count = 1;
    this.starts[0] = start;
    this.ends[0] = end;
  }

  add(start: number, end: number): void {
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count++;
  }

  /** The last line, to become a table's header. */
  get last(): Span {
    const index = this.count - 1;
    return { start: this.starts[index] ?? 0, end: this.ends[index] ?? 0 };
  }

  dropLast(): void {
    this.count--;
  }

  /** Leaves out the link reference definitions the paragraph starts with. */
  dropDefinitions(): void {
    if (this.empty || this.text.charCodeAt(this.start) !== LEFT_BRACKET) return;
    let left = definitionsEnd(this.join());
    while (left > 0 && !this.empty) {
      left -= this.firstEnd - this.start + 1;
      this.first++;
    }
  }

  join(): string {
    const { text, starts, ends } = this;
    let content = '';
    for (let index = this.first; index < this.count; index++) {
      if (index > this.first) content += '\n';
      content += text.slice(starts[index] ?? 0, ends[index] ?? 0);
    }
    return content;
  }

  /** Translates spans of `join()`, in ascending order, to spans of the text. */
  place(spans: readonly Span[]): Span[] {
    let index = this.first;
    let origin = 0;
    const offsetOf = (joined: number): number => {
      for (; index < this.count; index++) {
        const length = (this.ends[index] ?? 0) - (this.starts[index] ?? 0);
        if (joined <= origin + length) break;
        origin += length + 1;
      }
      return (this.starts[index] ?? 0) + joined - origin;
    };
    return spans.map((span) => ({ start: offsetOf(span.start), end: offsetOf(span.end) }));
  }
}
