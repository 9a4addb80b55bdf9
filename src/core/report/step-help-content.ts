import type { CaseFile, Note } from '../note/note.ts';
import { recordedSteps } from '../note/outline.ts';
import type { Step } from '../protocol/protocol.ts';
import { contractStep } from '../cases/facts/contract.ts';
import { addendumWith, nameOf, stepElsewhere } from './step-help-due.ts';
import { contractLines, partElsewhere, recordsPart } from './step-help-contract.ts';
import { detailLines, appointmentIsOpen } from './step-help-details.ts';
import type { HelpLine, HelpSituation } from './step-help-situation.ts';
import { helpText } from './step-help-texts.ts';

/** Whether the step is recorded, here or elsewhere in the case, and what of it. */
export function stepLines(step: Step, document: Note | CaseFile, situation: HelpSituation): HelpLine[] {
  return [stateLine(step, document, situation), ...firstRecord(step, document, situation), ...(step.id === contractStep ? contractLines(document, situation) : detailLines(step, document, situation))];
}

/** What a case records once may stand in a note before this one too: that one is the record that the rules go by. */
function firstRecord(step: Step, document: Note | CaseFile, situation: HelpSituation): HelpLine[] {
  if (step.id === contractStep || !recordsHere(step, document, situation)) return [];
  const line = lineElsewhere(step, document, situation);
  const place = (path: string): number => situation.theCase?.notes.findIndex(note => note.path === path) ?? -1;
  return line?.link && place(line.link.path) < place(document.path) ? [line] : [];
}

/** Whether the document itself records the step, in its body or its keys. */
export function recordsHere(step: Step, document: Note | CaseFile, { theCase }: HelpSituation): boolean {
  if (step.partOf === contractStep) return recordsPart(step.id, document);
  if (document.kind === 'note' && appointmentIsOpen(step, document)) return false;
  const facts = document.kind === 'note' ? theCase?.notes.find(({ path }) => path === document.path) : theCase?.caseFile?.path === document.path ? theCase.caseFile : undefined;
  return facts?.recorded.has(step.id) ?? recordedSteps(document.outline, document.protocol).includes(step.id);
}

function stateLine(step: Step, document: Note | CaseFile, situation: HelpSituation): HelpLine {
  const { theCase, language } = situation;
  const record = document.outline.steps.get(step.id);
  if (recordsHere(step, document, situation)) return { state: 'recorded', text: helpText(record?.recorded ? 'recorded' : 'recordedInKeys', language) };
  const addendum = theCase && addendumWith(step, theCase, document.path);
  if (addendum) return { state: 'recorded', text: helpText('recordedIn', language), link: { text: nameOf(theCase, addendum, language), path: addendum.path } };
  const elsewhere = lineElsewhere(step, document, situation);
  if (elsewhere) return elsewhere;
  if (document.values.skipped?.[step.id] !== undefined) return { state: 'plain', text: helpText('skipped', language) };
  if (isCarried(step, document)) return { state: 'missing', text: helpText('unconfirmed', language) };
  return record?.recorded ? { state: 'plain', text: helpText('recorded', language) } : { state: 'missing', text: helpText('empty', language) };
}

/** Only what a case records once is settled by another file. */
function lineElsewhere(step: Step, document: Note | CaseFile, situation: HelpSituation): HelpLine | undefined {
  const { theCase, language } = situation;
  if (!theCase || step.due.cadence !== 'case') return undefined;
  return step.partOf === contractStep ? partElsewhere(step, document, situation) : stepElsewhere(step, theCase, document.path, language);
}

function isCarried({ id }: Step, { carried, outline }: Note | CaseFile): boolean {
  const sections = outline.steps.get(id)?.sections ?? [];
  return carried.some(({ mark }) => sections.some(({ start, end }) => start <= mark.start && mark.start <= end));
}
