import assert from 'node:assert/strict';
import { caseHtml } from '../../../src/core/report/case-html.ts';
import { element, escapeHtml, toHtml, type Markup } from '../../../src/core/report/case-markup.ts';
import { caseReportOf, type CaseReport } from '../../../src/core/report/case-report.ts';
import { TimeAxis } from '../../../src/core/report/case-time-axis.ts';
import { caseView } from '../../../src/core/report/case-view.ts';
import { isHostMessage } from '../../../src/webview/protocol.ts';
import { schoolDay, schoolLinter } from '../../support/school.ts';

const linter = schoolLinter();
const reports = [...linter.cases.keys()].map(key => {
  const theCase = linter.cases.caseAt(key);
  assert.ok(theCase);
  return caseReportOf(theCase, linter.problems(), { asOf: schoolDay, holidays: [] });
});
const report = reports[0];
assert.ok(report);
const first: CaseReport = report;

/** Every tag closed by its own, nothing but one root: what an XML reader would ask for. */
function assertWellFormed(html: string): void {
  const open: string[] = [];
  for (const [, slash, tag] of html.matchAll(/<(\/?)([a-zA-Z][\w-]*)(?:\s[\w:-]+="[^"<]*")*>/g)) {
    if (slash) assert.equal(open.pop(), tag);
    else open.push(tag ?? '');
  }
  assert.deepEqual(open, []);
  assert.doesNotMatch(html.replace(/<\/?[a-zA-Z][\w-]*(?:\s[\w:-]+="[^"<]*")*>/g, ''), /[<>]/);
}

function visit(markup: Markup, look: (markup: Exclude<Markup, string>) => void): void {
  if (typeof markup === 'string') return;
  look(markup);
  for (const child of markup.children) visit(child, look);
}

describe('markup', () => {
  it('escapes what would be markup, in text and in attributes', () => {
    assert.equal(toHtml(element('p', { title: '"><img src=x>' }, ['<img src=x onerror=alert(1)> & \'so\''])),
      '<p title="&quot;&gt;&lt;img src=x&gt;">&lt;img src=x onerror=alert(1)&gt; &amp; &#39;so&#39;</p>');
    assert.equal(escapeHtml('a\u0000b\ud800c😀'), 'a\ufffdb\ufffdc😀');
  });

  it('leaves out what is undefined', () => {
    assert.equal(toHtml(element('td', { class: undefined, tabindex: 0 }, [undefined, false, ''])), '<td tabindex="0"></td>');
  });
});

describe('the view of a case', () => {
  for (const language of ['en', 'id'] as const) {
    for (const interactive of [true, false]) {
      it(`is well formed and fits the protocol of its webview, ${language}, ${interactive ? 'in the editor' : 'on paper'}`, () => {
        for (const one of reports) {
          const body = caseView(one, { language, interactive });
          assertWellFormed(body.map(toHtml).join(''));
          assert.ok(isHostMessage({ type: 'show', language, state: { root: '', key: '' }, body, announcement: '' }), one.code);
          assert.doesNotMatch(body.map(toHtml).join(''), /undefined|NaN|Infinity|\{\w+\}/, one.code);
        }
      });
    }
  }

  it('gives every mark a place in the case, and every id once', () => {
    for (const one of reports) {
      const known = new Set([...one.notes.map(({ path }) => path), one.caseFile]);
      const ids: string[] = [];
      for (const part of caseView(one, { language: 'en', interactive: true })) {
        visit(part, ({ tag, attributes }) => {
          if (attributes['id']) ids.push(attributes['id']);
          if (attributes['data-path'] !== undefined) assert.ok(known.has(attributes['data-path']), attributes['data-path']);
          if (tag === 'button' || attributes['role'] === 'button') assert.ok(attributes['data-path'] !== undefined);
        });
      }
      assert.equal(new Set(ids).size, ids.length);
    }
  });

  it('has one stop of the Tab key in the timeline and in the table of steps', () => {
    const stops: string[][] = [];
    for (const part of caseView(first, { language: 'en', interactive: true })) {
      visit(part, ({ attributes, children }) => {
        if (attributes['data-roving'] === undefined) return;
        const found: string[] = [];
        for (const child of children) visit(child, inner => { if (inner.attributes['tabindex'] === '0') found.push(inner.attributes['aria-label'] ?? ''); });
        stops.push(found);
      });
    }
    assert.deepEqual(stops.map(found => found.length), [1, 1]);
    assert.match(stops[0]?.[0] ?? '', /^Session 1, 2026-09-07, \d of \d due steps recorded$/);
  });

  it('puts a table beside every chart, with the same values', () => {
    const html = caseView(first, { language: 'en', interactive: false }).map(toHtml).join('');
    const label = /aria-label="SUDS by date: ([^"]+)"/.exec(html)?.[1] ?? '';
    assert.equal(label, first.measures[0]?.points.map(({ date, values }) => `${date} ${values[0]}`).join('; '));
    for (const point of first.measures[0]?.points ?? []) assert.match(html, new RegExp(`<th scope="row">${point.date}</th><td>${point.values[0]}</td>`));
    assert.match(html, /↓ better/);
  });

  it('lets the line begin anew after a gap', () => {
    const series = first.measures[0];
    assert.ok(series);
    const gapped = { ...series, points: series.points.map((point, index) => ({ ...point, afterGap: index === 2 })), gaps: ['2026-09-16'] };
    const html = caseView({ ...first, measures: [gapped] }, { language: 'en', interactive: false }).map(toHtml).join('');
    const path = /<path class="line" d="([^"]+)"/.exec(html)?.[1] ?? '';
    assert.deepEqual(path.replace(/[^ML]/g, ''), 'MLMLLL');
    assert.match(html, /2026-09-16: no value/);
  });
});

describe('the page of a case', () => {
  it('escapes a hostile code wherever it stands', () => {
    const code = '<img src=x onerror=alert(1)>"\'&';
    const path = `${code}.session.md`;
    const hostile: CaseReport = {
      ...first, code, client: code, counselors: [code], caseFile: `${code}/case.md`,
      notes: first.notes.map(note => ({ ...note, path, counselor: code })),
      measures: first.measures.map(series => ({ ...series, id: code, name: code, points: series.points.map(point => ({ ...point, path })) })),
      promises: first.promises.map(promise => ({ ...promise, path, clock: code })),
      findings: [{ rule: code, severity: 'error', path, range: { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } }, message: code, language: 'en', fixes: [], fixable: false }],
    };
    for (const language of ['en', 'id'] as const) {
      const page = caseHtml(hostile, { language });
      assert.doesNotMatch(page, /<img/);
      assert.ok(page.includes('&lt;img src=x onerror=alert(1)&gt;'));
      assertWellFormed(caseView(hostile, { language, interactive: true }).map(toHtml).join(''));
    }
  });

  it('is the same for the same report', () => {
    assert.equal(caseHtml(first, { language: 'id' }), caseHtml(first, { language: 'id' }));
  });

  it('lets nothing be loaded or run', () => {
    for (const one of reports) {
      const page = caseHtml(one, { language: 'en' });
      assert.match(page, /default-src &#39;none&#39;|default-src 'none'/);
      assert.doesNotMatch(page, /<script|<link|<iframe|\ssrc=|\shref=|url\(|@import|\son[a-z]+=|\sstyle=/);
    }
  });
});

describe('the axis of time', () => {
  it('places days in proportion, and names months that have room', () => {
    const axis = new TimeAxis(['2026-01-01', '2026-01-31'], 0, 300);
    assert.deepEqual([axis.x('2026-01-01'), axis.x('2026-01-16'), axis.x('2026-01-31')], [0, 150, 300]);
    assert.deepEqual(new TimeAxis(['2026-01-15', '2026-04-15'], 0, 800).months(), ['2026-02-01', '2026-03-01', '2026-04-01']);
    assert.ok(new TimeAxis(['2016-01-15', '2026-04-15'], 0, 800).months().length <= 12);
  });

  it('puts a lone day in the middle', () => {
    assert.equal(new TimeAxis(['2026-01-01'], 0, 300).x('2026-01-01'), 150);
  });
});
