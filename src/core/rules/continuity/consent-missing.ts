import * as z from 'zod';
import { isSkippedInCase, newestSession, type Case } from '../../cases/case.ts';
import { consentStep, type ConsentFacts } from '../../cases/facts/consent.ts';
import { atNote } from '../case-place.ts';
import { caseRule } from '../rule.ts';
import { isFromBeforeAdoption } from './case-adoption.ts';

/** Source: the client agrees to counselling knowing the limits of confidentiality. */
export const consentMissing = caseRule({
  id: 'consent-missing',
  section: 'continuity',
  severity: 'error',
  title: { en: 'Consent or limits of confidentiality not recorded', id: 'Persetujuan atau batas kerahasiaan belum tercatat' },
  messages: {
    missing: { text: { en: 'No consent is recorded in this case. Record who agreed, when, and which limits of confidentiality were explained, or where the signed form is kept.', id: 'Belum ada persetujuan dalam kasus ini. Catat siapa yang menyetujui, kapan, dan batas kerahasiaan yang dijelaskan, atau di mana formulirnya disimpan.' } },
    limits: { text: { en: 'The consent of this case states no limit of confidentiality. Record at least one that was explained, or where the signed form is kept.', id: 'Persetujuan dalam kasus ini belum menyebut batas kerahasiaan. Catat sedikitnya satu batas yang dijelaskan, atau di mana formulirnya disimpan.' } },
    consent: { text: { en: 'The consent stands here.', id: 'Persetujuannya di sini.' } },
  },
  fixes: 'manual',
  skippable: true,
  options: z.strictObject({
    /** The session whose note makes it due. */
    by: z.int().min(1).max(3).default(2),
  }),
  *check(theCase, { options, settings }) {
    const newest = newestSession(theCase);
    if (!newest || newest.number === undefined || newest.number < options.by) return;
    if (theCase.isAlone && newest.number > 1) return;
    // A single session is its own first one, whatever its number.
    if (newest.note.single && options.by > 1) return;
    if (isFromBeforeAdoption(theCase, settings) || isSkippedInCase(theCase, consentStep)) return;
    const consents = consentsOf(theCase);
    if (consents.some(({ record }) => !record || record.statesLimit)) return;
    const related = consents.flatMap(({ path, record }) => record ? [{ path, range: record.place, message: 'consent' }] : []);
    yield {
      ...atNote(newest.note),
      message: consents.length > 0 ? 'limits' : 'missing',
      step: consentStep,
      related: related.slice(0, 1),
      fixes: consents.length > 0 ? [{ kind: 'add-consent', only: 'limits' }] : [{ kind: 'add-consent' }, { kind: 'insert-steps', steps: [consentStep] }],
    };
  },
});

/** Without a record, the front matter only names the step as told in prose: what it says is not known. */
function consentsOf(theCase: Case): { path: string; record: ConsentFacts | undefined }[] {
  const { caseFile } = theCase;
  const inFile = caseFile?.consent ? [{ path: caseFile.path, record: caseFile.consent }] : [];
  const inNotes = theCase.notes.flatMap(note => {
    if (note.type === 'plan' || note.type === 'supervision' || !(note.consent || note.recorded.has(consentStep))) return [];
    return [{ path: note.path, record: note.consent }];
  });
  return [...inFile, ...inNotes];
}
