import { actionsOf, actionStep } from '../cases/facts/actions.ts';
import { appointmentOf, appointmentStep, readAppointment } from '../cases/facts/appointment.ts';
import { closureInBody, closureStep } from '../cases/facts/closure.ts';
import { consentOf, consentStep } from '../cases/facts/consent.ts';
import { markersInBody, markersStep } from '../cases/facts/markers.ts';
import { measuresOf } from '../cases/facts/measures.ts';
import { readStepLabels } from '../cases/facts/step-labels.ts';
import { findDates } from '../language/find-dates.ts';
import type { CaseFile, Note } from '../note/note.ts';
import { withoutComments } from '../note/recorded.ts';
import { partsOf, type Step } from '../protocol/protocol.ts';
import { lackingElements } from '../rules/form/thin-step.ts';
import type { HelpLine, HelpSituation } from './step-help-situation.ts';
import { helpText, listOf } from './step-help-texts.ts';

/** Labels that only some cases need: their absence is no gap. */
const ifNeeded: ReadonlySet<string> = new Set(['consent.guardian', 'consent.reference', 'closure.sessions', 'risk.report', 'risk.protective-factors', 'referral.referral.conference']);

/** What stands in the step, and what of it is missing. A layout's section has what the steps that it stands for have. */
export function detailLines(step: Step, document: Note | CaseFile, situation: HelpSituation): HelpLine[] {
  const ids = [step.id, ...step.satisfies];
  const note = document.kind === 'note' ? document : undefined;
  const { language } = situation;
  return [
    ...(note && ids.includes(actionStep) ? actionLines(note, language) : []),
    ...(note && ids.includes(appointmentStep) ? appointmentLines(note, language) : []),
    ...(step.id === markersStep ? markerLines(document, language) : labelLines(step, document, language)),
    ...(note ? elementLines(step, note, language) : []),
    ...(note ? scoreLines(step, note, language) : []),
  ];
}

/** Words under the heading are no appointment: it takes a time, or none with a reason. */
export function appointmentIsOpen(step: Step, note: Note): boolean {
  if (step.id !== appointmentStep) return false;
  const state = appointmentOf(readAppointment(note))?.state;
  return state === undefined || state === 'undated';
}

type Words = HelpSituation['language'];

function actionLines(note: Note, language: Words): HelpLine[] {
  const actions = actionsOf(note);
  if (actions.length === 0) return [];
  const withWho = actions.filter(({ who }) => who !== undefined).length;
  const withDate = actions.filter(({ due }) => due !== undefined).length;
  const count = actions.length === 1 ? helpText('oneAction', language) : helpText('actions', language, { count: actions.length });
  const text = `${listOf([count, helpText('withWho', language, { count: withWho }), helpText('withDate', language, { count: withDate })])}.`;
  return [{ state: withWho === actions.length && withDate === actions.length ? 'recorded' : 'missing', text }];
}

function appointmentLines(note: Note, language: Words): HelpLine[] {
  const appointment = appointmentOf(readAppointment(note));
  if (!appointment || appointment.state === 'undated') return [{ state: 'missing', text: helpText('undated', language) }];
  if (appointment.state === 'none') return [{ state: 'recorded', text: helpText('none', language) }];
  const { time } = appointment;
  if (!time) return [{ state: 'plain', text: helpText('noDay', language) }];
  return [{ state: 'recorded', text: time.from === time.to ? helpText('day', language, { date: time.from }) : helpText('window', language, { from: time.from, to: time.to }) }];
}

function markerLines(document: Note | CaseFile, language: Words): HelpLine[] {
  const markers = markersInBody(document);
  const parts = partsOf(document.protocol, markersStep);
  const missing = parts.filter(({ id }) => markers?.get(id)?.rating === undefined);
  const text = helpText('rated', language, { count: parts.length - missing.length, all: parts.length });
  const lacks: HelpLine[] = missing.length > 0 ? [{ state: 'missing', text: helpText('lacks', language, { names: listOf(missing.map(({ names }) => names[language])) }) }] : [];
  return [{ state: missing.length > 0 ? 'plain' : 'recorded', text }, ...lacks];
}

/** "Recorded: Reason, Way back." An empty step has nothing to list. */
function labelLines(step: Step, document: Note | CaseFile, language: Words): HelpLine[] {
  if (step.labels.length === 0 || document.outline.steps.get(step.id)?.recorded !== true) return [];
  const recorded = recordedLabels(step, document);
  const names = (labels: Step['labels']): string => listOf(labels.map(label => label.names[language][0] ?? label.id));
  const has = step.labels.filter(({ id }) => recorded.has(id));
  const lacks = step.labels.filter(({ id }) => !recorded.has(id) && !ifNeeded.has(`${step.id}.${id}`));
  return [
    ...(has.length > 0 ? [{ state: 'recorded' as const, text: helpText('has', language, { names: names(has) }) }] : []),
    ...(lacks.length > 0 ? [{ state: 'missing' as const, text: helpText('lacks', language, { names: names(lacks) }) }] : []),
  ];
}

function recordedLabels(step: Step, document: Note | CaseFile): ReadonlySet<string> {
  const { recorded } = readStepLabels(document, step.id);
  if (step.id === closureStep) return closureInBody(document)?.recorded ?? recorded;
  if (step.id !== consentStep) return recorded;
  const found = new Set(recorded);
  if (consentOf(document)?.statesLimit) found.add('limits');
  if (findDates(wordsOf(step, document), { order: 'dmy', reference: document.kind === 'note' ? document.values.date : undefined }).length > 0) found.add('date');
  return found;
}

function wordsOf({ id }: Step, { outline, text }: Note | CaseFile): string {
  return (outline.steps.get(id)?.pieces ?? []).map(({ span }) => withoutComments(text.slice(span.start, span.end))).join('\n');
}

/** The least that a step must show, where counting actions does not say it better. */
function elementLines(step: Step, note: Note, language: Words): HelpLine[] {
  const record = note.outline.steps.get(step.id);
  if (!record?.recorded || step.elements.length === 0 || step.id === actionStep && actionsOf(note).length > 0) return [];
  const lacking = lackingElements(note, record, step);
  const has = step.elements.filter(element => !lacking.includes(element));
  const names = (elements: Step['elements']): string => listOf(elements.map(element => element.names[language]));
  return [
    ...(has.length > 0 ? [{ state: 'recorded' as const, text: helpText('has', language, { names: names(has) }) }] : []),
    ...(lacking.length > 0 ? [{ state: 'missing' as const, text: helpText('lacks', language, { names: names(lacking) }) }] : []),
  ];
}

function scoreLines(step: Step, note: Note, language: Words): HelpLine[] {
  const sections = note.outline.steps.get(step.id)?.sections ?? [];
  if (sections.length === 0) return [];
  const count = measuresOf(note).filter(({ range, omitted }) => {
    const at = note.lines.offsetAt(range.start);
    return !omitted && sections.some(({ heading, end }) => heading.end <= at && at <= end);
  }).length;
  if (count === 0) return [];
  return [{ state: 'recorded', text: count === 1 ? helpText('oneScore', language) : helpText('scores', language, { count }) }];
}
