import type { CaseFile, Note } from '../note/note.ts';
import type { Section } from '../note/section.ts';
import { findStage, findStep, type Language } from '../protocol/protocol.ts';
import type { Span } from '../text/span.ts';
import { stepLines } from './step-help-content.ts';
import { dueLine } from './step-help-due.ts';
import { progressOfStage } from './step-help-progress.ts';
import { completenessIn, type HelpLine, type HelpSituation } from './step-help-situation.ts';
import { helpText, listOf } from './step-help-texts.ts';

export interface StepHelp {
  readonly id: string;
  readonly name: string;
  /** The protocol's own words; none for a stage. */
  readonly guidance: string | undefined;
  readonly lines: readonly HelpLine[];
}

/** What the heading, bold line or label at an offset asks for and what is there: one entry for each id that it names. */
export function stepHelpAt(document: Note | CaseFile, offset: number, situation: HelpSituation): { readonly span: Span; readonly helps: readonly StepHelp[] } | undefined {
  const section = sectionNamedAt(document, offset);
  if (!section) return undefined;
  const helps = section.ids.flatMap(id => helpOf(id, document, situation) ?? []);
  return helps.length > 0 ? { span: section.heading, helps } : undefined;
}

/** The innermost one: a label may stand in the line of another. */
function sectionNamedAt({ outline, text }: Note | CaseFile, offset: number): Section | undefined {
  return outline.sections.findLast(({ ids, form, heading }) => {
    if (ids.length === 0 || offset > heading.end) return false;
    return offset >= (form === 'heading' || form === 'bold' ? startOfLine(text, heading.start) : heading.start);
  });
}

/** A heading's marks stand before its text. */
function startOfLine(text: string, from: number): number {
  let start = from;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

function helpOf(id: string, document: Note | CaseFile, situation: HelpSituation): StepHelp | undefined {
  const { language } = situation;
  const step = findStep(document.protocol, id);
  if (step) {
    const lines = [...stepLines(step, document, situation), ...standsFor(step.satisfies, document, language), dueLine(step, document, language)];
    return { id, name: step.names[language], guidance: step.guidance[language], lines };
  }
  const stage = findStage(document.protocol, id);
  return stage && { id, name: stage.names[language], guidance: undefined, lines: stageLines(id, document, situation) };
}

function standsFor(ids: readonly string[], { protocol }: Note | CaseFile, language: Language): HelpLine[] {
  const names = ids.flatMap(id => findStep(protocol, id)?.names[language] ?? []);
  return names.length > 0 ? [{ state: 'plain', text: helpText('standsFor', language, { names: listOf(names) }) }] : [];
}

function stageLines(stage: string, document: Note | CaseFile, situation: HelpSituation): HelpLine[] {
  const { language } = situation;
  const { due, recorded, missing } = progressOfStage(stage, document, completenessIn(document, situation));
  const names = (ids: readonly string[]): string => listOf(ids.flatMap(id => findStep(document.protocol, id)?.names[language] ?? []));
  const lines: HelpLine[] = [{ state: 'plain', text: helpText(due.length === 0 ? 'nothingDue' : due.length === 1 ? 'oneDue' : 'someRecorded', language, { recorded: recorded.length, due: due.length }) }];
  if (recorded.length > 0) lines.push({ state: 'recorded', text: helpText('has', language, { names: names(recorded) }) });
  if (missing.length > 0) lines.push({ state: 'missing', text: helpText('lacks', language, { names: names(missing) }) });
  return lines;
}
