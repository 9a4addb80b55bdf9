import type { Language } from '../../src/core/protocol/protocol.ts';
import type { Rule, Severity, Fixability } from '../../src/core/rules/rule.ts';

export interface RulePhrases {
  readonly overview: string;
  readonly aboutOverview: string;
  readonly aboutScopes: string;
  readonly allRules: string;
  /** The name of the other language, in that language. */
  readonly otherLanguage: string;
  readonly overviewHead: readonly string[];
  readonly factsHead: readonly string[];
  readonly optionsHead: readonly string[];
  readonly scopes: Readonly<Record<Rule['scope'], string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly fixes: Readonly<Record<Fixability, string>>;
  readonly besideSession: string;
  readonly besideCaseFile: string;
  readonly place: string;
  readonly nothing: string;
  readonly reason: string;
  readonly byComment: string;
  readonly byConfiguration: string;
  readonly noDefault: string;
  readonly number: string;
  readonly list: string;
  readonly words: string;
}

/** The words of the rules reference that are the same on every page. */
export const rulePhrases: Readonly<Record<Language, RulePhrases>> = {
  en: {
    overview: 'Rules',
    aboutOverview: 'A rule judges the note, not the counselor: "not recorded", never "not done". Each page says why the rule is there, when it stays silent, and how to silence it; its examples are run as tests.',
    aboutScopes: 'A *note* rule reads one note and speaks while you write. A *case* rule reads all notes of a case with its case file and reports once, where the fault can be mended. *Fix*: "safe" fixes need no judgement, and fix-all applies them; "offered" ones are applied one at a time.',
    allRules: 'All rules',
    otherLanguage: 'Bahasa Indonesia',
    overviewHead: ['rule', 'scope', 'severity', 'fix', 'what it reports'],
    factsHead: ['scope', 'severity', 'fix'],
    optionsHead: ['option', 'default', 'values', 'meaning'],
    scopes: { note: 'note', case: 'case', engine: 'any file' },
    severities: { error: 'error', warning: 'warning', info: 'info' },
    fixes: { safe: 'safe', manual: 'offered', none: '–' },
    besideSession: 'In the same case stands a complete note of session {session}.',
    besideCaseFile: 'In the same case stands a case file.',
    place: '`{path}`, line {line}',
    nothing: 'Nothing is reported.',
    reason: 'reason',
    byComment: 'For one place, a comment with a reason on the line before; standing first in the body, `tahap-disable` covers the whole note:',
    byConfiguration: 'For the whole repository, in the configuration:',
    noDefault: 'none',
    number: 'a number',
    list: 'a list of',
    words: 'words',
  },
  id: {
    overview: 'Aturan',
    aboutOverview: 'Aturan menilai catatan, bukan konselor: "belum tercatat", bukan "tidak dilakukan". Setiap halaman menjelaskan mengapa aturan itu ada, kapan diam, dan cara meredamnya; contohnya dijalankan sebagai pengujian.',
    aboutScopes: 'Aturan *catatan* membaca satu catatan dan bicara saat Anda menulis. Aturan *kasus* membaca semua catatan suatu kasus beserta berkas kasusnya dan melapor satu kali, di tempat kekurangan itu dapat diperbaiki. *Perbaikan*: yang "aman" tidak memerlukan pertimbangan dan ikut perbaikan massal; yang "ditawarkan" diterapkan satu per satu.',
    allRules: 'Semua aturan',
    otherLanguage: 'English',
    overviewHead: ['aturan', 'lingkup', 'tingkat', 'perbaikan', 'yang dilaporkan'],
    factsHead: ['lingkup', 'tingkat', 'perbaikan'],
    optionsHead: ['opsi', 'bawaan', 'nilai', 'arti'],
    scopes: { note: 'catatan', case: 'kasus', engine: 'semua berkas' },
    severities: { error: 'kesalahan', warning: 'peringatan', info: 'info' },
    fixes: { safe: 'aman', manual: 'ditawarkan', none: '–' },
    besideSession: 'Dalam kasus yang sama ada catatan lengkap pertemuan ke-{session}.',
    besideCaseFile: 'Dalam kasus yang sama ada berkas kasus.',
    place: '`{path}`, baris {line}',
    nothing: 'Tidak ada temuan.',
    reason: 'alasan',
    byComment: 'Untuk satu tempat, komentar beralasan pada baris sebelumnya; bila berdiri paling awal di isi catatan, `tahap-disable` berlaku untuk seluruh catatan:',
    byConfiguration: 'Untuk seluruh repositori, di konfigurasi:',
    noDefault: 'tidak ada',
    number: 'angka',
    list: 'daftar',
    words: 'kata',
  },
};
