import type { NoteType } from '../note/vocabulary.ts';
import { element, type MarkupElement } from './case-markup.ts';
import type { StepState } from './case-step-map.ts';

/** Signs that differ by shape: colour is never the only difference. Each is drawn around the origin. */

export type Glyph = 'disc' | 'double-disc' | 'ring' | 'half' | 'cross' | 'triangle' | 'square' | 'open-square' | 'diamond' | 'bar' | 'alert';

const noteGlyphs: Readonly<Record<NoteType, Glyph>> = {
  session: 'disc',
  closing: 'double-disc',
  'no-show': 'cross',
  cancelled: 'cross',
  crisis: 'triangle',
  contact: 'square',
  referral: 'diamond',
  'follow-up': 'ring',
  plan: 'open-square',
  addendum: 'open-square',
  supervision: 'open-square',
};

const stepGlyphs: Readonly<Record<Exclude<StepState, 'none'>, Glyph>> = { recorded: 'disc', empty: 'ring', skipped: 'bar', missing: 'alert' };
const ratingGlyphs: ReadonlyMap<string, Glyph> = new Map([['not-yet', 'ring'], ['partly', 'half'], ['yes', 'disc']]);

export function noteGlyph(type: NoteType): Glyph {
  return noteGlyphs[type];
}

export function stepGlyph(state: Exclude<StepState, 'none'>): Glyph {
  return stepGlyphs[state];
}

export function ratingGlyph(rating: string | undefined): Glyph {
  return (rating === undefined ? undefined : ratingGlyphs.get(rating)) ?? 'bar';
}

/** @param size half of the sign's height */
export function shape(glyph: Glyph, size: number): MarkupElement {
  const near = round(size * 0.85);
  switch (glyph) {
    case 'disc': return element('circle', { class: 'filled', r: size });
    case 'double-disc': return element('g', {}, [element('circle', { class: 'outlined', r: size }), element('circle', { class: 'filled', r: round(size * 0.7) })]);
    case 'ring': return element('circle', { class: 'outlined', r: near });
    case 'half': return element('g', {}, [element('circle', { class: 'outlined', r: near }), element('path', { class: 'filled', d: `M0 ${-near}A${near} ${near} 0 0 0 0 ${near}Z` })]);
    case 'cross': return element('path', { class: 'outlined', d: `M${-near} ${-near}L${near} ${near}M${-near} ${near}L${near} ${-near}` });
    case 'triangle': return element('path', { class: 'filled', d: `M0 ${-size}L${size} ${near}L${-size} ${near}Z` });
    case 'square': return element('rect', { class: 'filled', x: -near, y: -near, width: 2 * near, height: 2 * near });
    case 'open-square': return element('rect', { class: 'outlined', x: -near, y: -near, width: 2 * near, height: 2 * near });
    case 'diamond': return element('path', { class: 'filled', d: `M0 ${-size}L${size} 0L0 ${size}L${-size} 0Z` });
    case 'bar': return element('path', { class: 'outlined', d: `M${-near} 0L${near} 0` });
    case 'alert': return element('path', { class: 'outlined alert', d: `M0 ${-size}L0 ${round(size * 0.25)}M0 ${round(size * 0.8)}L0 ${size}` });
  }
}

/** A sign in a line of text; the words beside it say the same. */
export function inlineGlyph(glyph: Glyph): MarkupElement {
  return element('svg', { class: 'glyph', viewBox: '-8 -8 16 16', width: 16, height: 16, 'aria-hidden': 'true', focusable: 'false' }, [shape(glyph, 6)]);
}

/** Two decimals: the same text on every machine. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
