import type { Language } from '../../protocol/protocol.ts';
import type { LeftOut } from './form.ts';

/** "Deeper exploration (explore), lines 27-31": a name of the protocol and a place, never text of the note. */
export function leftOutText({ name, id, lines }: LeftOut, language: Language): string {
  const own = name[language];
  const shown = id === undefined || id.toLowerCase() === own.toLowerCase() ? own : `${own} (${id})`;
  if (!lines) return language === 'id' ? `${shown}, data awal` : `${shown}, front matter`;
  const isOne = lines.first === lines.last;
  const range = isOne ? String(lines.first) : `${lines.first}-${lines.last}`;
  return language === 'id' ? `${shown}, baris ${range}` : `${shown}, ${isOne ? 'line' : 'lines'} ${range}`;
}
