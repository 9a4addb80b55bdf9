import { isIsoDate } from '../../language/calendar.ts';
import type { KeyFacts, KeyTable } from '../../note/key-facts.ts';
import { findStep, type Language, type Protocol } from '../../protocol/protocol.ts';
import type { FormBlock } from './form.ts';
import { formText } from './form-texts.ts';
import { dayText } from './identity-facts.ts';
import { keyName, nameOfValue } from './value-names.ts';

export interface ValuePlace {
  readonly keys: KeyTable;
  readonly language: Language;
  /** Names the steps that keys of a mapping stand for. */
  readonly protocol: Protocol;
}

/** A value of the front matter as blocks: mappings and lists become lists, with the names of their keys. */
export function valueBlocks(key: string, value: unknown, place: ValuePlace): FormBlock[] {
  const facts = place.keys[key];
  if (key === 'actions' && Array.isArray(value)) return value.map(action => item(actionText(action, place), 1, isDone(action) ? '☑' : '☐'));
  if (key === 'measures') return measures(value);
  if (key === 'next_appointment') return [paragraph(formText('next', place.language, { when: appointment(value, place) }))];
  if (Array.isArray(value) && value.every(one => typeof one !== 'object')) return listed(value, facts, place);
  return nested(value, facts, { ...place, depth: 1 });
}

function listed(values: readonly unknown[], facts: KeyFacts | undefined, place: ValuePlace): FormBlock[] {
  const texts = values.map(value => scalar(value, facts, place));
  // Short words stand in one line.
  return texts.every(text => text.length <= 30) ? [paragraph(texts.join(', '))] : texts.map(text => item(text, 1, '•'));
}

function nested(value: unknown, facts: KeyFacts | undefined, place: ValuePlace & { readonly depth: number }): FormBlock[] {
  const { depth, language, protocol } = place;
  if (Array.isArray(value)) return value.flatMap(one => typeof one === 'object' && one !== null ? nested(one, facts, place) : [item(scalar(one, facts, place), depth, '•')]);
  if (typeof value !== 'object' || value === null) return [paragraph(scalar(value, facts, place))];
  return Object.entries(value).flatMap(([key, own]) => {
    const inner = facts?.fields?.[key];
    const name = inner ? keyName(key, inner, language) : findStep(protocol, key)?.names[language] ?? findStep(protocol, `marker.${key}`)?.names[language] ?? keyName(key, inner, language);
    const isShort = typeof own !== 'object' || own === null || (Array.isArray(own) && own.every(one => typeof one !== 'object'));
    if (isShort) return [item(`${name}: ${Array.isArray(own) ? own.map(one => scalar(one, inner, place)).join('; ') : scalar(own, inner, place)}`, depth, '•')];
    return [item(`${name}:`, depth, '•'), ...nested(own, inner, { ...place, depth: depth + 1 })];
  });
}

function scalar(value: unknown, facts: KeyFacts | undefined, { language }: ValuePlace): string {
  if (typeof value === 'boolean') return formText(value ? 'yes' : 'no', language);
  const text = String(value);
  return isIsoDate(text) ? dayText(text, language, false) : nameOfValue(text, facts, language);
}

function measures(value: unknown): FormBlock[] {
  return Object.entries(value as Record<string, unknown>).map(([name, reading]) => {
    const { score, scale, items, reason } = (typeof reading === 'object' && reading !== null ? reading : { score: reading }) as { score?: unknown; scale?: unknown; items?: unknown; reason?: unknown };
    const parts = [score ?? '–', ...(scale === undefined ? [] : [`(${String(scale)})`]), ...(Array.isArray(items) ? [`[${items.join(', ')}]`] : []), ...(reason === undefined ? [] : [`– ${String(reason)}`])];
    return item(`${/^[a-z]{2,5}\d*$/.test(name) ? name.toUpperCase() : name}: ${parts.map(String).join(' ')}`, 1, '•');
  });
}

function appointment(value: unknown, place: ValuePlace): string {
  if (typeof value === 'object' && value !== null && 'none' in value) return `${formText('no', place.language)}, ${String(value.none)}`;
  return scalar(value, undefined, place);
}

function actionText(action: unknown, place: ValuePlace): string {
  if (typeof action !== 'object' || action === null) return String(action);
  const { who, what, due } = action as { who?: string; what?: string; due?: string };
  return `${who === undefined ? '' : `${who}: `}${what ?? ''}${due === undefined ? '' : ` (${scalar(due, undefined, place)})`}`;
}

function isDone(action: unknown): boolean {
  return typeof action === 'object' && action !== null && 'done' in action && action.done !== false;
}

function paragraph(text: string): FormBlock {
  return { kind: 'paragraph', runs: [{ text }], depth: 0 };
}

function item(text: string, depth: number, marker: string): FormBlock {
  return { kind: 'item', runs: [{ text }], depth, marker };
}
