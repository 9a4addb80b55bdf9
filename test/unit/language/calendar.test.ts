import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDays, addMonths, civilDateOf, daysBetween, fromDayNumber, isIsoDate, isoDate, isTime, minutesOf, mondayOf, onOrAfter, parseDateTime,
  toDayNumber, weekdayOf,
} from '../../../src/core/language/calendar.ts';

const isoDays = fc.integer({ min: toDayNumber('1900-01-01'), max: toDayNumber('2199-12-31') }).map(fromDayNumber);

describe('calendar', () => {
  it('counts every day from 1900 to 2199 as the platform does', () => {
    let expected = Date.UTC(1900, 0, 1);
    for (let number = toDayNumber('1900-01-01'); number <= toDayNumber('2199-12-31'); number++, expected += 86_400_000) {
      const date = fromDayNumber(number);
      assert.equal(number, expected / 86_400_000);
      assert.equal(date, new Date(expected).toISOString().slice(0, 10));
      assert.equal(toDayNumber(date), number);
      assert.equal(weekdayOf(date), new Date(expected).getUTCDay());
      assert.ok(isIsoDate(date));
    }
  });

  it('makes only real days of 1900 to 2199', () => {
    assert.equal(isoDate(2024, 2, 29), '2024-02-29');
    assert.equal(isoDate(2026, 2, 29), undefined);
    assert.equal(isoDate(1900, 2, 29), undefined);
    assert.equal(isoDate(2000, 2, 29), '2000-02-29');
    assert.equal(isoDate(2026, 4, 31), undefined);
    assert.equal(isoDate(1899, 12, 31), undefined);
    assert.equal(isoDate(2200, 1, 1), undefined);
    assert.equal(isoDate(2026, 1.5, 1), undefined);
    assert.equal(isoDate(Number.NaN, 1, 1), undefined);
  });

  for (const text of ['2026-1-05', '2026-01-5', '2026/01/05', '20260105', '2026-01-05 ', ' 2026-01-05', '2026-02-30', '2026-00-10', '2026-13-01', '', '1899-12-31']) {
    it(`takes ${JSON.stringify(text)} for no date`, () => {
      assert.equal(isIsoDate(text), false);
      assert.equal(civilDateOf(text), undefined);
      assert.ok(Number.isNaN(toDayNumber(text)));
    });
  }

  it('moves numbers outside its years to the nearest end', () => {
    assert.equal(fromDayNumber(Infinity), '2199-12-31');
    assert.equal(fromDayNumber(-Infinity), '1900-01-01');
    assert.equal(fromDayNumber(Number.NaN), '1900-01-01');
  });

  it('adds and subtracts days', () => {
    assert.equal(addDays('2024-02-28', 1), '2024-02-29');
    assert.equal(addDays('2026-12-31', 1), '2027-01-01');
    assert.equal(daysBetween('2026-01-05', '2026-01-19'), 14);
    fc.assert(fc.property(isoDays, isoDays, (from, to) => assert.equal(addDays(from, daysBetween(from, to)), to)));
  });

  it('adds months, and ends with the month', () => {
    assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
    assert.equal(addMonths('2026-01-31', -2), '2025-11-30');
    assert.equal(addMonths('2026-12-15', 1), '2027-01-15');
    assert.equal(addMonths('2026-01-15', -1), '2025-12-15');
    assert.equal(addMonths('2199-12-15', 1), '2199-12-31');
  });

  it('finds the Monday of a week and the next such weekday', () => {
    assert.equal(mondayOf('2026-01-11'), '2026-01-05');
    assert.equal(mondayOf('2026-01-12'), '2026-01-12');
    assert.equal(onOrAfter('2026-01-07', 3), '2026-01-07');
    assert.equal(onOrAfter('2026-01-07', 2), '2026-01-13');
  });

  it('knows times', () => {
    for (const text of ['00:00', '09:30', '23:59']) assert.ok(isTime(text), text);
    for (const text of ['24:00', '09:60', '9:30', '09.30', '09:3', '', '09:300', 'ab:cd']) assert.ok(!isTime(text), text);
  });
});

describe('parseDateTime', () => {
  const right: readonly (readonly [string, string | undefined, number | undefined])[] = [
    ['2026-01-05', undefined, undefined],
    ['2026-01-05 14:30', '14:30', undefined],
    ['2026-01-05T14:30', '14:30', undefined],
    ['2026-01-05T14:30:59', '14:30', undefined],
    ['2026-01-05T14:30:59.123Z', '14:30', 0],
    ['2026-01-05T14:30:00+07:00', '14:30', 420],
    ['2026-01-05 14:30 +0700', '14:30', 420],
    ['2026-01-05 14:30-05', '14:30', -300],
    ['2026-01-05 14:30 WIB', '14:30', 420],
    ['2026-01-05 14:30 WITA', '14:30', 480],
    ['2026-01-05 14:30 wit', '14:30', 540],
  ];
  for (const [text, time, offsetMinutes] of right) {
    it(`reads ${text}`, () => assert.deepEqual(parseDateTime(text), { date: '2026-01-05', time, offsetMinutes }));
  }

  for (const text of ['2026-02-30 10:00', '2026-01-05 25:00', '2026-01-05x14:30', '2026-01-05 14:30 XYZ', '2026-01-05 14:30+99:00', '14:30', '', '5 Januari 2026', '2026-01-05T', '2026-01-05 14:30:61']) {
    it(`refuses ${JSON.stringify(text)}`, () => assert.equal(parseDateTime(text), undefined));
  }

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string().map(tail => `2026-01-05 ${tail}`)), text => {
      parseDateTime(text);
    }));
  });

  it('compares moments across zones', () => {
    const minutes = (text: string) => {
      const moment = parseDateTime(text);
      assert.ok(moment);
      return minutesOf(moment);
    };
    assert.equal(minutes('1970-01-01T00:00Z'), 0);
    assert.equal(minutes('2026-01-05 14:30 WIB'), minutes('2026-01-05 15:30 WITA'));
    assert.equal(minutes('2026-01-05 14:30 WIB'), minutes('2026-01-05 14:30'));
    assert.equal(minutes('2026-01-05 00:00'), minutes('2026-01-05'));
  });
});
