import assert from 'node:assert/strict';
import { NoteParser } from '../../../src/core/note/parse-note.ts';
import { builtinProtocols, individualProtocol } from '../../../src/core/protocol/builtin.generated.ts';
import { toPlainText } from '../../../src/core/writing/skeleton.ts';
import { itemsAt, labelsAt } from './items-at.ts';

const head = '---\nclient: K-1\nsession: 2\ndate: 2026-11-24\ncounselor: G-01\n---\n\n## Early stage\n\n';
const contract = `${head}### Counselling contract\n\n`;

function textsAt(marked: string): string[] {
  return itemsAt(marked).filter(({ kind }) => kind === 'label').map(({ insert }) => toPlainText(insert, ''));
}

describe('completion inside steps', () => {
  it('names the parts of the contract, missing ones only', () => {
    assert.deepEqual(labelsAt(`${contract}- |`, { asked: 'typed' }), ['Time', 'Task', 'Cooperation']);
    assert.deepEqual(labelsAt(`${contract}- Time: 45 minutes\n- |`, { asked: 'typed' }), ['Task', 'Cooperation']);
    assert.deepEqual(labelsAt(`${contract}- Time: 45 minutes\n- Ti|`).filter(label => label === 'Time'), ['Time']);
  });

  it('writes the list\'s mark where there is none', () => {
    assert.equal(textsAt(`${contract}|`)[0]?.startsWith('- Time: ['), true);
    assert.equal(textsAt(`${contract}- |`)[0]?.startsWith('Time: ['), true);
    assert.equal(textsAt(`${contract}/|`)[0]?.startsWith('- Time: ['), true);
  });

  it('speaks Indonesian in an Indonesian note', () => {
    assert.deepEqual(labelsAt('---\nkonseli: K-1\n---\n\n## Tahap awal\n\n### Kontrak konseling\n\n- |', { asked: 'typed' }), ['Waktu', 'Tugas', 'Kerja sama']);
  });

  it('puts parts that another note records last', () => {
    const others = { 'a.session.md': '---\nclient: K-1\nsession: 1\ndate: 2026-11-10\n---\n\n### Counselling contract\n\n- Time: 45 minutes, six meetings\n' };
    assert.deepEqual(labelsAt(`${contract}- |`, { others, asked: 'typed' }), ['Task', 'Cooperation', 'Time']);
  });

  it('offers days for the next appointment, and a reason for none', () => {
    const step = `${head}### Next appointment\n\n`;
    assert.deepEqual(textsAt(`${step}|`), ['2026-12-01 [time and place]', '2026-12-08 [time and place]', 'none: [reason]']);
    const others = { 'a.session.md': '---\nclient: K-1\nsession: 1\ndate: 2026-11-14\n---\n' };
    assert.equal(labelsAt(`${step}/|`, { others })[0], '2026-12-04');
  });

  it('offers an action with a box, and does not double the box', () => {
    assert.ok(textsAt(`${head}### Action plan\n\n- |`).includes('[ ] [who]: [what] ([date])'));
    assert.ok(textsAt(`${head}### Action plan\n\n- [ ] |`).includes('[who]: [what] ([date])'));
  });

  it('offers labels of risk, referral, closing and markers', () => {
    assert.deepEqual(labelsAt(`${head}### Risk and safety\n\n- Asked: yes\n- |`, { asked: 'typed' }).slice(0, 2), ['Found', 'Level']);
    assert.ok(labelsAt(`${head}### Referral\n\n- |`, { asked: 'typed' }).includes('Feedback'));
    assert.ok(labelsAt(`${head}### Case closing\n\n- |`, { asked: 'typed' }).includes('Way back'));
    assert.ok(textsAt(`${head}### Outcome markers\n\n- |`).includes('Less anxiety: […]: [evidence]'), textsAt(`${head}### Outcome markers\n\n- |`).join('\n'));
  });

  it('offers measures to who asks, not while a list is written', () => {
    assert.ok(labelsAt(`${head}### Immediate evaluation\n\n/|`).includes('SUDS: …/10'));
    assert.deepEqual(labelsAt(`${head}### Immediate evaluation\n\n- |`, { asked: 'typed' }), []);
  });

  it('offers what a layout\'s section stands for', () => {
    assert.ok(labelsAt('---\nclient: K-1\nlayout: soap\ndate: 2026-11-24\n---\n\n## Plan\n\n|').includes('2026-12-01'));
  });

  it('records nothing while its places are not filled in', () => {
    const parser = new NoteParser({ protocols: builtinProtocols, language: 'en' });
    for (const language of ['en', 'id'] as const) {
      for (const step of individualProtocol.steps.filter(({ id, partOf }) => partOf === undefined && id !== 'next-appointment')) {
        const text = `---\nclient: K-1\nlanguage: ${language}\n---\n\n### ${step.names[language]}\n\n`;
        for (const item of itemsAt(`${text}|`).filter(({ kind, label }) => kind === 'label' && !label.includes('/'))) {
          const note = parser.parseNote('x.session.md', text + toPlainText(item.insert, ''));
          assert.equal(note.outline.steps.get(step.id)?.recorded, false, `${step.id}: ${toPlainText(item.insert, '')}`);
        }
      }
    }
  });

  it('is silent between stages, and behind words', () => {
    assert.deepEqual(labelsAt(`${head}- |`, { asked: 'typed' }), []);
    assert.deepEqual(labelsAt(`${contract}- a word |`, { asked: 'typed' }), []);
    assert.deepEqual(labelsAt(`${contract}\`\`\`\n- |\n\`\`\``, { asked: 'typed' }), []);
  });
});
