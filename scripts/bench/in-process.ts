import { defaultConfig } from '../../src/core/config/config.ts';
import { Linter } from '../../src/core/lint/linter.ts';
import { builtinProtocols } from '../../src/core/protocol/builtin.generated.ts';
import { corpusNotes } from './corpus.ts';
import { median } from './measure.ts';

const casesInWorkspace = 1000;
const notesInCase = 50;

/** What an editor feels: one keystroke in a workspace of 10,000 notes, as a part of the full check. */
export function measureInProcess(): void {
  const notes = corpusNotes(casesInWorkspace * 10);
  const linter = newLinter();
  const full = timed(() => {
    for (const { path, text } of notes) linter.set(path, text);
    linter.check();
  });
  const keystroke = repeated(200, index => {
    const note = notes[(index * 37) % notes.length];
    if (note) linter.set(note.path, `${note.text}\n${index}`);
    linter.check();
  });
  console.log('| in one process | time | part of the full check |');
  console.log('|---|---|---|');
  console.log(`| full check of ${notes.length} notes | ${full.toFixed(0)} ms | 1 |`);
  console.log(`| one changed note, its rules and its case | ${keystroke.toFixed(2)} ms | 1/${Math.round(full / keystroke)} |`);
  const large = newLinter();
  const oneCase = corpusNotes(notesInCase, notesInCase);
  for (const { path, text } of oneCase) large.set(path, text);
  large.check();
  const inLargeCase = repeated(100, index => {
    const note = oneCase[index % oneCase.length];
    if (note) large.set(note.path, `${note.text}\n${index}`);
    large.check();
  });
  console.log(`| one changed note in a case of ${notesInCase} | ${inLargeCase.toFixed(2)} ms | budget 1 ms + 5 ms |`);
}

function newLinter(): Linter {
  return new Linter({ config: defaultConfig, protocols: builtinProtocols, asOf: '2026-11-24', language: 'auto', fallbackLanguage: 'en' });
}

function timed(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function repeated(times: number, work: (index: number) => void): number {
  return median(Array.from({ length: times }, (_, index) => timed(() => work(index))));
}
