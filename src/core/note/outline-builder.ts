import { indexOf, type Protocol, type Step } from '../protocol/protocol.ts';
import type { HeadingMatcher, HeadingPlace } from '../protocol/heading-matcher.ts';
import type { Span } from '../text/span.ts';
import type { CarriedText } from './carried.ts';
import type { Block, HeadingBlock, ParagraphBlock, TableBlock } from './block.ts';
import { isLabelOf } from './own-labels.ts';
import { openSection, OpenSections, SectionPlace, type SectionStart, type Surroundings } from './open-sections.ts';
import { readLabel, sentenceLabels, type Label } from './labels.ts';
import type { OpenSection, Section } from './section.ts';

export interface OutlineSource {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Left out: unconfirmed text of an earlier note is no content. */
  readonly carried: readonly CarriedText[];
  readonly protocol: Protocol;
  readonly matcher: HeadingMatcher;
  readonly noteType: string;
}

/** Reads blocks into sections, in document order: which stage and step each piece of the body belongs to. */
export function buildSections(source: OutlineSource): Section[] {
  const builder = new OutlineBuilder(source);
  source.blocks.forEach((block, index) => builder.add(block, index));
  return builder.sections;
}

interface PartLabel {
  readonly label: Label;
  readonly ids: readonly string[];
}

const nothingCarried: ReadonlySet<Block | undefined> = new Set();

class OutlineBuilder {
  readonly sections: OpenSection[] = [];
  private titleSeen = false;

  private readonly open: OpenSections;
  private readonly steps: ReadonlyMap<string, Step>;
  private readonly wholes: ReadonlySet<string>;
  private readonly carried: ReadonlySet<Block | undefined>;

  constructor(private readonly source: OutlineSource) {
    const index = indexOf(source.protocol);
    ({ steps: this.steps, wholes: this.wholes } = index);
    this.open = new OpenSections(index);
    this.carried = source.carried.length > 0 ? new Set(source.carried.map(({ block }) => block)) : nothingCarried;
  }

  add(block: Block, index: number): void {
    this.open.leaveItems(block.item);
    if (this.carried.has(block)) return this.open.reach(block.end);
    if (block.kind === 'heading' && !block.quoted) this.heading(block, index);
    else if (block.kind === 'table' && !block.quoted) this.table(block);
    else if (block.kind === 'paragraph' && !block.quoted) this.paragraph(block, index);
    else this.piece(block, block);
  }

  private heading(block: HeadingBlock, index: number): void {
    const words = this.source.text.slice(block.content.start, block.content.end);
    const place = this.place({ below: block.level, hasChildren: () => this.hasMappedChild(block, index) });
    const ids = this.source.matcher.matchHeading(words, place);
    const isTitle = ids.length === 0 && block.level === 1 && !this.titleSeen && this.sections.length === 0;
    if (block.level === 1) this.titleSeen = true;
    const isExtra = !isTitle && ids.length === 0 && this.source.matcher.isExtra(words);
    this.open.closeForHeading(block.level, ids.length > 0 || isExtra);
    const kind = isTitle ? 'title' : isExtra ? 'extra' : ids.length > 0 ? this.kindOf(ids) : 'unmapped';
    const inside = kind === 'unmapped' ? this.open.currentStep() : undefined;
    if (inside) {
      // Only remembered: what stands under it belongs to the step around it.
      this.sections.push(openSection({ kind, form: 'heading', ids, level: block.level, heading: block.content, start: block.start, end: block.end }, { stage: this.open.stageAround(), inside, isPart: false, ended: true }));
      return;
    }
    this.begin({ kind, form: 'heading', ids, level: block.level, heading: block.content, start: block.start, end: block.end });
  }

  /** Whether a deeper heading, bold line or label with a meaning of its own follows before the heading's scope ends. */
  private hasMappedChild(block: HeadingBlock, index: number): boolean {
    const { blocks, text, matcher, noteType } = this.source;
    const place: HeadingPlace = { hasChildren: false, noteType };
    for (let next = index + 1; next < blocks.length; next++) {
      const other = blocks[next];
      if (!other || other.quoted) continue;
      if (other.kind === 'heading') {
        if (other.level <= block.level) return false;
        if (matcher.matchHeading(text.slice(other.content.start, other.content.end), place).length > 0) return true;
      } else if (other.kind === 'paragraph' && !other.item) {
        const label = readLabel(text, other);
        if (label && matcher.matchLabel(label.words, place).length > 0) return true;
      }
    }
    return false;
  }

  private paragraph(block: ParagraphBlock, index: number): void {
    const label = readLabel(this.source.text, block);
    const ids = label ? this.labelIds(label, block, index) : [];
    if (!label || ids.length === 0) return this.words(block, block);
    if (block.item) return this.itemLabel(block, label, ids);
    const opens = label.value.start >= label.value.end;
    if (opens || label.bold && !label.colon) return this.openLabel(block, label, ids);
    this.closedLabels(block, label, ids);
  }

  private labelIds(label: Label, block: ParagraphBlock, index: number): readonly string[] {
    const step = this.open.labelledStep();
    if (block.item && !step || this.isOwnLabel(label)) return [];
    const ids = this.source.matcher.matchLabel(label.words, this.place({ step: step?.ids[0], hasChildren: () => this.opensStage(label, block, index) }));
    return block.item ? ids.filter(id => this.open.partOf(id) === step?.ids[0]) : ids;
  }

  /** Inside a risk or closing part, "Actions:" and "Result:" are its own labels and begin no other step. */
  private isOwnLabel(label: Label): boolean {
    const step = this.steps.get(this.open.wholeAround() ?? '');
    return step !== undefined && step.labels.length > 0 && isLabelOf(step, label.words) && !this.wholes.has(step.id);
  }

  /** A bold line may name a stage when nothing stands behind it and labels with meaning follow. */
  private opensStage(label: Label, block: ParagraphBlock, index: number): boolean {
    return label.value.start >= label.value.end && this.hasMappedChild({ ...block, kind: 'heading', level: 7, content: block }, index);
  }

  /** A bold-only line, or a label with nothing after its colon: runs to the next mapped heading or label. */
  private openLabel(block: ParagraphBlock, label: Label, ids: readonly string[]): void {
    this.open.closeForLabel(ids);
    this.begin({ kind: this.kindOf(ids), form: 'bold', ids, level: this.open.labelLevel(), heading: label.heading, start: block.start, end: label.heading.end });
    if (label.rest.end > label.rest.start) this.words(block, label.rest);
  }

  /** `Label: value` owns its own block only. Further lines of the block, and sentences inside a contract, may be labels too. */
  private closedLabels(block: ParagraphBlock, first: Label, ids: readonly string[]): void {
    let label: Label | undefined = first;
    let labelIds = ids;
    while (label) {
      const next = this.nextLine(block, label);
      const value = { start: label.value.start, end: next?.start ?? block.end };
      const later = this.partLabels(value, this.wholeOf(labelIds));
      const end = later[0]?.label.start ?? value.end;
      const section = this.begin({ kind: this.kindOf(labelIds), form: 'label', ids: labelIds, level: this.open.labelLevel(), heading: label.heading, start: label.heading.start, end });
      section.pieces.push({ block, span: { start: value.start, end } });
      this.open.pop();
      this.sentences(block, later, value.end);
      label = next?.label;
      labelIds = next?.ids ?? [];
    }
  }

  /** The next line of the same paragraph that opens with a label with a meaning. */
  private nextLine(block: ParagraphBlock, after: Label): { label: Label; ids: readonly string[]; start: number } | undefined {
    const { text, matcher } = this.source;
    for (let start = after.lineEnd; start < block.end; ) {
      while (start < block.end && /[\r\n \t]/.test(text[start] ?? '')) start++;
      const label = readLabel(text, { start, end: block.end });
      if (!label) return undefined;
      const ids = label.value.end > label.value.start ? matcher.matchLabel(label.words, this.place()) : [];
      if (ids.length > 0) return { label, ids, start };
      start = label.lineEnd;
    }
    return undefined;
  }

  /** Inside a contract (and other steps with labels of their own) a list item may be a label. */
  private itemLabel(block: ParagraphBlock, label: Label, ids: readonly string[]): void {
    const later = this.partLabels({ start: label.value.start, end: block.end }, this.wholeOf(ids));
    const end = later[0]?.label.start ?? block.end;
    const section = this.begin({ kind: 'step', form: 'item', ids, level: this.open.labelLevel(), heading: label.heading, start: block.start, end, item: block.item });
    if (label.rest.end > label.value.start) section.pieces.push({ block, span: { start: label.value.start, end } });
    if (later.length > 0) this.open.pop();
    this.sentences(block, later, block.end);
  }

  /** Running words: inside a contract, labels may open a sentence. */
  private words(block: ParagraphBlock, span: Span): void {
    const step = this.open.labelledStep();
    const found = step && !this.open.isInPartOf(step) ? this.partLabels(span, step.ids[0]) : [];
    const before = found[0]?.label.start ?? span.end;
    if (span.start < before) this.piece(block, { start: span.start, end: before });
    this.sentences(block, found, span.end);
  }

  /** The labels of a step's parts that open a sentence. */
  private partLabels(span: Span, whole: string | undefined): PartLabel[] {
    if (whole === undefined) return [];
    return sentenceLabels(this.source.text, span).flatMap(label => {
      const ids = this.source.matcher.matchLabel(label.words, this.place({ step: whole })).filter(id => this.open.partOf(id) === whole);
      return ids.length > 0 ? [{ label, ids }] : [];
    });
  }

  private sentences(block: ParagraphBlock, found: readonly PartLabel[], blockEnd: number): void {
    found.forEach(({ label, ids }, index) => {
      const end = found[index + 1]?.label.start ?? blockEnd;
      const section = this.begin({ kind: 'step', form: 'sentence', ids, level: this.open.labelLevel(), heading: label.heading, start: label.heading.start, end });
      section.pieces.push({ block, span: { start: label.value.start, end } });
      this.open.pop();
    });
  }

  private wholeOf(ids: readonly string[]): string | undefined {
    return this.open.partOf(ids[0] ?? '');
  }

  private table(block: TableBlock): void {
    block.rows.forEach((row, rowIndex) => {
      const [name, value] = row;
      const step = this.open.labelledStep();
      const words = name ? this.source.text.slice(name.start, name.end) : '';
      const ids = name && value && row.length === 2 ? this.source.matcher.matchLabel(words, this.place({ step: step?.ids[0] })).filter(id => this.steps.has(id)) : [];
      if (name && value && ids.length > 0) {
        const section = this.begin({ kind: 'step', form: 'cell', ids, level: this.open.labelLevel(), heading: name, start: name.start, end: value.end });
        section.pieces.push({ block, span: value });
        this.open.pop();
      } else if (rowIndex > 0 || block.rows.length === 1) {
        for (const cell of row) this.piece(block, cell);
      }
    });
  }

  private piece(block: Block, span: Span): void {
    this.open.addPiece(block, span);
  }

  private begin(start: SectionStart): OpenSection {
    const inside = this.open.currentStep();
    this.open.endOthers(start);
    const section = openSection(start, { stage: this.open.stageAround(), inside, isPart: this.open.partOf(start.ids[0] ?? '') !== undefined, ended: false });
    this.sections.push(section);
    this.open.push(section);
    return section;
  }

  private place(around: Surroundings = {}): HeadingPlace {
    return new SectionPlace(this.open, this.source.noteType, around);
  }

  private kindOf(ids: readonly string[]): 'stage' | 'step' {
    return ids.some(id => this.steps.has(id)) ? 'step' : 'stage';
  }
}
