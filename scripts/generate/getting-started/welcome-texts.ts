import type { LocalizedText } from '../../../src/core/protocol/protocol.ts';
import { button, linkTo, openFolder } from './walkthrough-steps.ts';

/** What an empty view says, and when. Lines that are nothing but a link become buttons. */
export interface WelcomeText {
  readonly id: string;
  readonly view: 'tahap.sessions' | 'tahap.followUps';
  readonly when: string;
  readonly lines: readonly LocalizedText[];
}

const noFolder = 'workspaceFolderCount == 0';
const inFolder = 'workspaceFolderCount > 0';
/** Before anything is loaded there is no state yet. */
const isReading = (view: string): string => `${inFolder} && (!${view}.state || ${view}.state == reading)`;

const reading: readonly LocalizedText[] = [{ en: 'Reading session notes…', id: 'Membaca catatan sesi…' }];
const help: LocalizedText = {
  en: 'New here? [Get started](command:tahap.getStarted) step by step, or read the [guide](command:tahap.openGuide).',
  id: 'Baru di sini? [Mulai](command:tahap.getStarted) langkah demi langkah, atau baca [panduan](command:tahap.openGuide).',
};

export const welcomeTexts: readonly WelcomeText[] = [
  {
    id: 'noFolder',
    view: 'tahap.sessions',
    when: noFolder,
    lines: [
      { en: 'Open the folder with your session notes, or try Tahap on the notes of a fictional school.', id: 'Buka folder yang berisi catatan sesi Anda, atau coba Tahap pada catatan sebuah sekolah rekaan.' },
      openFolder,
      button('tahap.createSampleRepository'),
      help,
    ],
  },
  { id: 'reading', view: 'tahap.sessions', when: isReading('tahap.sessions'), lines: reading },
  {
    id: 'noNotes',
    view: 'tahap.sessions',
    when: `${inFolder} && tahap.sessions.state == empty`,
    lines: [
      { en: 'No session notes here yet. A note is a Markdown file whose name ends in .session.md.', id: 'Belum ada catatan sesi di sini. Catatan adalah berkas Markdown yang namanya berakhir .session.md.' },
      button('tahap.newNote'),
      button('tahap.createSampleRepository'),
      help,
    ],
  },
  {
    id: 'noHits',
    view: 'tahap.sessions',
    when: 'tahap.sessions.state == filteredOut',
    lines: [
      { en: 'No session note fits the filter.', id: 'Tidak ada catatan sesi yang cocok dengan saringan.' },
      linkTo('tahap.sessions.clearFilter', { en: 'Clear Filter', id: 'Hapus Saringan' }),
      linkTo('tahap.sessions.filter', { en: 'Change Filter…', id: 'Ubah Saringan…' }),
    ],
  },
  {
    id: 'followUps.noFolder',
    view: 'tahap.followUps',
    when: noFolder,
    lines: [
      { en: 'What waits is read from session notes: next appointments, word back from referrals, checks after closing.', id: 'Yang menunggu dibaca dari catatan sesi: pertemuan berikutnya, kabar balik alih tangan, pemantauan pasca konseling.' },
      openFolder,
    ],
  },
  { id: 'reading', view: 'tahap.followUps', when: isReading('tahap.followUps'), lines: reading },
  {
    id: 'followUps.noNotes',
    view: 'tahap.followUps',
    when: `${inFolder} && tahap.followUps.state == empty`,
    lines: [
      { en: 'Nothing waits: there are no session notes yet.', id: 'Tidak ada yang menunggu: belum ada catatan sesi.' },
      button('tahap.newNote'),
      { en: 'How appointments are recorded: [cheat sheet](command:tahap.openCheatSheet).', id: 'Cara mencatat janji pertemuan: [lembar ringkas](command:tahap.openCheatSheet).' },
    ],
  },
  {
    id: 'nothingWaits',
    view: 'tahap.followUps',
    when: 'tahap.followUps.state == settled',
    lines: [
      { en: 'Nothing waits: every promise that the notes record has been answered.', id: 'Tidak ada yang menunggu: setiap janji yang tercatat dalam catatan sudah terjawab.' },
      { en: 'A follow-up is a next appointment, word back from a referral, or a check after closing.', id: 'Tindak lanjut ialah pertemuan berikutnya, kabar balik alih tangan, atau pemantauan pasca konseling.' },
    ],
  },
];
