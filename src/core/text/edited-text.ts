import { applyEdits, type TextEdit } from './edits.ts';

/** A part of the text that is kept, or what stands between two of them now. */
type Piece = { readonly kind: 'kept'; readonly start: number; readonly end: number } | { readonly kind: 'written'; readonly text: string };

/** A text that is edited in rounds and still knows which parts of the first text are left. */
export class EditedText {
  private pieces: Piece[];
  private current: string;

  constructor(private readonly original: string) {
    this.pieces = [{ kind: 'kept', start: 0, end: original.length }];
    this.current = original;
  }

  get text(): string {
    return this.current;
  }

  /** Applies edits in places of the present text; of two that overlap, the first. Tells whether the text is another now. */
  apply(edits: readonly TextEdit[]): boolean {
    const { text, applied } = applyEdits(this.current, edits);
    if (text === this.current) return false;
    const pieces: Piece[] = [];
    const reader = new PieceReader(this.pieces);
    let at = 0;
    for (const { span, newText } of applied) {
      pieces.push(...reader.take(span.start - at));
      reader.take(span.end - span.start);
      if (newText !== '') pieces.push({ kind: 'written', text: newText });
      at = span.end;
    }
    pieces.push(...reader.take(this.current.length - at));
    this.pieces = pieces;
    this.current = text;
    return true;
  }

  /** What leads from the first text to the present one: in order, without overlap. */
  edits(): TextEdit[] {
    const edits: TextEdit[] = [];
    let from = 0;
    let written = '';
    const close = (start: number) => {
      if (this.original.slice(from, start) !== written) edits.push({ span: { start: from, end: start }, newText: written });
      written = '';
    };
    for (const piece of this.pieces) {
      if (piece.kind === 'written') written += piece.text;
      else {
        close(piece.start);
        from = piece.end;
      }
    }
    close(this.original.length);
    return edits;
  }
}

/** Reads pieces from left to right, splitting those that are wanted in part. */
class PieceReader {
  private index = 0;
  private offset = 0;

  constructor(private readonly pieces: readonly Piece[]) {}

  take(length: number): Piece[] {
    const taken: Piece[] = [];
    let left = length;
    while (left > 0) {
      const piece = this.pieces[this.index];
      if (!piece) break;
      const size = Math.min(left, lengthOf(piece) - this.offset);
      if (size > 0) taken.push(partOf(piece, this.offset, size));
      left -= size;
      this.offset += size;
      if (this.offset < lengthOf(piece)) continue;
      this.index++;
      this.offset = 0;
    }
    return taken;
  }
}

function lengthOf(piece: Piece): number {
  return piece.kind === 'kept' ? piece.end - piece.start : piece.text.length;
}

function partOf(piece: Piece, from: number, length: number): Piece {
  if (piece.kind === 'kept') return { kind: 'kept', start: piece.start + from, end: piece.start + from + length };
  return { kind: 'written', text: piece.text.slice(from, from + length) };
}
