/** Today, as `2026-11-20`. The reader’s day is that of the councils: the day in London. */
export function dayInLondon(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format()
}
