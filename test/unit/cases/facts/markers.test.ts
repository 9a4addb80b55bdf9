import assert from 'node:assert/strict';
import { markersInBody, markersInKeys } from '../../../../src/core/cases/facts/markers.ts';
import { NoteParser } from '../../../../src/core/note/parse-note.ts';
import { builtinProtocols } from '../../../../src/core/protocol/builtin.generated.ts';

const parser = new NoteParser({ protocols: builtinProtocols, language: 'en' });
const read = (body: string) => Object.fromEntries([...markersInBody(parser.parseNote('a.session.md', `---\ntype: closing\n---\n\n## Outcome markers\n\n${body}\n`)) ?? []].map(([id, { rating, hasEvidence }]) => [id.replace('marker.', ''), `${rating} ${hasEvidence}`]));

describe('end markers', () => {
  it('are read from list items', () => {
    assert.deepEqual(read('- Less anxiety: yes, 7 -> 2\n- Behaviour change: partly\n- Life plan:\n- New understanding: explains it'), { 'anxiety-down': 'yes true', 'behaviour-change': 'partly false', 'new-understanding': 'undefined true' });
  });

  it('are read from a table of three columns, with words or with a cross', () => {
    assert.deepEqual(read('| Marker | Rating | Evidence |\n|---|---|---|\n| Anxiety | belum | 7 to 6 |\n| Life plan | yes | |'), { 'anxiety-down': 'not-yet true', 'life-plan': 'yes false' });
    assert.deepEqual(read('| Marker | not yet | partly | yes | Evidence |\n|---|---|---|---|---|\n| Anxiety | | x | | sleeps better |'), { 'anxiety-down': 'partly true' });
  });

  it('are read from a case file', () => {
    const caseFile = parser.parseCaseFile('case.md', '---\ncase: C-1\nclosing:\n  markers:\n    anxiety-down: "not yet: 7 to 6"\n    Rencana hidup: ya\n---\n');
    assert.deepEqual([...markersInKeys(caseFile) ?? []], [['marker.anxiety-down', { rating: 'not-yet', hasEvidence: true }], ['marker.life-plan', { rating: 'yes', hasEvidence: false }]]);
  });

  it('are none without their step', () => {
    assert.equal(markersInBody(parser.parseNote('a.session.md', '---\ntype: closing\n---\n\n## Conclusion\n\nAnxiety: yes\n')), undefined);
  });
});
