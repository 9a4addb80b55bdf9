/**
 * Compares the block scanner with Markdown libraries: `npx tsx test/bench/parsers.ts`.
 * With TAHAP_BENCH_MODULES=<folder with a node_modules> the libraries that are no dependencies are compared too:
 * markdown-it, @lezer/markdown, micromark with micromark-extension-gfm-table.
 * Each parser runs in processes of its own, bundled as it ships: unbundled modules reach each other's constants
 * through getters, which is several times slower.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Parser as ReferenceParser } from 'commonmark';
import { tests } from 'commonmark-spec';
import { scanBlocks } from '../../src/core/note/block-scanner.ts';
import { bodyStart, sessionNote } from './session-note.ts';

const COLD_NOTES = 1_000;
const ROUNDS = 7;
const PROCESSES = 5;
const TAB_IN_EXAMPLES = /\u2192/g;

interface Contender {
  /** Reads the text from an offset and gives anything that keeps the work from being left out. */
  readonly parse: (text: string, from: number) => unknown;
  /** The levels of all headings, in order. */
  readonly levels: (text: string) => readonly number[];
}

interface Figures {
  /** Microseconds a note: the first 1,000 notes of a process, 10,000 notes of a process, and the best warm round. */
  readonly cold: number;
  readonly overall: number;
  readonly warm: number;
  /** CommonMark examples whose headings have the levels the example's HTML has. */
  readonly correct: number;
}

/** What positions each gives, as its documentation says. */
const POSITIONS: Readonly<Record<string, string>> = {
  ours: 'offsets of block, heading text, cells, comments',
  commonmark: 'line and column of blocks, none inside',
  'markdown-it': 'lines of blocks only',
  lezer: 'offsets of all nodes',
  micromark: 'offsets of all tokens',
};

const CONTENDERS: Readonly<Record<string, () => Contender | Promise<Contender>>> = {
  ours: () => ({
    parse: scanBlocks,
    levels: (text) => scanBlocks(text, 0).blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : [])),
  }),
  commonmark: loadReference,
  'markdown-it': loadMarkdownIt,
  lezer: loadLezer,
  micromark: loadMicromark,
};

function loadReference(): Contender {
  return {
    parse: (text, from) => new ReferenceParser().parse(text.slice(from)),
    levels: (text) => {
      const levels: number[] = [];
      const walker = new ReferenceParser().parse(text).walker();
      for (let event = walker.next(); event !== null; event = walker.next()) {
        if (event.entering && event.node.type === 'heading') levels.push(event.node.level);
      }
      return levels;
    },
  };
}

interface MarkdownItToken {
  readonly type: string;
  readonly tag: string;
}

async function loadMarkdownIt(): Promise<Contender> {
  const { default: MarkdownIt } = (await load('markdown-it')) as {
    default: new () => { disable: (rule: string) => void; parse: (text: string, environment: object) => MarkdownItToken[] };
  };
  const parser = new MarkdownIt();
  parser.disable('inline');
  return {
    parse: (text, from) => parser.parse(text.slice(from), {}),
    levels: (text) =>
      parser.parse(text, {}).flatMap((token) => (token.type === 'heading_open' ? [Number(token.tag.slice(1))] : [])),
  };
}

interface LezerParser {
  configure: (extension: unknown) => LezerParser;
  parse: (text: string) => { iterate: (visitor: { enter: (node: { name: string }) => void }) => void };
}

async function loadLezer(): Promise<Contender> {
  const { parser: plain, Table } = (await load('@lezer/markdown')) as { parser: LezerParser; Table: unknown };
  const parser = plain.configure(Table);
  return {
    parse: (text, from) => parser.parse(text.slice(from)),
    levels: (text) => {
      const levels: number[] = [];
      const headingName = /^(?:ATX|Setext)Heading(\d)$/;
      plain.parse(text).iterate({
        enter: ({ name }) => {
          const level = headingName.exec(name)?.[1];
          if (level !== undefined) levels.push(Number(level));
        },
      });
      return levels;
    },
  };
}

type MicromarkEvent = readonly [string, { readonly type: string; readonly start: { readonly offset: number }; readonly end: { readonly offset: number } }];

interface Micromark {
  parse: (options?: object) => { document: () => { write: (chunks: unknown) => MicromarkEvent[] } };
  preprocess: () => (text: string, encoding: undefined, end: boolean) => unknown;
  postprocess: (events: MicromarkEvent[]) => MicromarkEvent[];
}

async function loadMicromark(): Promise<Contender> {
  const { parse, preprocess, postprocess } = (await load('micromark')) as Micromark;
  const { gfmTable } = (await load('micromark-extension-gfm-table')) as { gfmTable: () => object };
  const read = (text: string, options?: object): MicromarkEvent[] =>
    postprocess(parse(options).document().write(preprocess()(text, undefined, true)));
  const withTables = { extensions: [gfmTable()] };
  return {
    parse: (text, from) => read(text.slice(from), withTables),
    levels: (text) => read(text).flatMap((event) => levelOf(event, text)),
  };
}

function levelOf([phase, { type, start, end }]: MicromarkEvent, text: string): number[] {
  if (phase !== 'enter') return [];
  if (type === 'atxHeadingSequence') {
    // A closing sequence has the same type: only an opening one stands before nothing but indentation and markers.
    const before = text.slice(Math.max(text.lastIndexOf('\n', start.offset - 1), 0), start.offset);
    return /^[\s>*+.)\d-]*$/.test(before) ? [end.offset - start.offset] : [];
  }
  return type === 'setextHeadingLineSequence' ? [text.charAt(start.offset) === '=' ? 1 : 2] : [];
}

async function load(name: string): Promise<unknown> {
  const folder = process.env['TAHAP_BENCH_MODULES'];
  if (folder === undefined) throw new Error('TAHAP_BENCH_MODULES is not set');
  const resolved = createRequire(path.join(path.resolve(folder), 'package.json')).resolve(name);
  return import(pathToFileURL(resolved).href);
}

function measure({ parse, levels }: Contender): Figures {
  const notes = Array.from({ length: COLD_NOTES }, (_, index) => sessionNote(index));
  const starts = notes.map(bodyStart);
  let kept: unknown;
  const readAll = (): void => {
    for (let index = 0; index < notes.length; index++) kept = parse(notes[index]!, starts[index]!);
  };
  const rounds = Array.from({ length: 10 }, () => microsecondsEach(COLD_NOTES, readAll));
  const warm = Math.min(...Array.from({ length: ROUNDS }, () => microsecondsEach(COLD_NOTES, readAll)));
  if (kept === undefined) throw new Error('nothing was read');
  const overall = rounds.reduce((sum, round) => sum + round, 0) / rounds.length;
  return { cold: rounds[0]!, overall, warm, correct: countCorrect(levels) };
}

function microsecondsEach(count: number, work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1_000 / count;
}

function countCorrect(levels: Contender['levels']): number {
  return tests.filter(({ markdown, html }) => {
    const expected = [...html.matchAll(/<h([1-6])>/g)].map((match) => Number(match[1]));
    return expected.join() === levels(markdown.replace(TAB_IN_EXAMPLES, '\t')).join();
  }).length;
}

function measureInOwnProcesses(bundle: string, name: string): Figures | undefined {
  const runs: Figures[] = [];
  for (let count = 0; count < PROCESSES; count++) {
    const { stdout, status } = spawnSync(process.execPath, [bundle, name], { encoding: 'utf8', cwd: process.cwd() });
    if (status !== 0) return undefined;
    runs.push(JSON.parse(stdout) as Figures);
  }
  const best = (pick: (figures: Figures) => number): number => Math.min(...runs.map(pick));
  return { cold: best((run) => run.cold), overall: best((run) => run.overall), warm: best((run) => run.warm), correct: runs[0]!.correct };
}

async function report(): Promise<void> {
  // In node_modules, so that the bundle finds what it leaves out of itself.
  const folder = mkdtempSync(path.join(process.cwd(), 'node_modules', '.tahap-bench-'));
  try {
    const bundle = path.join(folder, 'parsers.cjs');
    const { build } = await import('esbuild');
    await build({
      entryPoints: [process.argv[1]!], bundle: true, platform: 'node', external: ['esbuild', 'commonmark-spec'], outfile: bundle, logLevel: 'error',
    });
    print(Object.keys(CONTENDERS).map((name) => ({ name, figures: measureInOwnProcesses(bundle, name) })));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print(rows: readonly { readonly name: string; readonly figures: Figures | undefined }[]): void {
  const ours = rows.find(({ name }) => name === 'ours')?.figures;
  if (!ours) throw new Error('the scanner could not be measured');
  console.log(`One note: ${sessionNote(0).length} characters. Microseconds a note, and as a multiple of ours; best of ${PROCESSES} processes.`);
  console.log(`Headings right: of the ${tests.length} CommonMark examples.\n`);
  console.log('parser        first 1,000    first 10,000           warm  headings right  positions');
  for (const { name, figures } of rows) {
    if (!figures) {
      console.log(`${name.padEnd(12)}  left out: not found under TAHAP_BENCH_MODULES`);
      continue;
    }
    const cells = (['cold', 'overall', 'warm'] as const).map((key) => `${figures[key].toFixed(1)} (${(figures[key] / ours[key]).toFixed(1)})`.padStart(13));
    console.log([name.padEnd(12), ...cells, String(figures.correct).padStart(14), POSITIONS[name]].join('  '));
  }
}

async function measureChosen(name: string): Promise<void> {
  process.stdout.write(JSON.stringify(measure(await CONTENDERS[name]!())));
}

const chosen = process.argv[2];
void (chosen === undefined ? report() : measureChosen(chosen));
