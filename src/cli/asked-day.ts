import { isIsoDate, type IsoDate } from '../core/language/calendar.ts';
import type { CommandCall, CommandOption } from './command.ts';
import { UsageError } from './usage-error.ts';

export const asOfOption: CommandOption = { type: 'string', value: 'DATE', about: { en: 'The day by which dates are judged (default today).', id: 'Hari acuan untuk menilai tanggal (bawaan hari ini).' } };

/**
 * The day by which dates are judged.
 * @throws UsageError when `--as-of` is no day
 */
export function askedDay({ options, io }: Pick<CommandCall, 'options' | 'io'>): IsoDate {
  const asOf = options['as-of'] ?? io.today();
  if (typeof asOf !== 'string' || !isIsoDate(asOf)) throw new UsageError({ en: '--as-of takes a day as YYYY-MM-DD.', id: '--as-of menerima tanggal YYYY-MM-DD.' });
  return asOf;
}
