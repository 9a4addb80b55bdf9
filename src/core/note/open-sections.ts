import type { HeadingPlace } from '../protocol/heading-matcher.ts';
import type { ProtocolIndex } from '../protocol/protocol.ts';
import type { Span } from '../text/span.ts';
import type { Block, ListItem } from './block.ts';
import type { OpenSection, Section } from './section.ts';

export interface SectionStart {
  readonly kind: Section['kind'];
  readonly form: Section['form'];
  readonly ids: readonly string[];
  readonly level: number;
  readonly heading: Span;
  readonly start: number;
  readonly end: number;
  readonly item?: ListItem;
}

/** The sections around what is read next, the innermost last. */
export class OpenSections {
  private readonly open: OpenSection[] = [];

  constructor(private readonly index: ProtocolIndex) {}

  push(section: OpenSection): void {
    this.open.push(section);
  }

  pop(): void {
    this.open.pop();
  }

  /** Content goes to the innermost section; all around it reach as far. */
  addPiece(block: Block, span: Span): void {
    const section = this.open.at(-1);
    if (!section || section.ended) return;
    section.pieces.push({ block, span });
    this.reach(block.end);
  }

  /** All sections that are open go on as far as this, so that nothing is ever inserted before it. */
  reach(end: number): void {
    if (this.open.at(-1)?.ended) return;
    for (const around of this.open) around.end = Math.max(around.end, end);
  }

  /** A mapped heading below a step takes what follows away from it, unless it is a part of the step. */
  endOthers(start: SectionStart): void {
    if (start.kind !== 'step' && start.kind !== 'stage') return;
    for (const section of this.open) {
      if (start.form === 'heading' && section.kind === 'step' && !this.isPartOf(start.ids, section)) section.ended = true;
      section.end = Math.max(section.end, start.end);
    }
  }

  closeForHeading(level: number, isKnown: boolean): void {
    for (let index = this.open.length - 1; index >= 0; index--) {
      const section = this.open[index];
      if (section && (section.level >= level || (isKnown && section.form !== 'heading'))) this.open.splice(index, 1);
    }
  }

  closeForLabel(ids: readonly string[]): void {
    for (let index = this.open.length - 1; index >= 0; index--) {
      const section = this.open[index];
      if (section && section.form !== 'heading' && !this.isPartOf(ids, section)) this.open.splice(index, 1);
    }
  }

  /** Ends the labels of list items that the block is no longer in. */
  leaveItems(item: ListItem | undefined): void {
    for (let index = this.open.length - 1; index >= 0; index--) {
      const section = this.open[index];
      if (section?.item && !isWithin(item, section.item)) this.open.splice(index, 1);
    }
  }

  /** The id of the stage around what comes next; with `below`, of the headings above that level only. */
  stageAround(below?: number): string | undefined {
    for (let index = this.open.length - 1; index >= 0; index--) {
      const section = this.open[index];
      if (section?.kind === 'stage' && isAbove(section, below)) return section.ids[0];
    }
    return undefined;
  }

  /** The id of the step around what comes next that is no part of another. */
  wholeAround(below?: number): string | undefined {
    for (let index = this.open.length - 1; index >= 0; index--) {
      const section = this.open[index];
      if (section?.kind === 'step' && isAbove(section, below) && !section.isPart) return section.ids[0];
    }
    return undefined;
  }

  currentStep(): OpenSection | undefined {
    for (let index = this.open.length - 1; index >= 0; index--) if (this.open[index]?.kind === 'step') return this.open[index];
    return undefined;
  }

  /** The open step whose labels may stand in list items and sentences. */
  labelledStep(): OpenSection | undefined {
    for (let index = this.open.length - 1; index >= 0; index--) {
      const section = this.open[index];
      if (section?.kind === 'step' && this.index.wholes.has(section.ids[0] ?? '')) return section;
    }
    return undefined;
  }

  isInPartOf(step: OpenSection): boolean {
    return this.open.at(-1) !== step;
  }

  /** Half a level below the heading around. */
  labelLevel(): number {
    for (let index = this.open.length - 1; index >= 0; index--) {
      const section = this.open[index];
      if (section?.form === 'heading') return section.level + 0.5;
    }
    return 0.5;
  }

  partOf(id: string): string | undefined {
    return this.index.steps.get(id)?.partOf;
  }

  private isPartOf(ids: readonly string[], section: OpenSection): boolean {
    return ids.some(id => section.ids.includes(this.partOf(id) ?? ''));
  }
}

export interface Surroundings {
  readonly below?: number;
  readonly step?: string | undefined;
  readonly hasChildren?: () => boolean;
}

/** Where a heading or label stands; each answer is looked for only when the matcher asks. */
export class SectionPlace implements HeadingPlace {
  /** `below`: only headings above this level are around it; `hasChildren` looks ahead. */
  constructor(private readonly open: OpenSections, readonly noteType: string, private readonly where: Surroundings) {}

  get stage(): string | undefined {
    return this.open.stageAround(this.where.below);
  }

  get step(): string | undefined {
    return this.where.step ?? this.open.wholeAround(this.where.below);
  }

  get hasChildren(): boolean {
    return this.where.hasChildren?.() ?? false;
  }
}

export function openSection(begun: SectionStart, around: { stage: string | undefined; inside: Section | undefined; isPart: boolean; ended: boolean }): OpenSection {
  const { kind, form, ids, level, heading, start, end, item } = begun;
  const { stage, inside, isPart, ended } = around;
  return { kind, form, ids, level, heading, start, end, pieces: [], stage, inside, isPart, item, ended };
}

function isAbove(section: OpenSection, below: number | undefined): boolean {
  return below === undefined || (section.form === 'heading' && section.level < below);
}

function isWithin(item: ListItem | undefined, whole: ListItem): boolean {
  for (let around = item; around; around = around.parent) if (around === whole) return true;
  return false;
}
