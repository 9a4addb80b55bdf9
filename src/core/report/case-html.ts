import { toHtml } from './case-markup.ts';
import type { CaseReport } from './case-report.ts';
import { caseStyle } from './case-style.ts';
import { caseTitle, caseView, type ViewOptions } from './case-view.ts';
import { htmlPage } from './html-page.ts';

/** Dark ink on white, also where the reader's system is dark: the page is made for paper. */
const paper = `
:root { color-scheme: light; --case-text: #1f2328; --case-background: #ffffff; --case-muted: #57606a; --case-border: #c8ced6; --case-link: #0b5a57; --case-hover: #eef3f3; --case-focus: #0b5a57; --case-series: #0f6b67; --case-on-series: #ffffff; --case-error: #b3261e; --case-font: system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; --case-code-font: ui-monospace, Consolas, monospace; --case-font-size: 16px; }
@page { size: A4; margin: 16mm; }
@media print {
  body { padding: 0; font-size: 10pt; }
  main { max-width: none; }
  h2 { break-after: avoid; }
  figure, tr, dl { break-inside: avoid; }
  thead { display: table-header-group; }
  .scrolling { overflow: visible; }
  table.steps th:first-child { position: static; }
  svg.timeline, svg.chart { min-width: 0; }
  th, td { white-space: normal; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

/** The report as a page of its own. The same report gives the same text. */
export function caseHtml(report: CaseReport, { language }: Pick<ViewOptions, 'language'>): string {
  const options: ViewOptions = { language, interactive: false };
  return htmlPage({ language, title: caseTitle(report, options), style: `${paper}${caseStyle}`, body: [`<main>${caseView(report, options).map(toHtml).join('\n')}</main>`] });
}
