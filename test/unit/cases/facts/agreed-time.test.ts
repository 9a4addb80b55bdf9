import assert from 'node:assert/strict';
import { agreesOnTime } from '../../../../src/core/cases/facts/agreed-time.ts';

describe('agreesOnTime', () => {
  it('reads lengths, numbers, frequencies, last days and periods', () => {
    for (const words of [
      '45 minutes a week', 'six meetings', 'four sessions of 45 minutes', 'once a month', 'every Wednesday', 'until the end of term', 'for eight weeks', 'one term', 'half an hour',
      '45 menit seminggu sekali', 'enam pertemuan', '4 x 45 menit', '2 JP', 'setiap Senin', 'sampai akhir semester', 'selama tiga bulan', 'selama satu semester', 'setengah jam',
    ]) assert.equal(agreesOnTime(words), true, words);
  });

  it('is silent on words that only speak of meetings or time', () => {
    for (const words of [
      '', 'what is said in the sessions stays between us', 'both come to meetings prepared', 'the appointments are kept', 'not late for a week', 'until trust grows', 'at all times', 'in hard times',
      'isi pertemuan dirahasiakan', 'memberi kabar bila tidak datang ke pertemuan', 'hadir di setiap pertemuan', 'di luar jam pelajaran', 'sampai masalah selesai', 'berkali-kali', 'sesi berikutnya', 'pertemuan pertama',
    ]) assert.equal(agreesOnTime(words), false, words);
  });
});
