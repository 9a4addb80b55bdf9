/** What a note on a missed meeting says, and the words by which it says so. Both languages. */

export type MissedMeetingPart = 'scheduled' | 'notice' | 'outreach' | 'next-step';

interface PartWords {
  /** Labels and headings, in small letters. */
  readonly labels: Readonly<Record<'en' | 'id', readonly string[]>>;
  /** Words that show it in prose. */
  readonly cues: Readonly<Record<'en' | 'id', readonly string[]>>;
  /** What a new line asks for. */
  readonly prompt: Readonly<Record<'en' | 'id', string>>;
}

/** The four things to record, in their order. The first label is the one that tools write. */
export const missedMeetingParts: Readonly<Record<MissedMeetingPart, PartWords>> = {
  scheduled: {
    labels: {
      en: ['scheduled time', 'scheduled', 'scheduled for', 'appointed time', 'appointment', 'appointed for', 'time', 'agreed time', 'planned time', 'planned for'],
      id: ['waktu terjadwal', 'jadwal', 'jadwal semula', 'jadwal awal', 'dijadwalkan', 'terjadwal', 'waktu', 'waktu janji', 'janji', 'janji temu', 'janji semula', 'waktu pertemuan', 'seharusnya'],
    },
    cues: {
      en: ['scheduled for', 'was scheduled', 'were scheduled', 'scheduled at', 'appointed for', 'appointed at', 'appointment at', 'appointment was', 'appointment of', 'booked for', 'due at', 'expected at', 'agreed for', 'agreed time', 'planned for', 'session at', 'meeting at', 'session of', 'meeting of', 'period', 'lesson'],
      id: ['dijadwalkan pukul', 'dijadwalkan pada', 'dijadwalkan', 'terjadwal', 'seharusnya', 'sedianya', 'semestinya', 'jadwalnya', 'sesuai jadwal', 'janji pukul', 'janji temu pukul', 'pertemuan pukul', 'sesi pukul', 'pukul', 'jam pelajaran', 'jam ke'],
    },
    prompt: { en: 'when you were to meet', id: 'kapan seharusnya bertemu' },
  },
  notice: {
    labels: {
      en: ['notice', 'notice given', 'prior notice', 'advance notice', 'word', 'notification', 'excuse', 'reason given'],
      id: ['kabar', 'pemberitahuan', 'pemberitahuan sebelumnya', 'kabar dari konseli', 'izin', 'keterangan', 'alasan', 'alasan tidak hadir'],
    },
    cues: {
      en: ['notice', 'no word', 'sent word', 'without a word', 'without word', 'unannounced', 'unexcused', 'excused', 'notified', 'let us know', 'let me know', 'called in sick', 'sick note', 'told us', 'told me', 'gave a reason', 'did not call', 'did not say', 'no message', 'cancelled by', 'informed us', 'sent a message'],
      id: ['kabar', 'pemberitahuan', 'memberi tahu', 'memberitahu', 'mengabari', 'mengabarkan', 'izin', 'surat sakit', 'surat izin', 'tanpa keterangan', 'tanpa alasan', 'menyampaikan alasan', 'titip pesan', 'menitip pesan', 'memberi pesan', 'alpa', 'dibatalkan oleh'],
    },
    prompt: { en: 'given or not, and when', id: 'ada atau tidak, dan kapan' },
  },
  outreach: {
    labels: {
      en: ['outreach', 'outreach tried', 'attempts', 'attempts to reach', 'contact tried', 'contact attempts', 'contact attempted', 'contact', 'calls', 'steps taken', 'efforts'],
      id: ['upaya menghubungi', 'upaya', 'upaya kontak', 'kontak', 'penghubungan', 'usaha menghubungi', 'tindakan', 'yang dilakukan'],
    },
    cues: {
      en: ['called', 'call', 'calls', 'phoned', 'telephoned', 'rang', 'message', 'messages', 'messaged', 'texted', 'wrote', 'letter', 'email', 'e-mail', 'emailed', 'contacted', 'tried to reach', 'tried to contact', 'reached out', 'outreach', 'home visit', 'visited', 'asked the', 'was asked', 'not contacted', 'no contact was'],
      id: ['telepon', 'menelepon', 'menelpon', 'ditelepon', 'ditelpon', 'telp', 'menghubungi', 'dihubungi', 'pesan', 'WA', 'WhatsApp', 'SMS', 'surat panggilan', 'menyurati', 'kunjungan rumah', 'home visit', 'mengunjungi', 'dikunjungi', 'ditanyakan', 'menanyakan', 'bertanya kepada', 'lewat wali kelas', 'melalui wali kelas', 'mencari', 'dicari'],
    },
    prompt: { en: 'what was tried, with whom by role', id: 'apa yang dicoba, kepada siapa menurut peran' },
  },
  'next-step': {
    labels: {
      en: ['next step', 'next steps', 'new date', 'new appointment', 'new time', 'next appointment', 'next meeting', 'next session', 'rescheduled', 'rescheduled to', 'rescheduled for', 'follow-up', 'plan'],
      id: ['langkah berikutnya', 'langkah selanjutnya', 'tindak lanjut', 'tanggal baru', 'jadwal baru', 'janji baru', 'jadwal ulang', 'jadwal pengganti', 'pertemuan pengganti', 'pertemuan berikutnya', 'rencana', 'rencana tindak lanjut', 'selanjutnya'],
    },
    cues: {
      en: ['next step', 'new date', 'new appointment', 'new time', 'rescheduled', 'reschedule', 'next appointment', 'next meeting', 'next session', 'moved to', 'will call', 'will try', 'will ask', 'will be', 'will write', 'will contact', 'i will', 'we will', 'follow up', 'follow-up'],
      id: ['langkah berikutnya', 'langkah selanjutnya', 'tindak lanjut', 'tanggal baru', 'jadwal baru', 'janji baru', 'dijadwalkan ulang', 'dijadwalkan kembali', 'jadwal ulang', 'diganti', 'pengganti', 'pertemuan berikutnya', 'pertemuan selanjutnya', 'akan', 'selanjutnya', 'besok'],
    },
    prompt: { en: 'what follows, with a date', id: 'apa selanjutnya, dengan tanggal' },
  },
};

/** The school or the counselor called it off: nobody was missed. */
export const calledOffByUs = /\bcancell?ed (?:in advance )?by (?:the |this )?(?:school|counsell?or|institution|office|teacher|head)|\b(?:school|counsell?or|institution|i|we) (?:had to |has |have )?(?:cancell?ed|postponed|moved) (?:it|the|this|our)|\bdi(?:batalkan|tunda|undur(?:kan)?) (?:oleh )?(?:pihak )?(?:sekolah|konselor|guru bk|lembaga|saya)|\b(?:sekolah|konselor|guru bk|saya) (?:terpaksa )?(?:membatalkan|menunda|mengundurkan)/i;

/** The client called it off. */
export const calledOffByClient = /\bcancell?ed (?:in advance )?by (?:the |their )?(?:client|student|pupil|parent|guardian|mother|father|family)|\b(?:client|student|parent|guardian|mother|father) (?:has |had )?cancell?ed|\bdi(?:batalkan|tunda) (?:oleh )?(?:konseli|klien|siswa|orang tua|wali|ibu|ayah)|\b(?:konseli|klien|siswa|orang tua|wali|ibu|ayah) (?:membatalkan|menunda|minta (?:ditunda|dibatalkan))/i;

/** The client came after all: a part of the meeting was held. */
export const cameLate = /\b(?:arriv(?:ed|es)|came|comes|joined|turned up|showed up) (?:\w+ ){0,2}(?:late|minutes)\b|\b(?:\d+|ten|fifteen|twenty|thirty) minutes late\b|\blate arrival\b|\b(?:partial|shortened) (?:session|meeting)\b|\b(?:datang|hadir|tiba|masuk) (?:\w+ )?terlambat\b|\bterlambat (?:datang|hadir|tiba|\d|sepuluh|lima belas|dua puluh)|\bbaru (?:datang|hadir|tiba)\b|\b(?:pertemuan|sesi|konseling) (?:\w+ )?(?:dipersingkat|sebagian|diperpendek)\b|\bsebagian (?:pertemuan|sesi)\b/i;

/** A meeting that was held: talk of what was explored or which technique was used. */
export const workWords = /\b(?:explored|exploring|exploration|technique|techniques|intervention)\b|\b(?:didalami|mendalami|eksplorasi|teknik|intervensi)\b/gi;
export const negationBefore = /\b(?:no|not|without|none|tidak|tanpa|belum|tak)\b[^.!?]{0,24}$/i;
