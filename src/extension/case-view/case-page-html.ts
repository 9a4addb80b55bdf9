import { caseStyle } from '../../core/report/case-style.ts';
import { escapeHtml } from '../../core/report/case-markup.ts';
import type { Language } from '../../core/protocol/protocol.ts';

/** The colours of the theme under the names that the view's style uses. In high contrast, borders and hovering have colours of their own. */
const theme = `:root { --case-text: var(--vscode-foreground); --case-background: var(--vscode-editor-background); --case-muted: var(--vscode-descriptionForeground); --case-border: var(--vscode-contrastBorder, var(--vscode-panel-border)); --case-link: var(--vscode-textLink-foreground); --case-hover: var(--vscode-list-hoverBackground); --case-focus: var(--vscode-contrastActiveBorder, var(--vscode-focusBorder)); --case-series: var(--vscode-textLink-foreground); --case-on-series: var(--vscode-editor-background); --case-error: var(--vscode-errorForeground); --case-font: var(--vscode-font-family); --case-code-font: var(--vscode-editor-font-family); --case-font-size: var(--vscode-font-size); }
.mark:hover { outline: 1px dashed var(--vscode-contrastActiveBorder, transparent); }`;

/**
 * The frame that the view's script fills. Nothing but its own style and script is let in.
 * @param script its address
 */
export function casePageHtml({ language, nonce, script }: { language: Language; nonce: string; script: string }): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Tahap</title>',
    `<style nonce="${nonce}">${theme}${caseStyle}</style>`,
    '</head>',
    '<body>',
    '<main id="case"></main>',
    '<div id="announcement" class="unseen" role="status" aria-live="polite"></div>',
    `<script nonce="${nonce}" src="${escapeHtml(script)}"></script>`,
    '</body>',
    '</html>',
  ].join('\n');
}
