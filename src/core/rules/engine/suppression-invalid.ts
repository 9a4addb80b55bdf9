import * as z from 'zod';
import type { EngineRule } from '../rule.ts';

export const suppressionInvalid: EngineRule = {
  id: 'suppression-invalid',
  section: 'engine',
  scope: 'engine',
  severity: 'warning',
  title: { en: 'Silencing comment that can\'t stand', id: 'Komentar peredam yang tidak sah' },
  messages: {
    'no-reason': { text: { en: 'Silencing {rule} needs a reason: <!-- {directive} {rule}: reason -->.', id: 'Meredam {rule} memerlukan alasan: <!-- {directive} {rule}: alasan -->.' } },
    'unknown-rule': { text: { en: 'No rule has this name.', id: 'Tidak ada aturan dengan nama ini.' } },
    unused: { text: { en: 'This comment silences nothing: {rule} has no finding here.', id: 'Komentar ini tidak meredam apa pun: {rule} tidak punya temuan di sini.' } },
    'no-rule': { text: { en: 'Name the rule to silence: <!-- {directive} RULE: reason -->.', id: 'Sebut aturan yang diredam: <!-- {directive} ATURAN: alasan -->.' } },
  },
  fixes: 'none',
  options: z.strictObject({}),
};
