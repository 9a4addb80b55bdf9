import { isHostMessage, type CaseViewState, type OpenMessage, type ShowMessage, type ViewMessage } from '../protocol.ts';
import { patchChildren } from './patch.ts';
import { followFocus, moveByKey, stops } from './roving.ts';

interface VsCode {
  postMessage(message: ViewMessage): void;
  getState(): CaseViewState | undefined;
  setState(state: CaseViewState): void;
}

declare function acquireVsCodeApi(): VsCode;

const vscode = acquireVsCodeApi();
const view = required('case');
const announcement = required('announcement');
const scrollPauseMilliseconds = 200;
let isFirst = true;
let scrolled: ReturnType<typeof setTimeout> | undefined;

window.addEventListener('message', event => {
  if (isHostMessage(event.data)) show(event.data);
});
document.addEventListener('click', event => choose(event.target, event.ctrlKey || event.metaKey));
document.addEventListener('keydown', event => {
  // Buttons turn these keys into clicks by themselves, drawings do not.
  if ((event.key === 'Enter' || event.key === ' ') && event.target instanceof SVGElement && choose(event.target, event.ctrlKey || event.metaKey)) event.preventDefault();
  else moveByKey(event);
});
document.addEventListener('focusin', followFocus);
document.addEventListener('scroll', () => {
  clearTimeout(scrolled);
  scrolled = setTimeout(() => {
    const state = vscode.getState();
    if (state) vscode.setState({ ...state, scroll: Math.round(window.scrollY) });
  }, scrollPauseMilliseconds);
}, { passive: true });
vscode.postMessage({ type: 'ready' });

function show({ language, state, body, announcement: words }: ShowMessage): void {
  const before = vscode.getState();
  const scroll = before?.scroll ?? 0;
  const keepStops = stops(view);
  document.documentElement.lang = language;
  patchChildren(view, body);
  for (const keep of keepStops) keep();
  vscode.setState({ ...state, scroll });
  if (isFirst) window.scrollTo(0, scroll);
  isFirst = false;
  if (words !== '') announcement.textContent = words;
}

function choose(target: EventTarget | null, beside: boolean): boolean {
  const mark = target instanceof Element ? target.closest('[data-path]') : null;
  const path = mark?.getAttribute('data-path');
  if (!mark || typeof path !== 'string') return false;
  const step = mark.getAttribute('data-step');
  const message: OpenMessage = { type: 'open', path, ...numberOf(mark, 'line'), ...numberOf(mark, 'column'), ...(step === null ? {} : { step }), beside };
  vscode.postMessage(message);
  return true;
}

function numberOf(mark: Element, name: 'line' | 'column'): { line?: number; column?: number } {
  const text = mark.getAttribute(`data-${name}`);
  return text === null ? {} : { [name]: Number(text) };
}

function required(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}`);
  return element;
}
