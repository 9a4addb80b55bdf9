import indonesian from '../../l10n/bundle.l10n.id.json';
import { fillPlaces } from '../core/text/fill-places.ts';
import { interfaceLanguage, readSettings } from './settings.ts';

/**
 * An interface text in the language of the interface. VS Code has no Indonesian language pack, so its own loader would
 * never find the bundle. `english` is the key and must be a literal: a test holds the bundle and the calls together.
 * `{name}` stands for a value.
 */
export function translate(english: string, values: Readonly<Record<string, string | number>> = {}): string {
  const bundle: Readonly<Record<string, string>> = indonesian;
  const text = interfaceLanguage(readSettings()) === 'id' ? bundle[english] ?? english : english;
  return fillPlaces(text, name => values[name]);
}
