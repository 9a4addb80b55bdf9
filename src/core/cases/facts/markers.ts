import { isPlaceholderText } from '../../language/none-value.ts';
import type { TableBlock } from '../../note/block.ts';
import type { CaseFile, Note } from '../../note/note.ts';
import { isOwnWords, withoutComments } from '../../note/recorded.ts';
import { findStep, partsOf, type Rating, type Step } from '../../protocol/protocol.ts';

/** One of the four end markers, as it is judged. */
export interface MarkerFacts {
  /** Id of the rating, `not-yet` | `partly` | `yes`; undefined when none of these words is written. */
  readonly rating: string | undefined;
  /** Words beside the rating. */
  readonly hasEvidence: boolean;
}

/** By the marker's step id. Only markers that have words. */
export type Markers = ReadonlyMap<string, MarkerFacts>;

export const markersStep = 'markers';

/** Undefined when a document has no end markers at all. */
export function markersInBody(document: Note | CaseFile): Markers | undefined {
  const whole = document.outline.steps.get(markersStep);
  if (!whole) return undefined;
  const { ratings } = findStep(document.protocol, markersStep) ?? { ratings: [] };
  const markers = new Map<string, MarkerFacts>();
  for (const { id } of partsOf(document.protocol, markersStep)) {
    const record = document.outline.steps.get(id);
    if (!record?.recorded) continue;
    const words = record.pieces.filter(isOwnWords).map(({ span }) => document.text.slice(span.start, span.end)).join('\n');
    addMarker(markers, id, readMarker(words, ratings));
  }
  const tables = new Set(whole.pieces.flatMap(({ block }) => block.kind === 'table' ? [block] : []));
  for (const table of tables) readTable(document, table, { markers, ratings });
  return markers;
}

/** The `closing.markers` key of a case file. */
export function markersInKeys(caseFile: CaseFile): Markers | undefined {
  const written = caseFile.values.closing?.markers;
  if (!written) return undefined;
  const { ratings } = findStep(caseFile.protocol, markersStep) ?? { ratings: [] };
  const markers = new Map<string, MarkerFacts>();
  for (const [name, words] of Object.entries(written)) {
    const id = markerNamed(caseFile, name.replaceAll('_', ' '));
    if (id !== undefined) addMarker(markers, id, readMarker(words, ratings));
  }
  return markers;
}

/** The markers that documents of one case record together. */
export function unitedMarkers(all: readonly (Markers | undefined)[]): Markers {
  const united = new Map<string, MarkerFacts>();
  for (const markers of all) for (const [id, marker] of markers ?? []) addMarker(united, id, marker);
  return united;
}

/** Of two records of one marker, what each says counts. */
function addMarker(markers: Map<string, MarkerFacts>, id: string, marker: MarkerFacts): void {
  const known = markers.get(id);
  markers.set(id, { rating: known?.rating ?? marker.rating, hasEvidence: known?.hasEvidence === true || marker.hasEvidence });
}

/** A table with more than two columns: the marker, then its rating and evidence in any order, or a cross under the rating's name. */
function readTable(document: Note | CaseFile, table: TableBlock, { markers, ratings }: { markers: Map<string, MarkerFacts>; ratings: readonly Rating[] }): void {
  const cell = (span: { start: number; end: number } | undefined): string => span ? document.text.slice(span.start, span.end) : '';
  const [head = []] = table.rows;
  for (const [name, ...values] of table.rows) {
    const id = name && values.length > 1 ? markerNamed(document, cell(name)) : undefined;
    if (id === undefined) continue;
    const crossed = values.findIndex(value => /^[xX✓✔v√]$/.test(cell(value).trim()));
    const ratingOfHead = crossed >= 0 ? readMarker(cell(head[crossed + 1]), ratings).rating : undefined;
    const rest = values.filter((_, index) => index !== crossed).map(value => cell(value)).filter(words => !isPlaceholderText(words));
    const rated = rest.findIndex(words => ratingAt(words, ratings));
    const own = rated >= 0 ? readMarker(rest[rated] ?? '', ratings) : undefined;
    const rating = own?.rating ?? ratingOfHead;
    addMarker(markers, id, { rating, hasEvidence: own?.hasEvidence === true || rest.length > (own ? 1 : 0) });
  }
}

function markerNamed(document: Note | CaseFile, name: string): string | undefined {
  const short = `marker.${name.trim().toLowerCase().replace(/\s+/g, '-')}`;
  if (findStep(document.protocol, short)?.partOf === markersStep) return short;
  const ids = document.matcher.matchLabel(name, { step: markersStep, hasChildren: false, noteType: 'closing' });
  return ids.find(id => findStep(document.protocol, id)?.partOf === markersStep);
}

/** "sebagian, tiga dari empat minggu": a rating and the words beside it. Without a rating in front, one in the first words counts. */
function readMarker(written: string, ratings: readonly Rating[]): MarkerFacts {
  const words = withoutComments(written).replace(/[*_`]/g, '').trim();
  let rest = words;
  let rating: string | undefined;
  for (let found = ratingAt(rest, ratings); found; found = ratingAt(rest, ratings)) {
    rating ??= found.id;
    rest = rest.slice(found.length).replace(/^[\s,;:.()–—/-]+/, '');
  }
  if (rating !== undefined) return { rating, hasEvidence: !isPlaceholderText(rest) };
  const inside = ratingInside(words.slice(0, 200), ratings);
  return { rating: inside?.id, hasEvidence: !isPlaceholderText(inside ? words.replace(inside.name, '') : words) };
}

function ratingAt(words: string, ratings: readonly Rating[]): { id: string; length: number } | undefined {
  const text = words.slice(0, 40).toLowerCase();
  let best: { id: string; length: number } | undefined;
  for (const { id, name } of namesOf(ratings)) {
    if (text.startsWith(name) && !/[\p{L}\p{N}]/u.test(text.charAt(name.length)) && name.length > (best?.length ?? 0)) best = { id, length: name.length };
  }
  return best;
}

/** "No" and "tidak" say something else in the middle of a sentence. */
function ratingInside(words: string, ratings: readonly Rating[]): { id: string; name: RegExp } | undefined {
  for (const { id, name } of namesOf(ratings)) {
    if (name === 'no' || name === 'tidak') continue;
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'iu');
    if (pattern.test(words)) return { id, name: pattern };
  }
  return undefined;
}

function namesOf(ratings: readonly Rating[]): { id: string; name: string }[] {
  return ratings.flatMap(({ id, names }) => [...names.en, ...names.id].map(name => ({ id, name: name.toLowerCase() })));
}

/** The markers that have no rating or no evidence, in the protocol's order. */
export function unfinishedMarkers(markers: Markers, parts: readonly Step[]): Step[] {
  return parts.filter(({ id }) => {
    const marker = markers.get(id);
    return marker?.rating === undefined || !marker.hasEvidence;
  });
}
