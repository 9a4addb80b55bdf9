import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { NoteParser } from '../../../src/core/note/parse-note.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';

const parser = new NoteParser({ protocols: builtinProtocols, language: 'en' });

function isRecorded(step: string, body: string): boolean {
  const note = parser.parseNote('x.session.md', `---\nclient: K-1\nsession: 2\n---\n\n### ${step}\n\n${body}\n`);
  const [record] = [...note.outline.steps.values()];
  assert.ok(record, step);
  return record.recorded;
}

describe('what counts as recorded', () => {
  for (const line of [
    'SUDS: /10', 'SUDS: [score]/10', 'SUDS: [score] -> [score]/10', 'SUDS: -> /10', 'PHQ-9: /27', '/10', '[score]/10',
    'Understanding: [what is clearer]', '- Understanding:\n- Comfort: \n- Action: …', '**Pemahaman:** [yang lebih dipahami]', '- **Comfort**: ...',
    'Client: ; counselor: ', 'Client: [what]; counselor: [what]', '- [ ] who: [what]', '- [ ] : ()', 'Understanding: [what is\nclearer now]', 'Scale: TODO',
    '| Understanding: | [what is clearer] |\n|---|---|\n| Comfort: | |',
  ]) it(`is not a form that nobody filled in: ${JSON.stringify(line)}`, () => assert.equal(isRecorded('Immediate evaluation', line), false));

  for (const line of [
    'SUDS: 7/10', 'SUDS: 7 -> 4', '7/10', '7 /10', 'Understanding: sees the pattern', '- Understanding:\n- Comfort: lighter', 'Comfort: 5',
    'Client: writes; counselor: ', 'At 09:00', 'https://example.org', 'Better: yes', 'The client said: [inaudible] and wept', 'It helped: a lot',
    'Client said:\n\n- that it helped', 'Client said:\n\n> It helped.', 'Done. Next:', '[the form](form.pdf)', '- 7/10', 'Understanding: [a](b.md)', '12/10/2026', 'SUDS 7/10 -> /10',
  ]) it(`is what somebody wrote: ${JSON.stringify(line)}`, () => assert.equal(isRecorded('Immediate evaluation', line), true));

  it('reads "none" where it may stand, behind a label too', () => {
    assert.equal(isRecorded('Risk and safety', 'None.'), true);
    assert.equal(isRecorded('Risk and safety', '- Asked: none'), true);
    assert.equal(isRecorded('Case closing', '- Reason: [why it ends]\n- Way back: '), false);
    assert.equal(isRecorded('Joint conclusion', 'None: the client left early'), true);
    assert.equal(isRecorded('Joint conclusion', 'None'), false);
    assert.equal(isRecorded('Joint conclusion', 'None: [reason]'), false);
  });

  it('counts words whatever stands around them', () => {
    const marks = ['[prompt] ', '/10 ', '; ', '\n', '…', '**', '. ', '| ', '-> '];
    const labels = fc.array(fc.constantFrom('Label: ', ...marks), { maxLength: 8 });
    fc.assert(fc.property(labels, fc.array(fc.constantFrom(...marks), { maxLength: 8 }), (before, after) => {
      assert.equal(isRecorded('Immediate evaluation', `Words ${before.join('')}lighter ${after.join('')}`), true);
    }));
  });

  it('takes time in proportion to the text', () => {
    for (const piece of ['a: ', 'word ', '/10', ': ', '[', 'a:b;', `${'x'.repeat(59)};`, '/ ']) {
      const from = performance.now();
      isRecorded('Immediate evaluation', piece.repeat(Math.ceil(2_000_000 / piece.length)));
      assert.ok(performance.now() - from < 5000, piece);
    }
  });
});
