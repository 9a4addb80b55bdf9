import type { Language } from '../protocol/protocol.ts';
import { escapeHtml } from './case-markup.ts';

export interface HtmlPage {
  readonly language: Language;
  readonly title: string;
  readonly style: string;
  /** Lines of markup, `<main>` and all. */
  readonly body: readonly string[];
}

/** A page of its own, to be kept, sent and printed: no script, and a policy that lets nothing be loaded. */
export function htmlPage({ language, title, style, body }: HtmlPage): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
