/**
 * What a view shows, as plain data: a report writes it as HTML, a webview makes nodes of it without parsing any text.
 * Escaping is done in one place, so that no code or message can become markup.
 */
export type Markup = string | MarkupElement;

export interface MarkupElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Markup[];
}

type AttributeValue = string | number | undefined | false;
type Child = Markup | undefined | false;

/** Attributes and children that are undefined or false are left out. */
export function element(tag: string, attributes: Readonly<Record<string, AttributeValue>> = {}, children: readonly Child[] = []): MarkupElement {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined && value !== false) kept[name] = String(value);
  return { tag, attributes: kept, children: children.filter(child => child !== undefined && child !== false && child !== '') as Markup[] };
}

export function toHtml(markup: Markup): string {
  if (typeof markup === 'string') return escapeHtml(markup);
  const attributes = Object.entries(markup.attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
  return `<${markup.tag}${attributes}>${markup.children.map(toHtml).join('')}</${markup.tag}>`;
}

/** For text and for attributes in double quotes. What no HTML may hold becomes U+FFFD. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[&<>"']/g, character => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
