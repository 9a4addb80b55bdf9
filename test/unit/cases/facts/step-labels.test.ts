import assert from 'node:assert/strict';
import { labelWords, readStepLabels } from '../../../../src/core/cases/facts/step-labels.ts';
import { NoteParser } from '../../../../src/core/note/parse-note.ts';
import { builtinProtocols } from '../../../../src/core/protocol/builtin.generated.ts';

const parser = new NoteParser({ protocols: builtinProtocols, language: 'en' });

/** The recorded labels of a step with their words, as "id: words" (only "id" where a cue shows it). */
function read(step: string, body: string): string[] {
  const note = parser.parseNote('a.session.md', `---\ntype: closing\n---\n${body}`);
  const labels = readStepLabels(note, step);
  return [...labels.recorded].sort().map(id => {
    const words = labelWords(note, labels, id);
    return words === undefined ? id : `${id}: ${words}`;
  });
}

describe('labels of a step', () => {
  it('are read from lines, list items and bold names', () => {
    assert.deepEqual(read('closure', '## Closing summary\n\nReason: goals met\n**Sessions:** 6 held\n\n- Way back: by the school office\n- Open concerns: none\n'),
      ['concerns: none', 'reason: goals met', 'return-path: by the school office', 'sessions: 6 held']);
  });

  it('are read from sentences, sub-headings and table rows', () => {
    assert.deepEqual(read('closure', '## Pengakhiran kasus\n\nAlasan: tujuan tercapai. Jalan kembali: lewat guru BK.\n'), ['reason: tujuan tercapai.', 'return-path: lewat guru BK.']);
    assert.deepEqual(read('closure', '## Closure\n\n### Way back\n\nAny day after school.\n\n### Reason\n\nGoals met.\n'), ['reason: Goals met.', 'return-path: Any day after school.']);
    assert.deepEqual(read('referral', '## Rujukan\n\n| Hal | Isi |\n|---|---|\n| Kepada | psikiater |\n| Alasan | pemeriksaan |\n'), ['reason: pemeriksaan', 'to: psikiater']);
  });

  it('are absent with nothing under them, whatever the prose beside says', () => {
    assert.deepEqual(read('closure', '## Closing summary\n\nReason:\n\nWay back: [how the client can return]\n\nBecause of the move.\n'), []);
    assert.deepEqual(read('closure', '## Closing summary\n\nBecause of the move.\n\nReason: ...\n'), []);
  });

  it('are met in prose by cues', () => {
    assert.deepEqual(read('consent', '## Consent\n\nThe client agreed on the first day; secrecy ends where there is danger.\n'), ['by', 'limits']);
    assert.deepEqual(read('closure', '## Closure\n\nThe case ends because goals were met. Open concerns: none\n'), ['concerns: none', 'goals-status', 'reason']);
  });

  it('reach over the list under a name with nothing behind its colon', () => {
    assert.deepEqual(read('risk', '## Risk\n\nActions:\n\n- the rope was taken away\n- not left alone\n\nInformed: the mother\n'), ['actions: the rope was taken away\nnot left alone', 'informed: the mother']);
  });

  it('are none in a step that is not there, in code and in quotations', () => {
    assert.deepEqual(read('closure', '## Summary\n\nReason: goals met\n'), []);
    assert.deepEqual(read('closure', '## Closure\n\n```\nReason: goals met\n```\n\n> Reason: goals met\n'), []);
  });

  it('are read where there are thousands, which would not come to an end if each looked at all', () => {
    assert.equal(read('consent', '## Consent\n\nLimits: danger\n\n'.repeat(20_000)).length, 1);
  });
});
