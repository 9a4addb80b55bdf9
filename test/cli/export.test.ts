import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { buildCaseFile, buildNote } from '../rules/support/build-note.ts';
import { tahap, TemporaryFolder } from '../support/command-line.ts';

interface ReadEvent {
  readonly summary: string;
  readonly status: string;
  readonly start: string;
  readonly end: string;
  readonly sequence: number;
  readonly stamp: string;
}

/** The events of a calendar as an independent library reads them, by UID. */
function eventsOf(text: string): Map<string, ReadEvent> {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return new Map(calendar.getAllSubcomponents('vevent').map(component => {
    const event = new ICAL.Event(component);
    const shown = (time: ICAL.Time): string => time.isDate ? time.toString() : time.convertToZone(ICAL.Timezone.utcTimezone).toString();
    return [event.uid, {
      summary: event.summary,
      status: String(component.getFirstPropertyValue('status')),
      start: shown(event.startDate),
      end: shown(event.endDate),
      sequence: Number(event.sequence),
      stamp: String(component.getFirstPropertyValue('dtstamp')),
    }];
  }));
}

const usual = { asOf: '2026-01-06' };
const noShow = buildNote('en', { type: 'no-show', date: '2026-01-12', body: 'Appointed for 09:00; no notice. Two calls. New date: 2026-01-19 10:30. Next step: the class teacher asks.\n' });

describe('tahap export ics', () => {
  let folder: TemporaryFolder;
  const exported = (...args: string[]): string => {
    const { code, out, errors } = tahap(folder.path, ['export', 'ics', '--as-of', usual.asOf, ...args]);
    assert.deepEqual([code, errors], [0, '']);
    return out;
  };
  beforeEach(() => { folder = new TemporaryFolder({ '.tahap.yaml': 'language: en\n', 'cases/C-0142/2026-01-05-s01.session.md': buildNote('en', { session: 1 }) }); });
  afterEach(() => folder.remove());

  it('writes a meeting with a clock time in the zone of the institution', () => {
    assert.deepEqual([...eventsOf(exported())], [['C-0142-appointment-2026-01-05@tahap', { summary: 'C-0142: meeting', status: 'CONFIRMED', start: '2026-01-12T02:00:00Z', end: '2026-01-12T02:45:00Z', sequence: 2197, stamp: '2026-01-06T00:00:00Z' }]]);
    for (const [zone, start] of [['Asia/Makassar', '2026-01-12T01:00:00Z'], ['Asia/Jayapura', '2026-01-12T00:00:00Z']] as const) {
      folder.write('.tahap.yaml', `time_zone: ${zone}\n`);
      assert.equal([...eventsOf(exported()).values()][0]?.start, start, zone);
    }
    assert.equal([...eventsOf(exported('--minutes', '90')).values()][0]?.end, '2026-01-12T01:30:00Z');
    folder.write('.tahap.yaml', 'time_zone: Europe/Paris\n');
    assert.equal(tahap(folder.path, ['export', 'ics']).code, 2);
  });

  it('keeps the zone that a promise names, whatever the institution lies in', () => {
    const of = (code: string, next: string): void => folder.write(`cases/${code}/2026-01-05-s01.session.md`, buildNote('id', { session: 1, keys: { case: code }, words: { 'next-appointment': next } }));
    folder.write('.tahap.yaml', 'time_zone: Asia/Jayapura\n');
    of('C-0142', 'Senin, 12 Januari 2026 pukul 09.00 WIB');
    of('C-0150', '12 Januari 2026, 09.00 WITA');
    of('C-0151', '12 Januari 2026 pukul 09.00–10.00 WITA di ruang BK');
    of('C-0152', '2026-01-12 09:00 (WIT)');
    of('C-0153', '2026-01-12 09:00');
    of('C-0154', '2026-01-12T09:00Z');
    folder.write('cases/C-0155/2026-01-05-s01.session.md', buildNote('id', { session: 1, keys: { case: 'C-0155', next_appointment: '2026-01-12 09:00 WITA' }, without: ['next-appointment'] }));
    const text = exported();
    assert.deepEqual(Object.fromEntries([...eventsOf(text).values()].map(({ summary, start }) => [summary.slice(0, 6), start.slice(11, 16)])), {
      'C-0142': '02:00', 'C-0150': '01:00', 'C-0151': '01:00', 'C-0152': '00:00', 'C-0153': '00:00', 'C-0154': '09:00', 'C-0155': '01:00',
    });
    assert.deepEqual(text.match(/(?<=\r\nTZID:).*(?=\r\n)/g), ['Asia/Jakarta', 'Asia/Jayapura', 'Asia/Makassar']);
    const rows = tahap(folder.path, ['report', 'follow-ups', '--as-of', usual.asOf]).out;
    assert.match(rows, / 2026-01-12 09:00 WITA {2}C-0150 /);
    assert.match(rows, / 2026-01-12 09:00 {6,}C-0153 /);
  });

  it('writes days without a clock as whole days, and windows as several', () => {
    folder.write('cases/C-0142/2026-01-05-s01.session.md', buildNote('id', { session: 1, words: { 'next-appointment': '12 Januari 2026' } }));
    folder.write('cases/C-0150/2026-01-05-s01.session.md', buildNote('id', { session: 1, keys: { case: 'C-0150' }, words: { 'next-appointment': 'minggu ketiga Januari 2026' } }));
    const times = [...eventsOf(exported('--language', 'id')).values()].map(({ summary, start, end }) => [summary, start, end]);
    assert.deepEqual(times, [['C-0142: pertemuan', '2026-01-12', '2026-01-13'], ['C-0150: pertemuan', '2026-01-15', '2026-01-22']]);
  });

  it('updates the same event when the day is changed, wherever the note lies', () => {
    const [before] = [...eventsOf(exported())];
    folder.remove();
    folder = new TemporaryFolder({ '.tahap.yaml': '', 'elsewhere/renamed.session.md': buildNote('en', { session: 1, words: { 'next-appointment': '2026-01-13 09:00' } }) });
    const [after] = [...eventsOf(exported('--as-of', '2026-01-07'))];
    assert.equal(after?.[0], before?.[0]);
    assert.equal(after?.[1].start, '2026-01-13T02:00:00Z');
    assert.ok((after?.[1].sequence ?? 0) > (before?.[1].sequence ?? 0));
  });

  it('cancels the day that a no-show moved, and one that a session came before', () => {
    folder.write('cases/C-0142/2026-01-12-no-show.session.md', noShow);
    assert.deepEqual([...eventsOf(exported('--as-of', '2026-01-13'))].map(([uid, { status, start }]) => [uid, status, start]), [
      ['C-0142-appointment-2026-01-05@tahap', 'CANCELLED', '2026-01-12T02:00:00Z'],
      ['C-0142-appointment-2026-01-12@tahap', 'CONFIRMED', '2026-01-19T03:30:00Z'],
    ]);
    folder.write('cases/C-0142/2026-01-15-s02.session.md', buildNote('en', { session: 2, date: '2026-01-15', words: { 'next-appointment': '2026-01-26' } }));
    assert.deepEqual([...eventsOf(exported('--as-of', '2026-01-15'))].map(([uid, { status }]) => [uid, status]), [
      ['C-0142-appointment-2026-01-12@tahap', 'CANCELLED'],
      ['C-0142-appointment-2026-01-15@tahap', 'CONFIRMED'],
    ]);
  });

  it('does not cancel a meeting that was held on its day', () => {
    folder.write('cases/C-0142/2026-01-12-s02.session.md', buildNote('en', { session: 2 }));
    assert.deepEqual([...eventsOf(exported('--as-of', '2026-01-12')).keys()], ['C-0142-appointment-2026-01-12@tahap']);
  });

  it('cancels the meeting of a case that was closed', () => {
    folder.write('cases/C-0142/case.md', buildCaseFile('en', { status: 'closed' }));
    assert.deepEqual([...eventsOf(exported()).values()].map(({ status }) => status), ['CANCELLED']);
  });

  it('tells a meeting from word back that were promised on one day', () => {
    folder.write('cases/C-0142/2026-01-05-s01.session.md', buildNote('en', { session: 1, and: ['referral'] }));
    assert.deepEqual([...eventsOf(exported())].map(([uid, { summary }]) => [uid, summary]), [
      ['C-0142-appointment-2026-01-05@tahap', 'C-0142: meeting'],
      ['C-0142-referral-feedback-2026-01-05@tahap', 'C-0142: word back from the referral'],
    ]);
  });

  it('holds nothing but codes and days, in lines of at most 75 octets that end with CRLF, the same bytes twice', () => {
    const code = 'Å'.repeat(32);
    folder.write('cases/long/2026-01-05-s01.session.md', buildNote('en', { session: 1, keys: { case: code } }));
    const text = exported();
    assert.equal(exported(), text);
    assert.ok(text.endsWith('END:VCALENDAR\r\n') && !/[^\r]\n/.test(text));
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(eventsOf(text).has(`${code}-appointment-2026-01-05@tahap`));
    for (const word of ['K-7F3Q', 'G-01', 'room', 'session.md', 'cases/']) assert.ok(!text.includes(word), word);
  });

  it('leaves out promises without a day and of notes without a code', () => {
    folder.write('cases/C-0142/2026-01-05-s01.session.md', buildNote('en', { session: 1, words: { 'next-appointment': 'soon' } }));
    folder.write('loose.session.md', buildNote('en', { session: 1, keys: { case: undefined, client: undefined } }));
    assert.equal(eventsOf(exported()).size, 0);
  });

  it('ends with 2 on wrong usage', () => {
    for (const args of [['export'], ['export', 'paper'], ['export', 'ics', '--minutes', '0'], ['export', 'ics', 'nowhere']]) assert.equal(tahap(folder.path, args).code, 2, args.join(' '));
  });
});
