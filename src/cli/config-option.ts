import type { CommandOption } from './command.ts';

export const configOption: CommandOption = { type: 'string', value: 'FILE', about: { en: 'A configuration in place of .tahap.yaml.', id: 'Konfigurasi pengganti .tahap.yaml.' } };
