/** How notes say why a case ends, and what was tried before contact was given up. Both languages. */

/** By reason, as patterns; the one that stands first in the words is the reason. */
const reasonPatterns: Readonly<Record<string, RegExp>> = {
  'goals-met': /\bgoals?[- ](?:(?:are|were|is|was|have|has|been|all|both|fully|largely) ){0,4}(?:met|reached|achieved|attained)\b|\b(?:met|reached|achieved|attained) (?:(?:all|both|the|their|our|agreed) ){0,3}goals?\b|\btujuan[- ](?:(?:konseling|konseli|bersama|sudah|telah|semua|semuanya|keduanya|utama|yang|disepakati) ){0,4}(?:tercapai|dicapai|terpenuhi)\b|\b(?:tercapainya|mencapai) (?:(?:semua|seluruh|kedua) ){0,2}tujuan\b/i,
  mutual: /\bmutual(?:ly)?\b|\bjoint(?:ly)? (?:decision|decided|agreed)\b|\b(?:both )?agreed (?:together )?to (?:end|close|stop)\b|\b(?:atas|dengan) kesepakatan\b|\bkesepakatan\b|\bdisepakati (?:bersama|berakhir|untuk)\b|\bsepakat (?:untuk )?(?:mengakhiri|berakhir|selesai|berhenti)\b/i,
  'client-ended': /\bclient[- ](?:ended|stopped|withdrew|declined|left|(?:wishes|wished|wants|wanted|chose|decided|asked) (?:not to continue|to (?:end|stop)))\b|\b(?:ended|stopped) by the client\b|\b(?:konseli|klien|siswa)[- ](?:berhenti|mengakhiri|mengundurkan|menolak|tidak (?:ingin|mau|bersedia) (?:lagi |me)?lanjut)|\b(?:permintaan|kemauan|keinginan) (?:konseli|klien|siswa)\b/i,
  'moved-or-graduated': /\bmoved?\b|\bmoving\b|\bgraduat|\b(?:changes?|changed|leaves?|left|transferred to another|changing) schools?\b|\btransfer(?:red)? to (?:another|a new) school\b|\bpindah\b|\blulus\b|\bkelulusan\b/i,
  referred: /\breferred\b|\breferral\b|\bhanded over to (?:a|the) (?:psych|doctor|specialist|clinic|hospital)|\bdialihtangankan\b|\balih[- ]tangan\b|\bdirujuk\b|\brujukan\b/i,
  'lost-contact': /\blost[- ]contact\b|\bcontact (?:was |is )?lost\b|\bno (?:longer any )?(?:contact|reply|answer|response)\b|\b(?:not|never) (?:reached|reachable)\b|\bunreachable\b|\b(?:cannot|could not) be reached\b|\bputus[- ]kontak\b|\bkehilangan kontak\b|\bhilang kontak\b|\btidak (?:dapat|bisa|pernah) (?:lagi )?dihubungi\b|\btidak (?:lagi )?(?:menjawab|merespons?|ada (?:jawaban|balasan|respons?))\b/i,
  'counselor-change': /\bcounsell?or[- ]change|\b(?:change|changes) of counsell?or\b|\b(?:another|new) counsell?or\b|\bhandover\b|\bganti[- ]konselor\b|\b(?:pergantian|penggantian) konselor\b|\bkonselor (?:baru|lain|pengganti)\b|\bserah terima\b/i,
  other: /^\W*(?:other|lain|lainnya)\b/i,
};

const attemptPattern = /\b(?:attempts?|tried to (?:reach|contact|call)|calls?|called|phoned|telephoned|rang|letters?|e-?mails?|messages?|messaged|texted|home visits?|visited|visits?|contacted|wrote to|upaya|mencoba menghubungi|menghubungi|dihubungi|telepon|menelepon|ditelepon|surat|pesan|kunjungan rumah|mengunjungi|dikunjungi|didatangi|mendatangi|WA|WhatsApp)\b/i;
const longestRead = 2000;

/** The id of the closing reason that the words give; undefined when they give none of the usual ones. */
export function readClosingReason(words: string): string | undefined {
  const text = words.slice(0, longestRead).replace(/[*_`]/g, '').replace(/\s+/g, ' ');
  let first: { id: string; index: number } | undefined;
  for (const [id, pattern] of Object.entries(reasonPatterns)) {
    const found = pattern.exec(text);
    if (found && (!first || found.index < first.index)) first = { id, index: found.index };
  }
  return first?.id;
}

/** Whether the words tell of attempts to reach somebody: calls, letters, a visit. */
export function tellsOfAttempts(words: string): boolean {
  return attemptPattern.test(words.slice(0, longestRead));
}

/** "Tanpa janji" sounds like "no appointment" and is a way back all the same. */
export function comesUnannounced(words: string): boolean {
  return /\b(?:tanpa\s+(?:membuat\s+)?janji|without\s+(?:an\s+)?appointment)\b/i.test(words);
}
