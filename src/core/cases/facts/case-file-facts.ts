import type { IsoDate } from '../../language/calendar.ts';
import { recordedSteps } from '../../note/outline.ts';
import type { CaseFile } from '../../note/note.ts';
import type { Format } from '../../note/vocabulary.ts';
import type { Language } from '../../protocol/protocol.ts';
import { ownCopy } from '../../text/own-copy.ts';
import { folderOf } from '../../text/paths.ts';
import type { Range } from '../../text/position.ts';
import { caseAgreementOf, type CaseAgreement } from './agreement.ts';
import { consentOf, guardianOf, type ConsentFacts, type GuardianFacts } from './consent.ts';
import { closureInBody, closureInKeys, unitedClosure, type ClosureFacts } from './closure.ts';
import { contractInBody, contractInKeys, type ContractRecord } from './contract.ts';
import { markersInBody, markersInKeys, unitedMarkers, type Markers } from './markers.ts';
import { referralEntries, type ReferralEntry } from './referrals.ts';

/** What a case needs to know of its `case.md`. */
export interface CaseFileFacts {
  readonly path: string;
  readonly folder: string;
  readonly language: Language;
  readonly ownCase: string | undefined;
  readonly client: string | undefined;
  readonly group: string | undefined;
  readonly status: 'open' | 'waiting-referral' | 'closed';
  readonly closingReason: string | undefined;
  readonly closedOn: IsoDate | undefined;
  readonly reopenedOn: IsoDate | undefined;
  readonly counselor: string | undefined;
  readonly referrals: readonly ReferralEntry[];
  readonly coCounselors: readonly string[];
  /** The counselor of before, by the `handover` key. */
  readonly handoverFrom: string | undefined;
  readonly opened: IsoDate | undefined;
  readonly format: Format | undefined;
  readonly areas: readonly string[];
  readonly contract: ContractRecord | undefined;
  readonly agreed: CaseAgreement | undefined;
  readonly consent: ConsentFacts | undefined;
  readonly guardian: GuardianFacts | undefined;
  readonly closure: ClosureFacts | undefined;
  readonly markers: Markers;
  readonly recorded: ReadonlySet<string>;
  readonly skipped: ReadonlySet<string>;
  /** Any key that a case file has: tells ours from another file of that name. */
  readonly hasKeys: boolean;
  readonly places: { readonly top: Range; readonly status: Range };
}

export function factsOfCaseFile(caseFile: CaseFile): CaseFileFacts {
  const { values, outline, protocol, frontMatter, lines } = caseFile;
  const body = contractInBody(caseFile);
  const keys = contractInKeys(caseFile);
  const contract = keys && body ? { parts: new Set([...keys.parts, ...body.parts]), place: keys.place } : (keys ?? body);
  const recorded = recordedSteps(outline, protocol);
  const status = frontMatter.places.get('status');
  const top = lines.rangeOf({ start: frontMatter.fence.start, end: frontMatter.fence.start });
  return {
    path: caseFile.path,
    folder: folderOf(caseFile.path),
    language: caseFile.language,
    ownCase: values.case,
    client: values.client,
    group: values.group,
    status: values.status ?? 'open',
    closingReason: values.closing?.reason,
    closedOn: values.closing?.on,
    reopenedOn: values.reopened_on,
    counselor: values.counselor === undefined ? undefined : ownCopy(values.counselor),
    referrals: referralEntries(caseFile),
    coCounselors: values.co_counselors?.map(ownCopy) ?? [],
    handoverFrom: values.handover && ownCopy(values.handover.from),
    opened: values.opened,
    format: values.format,
    areas: values.area ?? [],
    contract,
    agreed: caseAgreementOf(caseFile, contract),
    consent: consentOf(caseFile),
    guardian: guardianOf(caseFile),
    closure: unitedClosure(closureInKeys(caseFile), closureInBody(caseFile)),
    markers: unitedMarkers([markersInKeys(caseFile), markersInBody(caseFile)]),
    recorded: new Set([...recorded, ...(keys ? ['contract'] : []), ...(values.consent ? ['consent'] : []), ...(values.closing ? ['closure'] : [])]),
    skipped: new Set(Object.keys(values.skipped ?? {})),
    hasKeys: frontMatter.places.size > 0,
    places: { top, status: status ? lines.rangeOf(status.valueSpan) : top },
  };
}
