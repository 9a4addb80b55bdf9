import { countsAsSession, type Note } from '../../note/note.ts';
import { recordedSteps } from '../../note/outline.ts';
import type { FrameStage } from '../../protocol/protocol.ts';
import { ownCopy } from '../../text/own-copy.ts';
import { ownList } from '../../text/own-list.ts';
import { folderOf } from '../../text/paths.ts';
import type { Range } from '../../text/position.ts';
import { actionsOf, reviewOf } from './actions.ts';
import { appointmentOf, appointmentStep, readAppointment } from './appointment.ts';
import { lengthOf } from './agreed-terms.ts';
import { agreementOf } from './agreement.ts';
import { consentOf, guardianOf } from './consent.ts';
import { closureInBody } from './closure.ts';
import { contractInBody } from './contract.ts';
import { findLookalikes } from './lookalikes.ts';
import { markersInBody } from './markers.ts';
import { measuresOf } from './measures.ts';
import { missedMeetingOf } from './missed-meeting.ts';
import type { NoteFacts } from './note-facts.ts';
import { promisesOf } from './promises.ts';
import { referralOf } from './referrals.ts';
import { SetStore } from './set-store.ts';

const stepSets = new SetStore();
const frameSets = new SetStore<FrameStage>();
const nobody: readonly string[] = [];

export function factsOfNote(note: Note): NoteFacts {
  const { values, frontMatter } = note;
  const appointment = appointmentOf(readAppointment(note));
  const contract = contractInBody(note);
  const named = [...note.outline.steps.keys()];
  return {
    path: note.path,
    folder: folderOf(note.path),
    type: note.type,
    layout: note.layout,
    format: note.format,
    ownFormat: values.format,
    protocol: note.protocol,
    language: note.language,
    identified: frontMatter.state === 'read',
    hasFrontMatter: frontMatter.state !== 'absent',
    client: kept(values.client),
    group: kept(values.group),
    members: values.members?.map(ownCopy) ?? nobody,
    ownCase: kept(values.case),
    declaredNumber: values.session,
    single: values.session_type === 'single',
    date: values.date,
    start: values.start,
    counselor: kept(values.counselor),
    coCounselors: values.co_counselors?.map(ownCopy) ?? nobody,
    areas: values.area ?? nobody,
    signed: values.status === 'signed',
    historical: isHistorical(note),
    recorded: stepSets.get([...stepsOf(note), ...(appointment && appointment.state !== 'undated' ? [appointmentStep] : [])]),
    named: stepSets.get(named),
    skipped: stepSets.get(Object.keys(values.skipped ?? {})),
    frame: frameSets.get([...note.outline.frame]),
    contract,
    agreed: agreementOf(note, contract),
    length: lengthOf(values.duration),
    consent: consentOf(note),
    guardian: guardianOf(note),
    hasHandover: values.handover !== undefined,
    closure: closureInBody(note),
    markers: markersInBody(note),
    measures: noneAsUndefined(measuresOf(note)),
    missed: missedMeetingOf(note),
    actions: actionsOf(note),
    review: reviewOf(note),
    appointment,
    promises: ownList(promisesOf(note)),
    referral: referralOf(note),
    addendumTo: kept(typeof values.addendum_to === 'string' ? values.addendum_to : values.addendum_to?.note),
    lookalikes: findLookalikes(note),
    places: { top: topOf(note), session: sessionPlace(note) },
  };
}

function noneAsUndefined<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? ownList(list) : undefined;
}

function kept(code: string | undefined): string | undefined {
  return code === undefined ? undefined : ownCopy(code);
}

/** Written in a form of its own before Tahap: signed, and no heading is known. */
export function isHistorical(note: Note): boolean {
  return note.values.status === 'signed' && note.outline.sections.every(section => section.ids.length === 0);
}

function stepsOf({ outline, protocol, values }: Note): string[] {
  // Words under its heading are no appointment yet ("soon"): whether they name a day is read apart.
  const steps = recordedSteps(outline, protocol).filter(step => step !== appointmentStep);
  if (values.actions?.length) steps.push('action-plan');
  if (values.risk) steps.push('risk');
  steps.push(...(values.steps ?? []));
  return steps;
}

function topOf(note: Note): Range {
  const { frontMatter, lines, text } = note;
  const start = frontMatter.state === 'absent' ? frontMatter.bodyStart : frontMatter.fence.start;
  let end = start;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return lines.rangeOf({ start, end });
}

function sessionPlace(note: Note): Range {
  const place = note.frontMatter.places.get('session');
  return place && countsAsSession(note) && place.valueSpan.end > place.valueSpan.start ? note.lines.rangeOf(place.valueSpan) : topOf(note);
}
