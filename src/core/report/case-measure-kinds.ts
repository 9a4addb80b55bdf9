import type { MeasureScale } from '../cases/facts/measures.ts';
import type { LocalizedText } from '../protocol/protocol.ts';

/** How a measure is read. Numbers only: no question of any instrument is held here. */
export interface MeasureKind {
  readonly name: string;
  readonly scale: MeasureScale;
  readonly better: 'lower' | 'higher';
  /** Values at which the meaning changes, as the instrument's authors give them. */
  readonly cutOffs: readonly number[];
}

const kinds: ReadonlyMap<string, MeasureKind> = new Map(Object.entries({
  suds: { name: 'SUDS', scale: { from: 0, to: 10 }, better: 'lower', cutOffs: [] },
  gas: { name: 'GAS', scale: { from: -2, to: 2 }, better: 'higher', cutOffs: [0] },
  phq9: { name: 'PHQ-9', scale: { from: 0, to: 27 }, better: 'lower', cutOffs: [5, 10, 15, 20] },
  gad7: { name: 'GAD-7', scale: { from: 0, to: 21 }, better: 'lower', cutOffs: [5, 10, 15] },
  ors: { name: 'ORS', scale: { from: 0, to: 40 }, better: 'higher', cutOffs: [25] },
  srs: { name: 'SRS', scale: { from: 0, to: 40 }, better: 'higher', cutOffs: [36] },
  core10: { name: 'CORE-10', scale: { from: 0, to: 40 }, better: 'lower', cutOffs: [] },
  sdq: { name: 'SDQ', scale: { from: 0, to: 40 }, better: 'lower', cutOffs: [] },
  who5: { name: 'WHO-5', scale: { from: 0, to: 100 }, better: 'higher', cutOffs: [] },
  srq20: { name: 'SRQ-20', scale: { from: 0, to: 20 }, better: 'lower', cutOffs: [] },
} satisfies Record<string, MeasureKind>));

/** Undefined for a measure of one's own: nobody says which way is better. */
export function measureKind(id: string): MeasureKind | undefined {
  return kinds.get(id);
}

export const directionNames: Readonly<Record<MeasureKind['better'] | 'unknown', LocalizedText>> = {
  lower: { en: 'Lower is better', id: 'Makin rendah makin baik' },
  higher: { en: 'Higher is better', id: 'Makin tinggi makin baik' },
  unknown: { en: 'The notes don\'t say which direction is better', id: 'Catatan tidak menyebut arah mana yang lebih baik' },
};
