/** Words by which a note speaks of what was agreed last time, and words that tell nothing about a task. Both languages. */

/** What was agreed. */
export const reviewWords: readonly string[] = words(
  'homework assignment assignments task tasks plan plans log worksheet experiment ' +
    'tugas pr rencana rtl komitmen kesepakatan latihan langkah catatan lembar',
);

/** What became of it. */
export const findingWords: readonly string[] = words(
  'done undone did didn not completed complete finished unfinished tried worked kept forgot forgotten reviewed checked discussed partly partially succeeded managed ' +
    'brought handed skipped missed carried still went helped ' +
    'sudah belum tidak selesai dikerjakan mengerjakan dilakukan melakukan dijalankan menjalankan berjalan dilaksanakan terlaksana tercapai berhasil gagal lupa terlupa ' +
    'dicoba mencoba dibawa membawa ditinjau meninjau diperiksa dibahas sebagian lancar terisi diisi rampung tuntas dilanjutkan ditunda tertunda',
);

/** Roles, times and words that hold sentences together. */
export const stopWords: readonly string[] = words(
  'the and for with each every all any some this that these those from into onto until till before after between about over under then than when what where which who how ' +
    'will would shall should can could may might must have has had does did not yet its his her hers him their them they she you your our ours are was were been being one two ' +
    'three day days week weeks daily weekly time times next last session sessions meeting today tomorrow morning evening monday tuesday wednesday thursday friday saturday sunday ' +
    'down out off back away client clients counselor counsellor student parent parents teacher school per least most more less also only again own ' +
    'yang dan untuk dengan pada dari dalam oleh kepada akan agar supaya bila jika saat ketika setiap tiap setelah sesudah sebelum sampai hingga selama lalu kemudian juga saja ' +
    'lagi ini itu ada adalah atau tidak belum sudah telah bisa dapat harus perlu para satu dua tiga hari minggu pekan bulan kali jam pagi siang sore malam besok senin selasa ' +
    'rabu kamis jumat sabtu konseli konselor klien siswa guru orang tua wali kelas sekolah sesi pertemuan berikutnya depan lebih paling minimal bersama secara serta antara',
);

function words(list: string): string[] {
  return [...new Set(list.split(' '))];
}
