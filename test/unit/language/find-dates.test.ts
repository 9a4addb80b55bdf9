import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, civilDateOf, fromDayNumber, toDayNumber, weekdayOf } from '../../../src/core/language/calendar.ts';
import { monthNames, weekdayNames } from '../../../src/core/language/date-words.ts';
import { findDates, findNumericDates } from '../../../src/core/language/find-dates.ts';
import type { DateMention } from '../../../src/core/language/find-dates.ts';
import { reference, rightExamples, wrongExamples } from './find-dates-table.ts';

function describeMention(mention: DateMention): string {
  const days = mention.from === undefined ? 'none' : mention.to === mention.from ? mention.from : `${mention.from}..${mention.to}`;
  const parts = [mention.form, days, mention.time, mention.weekday && `d${mention.weekday.day}`, mention.ambiguous ? '?' : undefined];
  return parts.filter(part => part !== undefined).join(' ');
}

function read(text: string): string {
  return findDates(text, { reference }).map(describeMention).join('; ');
}

const isoDays = fc.integer({ min: toDayNumber('1900-01-01'), max: toDayNumber('2199-12-31') }).map(fromDayNumber);
const fragments = fc.constantFrom(
  ...'1 12 31 2026 26 09 Senin Jum\'at Minggu minggu Monday Desember may May Mar ke ketiga third week of the awal akhir bulan depan next in two dua lagi besok tanggal pukul jam at'.split(' '),
  ' ', ' ', ' ', ',', '.', '-', '/', ':', '(', ')', '\n', '\n\n', '*', '—', '\ud83d', '’', '\u0000',
);
const wildText = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.array(fragments, { maxLength: 40 }).map(parts => parts.join('')));

describe('findDates', () => {
  for (const [text, expected] of rightExamples) {
    it(`reads ${JSON.stringify(text)}`, () => assert.equal(read(text), expected));
    it(`reads ${JSON.stringify(text)} inside a sentence`, () => assert.equal(read(`Disepakati: ${text}; sampai jumpa`), expected));
  }
  for (const text of wrongExamples) {
    it(`finds no date in ${JSON.stringify(text)}`, () => assert.equal(read(text), ''));
  }

  it('gives the spans of the whole, the date and the weekday', () => {
    const text = 'Kita bertemu Senin, 12 Januari 2026 pukul 09.00 WIB di ruang BK.';
    const [mention] = findDates(text);
    assert.ok(mention);
    assert.equal(text.slice(mention.span.start, mention.span.end), 'Senin, 12 Januari 2026 pukul 09.00 WIB');
    assert.equal(text.slice(mention.dateSpan.start, mention.dateSpan.end), '12 Januari 2026');
    assert.equal(text.slice(mention.weekday?.span.start, mention.weekday?.span.end), 'Senin');
  });

  it('tells the zone of a clock time, and takes the end of a meeting into its span', () => {
    for (const [text, time, zone] of [
      ['12 Januari 2026 pukul 09.00 WITA', '09:00', 'WITA'], ['12 Januari 2026 pukul 09.00-10.00 WIT', '09:00', 'WIT'], ['2026-01-12 09:00 – 10:00 (WIB)', '09:00', 'WIB'],
      ['12 Januari 2026 jam 9 pagi WITA', '09:00', 'WITA'], ['12 Januari 2026 pukul 09.00 sampai 10.00 WITA', '09:00', 'WITA'], ['12 January 2026 at 2 pm GMT', '14:00', 'UTC'],
      ['2026-01-12T09:00Z', '09:00', 'UTC'], ['2026-01-12 09:00 to 10:00', '09:00', undefined], ['2026-01-12', undefined, undefined],
    ] as const) {
      const [mention] = findDates(`${text} di ruang BK`);
      assert.deepEqual([mention?.time, mention?.zone, text.slice(mention?.span.start, mention?.span.end)], [time, zone, text]);
    }
    const [mention] = findDates('2026-01-12 09:00 - 10 people');
    assert.deepEqual([mention?.time, mention?.span.end], ['09:00', 16]);
  });

  it('reads a region only, with offsets into the whole text', () => {
    const text = '2026-01-01 dan 2026-02-02 dan 2026-03-03';
    const mentions = findDates(text, { from: { start: 11, end: 26 } });
    assert.deepEqual(mentions.map(mention => [mention.from, mention.span.start]), [['2026-02-02', 15]]);
    assert.deepEqual(findDates(text, { from: { start: 0, end: 8 } }), []);
    assert.deepEqual(findNumericDates('1/12/2026', { from: { start: 0, end: 8 } }), []);
  });

  it('finds what needs a reference, and says no day without one', () => {
    for (const text of ['besok', 'minggu depan', 'next Monday', 'dua minggu lagi', 'akhir bulan ini', '12 Desember', 'tanggal 12', 'hari Senin']) {
      const [mention] = findDates(text);
      assert.ok(mention, text);
      assert.equal(mention.from, undefined);
      assert.equal(mention.to, undefined);
    }
  });

  it('reads digits month first when told to, without clearing the doubt', () => {
    const [mention] = findDates('03/04/2026', { order: 'mdy' });
    assert.equal(mention?.from, '2026-03-04');
    assert.equal(mention?.ambiguous, true);
    assert.equal(findDates('13/04/2026', { order: 'mdy' })[0]?.from, '2026-04-13');
  });

  it('knows when a bare hour may be of either half of the day', () => {
    const time = (text: string) => findDates(`12 Januari 2026 ${text}`)[0]?.time;
    assert.equal(time('jam 3'), undefined);
    assert.equal(time('jam 3 sore'), '15:00');
    assert.equal(time('jam 7 malam'), '19:00');
    assert.equal(time('at 12 pm'), '12:00');
    assert.equal(time('at 12 am'), '00:00');
    assert.equal(time('at 1:15 p.m.'), '13:15');
    assert.equal(time('pukul 13'), '13:00');
    assert.equal(time("at 9 o'clock"), '09:00');
    assert.equal(time('25.00'), undefined);
    assert.equal(time('9 siswa'), undefined);
  });

  it('counts next and this from any day of the week', () => {
    fc.assert(fc.property(isoDays.filter(day => day > '1900-02-01' && day < '2199-11-01'), fc.integer({ min: 0, max: 6 }), (day, weekday) => {
      const name = weekdayNames[weekday as 0].en;
      const from = (text: string) => findDates(text, { reference: day })[0]?.from ?? '';
      assert.equal(weekdayOf(from(`next ${name}`)), weekday);
      assert.ok(from(`this ${name}`) >= day && from(`this ${name}`) <= addDays(day, 6));
      assert.ok(from(`next ${name}`) > day && from(`next ${name}`) <= addDays(day, 13));
      assert.ok(from(`on ${name}`) > day && from(`on ${name}`) <= addDays(day, 7));
      const week = findDates('minggu depan', { reference: day })[0];
      assert.ok(week?.from !== undefined && week.to !== undefined);
      assert.ok(week.from <= from(`next ${name}`) && from(`next ${name}`) <= week.to);
    }));
  });

  it('finds any day that is written in words again', () => {
    fc.assert(fc.property(isoDays, fc.constantFrom('id', 'en'), fc.boolean(), (date, language: 'id' | 'en', withWeekday) => {
      const civil = civilDateOf(date);
      assert.ok(civil);
      const month = monthNames[civil.month]?.[language] ?? '';
      const weekday = weekdayNames[weekdayOf(date)][language];
      const words = language === 'en' && civil.day % 2 === 0 ? `${month} ${civil.day}, ${civil.year}` : `${civil.day} ${month} ${civil.year}`;
      const text = withWeekday ? `${weekday}, ${words}` : words;
      const mentions = findDates(`Lalu ${text}.`);
      assert.equal(mentions.length, 1);
      assert.equal(mentions[0]?.from, date);
      assert.equal(mentions[0]?.to, date);
      assert.equal(mentions[0]?.weekday?.day, withWeekday ? weekdayOf(date) : undefined);
      assert.deepEqual(mentions[0]?.span, { start: 5, end: 5 + text.length });
    }));
  });

  it('never throws, and its spans are inside and in order', () => {
    fc.assert(fc.property(wildText, fc.option(isoDays, { nil: undefined }), (text, day) => {
      let last = 0;
      for (const mention of findDates(text, { reference: day })) {
        assert.ok(mention.span.start >= last && mention.span.end <= text.length);
        assert.ok(mention.span.start <= mention.dateSpan.start && mention.dateSpan.start < mention.dateSpan.end && mention.dateSpan.end <= mention.span.end);
        assert.equal(mention.from === undefined, mention.to === undefined);
        if (mention.from !== undefined && mention.to !== undefined) assert.ok(civilDateOf(mention.from) && mention.from <= mention.to);
        last = mention.span.end;
      }
    }), { numRuns: 2000 });
  });
});

describe('findNumericDates', () => {
  it('finds the same dates in digits as findDates', () => {
    const text = '03/04/2026 lalu 13.04.26, 7/10, 2026-01-05, 05/05/2026, 46/2023, 10.30-11.15 dan 31/02/2026';
    const numeric = findNumericDates(text);
    assert.deepEqual(numeric.map(mention => mention.from), ['2026-04-03', '2026-04-13', '2026-05-05', undefined]);
    assert.deepEqual(numeric, findDates(text).filter(mention => mention.form === 'numeric'));
  });

  it('finds no more than findDates anywhere', () => {
    const digits = fc.array(fc.constantFrom('1', '12', '2026', '26', '3', '/', '-', '.', ' ', 'a', ':', '_'), { maxLength: 24 }).map(parts => parts.join(''));
    fc.assert(fc.property(digits, text => {
      assert.deepEqual(findNumericDates(text).map(mention => mention.dateSpan),
        findDates(text).filter(mention => mention.form === 'numeric').map(mention => mention.dateSpan));
    }), { numRuns: 2000 });
  });

  it('reads ten megabytes in one line', () => {
    assert.deepEqual(findNumericDates('1'.repeat(10_000_000)), []);
    assert.deepEqual(findDates('1'.repeat(10_000_000)), []);
    assert.equal(findDates('1/'.repeat(500_000)).length, 0);
  });
});
