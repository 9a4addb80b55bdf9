import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/host/browser.ts';
import { caseHtml } from '../../src/core/report/case-html.ts';
import { caseReportOf, type CaseReport } from '../../src/core/report/case-report.ts';
import { caseView } from '../../src/core/report/case-view.ts';
import { schoolDay, schoolLinter } from '../support/school.ts';
import { caseScript, focused, openView, post, show, standIn, state } from './support/open-view.ts';
import { themes } from './support/themes.ts';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const linter = schoolLinter();

function reportOf(code: string): CaseReport {
  const theCase = linter.cases.caseAt(code);
  assert.ok(theCase);
  return caseReportOf(theCase, linter.problems(), { asOf: schoolDay, holidays: [] });
}

const bodyOf = (code: string, language: 'en' | 'id' = 'en') => caseView(reportOf(code), { language, interactive: true });

/** What axe-core complains about, by rule and place. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate('axe.run(document, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })') as AxeResults;
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`));
}

describe('the case view in a browser', () => {
  let browser: Browser;
  let script: string;

  before(async function () {
    this.timeout(60_000);
    [browser, script] = await Promise.all([launchBrowser(), caseScript()]);
  });

  after(() => browser.close());

  for (const [name, theme] of Object.entries(themes)) {
    it(`leaves axe-core nothing to say in the ${name} theme`, async () => {
      const page = await openView(browser, { script, theme });
      for (const code of ['C-0142', 'C-0171']) {
        await show(page, bodyOf(code));
        assert.deepEqual(await violations(page), [], code);
      }
      await page.close();
    });
  }

  it('leaves axe-core nothing to say of the page for paper', async () => {
    const page = await browser.newPage();
    await page.setContent(caseHtml(reportOf('C-0147'), { language: 'id' }));
    assert.deepEqual(await violations(page), []);
    await page.close();
  });

  it('is ready at once, shows what it is told, and breaks nothing of its policy', async () => {
    const page = await openView(browser, { script, theme: themes.light });
    const complaints: string[] = [];
    page.on('console', message => complaints.push(message.text()));
    assert.deepEqual((await standIn(page)).messages, [{ type: 'ready' }]);
    await show(page, bodyOf('C-0147', 'id'), { language: 'id' });
    assert.equal(await page.locator('h1').innerText(), 'Kasus C-0147');
    assert.equal(await page.locator('html').getAttribute('lang'), 'id');
    assert.deepEqual((await standIn(page)).state, { ...state, scroll: 0 });
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('drops messages that do not fit', async () => {
    const page = await openView(browser, { script, theme: themes.light });
    await show(page, bodyOf('C-0142'));
    const bad = (tag: string, attributes: Record<string, string>) => ({ type: 'show', language: 'en', state, announcement: '', body: [{ tag, attributes, children: [] }] });
    for (const message of [null, 'show', { type: 'show' }, bad('script', {}), bad('p', { onclick: 'x' }), bad('p', { style: 'color: red' }), bad('img', { src: 'x' })]) await post(page, message);
    assert.equal(await page.locator('h1').innerText(), 'Case C-0142');
    await page.close();
  });

  it('goes along the timeline with the arrow keys, and opens a note with Enter', async () => {
    const page = await openView(browser, { script, theme: themes.light });
    const body = bodyOf('C-0147');
    await show(page, body);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    assert.match(await focused(page), /^Session 1, 2026-08-24/);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    assert.match(await focused(page), /^No-show, 2026-10-12/);
    await page.keyboard.press('Enter');
    const { messages } = await standIn(page);
    assert.deepEqual(messages.at(-1), { type: 'open', path: 'cases/C-0147/2026-10-12-no-show.session.md', line: reportOf('C-0147').notes[4]?.range.start.line, column: 0, beside: false });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    assert.match(await focused(page), /^No-show, 2026-10-12/);
    await page.close();
  });

  it('goes through the table of steps in all directions', async () => {
    const page = await openView(browser, { script, theme: themes.light });
    await show(page, bodyOf('C-0147'));
    await page.locator('table.steps button').first().focus();
    await page.keyboard.press('ArrowDown');
    const first = await focused(page);
    assert.match(first, /^Building rapport, Session 1: recorded$/);
    await page.keyboard.press('ArrowDown');
    assert.match(await focused(page), /, Session 1: /);
    await page.keyboard.press('ArrowUp');
    assert.equal(await focused(page), first);
    await page.keyboard.press('Enter');
    const opened = (await standIn(page)).messages.at(-1);
    assert.ok(opened?.type === 'open' && opened.step === 'rapport');
    await page.close();
  });

  it('keeps the focus and the stops when a note changes, and says what is new', async () => {
    const page = await openView(browser, { script, theme: themes.light });
    const report = reportOf('C-0147');
    await show(page, caseView(report, { language: 'en', interactive: true }));
    await page.locator('table.steps button[data-step="contract"]').first().focus();
    const before = await focused(page);
    const changed: CaseReport = { ...report, findings: [], notes: report.notes.slice(0, 4), steps: report.steps.map(group => ({ ...group, rows: group.rows.map(row => ({ ...row, states: row.states.slice(0, 4) })) })) };
    await show(page, caseView(changed, { language: 'en', interactive: true }), { announcement: 'The case view is up to date: 4 notes, no findings.' });
    assert.equal(await focused(page), before);
    assert.equal(await page.locator('table.steps [tabindex="0"]').count(), 1);
    assert.equal(await page.locator('[role=status]').innerText(), 'The case view is up to date: 4 notes, no findings.');
    await page.close();
  });

  it('returns to where it was scrolled to', async () => {
    const page = await openView(browser, { script, theme: themes.light, kept: { ...state, scroll: 300 } });
    await show(page, bodyOf('C-0142'));
    assert.equal(await page.evaluate('scrollY'), 300);
    await page.close();
  });

  it('stays inside a narrow window, as one of half the width at 200 % zoom', async () => {
    const page = await openView(browser, { script, theme: themes.light, width: 400 });
    await show(page, bodyOf('C-0142'));
    assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);
    await page.close();
  });

  it('moves nothing by itself', async () => {
    const page = await openView(browser, { script, theme: themes.light });
    await show(page, bodyOf('C-0142'));
    assert.equal(await page.evaluate('document.getAnimations().length'), 0);
    await page.close();
  });
});
