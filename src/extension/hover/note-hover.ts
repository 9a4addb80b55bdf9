import * as vscode from 'vscode';
import { keyHelpAt } from '../../core/report/key-help.ts';
import { stepHelpAt } from '../../core/report/step-help.ts';
import type { Span } from '../../core/text/span.ts';
import { toCorePosition, toVsCodeRange } from '../../hosts/vscode/conversions.ts';
import { noteSelector } from '../note-selector.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import { keyHoverText, stepHoverText } from './hover-text.ts';
import type { ParsedDocuments } from './parsed-documents.ts';

/** On headings, bold lines and labels: guidance, what is recorded and what is missing. On keys and values: what they mean. */
export function registerNoteHover(index: NoteIndex, documents: ParsedDocuments): vscode.Disposable {
  return vscode.languages.registerHoverProvider(noteSelector, {
    provideHover(document, position) {
      const found = documents.get(document);
      if (!found) return undefined;
      const { parsed, situation } = found;
      const offset = parsed.lines.offsetAt(toCorePosition(position));
      const rangeOf = (span: Span): vscode.Range => toVsCodeRange(parsed.lines.rangeOf(span));
      const key = keyHelpAt(parsed, offset, situation.language);
      if (key) return new vscode.Hover(keyHoverText(key, situation.language), rangeOf(key.span));
      const step = stepHelpAt(parsed, offset, situation);
      return step && new vscode.Hover(step.helps.map(help => stepHoverText(help, path => index.uriOf(document.uri, path))), rangeOf(step.span));
    },
  });
}
