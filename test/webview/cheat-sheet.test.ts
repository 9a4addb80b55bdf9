import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/host/browser.ts';

/** 9.5 point with usual margins: small, but to be read on a wall beside the desk. */
const style = 'body { font: 9.5pt/1.25 sans-serif; margin: 0 } h1 { font-size: 14pt; margin: 0 0 4pt } h2 { font-size: 11pt; margin: 5pt 0 2pt } p { margin: 2pt 0 } table { border-collapse: collapse } td { border: 1px solid #888; padding: 0 4pt } code { font-size: 8.5pt }';

/** The few things of Markdown that the sheet uses. */
function toHtml(markdown: string): string {
  const inline = (text: string): string => text
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    .replace(/`([^`]+)`/g, '<code>$1</code>').replace(/\*\*(.+?)\*\*/g, '<b>$1</b>').replace(/\*(.+?)\*/g, '<i>$1</i>');
  const row = (line: string): string => `<tr>${line.slice(1, -1).split('|').map(cell => `<td>${inline(cell.trim())}</td>`).join('')}</tr>`;
  return markdown.trim().split(/\n\n+/).map(part => {
    const heading = /^(#+) (.+)$/.exec(part);
    if (heading) return `<h${heading[1]?.length}>${inline(heading[2] ?? '')}</h${heading[1]?.length}>`;
    if (part.startsWith('|')) return `<table>${part.split('\n').filter(line => !/^\|[-|]+$/.test(line)).map(row).join('')}</table>`;
    return `<p>${inline(part)}</p>`;
  }).join('\n');
}

describe('the cheat sheet on paper', () => {
  let browser: Browser;
  before(async () => { browser = await launchBrowser(); });
  after(() => browser.close());

  for (const file of ['docs/cheat-sheet.md', 'docs/cheat-sheet.id.md']) {
    it(`is one page of A4: ${file}`, async () => {
      const page = await browser.newPage({ viewport: { width: 688, height: 1000 } });
      await page.setContent(`<style>${style}</style>${toHtml(readFileSync(file, 'utf8'))}`);
      assert.ok(await page.locator('tr').count() > 8, 'the tables are there');
      const pdf = await page.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm', left: '14mm', right: '14mm' } });
      const height = await page.evaluate('document.body.scrollHeight');
      await page.close();
      assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 1, `${String(height)} pixels of 1031`);
    });
  }
});
