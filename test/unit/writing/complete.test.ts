import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { toPlainText } from '../../../src/core/writing/skeleton.ts';
import { itemsAt, labelsAt } from './items-at.ts';

const head = '---\nclient: K-1\nsession: 1\ndate: 2026-11-24\ncounselor: G-01\n---\n\n';

describe('completion of headings', () => {
  it('offers first what is due and missing, one level below the stage', () => {
    const [first, second] = itemsAt(`${head}## Early stage\n\n### Building rapport\n\nCame early.\n\n/|`);
    assert.equal(first?.label, 'Clarifying the problem');
    assert.equal(toPlainText(first?.insert ?? [], '').split('\n')[0], '### Clarifying the problem');
    assert.equal(second?.label, 'Exploratory assessment');
  });

  it('replaces the slash', () => {
    const [first] = itemsAt(`${head}text\n\n/|`);
    assert.deepEqual(first?.replace, { start: head.length + 6, end: head.length + 7 });
    assert.ok(first.filterText.startsWith('/'));
  });

  it('leaves out what stands already until somebody types for it', () => {
    const text = `${head}## Early stage\n\n### Building rapport\n\nCame early.\n\n`;
    assert.ok(!labelsAt(`${text}/|`).includes('Building rapport'));
    assert.ok(labelsAt(`${text}/Buil|`).includes('Building rapport'));
    assert.ok(!labelsAt(`${text}/|`).includes('Early stage'));
  });

  it('does not call for what another note of the case records', () => {
    const others = { 'a.session.md': '---\nclient: K-1\nsession: 1\ndate: 2026-11-10\ncounselor: G-01\n---\n\n## Early stage\n\n### Counselling contract\n\n- Time: 45 minutes, six meetings\n- Task: client: notes; counselor: listens\n- Cooperation: both speak openly\n' };
    const item = itemsAt(`${head.replace('session: 1', 'session: 2')}## Early stage\n\n/|`, { others }).find(({ label }) => label === 'Counselling contract');
    assert.equal(item?.detail, 'Early stage: recorded in the case');
  });

  it('offers the steps of the stage around the line before the others', () => {
    assert.equal(labelsAt(`${head}## Early stage\n\ntext\n\n## Final stage\n\n/|`)[0], 'Joint conclusion');
  });

  it('keeps a blank line around what is inserted', () => {
    const item = itemsAt(`${head}a line\n/|\n## Final stage`)[0];
    assert.match(toPlainText(item?.insert ?? [], ''), /^\n#[\s\S]*\n$/);
  });

  it('speaks the language of the note', () => {
    assert.ok(labelsAt('---\nbahasa: id\n---\n\ntext\n\n## |').includes('Kontrak konseling'));
  });

  it('offers a layout\'s own sections', () => {
    assert.equal(labelsAt('---\nclient: K-1\nlayout: soap\n---\n\ntext\n\n/|')[0], 'Subjective');
  });

  for (const [where, text] of [['code', '```\n# |\n```'], ['a comment', '<!--\n# |\n-->'], ['a quotation', '> /|'], ['prose', 'A word and /|'], ['an address', 'https:/|'], ['a date', '2026/|'], ['a word', 'dan/|'], ['a line of prose', 'one line\nanother|'], ['a table', '| a | /|']]) {
    it(`is silent in ${where}`, () => assert.deepEqual(labelsAt(`${head}${text}`), []));
  }

  for (const [what, text] of [['a word', 'Konseli |'], ['the beginning of a sentence', 'A |'], ['a list', '- |'], ['a key of prose', 'Note: a |']]) {
    it(`does not come up when a blank is typed behind ${what}`, () => assert.deepEqual(labelsAt(`${head}text\n\n${text}`, { asked: 'typed' }), []));
  }

  it('comes up when a heading or a slash is typed', () => {
    for (const mark of ['#', '## ', '/']) assert.ok(labelsAt(`${head}text\n\n${mark}|`, { asked: 'typed' }).length > 5, mark);
  });
});

describe('completion of whole notes', () => {
  it('fills an empty file in either language', () => {
    const items = itemsAt('/|', { asked: 'typed' });
    assert.equal(items[0]?.label, 'First session');
    for (const label of ['Next session', 'SOAP note', 'Case study', 'No-show', 'Cancelled session', 'Addendum', 'Sesi pertama', 'Studi kasus', 'Supervisi']) assert.ok(items.some(item => item.label === label), label);
    assert.match(toPlainText(items[0].insert, '2026-11-24'), /^---\ntahap: 1\nclient: \[code\]\nsession: 1\n[\s\S]*date: 2026-11-24/);
  });

  it('knows the case of the folder', () => {
    const others = { 'a.session.md': '---\nclient: K-1\ncase: C-9\nsession: 3\ndate: 2026-11-10\ncounselor: G-01\n---\n' };
    const [first] = itemsAt('/|', { others });
    assert.equal(first?.label, 'Next session');
    assert.match(toPlainText(first.insert, '2026-11-24'), /client: K-1\ncase: C-9\nsession: 4\n[\s\S]*counselor: G-01\n/);
  });

  it('gives front matter to a text that has none', () => {
    assert.deepEqual(labelsAt('---|\n\n## Early stage\n\ntext'), ['Front matter']);
  });

  it('gives a note without a body all that is due', () => {
    const [first] = itemsAt(`${head}/|`);
    assert.equal(first?.label, 'All that is due');
    assert.match(toPlainText(first.insert, ''), /^## Early stage[\s\S]*### Counselling contract[\s\S]*## Final stage[\s\S]*### Next appointment/);
  });

  it('does not stand in the way of a text', () => {
    assert.ok(!labelsAt(`${head}text\n\n/|`).includes('First session'));
  });
});

describe('completion of silencing comments', () => {
  it('names what silences, then the rules found in the note first', () => {
    assert.deepEqual(labelsAt(`${head}<!-- |`), ['tahap-disable-next-line', 'tahap-disable', 'tahap-enable']);
    const [first, second] = itemsAt(`${head}<!-- tahap-disable-next-line |`, { asked: 'typed' });
    assert.equal(first?.label, 'contract-missing');
    assert.equal(second?.label, 'missing-step');
    assert.equal(toPlainText(first.insert, ''), 'contract-missing:  -->');
  });

  it('leaves an ordinary comment alone', () => assert.deepEqual(labelsAt(`${head}<!-- |`, { asked: 'typed' }), []));
});

describe('completion anywhere', () => {
  it('never throws, and replaces only text of the line before the cursor', () => {
    const parts = ['---\n', '# ', '## Kontrak\n', '/', 'type: ', 'risk:\n', '  ', '\n', '\r\n', 'Kontrak', '```', '<!-- ', 'tahap-disable ', '- ', '- [ ] ', '\ud800', 'skipped:\n', '\ufeff', '| a |', 'x: ['];
    fc.assert(fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 14 }), fc.nat(80), fc.boolean(), (chosen, offset, isCaseFile) => {
      const text = chosen.join('').replaceAll('|', 'I');
      const place = Math.min(offset, text.length);
      const items = itemsAt(`${text.slice(0, place)}|${text.slice(place)}`, isCaseFile ? { path: 'case.md' } : {});
      for (const { replace } of items) {
        assert.ok(replace.start <= replace.end && replace.end === place);
        assert.doesNotMatch(text.slice(replace.start, replace.end), /[\r\n]/);
      }
    }));
  });
});
