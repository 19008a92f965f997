/** The ISO date on the user's calendar, not Greenwich's. */
export function localDate(now: Date): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}
