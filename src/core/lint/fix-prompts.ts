import { missedMeetingParts, type MissedMeetingPart } from '../language/missed-meeting-words.ts';
import { caseFileKeys } from '../note/case-file-keys.ts';
import type { CaseFile, Note } from '../note/note.ts';
import { ownLabel } from '../note/own-labels.ts';
import { findStep, type Language, type Step } from '../protocol/protocol.ts';
import type { FixIntent } from '../rules/rule.ts';
import type { Fix } from './fix.ts';
import { checkedFix } from './fix-check.ts';
import { spelling } from './fix-keys.ts';
import { addEntries, addTopLevel } from './fix-yaml.ts';
import { insertionFix } from './insertion.ts';

type PromptsIntent = Extract<FixIntent, { kind: 'insert-prompts' }>;

/** Inserts a line with a prompt for each part that is lacking: under the step's heading, else at the end; in a case file, as keys. */
export function insertPromptsFix({ of, parts }: PromptsIntent, document: Note | CaseFile, language: Language): Fix | undefined {
  if (document.kind === 'case-file') return of === 'closure' || of === 'markers' ? closingKeysFix(of, parts, document, language) : undefined;
  const isIndonesian = language === 'id';
  switch (of) {
    case 'closure': {
      const step = findStep(document.protocol, 'closure');
      const lines = step ? closureLines(step, parts, document.language) : [];
      return linesFix(isIndonesian ? 'Sisipkan yang belum tercatat dari pengakhiran kasus' : 'Insert what the closing does not record', document, { step: 'closure', lines });
    }
    case 'markers': return linesFix(isIndonesian ? 'Sisipkan tabel penanda akhir' : 'Insert the table of end markers', document, { step: 'markers', lines: markerTable(parts, document) });
    case 'missed-meeting': {
      const lines = parts.map(part => missedLine(part as MissedMeetingPart, document.language));
      return linesFix(isIndonesian ? 'Sisipkan yang belum tercatat' : 'Insert what is not recorded', document, { step: undefined, lines });
    }
    case 'action-review': {
      const line = document.language === 'id' ? 'Tugas pertemuan lalu: [hasilnya]' : 'Tasks of last time: [what became of them]';
      const step = ['reassess', 'explore', 'rapport'].find(id => document.outline.steps.has(id));
      return linesFix(isIndonesian ? 'Sisipkan baris tentang tugas pertemuan lalu' : 'Insert a line on the tasks of last time', document, { step, lines: [line], withoutHeading: true });
    }
  }
}

function closureLines(step: Step, parts: readonly string[], language: Language): string[] {
  const labels = step.labels.filter(({ id }) => parts.includes(id));
  return labels.map(label => {
    const prompt = step.prompts[language].find(line => ownLabel(step, line.slice(0, Math.max(0, line.indexOf(':'))))?.id === label.id);
    return `- ${prompt ?? `${label.names[language][0] ?? label.id}: […]`}`;
  });
}

function missedLine(part: MissedMeetingPart, language: Language): string {
  const { labels, prompt } = missedMeetingParts[part];
  const name = labels[language][0] ?? part;
  return `- ${name.charAt(0).toUpperCase()}${name.slice(1)}: [${prompt[language]}]`;
}

function markerTable(parts: readonly string[], { protocol, language }: Note | CaseFile): string[] {
  const steps = parts.flatMap(id => findStep(protocol, id) ?? []);
  const head = language === 'id' ? ['| Penanda | Penilaian dan bukti |', '| --- | --- |'] : ['| Marker | Rating and evidence |', '| --- | --- |'];
  return [...head, ...steps.map(step => `| ${step.names[language]} | ${step.prompts[language][0] ?? '[…]'} |`)];
}

interface Lines {
  /** Under which step; undefined for the end of the body. */
  readonly step: string | undefined;
  readonly lines: readonly string[];
  readonly withoutHeading?: boolean;
}

function linesFix(title: string, document: Note | CaseFile, { step: id, lines, withoutHeading = false }: Lines): Fix | undefined {
  if (lines.length === 0) return undefined;
  const { text, outline, protocol } = document;
  const sections = (id === undefined ? undefined : outline.steps.get(id))?.sections ?? [];
  const step = id === undefined ? undefined : findStep(protocol, id);
  const heading = sections.length === 0 && step && !withoutHeading ? `${'#'.repeat(headingLevel(document))} ${step.names[document.language]}\n\n` : '';
  const at = sections.length > 0 ? Math.max(...sections.map(section => section.end)) : endOfBody(document);
  const end = endOfLine(text, at);
  const isAtStart = text.slice(document.frontMatter.bodyStart, end).trim() === '';
  const follows = text.slice(end).trim() !== '' && !/^(?:\r\n?|\n)[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 200));
  const added = `${isAtStart ? (document.frontMatter.bodyStart > 1 ? '\n' : '') : '\n\n'}${heading}${lines.join('\n')}${follows || isAtStart ? '\n' : ''}`;
  const prompt = /\[[^\]]*\]/.exec(added);
  const select = prompt ? { start: prompt.index, end: prompt.index + prompt[0].length } : { start: added.length, end: added.length };
  return checkedFix(insertionFix(title, document, [{ at: isAtStart ? document.frontMatter.bodyStart : end, text: added, select }]), document, after => step === undefined || heading === '' || after.outline.steps.has(step.id));
}

function headingLevel({ outline }: Note | CaseFile): number {
  const level = outline.sections.find(section => section.form === 'heading' && (section.kind === 'stage' || section.kind === 'step'))?.level ?? 2;
  return Math.min(6, Math.max(2, level));
}

function endOfBody({ text, frontMatter }: Note | CaseFile): number {
  return Math.max(frontMatter.bodyStart, text.trimEnd().length);
}

function endOfLine(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

const keyOfLabel: Readonly<Record<string, string>> = { reason: 'reason', 'goals-status': 'goals_status', concerns: 'concerns', 'return-path': 'return_path' };

function closingKeysFix(of: 'closure' | 'markers', parts: readonly string[], document: CaseFile, language: Language): Fix | undefined {
  const { places } = document.frontMatter;
  const closing = places.get('closing');
  const written = closing?.written ?? spelling('closing', document);
  const isIndonesian = written !== 'closing';
  const field = (name: string): string => isIndonesian ? (caseFileKeys.closing.fields?.[name]?.aliases[0] ?? name) : name;
  const markers = places.get('closing.markers');
  const names = parts.map(part => of === 'markers' ? part.replace(/^marker\./, '') : (keyOfLabel[part] ?? part));
  const lines = of === 'closure'
    ? names.filter(name => !places.has(`closing.${name}`)).map(name => `${field(name)}: `)
    : [`${field('markers')}:`, ...names.map(name => `  ${name}: `)];
  if (lines.length === 0) return undefined;
  const title = language === 'id' ? `Tambahkan ke case.md: ${of === 'markers' ? field('markers') : names.map(field).join(', ')}` : `Add to case.md: ${of === 'markers' ? field('markers') : names.map(field).join(', ')}`;
  if (of === 'markers' && closing && markers) {
    return addEntries(title, document, [closing.written, markers.written], names.filter(name => !places.has(`closing.markers.${name}`)).map(name => `${name}: `));
  }
  return closing ? addEntries(title, document, [closing.written], lines) : addTopLevel(title, document, [`${written}:`, ...lines.map(line => `  ${line}`)]);
}
