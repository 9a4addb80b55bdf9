/** Colours that VS Code gives webviews in its own themes, as its page shows them. */
export interface Theme {
  readonly classes: string;
  readonly variables: Readonly<Record<string, string>>;
}

const fonts = { '--vscode-font-family': 'system-ui, sans-serif', '--vscode-editor-font-family': 'monospace', '--vscode-font-size': '13px' };

export const themes: Readonly<Record<'light' | 'dark' | 'high contrast' | 'high contrast light', Theme>> = {
  light: { classes: 'vscode-light', variables: { ...fonts, '--vscode-foreground': '#3b3b3b', '--vscode-editor-background': '#ffffff', '--vscode-descriptionForeground': '#3b3b3b', '--vscode-panel-border': '#e5e5e5', '--vscode-textLink-foreground': '#005fb8', '--vscode-list-hoverBackground': '#f2f2f2', '--vscode-focusBorder': '#005fb8', '--vscode-errorForeground': '#f85149' } },
  dark: { classes: 'vscode-dark', variables: { ...fonts, '--vscode-foreground': '#cccccc', '--vscode-editor-background': '#1f1f1f', '--vscode-descriptionForeground': '#9d9d9d', '--vscode-panel-border': '#2b2b2b', '--vscode-textLink-foreground': '#4daafc', '--vscode-list-hoverBackground': '#2a2d2e', '--vscode-focusBorder': '#0078d4', '--vscode-errorForeground': '#f85149' } },
  'high contrast': { classes: 'vscode-high-contrast', variables: { ...fonts, '--vscode-foreground': '#ffffff', '--vscode-editor-background': '#000000', '--vscode-descriptionForeground': 'rgba(255, 255, 255, 0.7)', '--vscode-panel-border': '#6fc3df', '--vscode-contrastBorder': '#6fc3df', '--vscode-contrastActiveBorder': '#f38518', '--vscode-textLink-foreground': '#21a6ff', '--vscode-list-hoverBackground': 'rgba(255, 255, 255, 0.1)', '--vscode-focusBorder': '#f38518', '--vscode-errorForeground': '#f48771' } },
  'high contrast light': { classes: 'vscode-high-contrast-light vscode-high-contrast', variables: { ...fonts, '--vscode-foreground': '#292929', '--vscode-editor-background': '#ffffff', '--vscode-descriptionForeground': 'rgba(41, 41, 41, 0.7)', '--vscode-panel-border': '#0f4a85', '--vscode-contrastBorder': '#0f4a85', '--vscode-contrastActiveBorder': '#006bbd', '--vscode-textLink-foreground': '#0f4a85', '--vscode-list-hoverBackground': 'rgba(15, 74, 133, 0.1)', '--vscode-focusBorder': '#006bbd', '--vscode-errorForeground': '#b5200d' } },
};
