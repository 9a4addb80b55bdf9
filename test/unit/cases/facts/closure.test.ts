import assert from 'node:assert/strict';
import { closureInBody } from '../../../../src/core/cases/facts/closure.ts';
import { NoteParser } from '../../../../src/core/note/parse-note.ts';
import { builtinProtocols } from '../../../../src/core/protocol/builtin.generated.ts';

const parser = new NoteParser({ protocols: builtinProtocols, language: 'en' });
const read = (body: string) => closureInBody(parser.parseNote('a.session.md', `---\ntype: closing\n---\n\n## Case closing\n\n${body}\n`));

describe('the end of a case', () => {
  it('has one of the usual reasons', () => {
    const reasons = ['the goals are met', 'tujuan tercapai', 'atas kesepakatan bersama', 'the client moved', 'konseli lulus', 'putus kontak', 'dirujuk ke psikolog', 'ganti konselor', 'konseli berhenti', 'tujuan belum tercapai'];
    assert.deepEqual(reasons.map(reason => read(`Reason: ${reason}.`)?.reason), ['goals-met', 'goals-met', 'mutual', 'moved-or-graduated', 'moved-or-graduated', 'lost-contact', 'referred', 'counselor-change', 'client-ended', undefined]);
  });

  it('counts the sessions', () => {
    assert.deepEqual([read('Sessions: six held, missed: none.')?.held, read('Sessions: six held, two missed.')?.missed], [6, 2]);
  });

  it('is nothing under an empty heading', () => assert.equal(read('Reason: [why it ends]'), undefined));
});
