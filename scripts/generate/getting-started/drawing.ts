/**
 * Small drawings of VS Code for the walkthrough. Colours are only those of the theme, as attributes: a style is not
 * allowed where they are shown. What a high contrast theme leaves out falls back to the editor's own colours.
 */
export const colors = {
  text: 'var(--vscode-editor-foreground)',
  muted: 'var(--vscode-descriptionForeground, var(--vscode-editor-foreground))',
  editor: 'var(--vscode-editor-background)',
  side: 'var(--vscode-sideBar-background, var(--vscode-editor-background))',
  border: 'var(--vscode-contrastBorder, var(--vscode-editorWidget-border, var(--vscode-descriptionForeground)))',
  link: 'var(--vscode-textLink-foreground)',
  selected: 'var(--vscode-list-activeSelectionBackground, var(--vscode-editor-background))',
  selectedText: 'var(--vscode-list-activeSelectionForeground, var(--vscode-editor-foreground))',
  outline: 'var(--vscode-contrastActiveBorder, transparent)',
  warning: 'var(--vscode-editorWarning-foreground, var(--vscode-editor-foreground))',
  error: 'var(--vscode-editorError-foreground, var(--vscode-editor-foreground))',
  done: 'var(--vscode-charts-green, var(--vscode-editor-foreground))',
} as const;

export type Color = keyof typeof colors;

interface TextLook {
  readonly color?: Color;
  readonly size?: number;
  readonly bold?: boolean;
  readonly mono?: boolean;
  readonly end?: boolean;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly string[];
}

export function svg({ width, height, parts }: Picture): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif">\n${parts.join('\n')}\n</svg>\n`;
}

export function box(x: number, y: number, size: readonly [number, number], fill: Color, stroke: Color = 'border'): string {
  return `<rect x="${x}" y="${y}" width="${size[0]}" height="${size[1]}" rx="5" fill="${colors[fill]}" stroke="${colors[stroke]}"/>`;
}

export function text(x: number, y: number, words: string, look: TextLook = {}): string {
  const { color = 'text', size = 14, bold = false, mono = false, end = false } = look;
  const more = `${bold ? ' font-weight="600"' : ''}${mono ? ' font-family="monospace" xml:space="preserve"' : ''}${end ? ' text-anchor="end"' : ''}`;
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colors[color]}"${more}>${escape(words)}</text>`;
}

export function line(points: readonly (readonly [number, number])[], color: Color, width = 2): string {
  return `<polyline points="${points.map(point => point.join(',')).join(' ')}" fill="none" stroke="${colors[color]}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

export function dot(x: number, y: number, color: Color, radius = 5): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colors[color]}"/>`;
}

/** The wave below a word that has a finding. */
export function wave(x: number, y: number, width: number, color: Color = 'warning'): string {
  const steps = Math.round(width / 4);
  return line(Array.from({ length: steps + 1 }, (_, step) => [x + step * 4, y + (step % 2 === 0 ? 0 : 3)] as const), color, 1.5);
}

/** The arrow before a row that is open or closed. */
export function arrow(x: number, y: number, isOpen: boolean): string {
  return line(isOpen ? [[x - 4, y - 2], [x, y + 2], [x + 4, y - 2]] : [[x - 2, y - 4], [x + 2, y], [x - 2, y + 4]], 'text', 1.5);
}

function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
