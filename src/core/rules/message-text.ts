import type { Language, LocalizedText } from '../protocol/protocol.ts';
import type { MessageArguments } from './rule.ts';

/** Puts the values into a message's `{placeholders}`. */
export function messageText(text: LocalizedText, args: MessageArguments | undefined, language: Language): string {
  return text[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = args?.[name];
    if (value === undefined) return whole;
    return typeof value === 'object' ? value[language] : String(value);
  });
}
