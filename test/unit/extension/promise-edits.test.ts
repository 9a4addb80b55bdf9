import assert from 'node:assert/strict';
import type { FileEdit } from '../../../src/core/lint/fix.ts';
import { textWith } from '../../../src/core/lint/insertion.ts';
import type { CaseFile, Note } from '../../../src/core/note/note.ts';
import { NoteParser } from '../../../src/core/note/parse-note.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import { faultOfReason, noneEdits } from '../../../src/extension/follow-ups/none-edits.ts';
import { promiseIn, rescheduleEdits, type PromiseName } from '../../../src/extension/follow-ups/promise-edits.ts';
import { readWantedTime, type WantedTime } from '../../../src/extension/follow-ups/wanted-time.ts';

const parser = new NoteParser({ protocols: builtinProtocols, language: 'en' });
const english = 'client: K-0001\nsession: 2\ndate: 2026-11-02\ncounselor: G-01';
const indonesian = 'konseli: K-0001\npertemuan: 2\ntanggal: 2026-11-02\nkonselor: G-01';
const noteOf = (keys: string, body: string): Note => parser.parseNote('a.session.md', `---\n${keys}\n---\n${body}`);

function result(document: Note | CaseFile, edits: readonly FileEdit[] | undefined): string | undefined {
  return edits && textWith(document, edits);
}

function wanted(typed: string, zone?: WantedTime['zone'], noteDate = '2026-11-02'): WantedTime {
  const time = readWantedTime(typed, { asOf: '2026-11-24', noteDate, zone });
  assert.ok(typeof time === 'object', `${typed}: ${String(time)}`);
  return time;
}

/** The text's body or keys after the change. */
function moved(keys: string, body: string, typed: string, kind: PromiseName['kind'] = 'appointment'): string | undefined {
  const note = noteOf(keys, body);
  return result(note, rescheduleEdits(note, { kind, time: promiseIn(note, kind)?.time }, wanted(typed, promiseIn(note, kind)?.zone)));
}

function none(keys: string, body: string, reason: string, kind: PromiseName['kind'] = 'appointment'): string | undefined {
  const note = noteOf(keys, body);
  return result(note, noneEdits(note, kind, reason));
}

const whole = (keys: string, body: string): string => `---\n${keys}\n---\n${body}`;

describe('readWantedTime', () => {
  const context = { asOf: '2026-11-24', noteDate: '2026-11-02' };

  it('takes the words for dates of both languages, and writes ISO', () => {
    for (const [typed, text] of [
      ['2026-12-07', '2026-12-07'], ['7 Desember 2026 pukul 09.00', '2026-12-07 09:00'], ['Monday 7 December at 9:30', '2026-12-07 09:30'],
      ['besok', '2026-11-25'], ['tomorrow', '2026-11-25'], ['dua minggu lagi', '2026-12-08'], ['07/12/2026', '2026-12-07'],
    ] as const) {
      const read = readWantedTime(typed, context);
      assert.ok(typeof read === 'object', typed);
      assert.equal(read.text, text, typed);
    }
  });

  it('keeps a window in its own words, unless they hang on the day of reading', () => {
    assert.deepEqual(readWantedTime('minggu ketiga Januari 2027', context), { text: 'minggu ketiga Januari 2027', time: { from: '2027-01-15', to: '2027-01-21' }, clock: undefined, zone: undefined });
    assert.equal(readWantedTime('minggu depan', context), 'loose-window');
  });

  it('refuses what is no day, and days that are not after the note', () => {
    assert.equal(readWantedTime('soon', context), 'no-date');
    assert.equal(readWantedTime('', context), 'no-date');
    assert.equal(readWantedTime('2026-11-02', context), 'before-note');
    assert.equal(readWantedTime('2026-02-30', context), 'no-date');
  });
});

describe('rescheduleEdits', () => {
  const body = '# Session 2\n\n## Final stage\n\n### Next appointment\n\nTuesday, 17 November 2026 at 09:00 in room 2.\n';

  it('keeps the zone of a clock time, unless another is named, and takes the old end away', () => {
    const next = (words: string): string => `# Session 2\n\n## Next appointment\n\n${words}\n`;
    for (const [before, typed, after] of [
      ['17 November 2026 at 09:00 WITA.', '2026-12-01 10:30', '2026-12-01 10:30 WITA.'],
      ['17 November 2026 at 09:00-10:00 WITA, room 2.', '2026-12-01 10:30', '2026-12-01 10:30 WITA, room 2.'],
      ['17 November 2026 at 09:00 WITA.', '2026-12-01 10:30 WIB', '2026-12-01 10:30 WIB.'],
      ['17 November 2026 at 09:00 WITA.', '2026-12-01', '2026-12-01.'],
    ] as const) assert.equal(moved(english, next(before), typed), whole(english, next(after)), before);
    assert.equal(moved(`${english}\nnext_appointment: 2026-11-17 09:00 WIT`, '# Session\n', '2026-12-01 10:30'), whole(`${english}\nnext_appointment: 2026-12-01 10:30 WIT`, '# Session\n'));
  });

  it('replaces the value in the front matter', () => {
    assert.equal(moved(`${english}\nnext_appointment: 2026-11-17 09:00`, '# Session\n', '1 Desember 2026'), whole(`${english}\nnext_appointment: 2026-12-01`, '# Session\n'));
    assert.equal(moved(`${english}\nnext_appointment: "17 November 2026, room 2"`, '# Session\n', '2026-12-01'), whole(`${english}\nnext_appointment: "2026-12-01, room 2"`, '# Session\n'));
  });

  it('replaces the date in the body, with its weekday and time, and leaves the other words', () => {
    assert.equal(moved(english, body, '2026-12-01 10:00'), whole(english, body.replace('Tuesday, 17 November 2026 at 09:00', '2026-12-01 10:00')));
    const label = '**Pertemuan berikutnya:** Kamis, 26 November 2026 pukul 10.15 di ruang BK.\n';
    assert.equal(moved(indonesian, label, 'besok'), whole(indonesian, '**Pertemuan berikutnya:** 2026-11-25 di ruang BK.\n'));
  });

  it('replaces both where both name a day', () => {
    assert.equal(moved(`${english}\nnext_appointment: 2026-11-17`, body, '2026-12-01'), whole(`${english}\nnext_appointment: 2026-12-01`, body.replace('Tuesday, 17 November 2026 at 09:00', '2026-12-01')));
  });

  it('gives a day to a promise without one', () => {
    assert.equal(moved(`${english}\nnext_appointment: soon`, '# Session\n', '2026-12-01'), whole(`${english}\nnext_appointment: 2026-12-01`, '# Session\n'));
    const soon = '## Next appointment\n\nSoon, after the exams.\n';
    assert.equal(moved(english, soon, '2026-12-01'), whole(english, '## Next appointment\n\nSoon, after the exams. (2026-12-01)\n'));
    assert.equal(moved(indonesian, 'Pertemuan berikutnya: segera\n', '2026-12-01'), whole(indonesian, 'Pertemuan berikutnya: segera (2026-12-01)\n'));
  });

  it('writes a window in its words', () => {
    assert.equal(moved(english, body, 'third week of January 2027'), whole(english, body.replace('Tuesday, 17 November 2026 at 09:00', 'third week of January 2027')));
  });

  it('moves the new date of a missed meeting, and the day for word from a referral', () => {
    const missed = `${english}\ntype: no-show`;
    assert.equal(moved(missed, 'No word. New date: 9 November 2026.\n', '2026-12-01'), whole(missed, 'No word. New date: 2026-12-01.\n'));
    const referral = '## Referral\n\n- To: clinic\n- Reason: sleep\n- Feedback: by 20 November 2026\n';
    assert.equal(moved(english, referral, '2026-12-01', 'referral-feedback'), whole(english, referral.replace('20 November 2026', '2026-12-01')));
  });

  it('moves the day of the entry in a case file that is meant', () => {
    const text = '---\nkasus: C-0A01\nalih_tangan:\n  - {kepada: klinik, kabar_balik: 2026-11-20}\n  - {kepada: dokter, kabar_balik: 2026-11-21}\n---\n';
    const file = parser.parseCaseFile('case.md', text);
    const name = { kind: 'referral-feedback', time: { from: '2026-11-21', to: '2026-11-21' } } as const;
    assert.equal(result(file, rescheduleEdits(file, name, wanted('2026-12-01'))), text.replace('2026-11-21', '2026-12-01'));
    assert.equal(rescheduleEdits(file, name, wanted('third week of January 2027')), undefined);
    assert.equal(rescheduleEdits(file, { ...name, time: { from: '2026-11-22', to: '2026-11-22' } }, wanted('2026-12-01')), undefined);
  });

  it('offers nothing where nothing is promised', () => {
    assert.equal(moved(english, '# Session\n', '2026-12-01'), undefined);
  });
});

describe('noneEdits', () => {
  it('writes a mapping in the place of the value, in the note\'s own keys', () => {
    assert.equal(none(`${english}\nnext_appointment: 2026-11-17 09:00`, '# Session\n', 'the family moved away'), whole(`${english}\nnext_appointment: {none: the family moved away}`, '# Session\n'));
    assert.equal(none(`${indonesian}\npertemuan_berikutnya: segera`, '# Sesi\n', 'pindah: ke kota lain'), whole(`${indonesian}\npertemuan_berikutnya: {tidak_ada: "pindah: ke kota lain"}`, '# Sesi\n'));
  });

  it('writes "none" with the reason in the place of the sentence, and keeps the other sentences', () => {
    const body = '## Next appointment\n\nWe meet again on Tuesday, 17 November 2026 in room 2. The client brings the diary.\n';
    assert.equal(none(english, body, 'the family moved away'), whole(english, '## Next appointment\n\nnone: the family moved away. The client brings the diary.\n'));
    assert.equal(none(indonesian, '**Pertemuan berikutnya:** Kamis, 26 November 2026 pukul 10.15 di ruang BK.\n', 'pindah sekolah'), whole(indonesian, '**Pertemuan berikutnya:** tidak ada: pindah sekolah.\n'));
    assert.equal(none(english, '## Next appointment\n\n- 17 November 2026\n', 'moved'), whole(english, '## Next appointment\n\n- none: moved\n'));
    assert.equal(none(english, '| Next appointment | 17 November 2026 |\n|---|---|\n| Place | room 2 |\n', 'moved'), whole(english, '| Next appointment | none: moved |\n|---|---|\n| Place | room 2 |\n'));
  });

  it('answers both the front matter and the body', () => {
    const body = '## Next appointment\n\n17 November 2026\n';
    assert.equal(none(`${english}\nnext_appointment: 2026-11-17`, body, 'moved'), whole(`${english}\nnext_appointment: {none: moved}`, '## Next appointment\n\nnone: moved\n'));
  });

  it('adds the reason to words without a day', () => {
    assert.equal(none(english, '## Next appointment\n\nSoon, after the exams.\n', 'moved'), whole(english, '## Next appointment\n\nSoon, after the exams.\n\nnone: moved\n'));
    assert.equal(none(indonesian, 'Pertemuan berikutnya: segera\n', 'pindah'), whole(indonesian, 'Pertemuan berikutnya: tidak ada: pindah\n'));
  });

  it('takes back the new date of a missed meeting, and the check after a closing', () => {
    const missed = `${english}\ntype: no-show`;
    assert.equal(none(missed, 'No word.\n\nNew date: 9 November 2026.\n', 'moved'), whole(missed, 'No word.\n\nNew date: none: moved.\n'));
    const closing = `${english}\ntype: closing`;
    assert.equal(none(closing, '## Follow-up\n\nA short talk on 9 January 2027.\n', 'moved', 'follow-up'), whole(closing, '## Follow-up\n\nnone: moved.\n'));
  });

  it('leaves a promise within other words alone', () => {
    const shared = '## Conclusion and next appointment\n\nSleep comes first. We meet again on 17 November 2026.\n';
    assert.ok(promiseIn(noteOf(english, shared), 'appointment'));
    assert.equal(none(english, shared, 'moved'), undefined);
    assert.equal(none(`${english}\ntype: no-show`, 'No word, so the meeting was moved to 9 November 2026.\n', 'moved'), undefined);
  });

  it('knows when a reason is none', () => {
    assert.equal(faultOfReason('  '), 'empty');
    assert.equal(faultOfReason('...'), 'empty');
    assert.equal(faultOfReason('holidays until 2 January 2027'), 'date');
    assert.equal(faultOfReason('the family moved away'), undefined);
  });

  it('never gives a text that promises still, whatever the words around', () => {
    let changed = 0;
    for (const body of ['## Next appointment\n\n17 or 18 November 2026\n', '## Next appointment\n\n17 November 2026\n18 November 2026\n', '## Next appointment\n\n17 November 2026 (or 24 November 2026)\n', '## Next appointment\r\n\r\n17 November 2026\r\n']) {
      const after = none(english, body, 'moved | away');
      if (after === undefined) continue;
      changed++;
      assert.equal(promiseIn(parser.parseNote('a.session.md', after), 'appointment'), undefined, body);
    }
    assert.ok(changed > 0);
  });
});
