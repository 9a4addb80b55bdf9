import { isPlaceholderText } from '../../language/none-value.ts';
import type { NoteOrCaseFile } from '../../note/note.ts';
import { withoutComments } from '../../note/recorded.ts';
import { findStage, findStep, type FrameStage, type Language, type LocalizedText } from '../../protocol/protocol.ts';
import { keysOf } from './form-keys.ts';
import type { FormBlock, LeftOut } from './form.ts';
import type { FormDefinition, RowDefinition } from './form-definition.ts';
import { formTexts } from './form-texts.ts';
import { ownTexts, type OwnText } from './own-texts.ts';
import { richBlocks } from './rich-blocks.ts';
import { valueBlocks } from './value-blocks.ts';
import { keyName } from './value-names.ts';

/** Keys of the front matter that tell of the case, beside those that a form's identity shows. */
const tellingKeys = ['concern', 'techniques', 'measures', 'risk', 'actions', 'next_appointment', 'late_entry', 'addendum_to', 'skipped', 'handover', 'guardian_consent', 'goals', 'contract', 'consent', 'referrals', 'closing'];

interface Placed {
  readonly text: OwnText;
  readonly name: string;
}

/** Where the texts and values of one note stand in the rows of a form, and what has no place there. */
export class NoteRows {
  readonly leftOut: LeftOut[] = [];
  /** What is left out, as blocks for an appendix. */
  readonly restBlocks: { readonly name: string; readonly blocks: readonly FormBlock[] }[] = [];
  private readonly placed = new Map<number, Placed[]>();
  private readonly values: Readonly<Record<string, unknown>>;

  /** `isBesideNote`: of the case file of a single note only the goals are told, and nothing counts as left out. */
  constructor(private readonly file: NoteOrCaseFile, private readonly definition: FormDefinition, private readonly options: { readonly language: Language; readonly isBesideNote: boolean }) {
    this.values = options.isBesideNote ? { goals: (file.values as Record<string, unknown>)['goals'] } : file.values as Record<string, unknown>;
    if (options.isBesideNote) return;
    this.placeValues();
    for (const text of ownTexts(file, { tables: 'rows' })) this.placeText(text);
  }

  /** What the note says for a row: values first, then texts, under the names of their steps where there are several. */
  blocksOf(index: number): FormBlock[] {
    const row = this.definition.rows[index];
    if (!row) return [];
    const texts = this.placed.get(index) ?? [];
    const blocks = (row.keys ?? []).flatMap(key => this.namedValueOf(key, row, texts.length > 0));
    const isNamed = row.frame !== undefined || row.takesRest || new Set(texts.map(({ name }) => name)).size > 1;
    let last = row.label[this.options.language];
    for (const { text, name } of texts) {
      if (isNamed && name !== '' && name !== last) blocks.push({ kind: 'heading', runs: [{ text: name }], depth: 0 });
      last = name;
      blocks.push(...richBlocks(text.content));
    }
    return blocks;
  }

  private placeValues(): void {
    const shown = new Set(this.definition.rows.flatMap(({ keys = [] }) => keys));
    for (const key of tellingKeys) {
      if (shown.has(key)) continue;
      const blocks = this.valueOf(key);
      if (blocks.length === 0) continue;
      const name = keyName(key, keysOf(this.file)[key], this.options.language);
      this.leftOut.push({ path: this.file.path, name: { en: keyName(key, keysOf(this.file)[key], 'en'), id: keyName(key, keysOf(this.file)[key], 'id') }, id: key, lines: undefined });
      this.restBlocks.push({ name, blocks });
    }
  }

  /** Under the name of its key, where other things stand in the row. */
  private namedValueOf(key: string, row: RowDefinition, isBesideText: boolean): FormBlock[] {
    const blocks = this.valueOf(key);
    const name = keyName(key, keysOf(this.file)[key], this.options.language);
    const isClear = key === 'next_appointment' || row.label[this.options.language].toLowerCase().startsWith(name.toLowerCase());
    return blocks.length === 0 || isClear || !(isBesideText || row.frame !== undefined || (row.keys?.length ?? 0) > 1) ? blocks : [{ kind: 'heading', runs: [{ text: name }], depth: 0 }, ...blocks];
  }

  private valueOf(key: string): FormBlock[] {
    const value = this.values[key];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    return valueBlocks(key, value, { keys: keysOf(this.file), language: this.options.language, protocol: this.file.protocol });
  }

  private placeText(text: OwnText): void {
    // A prompt or a comment records nothing.
    if (isPlaceholderText(withoutComments(text.content))) return;
    const index = text.isCarried ? -1 : this.rowOf(text);
    const name = this.nameOf(text);
    if (index >= 0) {
      this.placed.set(index, [...(this.placed.get(index) ?? []), { text, name }]);
      return;
    }
    const shown = this.stepOf(text)?.names ?? kindName(text);
    this.leftOut.push({ path: this.file.path, name: shown, id: this.stepOf(text)?.id, lines: { first: text.lines.first + 1, last: text.lines.last + 1 } });
    this.restBlocks.push({ name: name === '' ? shown[this.options.language] : name, blocks: richBlocks(text.text) });
  }

  private rowOf(text: OwnText): number {
    const { rows } = this.definition;
    const fits = ({ types }: RowDefinition): boolean => !types || (this.file.kind === 'note' && types.includes(this.file.type));
    const meant = text.ids.flatMap(id => meaningOf(this.file, id));
    for (const id of meant) {
      const byStep = rows.findIndex(row => row.steps?.includes(id) && fits(row));
      if (byStep >= 0) return byStep;
    }
    for (const id of [...text.ids, ...meant]) {
      const frame = frameOf(this.file, id);
      const byFrame = frame === undefined ? -1 : rows.findIndex(row => row.frame === frame && fits(row));
      if (byFrame >= 0) return byFrame;
    }
    const heading = plainHeading(text.heading);
    const byWords = text.ids.length > 0 || heading === '' ? -1 : rows.findIndex(({ words }) => words && [...words.en, ...words.id].some(word => word.toLowerCase() === heading));
    return byWords >= 0 ? byWords : rows.findIndex(({ takesRest }) => takesRest);
  }

  private stepOf({ ids }: OwnText) {
    const [id] = ids;
    return id === undefined ? undefined : findStep(this.file.protocol, id);
  }

  /** The step's name; else the heading as the writer put it. */
  private nameOf(text: OwnText): string {
    return this.stepOf(text)?.names[this.options.language] ?? text.heading?.replace(/\s+/g, ' ').replace(/[*_`]/g, '') ?? '';
  }
}

function kindName({ kind, isCarried }: OwnText): LocalizedText {
  if (isCarried) return formTexts('carried');
  return formTexts(kind === 'stage' ? 'stage-text' : kind === 'unmapped' || kind === 'extra' ? 'unmapped' : 'nameless');
}

/** The step, the whole that it is a part of, and what a layout's section can record. */
function meaningOf({ protocol }: NoteOrCaseFile, id: string): string[] {
  const step = findStep(protocol, id);
  if (!step) return [];
  return [id, ...(step.partOf === undefined ? [] : [step.partOf]), ...(id.startsWith('marker.') ? ['markers'] : []), ...step.satisfies];
}

function frameOf({ protocol }: NoteOrCaseFile, id: string): FrameStage | undefined {
  const step = findStep(protocol, id);
  const whole = step?.partOf === undefined ? step : findStep(protocol, step.partOf);
  return findStage(protocol, whole?.stage ?? id)?.frame;
}

/** Without numbering, marks and colon, in lower case. */
function plainHeading(heading: string | undefined): string {
  return (heading ?? '').replace(/[*_`]/g, '').replace(/^\s*(?:[A-Z]|\d{1,2}|[IVX]{1,4})[.)]\s+/, '').replace(/\s*:\s*$/, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
