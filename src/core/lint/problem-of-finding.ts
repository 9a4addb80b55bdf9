import type { Language } from '../protocol/protocol.ts';
import { messageText } from '../rules/message-text.ts';
import type { FixIntent, MessageArguments } from '../rules/rule.ts';
import type { Range } from '../text/position.ts';
import { severityOf, type ActiveRule } from './active-rules.ts';
import type { Problem, RelatedPlace } from './problem.ts';

export interface PlacedFinding {
  readonly path: string;
  readonly range: Range;
  readonly language: Language;
  readonly message: string;
  readonly args?: MessageArguments;
  readonly step?: string;
  readonly fixes?: readonly FixIntent[];
  readonly related?: readonly { path: string; range: Range; message: string; args?: MessageArguments }[];
  readonly case?: string | undefined;
}

/** Gives a finding its severity and its words. */
export function problemOfFinding(entry: ActiveRule, finding: PlacedFinding): Problem {
  const { rule } = entry;
  const say = (message: string, args: MessageArguments | undefined): string => {
    const template = rule.messages[message];
    return template ? messageText(template.text, args, finding.language) : message;
  };
  const related = finding.related?.map((place): RelatedPlace => ({ path: place.path, range: place.range, message: say(place.message, place.args) }));
  const fixes = finding.fixes ?? [];
  return {
    rule: rule.id,
    severity: severityOf(entry, finding.message),
    path: finding.path,
    range: finding.range,
    message: say(finding.message, finding.args),
    language: finding.language,
    ...(finding.case === undefined ? {} : { case: finding.case }),
    ...(related && related.length > 0 ? { related } : {}),
    ...(finding.step === undefined ? {} : { step: finding.step }),
    fixes,
    fixable: fixes.some(fix => fix.kind === 'replace' && fix.safe),
  };
}
