import * as z from 'zod';
import type { CaseFile, Note } from '../../note/note.ts';
import type { Span } from '../../text/span.ts';
import { documentRule } from '../rule.ts';

/** Source: a record that copies the last one claims what nobody said today; copied text that is not checked is the commonest fault of carried-over notes. */
export const carriedUnconfirmed = documentRule({
  id: 'carried-unconfirmed',
  section: 'engine',
  severity: 'warning',
  title: { en: 'Carried over and not confirmed', id: 'Dibawa dari catatan lama, belum dikonfirmasi' },
  messages: {
    unconfirmed: {
      text: {
        en: 'This was carried over from an earlier note and does not count yet. Confirm it by removing the mark, change it, or drop it.',
        id: 'Bagian ini dibawa dari catatan sebelumnya dan belum dihitung. Konfirmasi dengan menghapus tandanya, ubah, atau buang.',
      },
    },
    signed: {
      severity: 'error',
      text: {
        en: 'A signed note holds text that was carried over and never confirmed. Confirm it, or drop it.',
        id: 'Catatan yang sudah final memuat bagian bawaan yang belum dikonfirmasi. Konfirmasi atau buang.',
      },
    },
  },
  fixes: 'manual',
  options: z.strictObject({}),
  *check(document) {
    const message = document.kind === 'note' && document.values.status === 'signed' ? 'signed' : 'unconfirmed';
    for (const { mark } of document.carried) {
      const step = stepAround(mark, document);
      yield {
        message,
        span: mark,
        ...(step === undefined ? {} : { step }),
        fixes: [
          { kind: 'settle-carried', choice: 'confirm', mark },
          { kind: 'settle-carried', choice: 'drop', mark },
          ...(document.carried.length > 1 ? [{ kind: 'settle-carried', choice: 'confirm' }, { kind: 'settle-carried', choice: 'drop' }] as const : []),
        ],
      };
    }
  },
});

/** The step that would hold the text; its empty heading is the same fault. */
function stepAround(mark: Span, { outline }: Note | CaseFile): string | undefined {
  return outline.sections.findLast(({ kind, start, end }) => kind === 'step' && start <= mark.start && mark.end <= end)?.ids[0];
}
