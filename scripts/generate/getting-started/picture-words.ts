import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import type { Language } from '../../../src/core/protocol/protocol.ts';

const individual = builtinProtocols.find(({ id }) => id === 'individual');

/** The name of a stage or step in the built-in protocol, so that pictures show what notes show. */
function nameOf(id: string, language: Language): string {
  const part = [...individual?.stages ?? [], ...individual?.steps ?? []].find(known => known.id === id);
  if (!part) throw new Error(`The protocol has no ${id}`);
  return part.names[language];
}

function namesIn(language: Language) {
  return {
    headings: { session: language === 'id' ? 'Sesi 1' : 'Session 1', early: nameOf('early', language), final: nameOf('final', language) },
    steps: { rapport: nameOf('rapport', language), problem: nameOf('define-problem', language), contract: nameOf('contract', language), conclude: nameOf('conclude', language), next: nameOf('next-appointment', language) },
  };
}

/** The words in the pictures of the walkthrough. */
export const pictureWords = {
  en: {
    ...namesIn('en'),
    slash: 'She came of her own will.',
    keys: { client: 'client', session: 'session' },
    message: `Not recorded: ${nameOf('next-appointment', 'en')}.`,
    fixes: { title: 'Quick Fix', insert: `Insert "${nameOf('next-appointment', 'en')}"`, silence: 'Silence with a reason' },
    views: { sessions: 'Sessions', followUps: 'Follow-ups' },
    sessions: { closed: 'closed', open: '3 sessions', first: 'Session 1', second: 'Session 2', third: 'Session 3', findings: ', 2 findings' },
    followUps: { overdue: 'Overdue', today: 'Today', later: 'Later', referral: 'word back from the referral', meeting: 'next meeting, 13:15', check: 'check after closing' },
    caseView: { contract: 'Contract: 6 sessions of 45 minutes', measure: 'Anxiety, 0 to 10' },
    shell: { error: 'error', warning: 'warning', summary: '60 notes in 12 cases: 1 error, 1 warning.' },
  },
  id: {
    ...namesIn('id'),
    slash: 'Ia datang atas kemauan sendiri.',
    keys: { client: 'konseli', session: 'sesi' },
    message: `Belum tercatat: ${nameOf('next-appointment', 'id')}.`,
    fixes: { title: 'Perbaikan cepat', insert: `Sisipkan "${nameOf('next-appointment', 'id')}"`, silence: 'Bungkam dengan alasan' },
    views: { sessions: 'Sesi', followUps: 'Tindak Lanjut' },
    sessions: { closed: 'ditutup', open: '3 sesi', first: 'Sesi 1', second: 'Sesi 2', third: 'Sesi 3', findings: ', 2 temuan' },
    followUps: { overdue: 'Terlewat', today: 'Hari ini', later: 'Nanti', referral: 'kabar balik alih tangan', meeting: 'pertemuan berikutnya, 13:15', check: 'pemantauan pasca konseling' },
    caseView: { contract: 'Kontrak: 6 sesi, 45 menit', measure: 'Kecemasan, 0 sampai 10' },
    shell: { error: 'galat', warning: 'peringatan', summary: '60 catatan dalam 12 kasus: 1 galat, 1 peringatan.' },
  },
} as const;
