import * as z from 'zod';
import { isSkippedInCase, newestSession } from '../../cases/case.ts';
import { closureOf } from '../../cases/case-closure.ts';
import { markersStep, unfinishedMarkers } from '../../cases/facts/markers.ts';
import { individualProtocol } from '../../protocol/builtin.generated.ts';
import { partsOf, type LocalizedText, type Step } from '../../protocol/protocol.ts';
import { atCaseFile, atNote } from '../case-place.ts';
import { caseRule } from '../rule.ts';
import { isClosedBeforeAdoption } from './closing-adoption.ts';

const text: LocalizedText = {
  en: 'The case is closed, and these end markers have no rating or no evidence: {markers}. Write not yet, partly or yes with one piece of evidence.',
  id: 'Kasus ditutup, tetapi penanda akhir ini belum diberi nilai atau bukti: {markers}. Tulis belum, sebagian, atau ya dengan satu bukti.',
};

/** Source: the article's four marks of the final stage; "not yet" is as good an answer as "yes". */
export const closingMarkersMissing = caseRule({
  id: 'closing-markers-missing',
  section: 'closing',
  severity: 'warning',
  title: { en: 'End markers not rated at closing', id: 'Penanda akhir belum dinilai saat penutupan' },
  messages: {
    goals: { text },
    other: { text, severity: 'info' },
  },
  fixes: 'manual',
  skippable: true,
  options: z.strictObject({}),
  *check(theCase, { settings }) {
    const closure = closureOf(theCase);
    if (!closure || isSkippedInCase(theCase, markersStep) || isClosedBeforeAdoption(theCase, closure, settings)) return;
    const newest = newestSession(theCase);
    if (closure.last?.single || newest?.number === 1) return;
    if (theCase.isAlone || closure.last?.recorded.has(markersStep) && closure.last.markers === undefined) return;
    const place = closure.note ? atNote(closure.note) : theCase.caseFile && atCaseFile(theCase.caseFile);
    const unfinished = unfinishedMarkers(closure.markers, partsOf(closure.last?.protocol ?? individualProtocol, markersStep));
    if (!place || unfinished.length === 0) return;
    yield {
      ...place,
      message: closure.facts?.reason === 'goals-met' ? 'goals' : 'other',
      args: { markers: listed(unfinished) },
      step: markersStep,
      fixes: [{ kind: 'insert-prompts', of: 'markers', parts: unfinished.map(({ id }) => id) }],
    };
  },
});

function listed(steps: readonly Step[]): LocalizedText {
  return { en: steps.map(({ names }) => names.en).join(', '), id: steps.map(({ names }) => names.id).join(', ') };
}
