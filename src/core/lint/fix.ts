import type { CaseFile, Note } from '../note/note.ts';
import { messageText } from '../rules/message-text.ts';
import type { FixIntent } from '../rules/rule.ts';
import type { Language } from '../protocol/protocol.ts';
import type { Position, Range } from '../text/position.ts';
import { contractFix } from './fix-contract.ts';
import { addFrontMatterFix, addKeyFix } from './fix-keys.ts';
import { insertStageFix, insertStepsFix } from './fix-steps.ts';

/** One replacement in one file. */
export interface FileEdit {
  readonly path: string;
  readonly range: Range;
  readonly newText: string;
}

/** A mending, ready to be applied: edits of existing files, files to create, a file to rename. */
export interface Fix {
  readonly title: string;
  /** Needs no judgement. */
  readonly safe: boolean;
  readonly edits: readonly FileEdit[];
  readonly newFile?: { readonly path: string; readonly text: string };
  readonly rename?: { readonly from: string; readonly to: string };
  /** Where the writer goes on, in the text after the edits. */
  readonly cursor?: { readonly path: string; readonly position: Position };
}

export interface FixRequest {
  readonly intent: FixIntent;
  /** The document that the finding stands in, parsed from the text that is to be edited. */
  readonly document: Note | CaseFile;
  /** The case file of the document's case, as it is now. */
  readonly caseFile?: CaseFile;
  /** The language of the fix's title. */
  readonly language: Language;
}

/** Turns an intent into edits of the present text. Undefined when there is nothing left to do. */
export function resolveFix(request: FixRequest): Fix | undefined {
  const { intent, document, language } = request;
  switch (intent.kind) {
    case 'replace': {
      const title = messageText(intent.title.text, intent.title.args, language);
      return { title, safe: intent.safe, edits: [{ path: document.path, range: document.lines.rangeOf(intent.span), newText: intent.newText }] };
    }
    case 'go-to': {
      const title = messageText(intent.title.text, intent.title.args, language);
      return { title, safe: false, edits: [], cursor: { path: document.path, position: document.lines.positionAt(intent.span.start) } };
    }
    case 'rename-file': {
      const slash = document.path.lastIndexOf('/') + 1;
      const title = language === 'id' ? `Ganti nama berkas menjadi ${intent.to}` : `Rename the file to ${intent.to}`;
      return { title, safe: false, edits: [], rename: { from: document.path, to: document.path.slice(0, slash) + intent.to } };
    }
    case 'add-key': return addKeyFix(intent.key, document, language);
    case 'add-front-matter': return addFrontMatterFix(document, language);
    case 'insert-steps': return insertStepsFix(intent.steps, document, language);
    case 'insert-stage': return insertStageFix(intent.frame, document, language);
    case 'add-contract': return contractFix(intent.parts, request);
  }
}
