/**
 * What the extension and its webviews say to each other. Both sides check what they are told: a message that does not fit is
 * dropped. Imports nothing, so that each side can import it.
 */

/** A node to be shown. The same shape as the report's markup. */
export type ShownNode = string | ShownElement;

export interface ShownElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ShownNode[];
}

/** By which a view finds its case again after VS Code has closed it. */
export interface CaseViewState {
  /** Address of the root that holds the case. */
  readonly root: string;
  /** The index's key of the case. */
  readonly key: string;
  /** How far the view was scrolled down, in pixels. */
  readonly scroll?: number;
}

export type HostMessage = ShowMessage;

/** Shows the case as it is now. */
export interface ShowMessage {
  readonly type: 'show';
  readonly language: 'en' | 'id';
  readonly state: CaseViewState;
  readonly body: readonly ShownNode[];
  /** Said by screen readers; empty for nothing. */
  readonly announcement: string;
}

export type ViewMessage = ReadyMessage | OpenMessage;

/** The view's script runs and can be told what to show. */
export interface ReadyMessage {
  readonly type: 'ready';
}

/** A mark was chosen. */
export interface OpenMessage {
  readonly type: 'open';
  /** Relative to the case's root, with `/`. */
  readonly path: string;
  /** From 0. */
  readonly line?: number;
  readonly column?: number;
  /** The id of a step, to be looked up in the note as it is then. */
  readonly step?: string;
  /** In an editor group beside the view. */
  readonly beside: boolean;
}

const tags: ReadonlySet<string> = new Set('h1 h2 h3 p section figure figcaption dl dt dd ul li div span code button table caption thead tbody tr th td svg g path circle rect text title'.split(' '));
const attributes: ReadonlySet<string> = new Set('id class role type title lang scope colspan tabindex focusable viewBox width height x y cx cy r rx d transform text-anchor data-key data-path data-line data-column data-step data-roving aria-label aria-labelledby aria-describedby aria-hidden'.split(' '));
const deepest = 24;

export function isHostMessage(value: unknown): value is HostMessage {
  if (!isRecord(value) || value['type'] !== 'show') return false;
  return (value['language'] === 'en' || value['language'] === 'id') && isCaseViewState(value['state'])
    && typeof value['announcement'] === 'string' && Array.isArray(value['body']) && value['body'].every(node => isShownNode(node, deepest));
}

export function isViewMessage(value: unknown): value is ViewMessage {
  if (!isRecord(value)) return false;
  if (value['type'] === 'ready') return true;
  return value['type'] === 'open' && typeof value['path'] === 'string' && typeof value['beside'] === 'boolean'
    && isPlaceNumber(value['line']) && isPlaceNumber(value['column']) && (value['step'] === undefined || typeof value['step'] === 'string');
}

export function isCaseViewState(value: unknown): value is CaseViewState {
  return isRecord(value) && typeof value['root'] === 'string' && typeof value['key'] === 'string' && (value['scroll'] === undefined || Number.isFinite(value['scroll']));
}

/** Only tags and attributes that the view uses: no script, no style, no link, no handler. */
function isShownNode(value: unknown, depth: number): value is ShownNode {
  if (typeof value === 'string') return true;
  if (depth === 0 || !isRecord(value) || typeof value['tag'] !== 'string' || !tags.has(value['tag'])) return false;
  const given = value['attributes'];
  return isRecord(given) && Object.entries(given).every(([name, text]) => attributes.has(name) && typeof text === 'string')
    && Array.isArray(value['children']) && value['children'].every(child => isShownNode(child, depth - 1));
}

function isPlaceNumber(value: unknown): boolean {
  return value === undefined || (Number.isInteger(value) && (value as number) >= 0);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
