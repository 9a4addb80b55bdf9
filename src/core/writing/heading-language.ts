import type { CaseFile, Note } from '../note/note.ts';
import type { Language } from '../protocol/protocol.ts';
import { applyEdits, type TextEdit } from '../text/edits.ts';
import type { Span } from '../text/span.ts';
import { findName, other, otherName, preferredCases, type FoundName } from './heading-language-case.ts';
import { keyWords, languageWord } from './heading-language-keys.ts';
import { namedPlaces } from './heading-language-names.ts';
import { meansTheSame } from './heading-language-same.ts';

/** What is switched: headings with their labels, the front matter's keys and values, or both. */
export type SwitchedParts = 'all' | 'headings' | 'keys';

export interface LanguageSwitchRequest {
  readonly document: Note | CaseFile;
  readonly parse: (text: string) => Note | CaseFile;
  readonly to: Language;
  readonly parts: SwitchedParts;
  /** Also switches a text that holds both languages, which can't be taken back exactly. */
  readonly evenIfMixed?: boolean;
}

/** A heading, label, key or value in the other language that stays, because its way back is not certain. */
export interface KeptPlace {
  readonly span: Span;
  /** The step, stage or key that it names; never its words. */
  readonly names: string;
}

/**
 * `switched`: there are edits. `nothing`: there is nothing in the other language. `signed`: a signed note stays as it is.
 * `mixed`: what is to be switched speaks both languages already, so that the way back would switch too much.
 * `uncertain`: with other names the text would read otherwise.
 */
export interface LanguageSwitch {
  readonly state: 'switched' | 'nothing' | 'signed' | 'mixed' | 'uncertain';
  readonly text: string;
  readonly edits: readonly TextEdit[];
  readonly kept: readonly KeptPlace[];
}

/**
 * Writes the headings, labels and keys of a text in the other language, and nothing else. Switching the result back with the
 * same parts gives the same text, letter by letter (but for `evenIfMixed`); what does not allow that is left as it is.
 */
export function switchLanguage(request: LanguageSwitchRequest): LanguageSwitch {
  const { document, parse, to, parts, evenIfMixed = false } = request;
  const { text } = document;
  const plan = planOf(document, to, parts);
  const stays = (state: LanguageSwitch['state']): LanguageSwitch => ({ state, text, edits: [], kept: plan.kept });
  if (plan.edits.length === 0) return stays('nothing');
  if (document.kind === 'note' && isSigned(document)) return stays('signed');
  if (plan.hasTarget && !evenIfMixed) return stays('mixed');
  const switched = applyEdits(text, plan.edits).text;
  const after = parse(switched);
  if (!meansTheSame(document, after)) return stays('uncertain');
  if (!evenIfMixed && applyEdits(switched, planOf(after, other(to), parts).edits).text !== text) return stays('uncertain');
  return { state: 'switched', text: switched, edits: plan.edits, kept: plan.kept };
}

export function isSigned({ values }: Note): boolean {
  return values.status === 'signed' || values.signed_at !== undefined;
}

/** How many names and words a text has in each language. */
export interface SpokenLanguages {
  readonly headings: Readonly<Record<Language, number>>;
  readonly keys: Readonly<Record<Language, number>>;
}

export function spokenLanguages(document: Note | CaseFile): SpokenLanguages {
  const count = (parts: SwitchedParts) => ({ en: planOf(document, 'id', parts).edits.length, id: planOf(document, 'en', parts).edits.length });
  return { headings: count('headings'), keys: count('keys') };
}

interface Plan {
  readonly edits: readonly TextEdit[];
  readonly kept: readonly KeptPlace[];
  /** Something is in the wanted language already that the way back would switch. */
  readonly hasTarget: boolean;
}

interface Word {
  readonly span: Span;
  readonly names: string;
  readonly language: Language;
  readonly other: string | undefined;
}

function planOf(document: Note | CaseFile, to: Language, parts: SwitchedParts): Plan {
  const words = [...(parts === 'keys' ? [] : headingWords(document)), ...(parts === 'headings' ? [] : keyWords(document).map(word => ({ ...word, names: word.path })))];
  const edits: TextEdit[] = [];
  const kept: KeptPlace[] = [];
  let hasTarget = false;
  for (const { span, names, language, other: name } of words.sort((left, right) => left.span.start - right.span.start)) {
    if (language === to) hasTarget ||= name !== undefined;
    else if (name === undefined) kept.push({ span, names });
    else edits.push({ span, newText: name });
  }
  return { edits, kept, hasTarget };
}

/** The headings and labels, and the `language` that goes along with them. */
function headingWords(document: Note | CaseFile): Word[] {
  const { text, matcher } = document;
  const places = namedPlaces(document).map(place => ({ ...place, found: findName(text.slice(place.span.start, place.span.end), place.pairs) }));
  const preferredIn = (headings: boolean) => preferredCases(places.flatMap(({ found, isHeading }): FoundName[] => found && isHeading === headings ? [found] : []));
  const preferred = { heading: preferredIn(true), label: preferredIn(false) };
  const words = places.flatMap(({ span, ids, found, isHeading }): Word[] => {
    const names = ids.join(', ');
    if (found) return [{ span, names, language: found.language, other: otherName(found, isHeading ? preferred.heading : preferred.label) }];
    const language = ids.length > 0 ? matcher.languageOf(text.slice(span.start, span.end)) : undefined;
    return language ? [{ span, names, language, other: undefined }] : [];
  });
  const spoken = words.some(word => word.other !== undefined) ? languageWord(document) : undefined;
  return spoken ? [...words, { ...spoken, names: spoken.path }] : words;
}
