import * as vscode from 'vscode';
import { caseReportOf, type CaseReport } from '../../core/report/case-report.ts';
import { element } from '../../core/report/case-markup.ts';
import { caseTitle, caseView } from '../../core/report/case-view.ts';
import { uriBelow } from '../../hosts/vscode/conversions.ts';
import { isViewMessage, type CaseViewState, type OpenMessage, type ShowMessage, type ShownNode } from '../../webview/protocol.ts';
import { DisposableStore } from '../disposable-store.ts';
import { interfaceLanguage, readSettings } from '../settings.ts';
import { translate } from '../translate.ts';
import { findingsText } from '../tree/row-texts.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import { casePage, webviewFolder } from './case-page.ts';
import { openPlace } from './open-place.ts';

/** What the panel was last told; two that are alike are told once. */
interface Told {
  readonly text: string;
  readonly summary: string;
}

/** One case in a panel. The panel holds nothing that can't be told again: it may be thrown away while it is hidden. */
export class CasePanel implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private told: Told | undefined;
  private isReady = false;

  constructor(private readonly panel: vscode.WebviewPanel, readonly state: CaseViewState, private readonly index: NoteIndex, extension: vscode.Uri) {
    panel.webview.options = { enableScripts: true, localResourceRoots: [webviewFolder(extension)] };
    this.store.add(panel.webview.onDidReceiveMessage(message => void this.receive(message)));
    this.store.add(panel.onDidChangeViewState(() => { if (!panel.visible) this.isReady = false; }));
    panel.webview.html = casePage(panel.webview, extension);
    this.nameItself();
  }

  onDidDispose(listener: () => void): void {
    this.panel.onDidDispose(listener);
  }

  reveal(): void {
    this.panel.reveal();
  }

  /** Tells the view how the case is now, when it shows something else. */
  update(): void {
    this.nameItself();
    if (!this.isReady) return;
    const { body, summary } = this.content();
    const text = JSON.stringify(body);
    if (text === this.told?.text) return;
    const isNews = this.told !== undefined && this.told.summary !== summary;
    this.told = { text, summary };
    const message: ShowMessage = { type: 'show', language: interfaceLanguage(readSettings()), state: { root: this.state.root, key: this.state.key }, body, announcement: isNews ? summary : '' };
    void this.panel.webview.postMessage(message);
  }

  /** Whatever comes from the view is checked: only files of this case are opened. */
  async receive(message: unknown): Promise<void> {
    if (!isViewMessage(message)) return;
    if (message.type === 'open') return this.open(message);
    this.isReady = true;
    this.told = undefined;
    this.update();
  }

  dispose(): void {
    this.store.dispose();
    this.panel.dispose();
  }

  private nameItself(): void {
    const report = this.report();
    if (report) this.panel.title = caseTitle(report, { language: interfaceLanguage(readSettings()) });
    else if (this.panel.title === '') this.panel.title = translate('Case');
  }

  private report(): CaseReport | undefined {
    const found = this.index.caseAt(this.state.root, this.state.key);
    if (!found) return undefined;
    const { root, theCase } = found;
    const files = [...theCase.notes.map(({ path }) => path), ...(theCase.caseFile ? [theCase.caseFile.path] : [])];
    const problems = files.flatMap(path => root.linter.problemsOf(path));
    const { holidays, adoptedOn } = root.settings.config.settings;
    return caseReportOf(theCase, problems, { asOf: readSettings(root.uri).asOf, holidays, adoptedOn });
  }

  private content(): { body: readonly ShownNode[]; summary: string } {
    const report = this.report();
    if (report) return { body: caseView(report, { language: interfaceLanguage(readSettings()), interactive: true }), summary: summaryOf(report) };
    const words = this.index.isRead ? translate('This case has no notes any more.') : translate('The notes are being read.');
    return { body: [element('h1', {}, [this.panel.title]), element('p', {}, [words])], summary: words };
  }

  private async open(message: OpenMessage): Promise<void> {
    const found = this.index.caseAt(this.state.root, this.state.key);
    const isOurs = found && (found.theCase.caseFile?.path === message.path || found.theCase.notes.some(({ path }) => path === message.path));
    if (!isOurs) {
      void vscode.window.showInformationMessage(translate('This file no longer belongs to the case.'));
      return;
    }
    await openPlace(uriBelow(found.root.uri, message.path), message, { index: this.index, viewColumn: this.panel.viewColumn });
  }
}

function summaryOf({ notes, findings }: CaseReport): string {
  const count = notes.length === 1 ? translate('1 note') : translate('{count} notes', { count: notes.length });
  return translate('The case view is up to date: {notes}, {findings}.', { notes: count, findings: findingsText(findings.length) });
}
