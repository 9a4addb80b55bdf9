import assert from 'node:assert/strict';
import { findMonth, findOrdinal, findWeekday, isOrdinalEnding, monthNames, monthWords, weekdayNames, weekdayWords } from '../../../src/core/language/date-words.ts';

describe('date words', () => {
  it('finds every name it gives out', () => {
    for (let month = 1; month <= 12; month++) {
      for (const language of ['id', 'en'] as const) assert.equal(findMonth((monthNames[month]?.[language] ?? '').toLowerCase())?.month, month);
    }
    for (const day of [0, 1, 2, 3, 4, 5, 6] as const) {
      for (const language of ['id', 'en'] as const) {
        const found = findWeekday(weekdayNames[day][language].toLowerCase());
        assert.equal(found?.day, day);
        assert.equal(found?.language, language);
        assert.equal(found?.short, false);
      }
    }
  });

  it('gives each month and weekday a short form too', () => {
    const months = [...monthWords()].map(word => findMonth(word)?.month);
    for (let month = 1; month <= 12; month++) assert.ok(months.filter(found => found === month).length >= 2, String(month));
    const days = [...weekdayWords()].map(word => findWeekday(word)?.day);
    for (let day = 0; day <= 6; day++) assert.ok(days.filter(found => found === day).length >= 4, String(day));
  });

  it('knows that minggu is also a week, and ordinals of both languages', () => {
    assert.equal(findWeekday('minggu')?.week, true);
    assert.equal(findWeekday('ahad')?.week, false);
    assert.deepEqual(['pertama', 'kedua', 'ketiga', 'keempat', 'kelima', 'terakhir'].map(findOrdinal), [1, 2, 3, 4, 5, -1]);
    assert.deepEqual(['first', 'second', 'third', 'fourth', 'fifth', 'last'].map(findOrdinal), [1, 2, 3, 4, 5, -1]);
    assert.ok(isOrdinalEnding('st') && isOrdinalEnding('th') && !isOrdinalEnding('s'));
    assert.equal(findMonth('constructor'), undefined);
  });
});
