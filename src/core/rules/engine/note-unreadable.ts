import * as z from 'zod';
import type { EngineRule } from '../rule.ts';

export const noteUnreadable: EngineRule = {
  id: 'note-unreadable',
  section: 'engine',
  scope: 'engine',
  severity: 'error',
  title: { en: 'Note is not UTF-8 text', id: 'Catatan bukan teks UTF-8' },
  messages: {
    encoding: { text: { en: 'This file is not UTF-8 text and can\'t be read. Save it with the encoding UTF-8.', id: 'Berkas ini bukan teks UTF-8 dan tidak dapat dibaca. Simpan dengan pengodean UTF-8.' } },
  },
  fixes: 'none',
  options: z.strictObject({}),
};
