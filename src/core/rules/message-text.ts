import type { Language, LocalizedText } from '../protocol/protocol.ts';
import { fillPlaces } from '../text/fill-places.ts';
import type { MessageArguments } from './rule.ts';

/** Puts the values into a message's `{placeholders}`. */
export function messageText(text: LocalizedText, args: MessageArguments | undefined, language: Language): string {
  return fillPlaces(text[language], name => {
    const value = args?.[name];
    return typeof value === 'object' ? value[language] : value;
  });
}
