import { createHeadingMatcher, type HeadingMatcher } from '../protocol/heading-matcher.ts';
import type { Language, Protocol } from '../protocol/protocol.ts';
import { selectProtocol } from '../protocol/select-protocol.ts';
import { LineIndex } from '../text/line-index.ts';
import { scanBlocks } from './block-scanner.ts';
import { carriedTexts } from './carried.ts';
import { caseFileKeys } from './case-file-keys.ts';
import { caseFileSchema, type CaseFileValues } from './case-file-schema.ts';
import { readFrontMatter, type FrontMatterShape } from './front-matter.ts';
import type { KeyTable } from './key-facts.ts';
import type { CaseFile, Note } from './note.ts';
import { noteKeys } from './note-keys.ts';
import { spokenLanguage } from './note-language.ts';
import { noteSchema, type NoteValues } from './note-schema.ts';
import { buildSections } from './outline-builder.ts';
import { outlineOf } from './outline.ts';

export interface ParserOptions {
  readonly protocols: readonly Protocol[];
  /** For notes that do not say and do not show their language. */
  readonly language: Language;
}

const noteShape: FrontMatterShape<NoteValues> = { schema: noteSchema, keys: noteKeys };
const caseFileShape: FrontMatterShape<CaseFileValues> = { schema: caseFileSchema, keys: caseFileKeys };

/** Reads notes and case files. Never throws: whatever is wrong with a text becomes a fault with a place. */
export class NoteParser {
  private readonly matchers = new Map<Protocol, HeadingMatcher>();

  constructor(private readonly options: ParserOptions) {}

  parseNote(path: string, text: string): Note {
    const frontMatter = readFrontMatter(text, noteShape);
    const { type = 'session', layout = 'staged', format = 'individual' } = frontMatter.values;
    const protocol = selectProtocol(this.options.protocols, { layout, format });
    const body = this.body({ text, bodyStart: frontMatter.bodyStart, protocol, noteType: type });
    const language = frontMatter.values.language ?? this.language(text, body, frontMatter.places, noteKeys);
    return { kind: 'note', path, text, frontMatter, values: frontMatter.values, type, layout, format, language, ...body };
  }

  parseCaseFile(path: string, text: string): CaseFile {
    const frontMatter = readFrontMatter(text, caseFileShape);
    const { format = 'individual' } = frontMatter.values;
    const protocol = selectProtocol(this.options.protocols, { layout: 'staged', format });
    const body = this.body({ text, bodyStart: frontMatter.bodyStart, protocol, noteType: 'case-file' });
    const language = frontMatter.values.language ?? this.language(text, body, frontMatter.places, caseFileKeys);
    return { kind: 'case-file', path, text, frontMatter, values: frontMatter.values, language, ...body };
  }

  private body(source: { text: string; bodyStart: number; protocol: Protocol; noteType: string }) {
    const { text, protocol, noteType } = source;
    const scan = scanBlocks(text, source.bodyStart);
    const { blocks, comments } = scan;
    const carried = carriedTexts(text, scan);
    const matcher = this.matcherFor(protocol);
    const sections = buildSections({ text, blocks, carried, protocol, matcher, noteType });
    return { lines: new LineIndex(text), blocks, comments, carried, protocol, matcher, outline: outlineOf(text, sections, protocol) };
  }

  private language(text: string, body: ReturnType<NoteParser['body']>, places: Note['frontMatter']['places'], keys: KeyTable): Language {
    return spokenLanguage({ text, sections: body.outline.sections, matcher: body.matcher, places, keys }) ?? this.options.language;
  }

  private matcherFor(protocol: Protocol): HeadingMatcher {
    let matcher = this.matchers.get(protocol);
    if (!matcher) this.matchers.set(protocol, matcher = createHeadingMatcher(protocol));
    return matcher;
  }
}
