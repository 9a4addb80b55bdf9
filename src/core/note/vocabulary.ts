/**
 * The closed lists of the front matter: each canonical value with its Indonesian and other accepted spellings.
 * Source: the front matter table of the note format (docs/format.md).
 */
export const noteTypes = {
  session: ['sesi'],
  plan: ['rencana'],
  contact: ['kontak'],
  'no-show': ['tidak-hadir'],
  cancelled: ['batal'],
  crisis: ['krisis'],
  closing: ['penutupan'],
  referral: ['alih-tangan'],
  'follow-up': ['tindak-lanjut'],
  addendum: ['adendum'],
  supervision: ['supervisi'],
} as const;

export const sessionTypes = { intake: ['awal'], regular: ['rutin'], single: ['tunggal'] } as const;

export const authorRoles = {
  counselor: ['konselor'],
  'school-counselor': ['guru-bk'],
  psychologist: ['psikolog'],
  trainee: ['mahasiswa-ppl'],
  intern: ['magang'],
} as const;

export const noteStatuses = { draft: ['draf'], signed: ['final'] } as const;

export const settings = {
  school: ['sekolah'],
  university: ['kampus'],
  community: ['masyarakat'],
  clinic: ['klinik'],
  correctional: ['lapas'],
} as const;

export const modes = {
  'in-person': ['tatap-muka'],
  online: ['daring'],
  phone: ['telepon'],
  'home-visit': ['kunjungan-rumah'],
} as const;

export const formats = {
  individual: ['perorangan'],
  couple: ['pasangan'],
  family: ['keluarga'],
  group: ['kelompok'],
} as const;

export const layouts = {
  staged: [],
  soap: [],
  dap: [],
  birp: [],
  girp: [],
  'case-study': ['studi-kasus'],
  free: ['bebas'],
} as const;

export const areas = {
  personal: ['pribadi'],
  social: ['sosial'],
  learning: ['belajar'],
  career: ['karier', 'karir'],
} as const;

export const ageBands = {
  child: ['anak'],
  adolescent: ['remaja'],
  adult: ['dewasa'],
  older: ['lansia'],
} as const;

export const origins = {
  self: ['datang-sendiri'],
  invited: ['dipanggil'],
  referred: ['dirujuk'],
  mandated: ['diwajibkan'],
} as const;

export const stages = { early: ['awal'], core: ['inti'], final: ['akhir'] } as const;

export const riskLevels = {
  none: ['tidak-ada'],
  low: ['rendah'],
  moderate: ['sedang'],
  high: ['tinggi'],
  imminent: ['segera'],
} as const;

export const languages = { en: [], id: [] } as const;

export const guardianConsents = {
  given: ['diberikan'],
  refused: ['ditolak'],
  'not-required': ['tidak-perlu'],
} as const;

export const caseStatuses = {
  open: ['terbuka'],
  'waiting-referral': ['menunggu-rujukan'],
  closed: ['selesai'],
} as const;

export const closingReasons = {
  'goals-met': ['tujuan-tercapai'],
  mutual: ['kesepakatan'],
  'client-ended': ['konseli-berhenti'],
  'moved-or-graduated': ['pindah-lulus'],
  referred: ['dialihtangankan'],
  'lost-contact': ['putus-kontak'],
  'counselor-change': ['ganti-konselor'],
  other: ['lain'],
} as const;

export type Vocabulary = Readonly<Record<string, readonly string[]>>;

export type NoteType = keyof typeof noteTypes;
export type Layout = keyof typeof layouts;
export type Format = keyof typeof formats;
export type RiskLevel = keyof typeof riskLevels;

/** The canonical values of a vocabulary, in its order, as zod's `enum` wants them. */
export function valuesOf<V extends Vocabulary>(vocabulary: V): [keyof V & string, ...(keyof V & string)[]] {
  return Object.keys(vocabulary) as [keyof V & string, ...(keyof V & string)[]];
}
