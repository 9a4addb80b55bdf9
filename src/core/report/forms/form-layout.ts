import type { Institution } from '../../config/config.ts';
import type { Form, FormBlock } from './form.ts';

/** A row of a form that is printed as a table. */
export interface NumberedRow {
  /** Empty for rows below another. */
  readonly number: string;
  readonly label: string;
  /** A short fact in place of blocks; empty: room to write. */
  readonly value: string | undefined;
  readonly blocks: readonly FormBlock[];
  readonly isGroup: boolean;
}

/** The identity and the rows with their numbers; rows below another have letters. */
export function numbered({ identity, rows }: Form): NumberedRow[] {
  let number = 0;
  let letter = 0;
  return [
    ...identity.map(({ label, value }): NumberedRow => ({ number: String(++number), label, value, blocks: [], isGroup: false })),
    ...rows.map(({ label, level, blocks, isGroup }): NumberedRow => {
      letter = level === 1 ? 0 : letter + 1;
      return { number: level === 1 ? String(++number) : '', label: level === 1 ? label : `${String.fromCharCode(96 + Math.min(letter, 26))}. ${label}`, value: undefined, blocks, isGroup };
    }),
  ];
}

export interface Letter {
  readonly text: string;
  readonly kind: 'authority' | 'name' | 'unit' | 'address';
}

/** The lines above a form; none where the configuration names no institution. */
export function lettersOf({ authority, name, unit, address, contact }: Institution): Letter[] {
  const lines: (Letter | undefined)[] = [
    ...authority.map((text): Letter => ({ text, kind: 'authority' })),
    name === undefined ? undefined : { text: name, kind: 'name' },
    unit === undefined ? undefined : { text: unit, kind: 'unit' },
    address === undefined ? undefined : { text: address, kind: 'address' },
    contact === undefined ? undefined : { text: contact, kind: 'address' },
  ];
  return lines.filter(line => line !== undefined);
}
