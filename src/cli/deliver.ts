import { resolve } from 'node:path';
import { errorCode, writeFileAtomically } from '../hosts/node/file-text.ts';
import type { CommandCall, CommandOption } from './command.ts';
import { UsageError } from './usage-error.ts';

export const outputOption: CommandOption = { type: 'string', value: 'FILE', about: { en: 'Write it to a file.', id: 'Tulis ke berkas.' } };

/**
 * To the file of `--output`, else to standard output.
 * @throws UsageError when the file can't be written
 */
export function deliver(text: string, { options, io }: CommandCall): void {
  const file = options['output'];
  if (typeof file !== 'string') return io.write(text);
  deliverFile(file, text, io);
}

/** @throws UsageError when the file can't be written */
export function deliverFile(file: string, content: string | Uint8Array, { workingFolder }: Pick<CommandCall['io'], 'workingFolder'>): void {
  try {
    writeFileAtomically(resolve(workingFolder, file), content);
  } catch (error) {
    const code = errorCode(error);
    throw new UsageError({ en: `The output can't be written to ${file} (${code}).`, id: `Keluaran tidak dapat ditulis ke ${file} (${code}).` });
  }
}
