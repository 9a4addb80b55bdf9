import { commandTable, type CommandId } from '../../../src/extension/commands/command-table.ts';
import type { Language, LocalizedText } from '../../../src/core/protocol/protocol.ts';

export interface WalkthroughStep {
  /** Also the name of its picture. */
  readonly id: string;
  readonly title: LocalizedText;
  /** Paragraphs: plain sentences, or one button each. */
  readonly paragraphs: readonly LocalizedText[];
  readonly picture: LocalizedText;
  readonly completionEvents: readonly string[];
}

export const walkthroughTitle: LocalizedText = { en: 'Get Started with Tahap', id: 'Mulai Memakai Tahap' };
export const walkthroughAbout: LocalizedText = {
  en: 'From an empty folder to session notes in which nothing is left open.',
  id: 'Dari folder kosong sampai catatan sesi yang lengkap.',
};

/** A button that runs a command of ours: its words are the command's title. */
export function button(command: CommandId): LocalizedText {
  const { title } = commandTable[command];
  return linkTo(command, title);
}

export function linkTo(command: string, title: LocalizedText): LocalizedText {
  return both(language => `[${title[language]}](command:${command})`);
}

function both(text: (language: Language) => string): LocalizedText {
  return { en: text('en'), id: text('id') };
}

export const openFolder = linkTo('workbench.action.files.openFolder', { en: 'Open Folder', id: 'Buka Folder' });

export const walkthroughSteps: readonly WalkthroughStep[] = [
  {
    id: 'folder',
    title: { en: 'Open a folder for your notes', id: 'Buka folder untuk catatan Anda' },
    paragraphs: [
      { en: 'Notes are plain files in a folder of yours. Nothing is sent anywhere. To look around first, create the sample: sixty notes of a fictional school.', id: 'Catatan adalah berkas biasa di folder Anda. Tidak ada yang dikirim ke mana pun. Ingin melihat-lihat dulu? Buatlah contoh: enam puluh catatan sebuah sekolah rekaan.' },
      openFolder,
      button('tahap.createSampleRepository'),
    ],
    picture: { en: 'A folder cases, in it the folder C-0142 with case.md and two notes whose names end in .session.md.', id: 'Folder cases, di dalamnya folder C-0142 dengan case.md dan dua catatan yang namanya berakhir .session.md.' },
    completionEvents: ['onContext:workspaceFolderCount > 0'],
  },
  {
    id: 'note',
    title: { en: 'Write your first note', id: 'Tulis catatan pertama' },
    paragraphs: [
      { en: 'A few choices, and a note opens with the headings of its stages and a short prompt under each. In a note, type / at the start of a line to choose what comes next.', id: 'Beberapa pilihan, lalu terbuka catatan dengan judul tiap tahap dan petunjuk singkat di bawahnya. Di dalam catatan, ketik / di awal baris untuk memilih yang berikutnya.' },
      button('tahap.newNote'),
      button('tahap.openCheatSheet'),
    ],
    picture: { en: 'A note with its early stage. A line begins with a slash; a list offers the steps that are still missing.', id: 'Catatan dengan tahap awalnya. Sebuah baris diawali garis miring; daftar menawarkan langkah yang belum ada.' },
    completionEvents: ['onCommand:tahap.newNote', 'onCommand:tahap.newNextNote', 'onCommand:tahap.newCaseNote'],
  },
  {
    id: 'findings',
    title: { en: 'See what is not recorded', id: 'Lihat yang belum tercatat' },
    paragraphs: [
      { en: 'Underlined places and the Problems panel name what is not recorded yet. Put the cursor there and press Ctrl+. (macOS: Cmd+.) for what mends it. Nothing blocks saving: a draft may stay unfinished.', id: 'Garis bawah dan panel Problems menyebut yang belum tercatat. Letakkan kursor di sana lalu tekan Ctrl+. (macOS: Cmd+.) untuk memperbaikinya. Tidak ada yang menghalangi penyimpanan: draf boleh belum selesai.' },
      linkTo('workbench.actions.view.problems', { en: 'Open Problems', id: 'Buka Problems' }),
      button('tahap.insertMissing'),
    ],
    picture: { en: 'An underlined key of a note, and a list of fixes below it: insert the heading Next appointment, or silence the finding with a reason.', id: 'Kunci yang bergaris bawah, dan di bawahnya daftar perbaikan: sisipkan judul Pertemuan berikutnya, atau bungkam temuan dengan alasan.' },
    completionEvents: ['onCommand:tahap.insertMissing', 'onCommand:tahap.showFindings', 'onCommand:tahap.fixAll', 'onCommand:workbench.actions.view.problems'],
  },
  {
    id: 'sessions',
    title: { en: 'Find a session', id: 'Temukan sebuah sesi' },
    paragraphs: [
      { en: 'The Sessions view lists cases with their sessions: how much of each is recorded, and how many findings it has. Group and filter it by its buttons.', id: 'Tampilan Sesi memuat kasus dan sesinya: seberapa banyak yang tercatat dan berapa temuannya. Kelompokkan dan saringlah dengan tombol di atasnya.' },
      linkTo('tahap.sessions.focus', { en: 'Show Sessions', id: 'Tampilkan Sesi' }),
    ],
    picture: { en: 'The Sessions view: case C-0142 is complete, case C-0171 has three sessions, one of them with two findings.', id: 'Tampilan Sesi: kasus C-0142 lengkap, kasus C-0171 punya tiga sesi, satu di antaranya dengan dua temuan.' },
    completionEvents: ['onView:tahap.sessions'],
  },
  {
    id: 'follow-ups',
    title: { en: 'Keep what was promised', id: 'Tepati yang dijanjikan' },
    paragraphs: [
      { en: 'Next appointments, word back from referrals and checks after closing come from your notes. A row lets you write the session, record that nobody came, or choose another day.', id: 'Pertemuan berikutnya, kabar balik alih tangan, dan pemantauan pasca konseling diambil dari catatan Anda. Dari barisnya Anda dapat menulis sesi, mencatat ketidakhadiran, atau memilih hari lain.' },
      linkTo('tahap.followUps.focus', { en: 'Show Follow-ups', id: 'Tampilkan Tindak Lanjut' }),
    ],
    picture: { en: 'The Follow-ups view: one promise is overdue, one is for today, one comes later.', id: 'Tampilan Tindak Lanjut: satu janji terlewat, satu untuk hari ini, satu menyusul.' },
    completionEvents: ['onCommand:tahap.followUps.focus', 'onCommand:tahap.followUps.openPromise', 'onCommand:tahap.followUps.newSession'],
  },
  {
    id: 'case',
    title: { en: 'See a whole case', id: 'Lihat satu kasus seutuhnya' },
    paragraphs: [
      { en: 'The case view shows the contract in force, the sessions in order, measures over time, and what is still open.', id: 'Tampilan kasus memuat kontrak yang berlaku, sesi menurut urutan, ukuran dari waktu ke waktu, dan yang masih terbuka.' },
      button('tahap.openCaseView'),
    ],
    picture: { en: 'A case view: five sessions on a line, and a measure that falls from eight to three.', id: 'Tampilan kasus: lima sesi pada satu garis, dan ukuran yang turun dari delapan ke tiga.' },
    completionEvents: ['onCommand:tahap.openCaseView'],
  },
  {
    id: 'shell',
    title: { en: 'Check all notes at once', id: 'Periksa semua catatan sekaligus' },
    paragraphs: [
      { en: 'One command checks the whole folder here. At the shell, tahap lint gives the same findings, before a commit or in CI.', id: 'Satu perintah memeriksa seluruh folder di sini. Di terminal, tahap lint memberi temuan yang sama, sebelum commit atau di CI.' },
      button('tahap.checkWorkspace'),
      button('tahap.openGuide'),
    ],
    picture: { en: 'A terminal: tahap lint prints two findings with their places and the number of notes.', id: 'Terminal: tahap lint mencetak dua temuan dengan tempatnya dan jumlah catatan.' },
    completionEvents: ['onCommand:tahap.checkWorkspace'],
  },
];
