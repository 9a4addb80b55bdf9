import type { Case } from '../cases/case.ts';
import { markersStep, type Markers } from '../cases/facts/markers.ts';
import type { IsoDate } from '../language/calendar.ts';
import { individualProtocol } from '../protocol/builtin.generated.ts';
import { partsOf, type LocalizedText } from '../protocol/protocol.ts';

export interface MarkerDot {
  readonly path: string;
  /** Of the note; undefined for the case file. */
  readonly date: IsoDate | undefined;
  /** Id of the rating; undefined when the marker is there without one. */
  readonly rating: string | undefined;
  readonly hasEvidence: boolean;
}

/** One end marker over time. */
export interface MarkerRow {
  readonly id: string;
  readonly names: LocalizedText;
  readonly dots: readonly MarkerDot[];
}

export const markerRatings: readonly string[] = ['not-yet', 'partly', 'yes'];

/** All markers of the protocol as soon as one of them is recorded somewhere; none before. */
export function markerRows({ notes, caseFile }: Case): MarkerRow[] {
  const sources: { path: string; date: IsoDate | undefined; markers: Markers | undefined }[] = notes.map(({ path, date, markers }) => ({ path, date, markers }));
  if (caseFile) sources.push({ path: caseFile.path, date: undefined, markers: caseFile.markers });
  const protocol = notes.at(-1)?.protocol ?? individualProtocol;
  const rows = partsOf(protocol, markersStep).map(({ id, names }) => ({
    id, names, dots: sources.flatMap(({ path, date, markers }) => {
      const marker = markers?.get(id);
      return marker ? [{ path, date, rating: marker.rating, hasEvidence: marker.hasEvidence }] : [];
    }),
  }));
  return rows.some(({ dots }) => dots.length > 0) ? rows : [];
}
