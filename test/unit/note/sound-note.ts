import assert from 'node:assert/strict';
import type { CaseFile, Note } from '../../../src/core/note/note.ts';
import { findStage, findStep } from '../../../src/core/protocol/protocol.ts';
import type { Span } from '../../../src/core/text/span.ts';

/** Holds a parsed note to what every reader of it relies on: places inside the text, in document order, with known ids. */
export function assertSound(note: Note | CaseFile): void {
  assertFrontMatter(note);
  assertSections(note);
  assertBlocks(note);
  for (const [id, record] of note.outline.steps) {
    assert.equal(record.id, id);
    assert.ok(findStep(note.protocol, id) && record.sections.length > 0, id);
    for (const section of record.sections) assert.ok(note.outline.sections.includes(section));
  }
  for (const id of note.outline.stages) assert.ok(findStage(note.protocol, id), id);
}

function assertFrontMatter({ frontMatter, text }: Note | CaseFile): void {
  const { fence, yaml, bodyStart, places, faults, state } = frontMatter;
  assertInside(fence, { start: 0, end: text.length });
  assertInside(yaml, fence);
  assert.ok(bodyStart >= fence.end && bodyStart <= text.length, 'bodyStart');
  assert.ok(state !== 'absent' || fence.start === fence.end);
  for (const { keySpan, valueSpan } of places.values()) {
    assertInside(keySpan, yaml);
    assertInside(valueSpan, yaml);
  }
  for (const { span } of faults) assertInside(span, { start: 0, end: text.length });
}

function assertSections({ outline, text, frontMatter }: Note | CaseFile): void {
  const body = { start: frontMatter.bodyStart, end: text.length };
  let reached = body.start;
  for (const section of outline.sections) {
    assertInside(section, body);
    assertInside(section.heading, body);
    assert.ok(section.start >= reached, 'sections in order');
    assert.ok(section.start <= section.heading.start && section.heading.end <= section.end, 'heading in its section');
    reached = section.start;
    let pieceReached = section.start;
    for (const { span, block } of section.pieces) {
      assertInside(span, block);
      assert.ok(span.start >= pieceReached && span.end <= section.end, 'pieces in order, inside the section');
      pieceReached = span.end;
    }
    assert.equal(section.ids.length > 0, section.kind === 'stage' || section.kind === 'step');
    assert.equal(new Set(section.ids).size, section.ids.length);
    if (section.inside) assert.ok(outline.sections.indexOf(section.inside) < outline.sections.indexOf(section));
  }
}

function assertBlocks({ blocks, comments, text, lines }: Note | CaseFile): void {
  const whole = { start: 0, end: text.length };
  let reached = 0;
  for (const block of blocks) {
    assertInside(block, whole);
    assert.ok(block.start >= reached, 'blocks in order');
    reached = block.end;
    const { start, end } = lines.rangeOf(block);
    assert.ok(start.line < end.line || (start.line === end.line && start.column <= end.column), 'range');
  }
  for (const { span } of comments) assertInside(span, whole);
}

function assertInside({ start, end }: Span, outer: Span): void {
  assert.ok(Number.isInteger(start) && Number.isInteger(end), 'whole numbers');
  assert.ok(outer.start <= start && start <= end && end <= outer.end, `${start}-${end} in ${outer.start}-${outer.end}`);
}
