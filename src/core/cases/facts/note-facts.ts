import type { Language, FrameStage, Protocol } from '../../protocol/protocol.ts';
import type { IsoDate } from '../../language/calendar.ts';
import type { WordPrints } from '../../language/word-prints.ts';
import type { Range } from '../../text/position.ts';
import type { Format, Layout, NoteType } from '../../note/vocabulary.ts';
import type { AgreedAction } from './actions.ts';
import type { Length } from './agreed-terms.ts';
import type { Agreement } from './agreement.ts';
import type { ConsentFacts, GuardianFacts } from './consent.ts';
import type { ClosureFacts } from './closure.ts';
import type { ContractRecord } from './contract.ts';
import type { Appointment } from './appointment.ts';
import type { Markers } from './markers.ts';
import type { MeasureReading } from './measures.ts';
import type { MissedMeeting } from './missed-meeting.ts';
import type { MadePromise } from './promises.ts';
import type { ReferralFacts } from './referrals.ts';

/**
 * What a case needs to know of one note. Holds codes, dates, step ids and places, no sentence of the note:
 * a hundred thousand of these fit into memory.
 */
export interface NoteFacts {
  readonly path: string;
  readonly folder: string;
  readonly type: NoteType;
  readonly layout: Layout;
  readonly format: Format;
  /** The `format` key of the note itself. */
  readonly ownFormat: Format | undefined;
  readonly protocol: Protocol;
  readonly language: Language;
  /** False when the front matter is missing or can't be read: number and case are unknown then. */
  readonly identified: boolean;
  readonly hasFrontMatter: boolean;
  readonly client: string | undefined;
  readonly group: string | undefined;
  readonly members: readonly string[];
  /** The `case` key of the note itself. */
  readonly ownCase: string | undefined;
  /** The `session` key. */
  readonly declaredNumber: number | undefined;
  readonly single: boolean;
  readonly date: IsoDate | undefined;
  readonly start: string | undefined;
  readonly counselor: string | undefined;
  readonly coCounselors: readonly string[];
  readonly areas: readonly string[];
  readonly signed: boolean;
  /** A note from before Tahap, written in a form of its own: signed, and no heading is known. */
  readonly historical: boolean;
  /** Steps with content, in the body or the front matter; a layout's sections give the steps they satisfy. */
  readonly recorded: ReadonlySet<string>;
  /** Steps with a heading or label, with or without content. */
  readonly named: ReadonlySet<string>;
  /** Steps left out on purpose, with a reason. */
  readonly skipped: ReadonlySet<string>;
  readonly frame: ReadonlySet<FrameStage>;
  readonly contract: ContractRecord | undefined;
  /** What the note agrees on time, in its contract or by telling of an extension. */
  readonly agreed: Agreement | undefined;
  /** `duration`. */
  readonly length: Length | undefined;
  readonly consent: ConsentFacts | undefined;
  readonly guardian: GuardianFacts | undefined;
  /** The `handover` key. */
  readonly hasHandover: boolean;
  readonly closure: ClosureFacts | undefined;
  readonly markers: Markers | undefined;
  /** Scores; undefined when there are none. */
  readonly measures: readonly MeasureReading[] | undefined;
  /** Of a note on a missed or cancelled meeting. */
  readonly missed: MissedMeeting | undefined;
  /** The tasks that the note agrees on. */
  readonly actions: readonly AgreedAction[];
  /** What tells whether the note speaks of an earlier note's tasks; undefined for notes that have none to speak of. */
  readonly review: WordPrints | undefined;
  /** What the note says of the next meeting. */
  readonly appointment: Appointment | undefined;
  /** The meeting, the word back and the check that the note promises. */
  readonly promises: readonly MadePromise[];
  readonly referral: ReferralFacts | undefined;
  /** The note that an addendum adds to, as written. */
  readonly addendumTo: string | undefined;
  /** Words that look like a step and are none, such as a behaviour contract: by step id, the first place. */
  readonly lookalikes: ReadonlyMap<string, Range>;
  readonly places: NotePlaces;
}

export interface NotePlaces {
  /** The first line of the note. */
  readonly top: Range;
  /** The value of `session`; the first line when there is none. */
  readonly session: Range;
}
