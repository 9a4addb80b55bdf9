import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findAgreement } from '../../../src/core/language/quantities.ts';
import { perWeek } from '../../../src/core/language/quantities-frequency.ts';

/** "meetings minutes times/every-unit until", `-` for what is not read, `event` for an end that no calendar gives. */
function read(text: string): string {
  const { meetings, minutes, frequency, until } = findAgreement(text, { reference: '2026-01-07' });
  const often = frequency && `${frequency.value.times}/${frequency.value.every}${frequency.value.unit}`;
  return [meetings?.value, minutes?.value, often, until && (until.value ?? 'event')].map(part => part ?? '-').join(' ');
}

describe('findAgreement', () => {
  const examples: readonly (readonly [string, string])[] = [
    ['4 x 45 menit', '4 45 - -'],
    ['4x45\'', '4 45 - -'],
    ['4 kali @ 45 menit', '4 45 - -'],
    ['1 x 45 menit', '- 45 - -'],
    ['1 x 40 menit / I', '- 40 - -'],
    ['2 JP', '- 90 - -'],
    ['45 menit tiap pertemuan', '- 45 - -'],
    ['satu jam', '- 60 - -'],
    ['1,5 jam', '- 90 - -'],
    ['enam kali pertemuan', '6 - - -'],
    ['six meetings', '6 - - -'],
    ['Six meetings of 45 minutes, once a week.', '6 45 1/1week -'],
    ['six 45-minute sessions, weekly', '6 45 1/1week -'],
    ['six weekly meetings', '6 - 1/1week -'],
    ['6 (enam) kali pertemuan, seminggu sekali, masing-masing 45 menit, sampai akhir Maret 2026', '6 45 1/1week 2026-03-31'],
    ['Pertemuan sebanyak 6 kali, @ 45 menit', '6 45 - -'],
    ['empat kali, masing-masing satu jam', '4 60 - -'],
    ['4-6 sesi', '6 - - -'],
    ['bertemu empat kali', '4 - - -'],
    ['dari 4 pertemuan menjadi 8 pertemuan', '8 - - -'],
    ['extended by agreement to 8 sessions', '8 - - -'],
    ['dua kali terlambat tanpa kabar', '- - - -'],
    ['Terlambat lebih dari 15 menit dianggap batal; lama 45 menit', '- 45 - -'],
    ['kabar 24 jam sebelumnya', '- - - -'],
    ['tell me 30 minutes in advance', '- - - -'],
    ['seminggu sekali', '- - 1/1week -'],
    ['sekali seminggu', '- - 1/1week -'],
    ['seminggu dua kali', '- - 2/1week -'],
    ['2x/minggu', '- - 2/1week -'],
    ['twice a week', '- - 2/1week -'],
    ['once every two weeks', '- - 1/2week -'],
    ['every other week', '- - 1/2week -'],
    ['dua minggu sekali', '- - 1/2week -'],
    ['fortnightly', '- - 1/2week -'],
    ['2 sessions per month', '- - 2/1month -'],
    ['setiap Senin', '- - 1/1week -'],
    ['tiap hari Senin dan Kamis pukul 09.00', '- - 2/1week -'],
    ['setiap minggu', '- - 1/1week -'],
    ['mencatat setiap hari', '- - - -'],
    ['sampai akhir semester', '- - - event'],
    ['until the end of the semester', '- - - event'],
    ['sampai akhir tahun pelajaran', '- - - event'],
    ['until December 2026', '- - - 2026-12-31'],
    ['hingga 12 Desember 2026', '- - - 2026-12-12'],
    ['sampai dengan tanggal 12 Desember 2026', '- - - 2026-12-12'],
    ['s.d. 12/12/2026', '- - - 2026-12-12'],
    ['sampai Desember', '- - - 2026-12-31'],
    ['sampai masalah selesai', '- - - -'],
    ['until the goals are met', '- - - -'],
    ['pertemuan ke-6', '- - - -'],
    ['sesi 6', '- - - -'],
    ['Senin, 12 Januari 2026 pukul 09.00', '- - - -'],
    ['10.30-11.15 WIB', '- - - -'],
    ['', '- - - -'],
  ];
  for (const [text, expected] of examples) it(`reads ${JSON.stringify(text)}`, () => assert.equal(read(text), expected));

  it('keeps the place of what it read, in a region too', () => {
    const text = 'Waktu: 6 sesi. Lain: 8 sesi';
    const { meetings } = findAgreement(text, { from: { start: 15, end: text.length } });
    assert.equal(text.slice(meetings?.span.start, meetings?.span.end), '8 sesi');
    assert.equal(meetings?.value, 8);
  });

  it('takes the length of a lesson from its caller', () => {
    assert.equal(findAgreement('4 x 2 JP', { minutesPerLesson: 40 }).minutes?.value, 80);
  });

  it('never throws, and its spans are inside', () => {
    const parts = fc.constantFrom(...'4 45 x kali menit jam JP pertemuan sesi six weekly setiap Senin dan sampai until akhir semester Desember 2026 seminggu sekali per minggu menjadi ke - , . ( )'.split(' '), ' ', ' ', '\n');
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(parts, { maxLength: 30 }).map(list => list.join(' '))), text => {
      for (const quantity of Object.values(findAgreement(text))) {
        assert.ok(quantity.span.start >= 0 && quantity.span.start < quantity.span.end && quantity.span.end <= text.length);
      }
    }), { numRuns: 1000 });
  });
});

describe('perWeek', () => {
  it('counts a month as 52/12 weeks', () => {
    assert.equal(perWeek({ times: 1, every: 2, unit: 'week' }), 0.5);
    assert.equal(perWeek({ times: 13, every: 3, unit: 'month' }), 1);
  });
});
