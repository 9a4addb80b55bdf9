import { messageText } from '../rules/message-text.ts';
import type { Fix, FixRequest } from './fix.ts';
import { settleCarriedFix } from './fix-carried.ts';
import { readWith } from './fix-check.ts';
import { consentFix, renegotiateFix } from './fix-agreements.ts';
import { contractFix } from './fix-contract.ts';
import { addFrontMatterFix, closeFrontMatterFix } from './fix-front-matter.ts';
import { addKeyFix } from './fix-keys.ts';
import { insertPromptsFix } from './fix-prompts.ts';
import { setKeyFix } from './fix-set-key.ts';
import { insertStageFix, insertStepsFix } from './fix-steps.ts';
import { cursorFix } from './insertion.ts';

/** Turns an intent into edits of the present text. Undefined when there is nothing left to do. */
export function resolveFix(request: FixRequest): Fix | undefined {
  const { intent, document, language } = request;
  switch (intent.kind) {
    case 'replace': {
      const title = messageText(intent.title.text, intent.title.args, language);
      const edits = [{ path: document.path, range: document.lines.rangeOf(intent.span), newText: intent.newText }];
      // A key may be there under its new name already: two of them can't be read.
      return readWith(document, edits).frontMatter.state === document.frontMatter.state ? { title, safe: intent.safe, edits } : undefined;
    }
    case 'go-to': {
      const title = messageText(intent.title.text, intent.title.args, language);
      return cursorFix(title, document, intent.span);
    }
    case 'rename-file': {
      const slash = document.path.lastIndexOf('/') + 1;
      const title = language === 'id' ? `Ganti nama berkas menjadi ${intent.to}` : `Rename the file to ${intent.to}`;
      return { title, safe: false, edits: [], rename: { from: document.path, to: document.path.slice(0, slash) + intent.to } };
    }
    case 'add-key': return addKeyFix(intent.key, document, language);
    case 'set-key': return setKeyFix(intent, request);
    case 'add-front-matter': return addFrontMatterFix(document, language);
    case 'close-front-matter': return closeFrontMatterFix(document, language);
    case 'insert-steps': return insertStepsFix(intent.steps, document, language);
    case 'insert-prompts': return insertPromptsFix(intent, document, language);
    case 'insert-stage': return insertStageFix(intent.frame, document, language);
    case 'settle-carried': return settleCarriedFix(intent, document, language);
    case 'add-contract': return contractFix(intent.parts, request);
    case 'renegotiate': return renegotiateFix(intent, request);
    case 'new-note': return undefined;
    case 'add-consent': return consentFix(intent.only, request);
  }
}
