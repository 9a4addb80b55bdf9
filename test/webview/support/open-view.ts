import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { casePageHtml } from '../../../src/extension/case-view/case-page-html.ts';
import type { CaseViewState, ShowMessage, ViewMessage } from '../../../src/webview/protocol.ts';
import type { Theme } from './themes.ts';

const address = 'http://view.invalid/';
export const state: CaseViewState = { root: 'file:///school', key: 'C-0142' };

/** What the stand-in for VS Code keeps inside the page. */
interface StandIn {
  readonly messages: ViewMessage[];
  state: CaseViewState | undefined;
}

/** The view's script as it is bundled. */
export async function caseScript(): Promise<string> {
  const { outputFiles } = await build({ entryPoints: ['src/webview/case/main.ts'], bundle: true, write: false, format: 'iife', target: 'es2022' });
  return outputFiles[0]?.text ?? '';
}

export interface ViewOptions {
  readonly script: string;
  readonly theme: Theme;
  readonly language?: 'en' | 'id';
  readonly width?: number;
  readonly kept?: CaseViewState;
}

/** The real page with its policy and its real script, in a browser whose VS Code is a stand-in. */
export async function openView(browser: Browser, { script, theme, language = 'en', width = 1000, kept }: ViewOptions): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.route(`${address}**`, route => route.fulfill(route.request().url().endsWith('.js')
    ? { contentType: 'text/javascript', body: script }
    : { contentType: 'text/html', body: casePageHtml({ language, nonce: 'n0nce', script: '/case.js' }) }));
  await page.addInitScript(`
    globalThis.standIn = { messages: [], state: ${JSON.stringify(kept) ?? 'undefined'} };
    globalThis.acquireVsCodeApi = () => ({ postMessage: message => standIn.messages.push(message), getState: () => standIn.state, setState: state => { standIn.state = state; } });
    addEventListener('DOMContentLoaded', () => {
      document.body.className = ${JSON.stringify(theme.classes)};
      for (const [name, value] of Object.entries(${JSON.stringify(theme.variables)})) document.documentElement.style.setProperty(name, value);
    });`);
  await page.goto(address);
  return page;
}

export async function show(page: Page, body: ShowMessage['body'], more: Partial<ShowMessage> = {}): Promise<void> {
  const message: ShowMessage = { type: 'show', language: 'en', state, body, announcement: '', ...more };
  await post(page, message);
}

export async function post(page: Page, message: unknown): Promise<void> {
  await page.evaluate(`dispatchEvent(new MessageEvent('message', { data: ${JSON.stringify(message)} }))`);
}

export async function standIn(page: Page): Promise<StandIn> {
  return page.evaluate('standIn') as Promise<StandIn>;
}

/** The mark that has the focus, by what a screen reader says of it. */
export async function focused(page: Page): Promise<string> {
  return page.evaluate('document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent') as Promise<string>;
}
