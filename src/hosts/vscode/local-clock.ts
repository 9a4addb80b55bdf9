import type { Clock } from '../../core/ports.ts';

export const localClock: Clock = { today: () => localDay(new Date()) };

/** The day where the counselor is, not the day in Greenwich. */
export function localDay(now: Date): string {
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}`;
}
