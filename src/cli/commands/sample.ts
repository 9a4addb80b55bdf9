import { cpSync, existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Command } from '../command.ts';
import { UsageError } from '../usage-error.ts';

const sampleFolder = join('examples', 'school');

export const sample: Command = {
  name: 'sample',
  usage: 'sample FOLDER',
  about: { en: 'Create the sample repository, a fictional school, in a new or empty folder.', id: 'Buat repositori contoh, sebuah sekolah rekaan, di folder baru atau kosong.' },
  options: {},
  run({ paths, io, language }) {
    const [folder, ...others] = paths;
    if (folder === undefined || others.length > 0) throw new UsageError({ en: 'Name one folder. See tahap sample --help.', id: 'Sebut satu folder. Lihat tahap sample --help.' });
    const target = resolve(io.workingFolder, folder);
    if (!isFree(target)) throw new UsageError({ en: `${folder} is not an empty folder. Nothing was written.`, id: `${folder} bukan folder kosong. Tidak ada yang ditulis.` });
    cpSync(join(packageFolder(), sampleFolder), target, { recursive: true, errorOnExist: true, force: false });
    const next = 'tahap lint --as-of 2026-11-24';
    io.write(language === 'id' ? `Catatan sebuah sekolah rekaan ada di ${folder}. Periksa di sana: ${next}\n` : `The notes of a fictional school are in ${folder}. Check them there: ${next}\n`);
    return 0;
  },
};

/** Not there yet, or a folder without anything in it. What can't be listed is not free. */
function isFree(target: string): boolean {
  if (!existsSync(target)) return true;
  try {
    return readdirSync(target).length === 0;
  } catch {
    return false;
  }
}

/** The nearest folder above the program that holds the sample: it ships in the package. */
function packageFolder(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, sampleFolder))) {
    const above = dirname(folder);
    if (above === folder) throw new UsageError({ en: 'The sample is missing from this installation.', id: 'Contoh tidak ada dalam pemasangan ini.' });
    folder = above;
  }
  return folder;
}
