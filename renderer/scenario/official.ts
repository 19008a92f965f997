import type { Wording } from '#shared/text/text.ts';

/** Date and time of the user's own clock: `26 April 2024, 10.32`. @param at ISO date and time */
export function officialSince(at: string, w: Wording): string {
  const local = new Date(at);
  const [year, month, day] = [local.getFullYear(), local.getMonth() + 1, local.getDate()];
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = [local.getHours(), local.getMinutes()]
    .map((part) => String(part).padStart(2, '0'))
    .join(w.language === 'id' ? '.' : ':');
  return `${w.date(date)}, ${time}`;
}
