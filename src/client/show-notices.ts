/** Shows of the notices about a text those that are right on a day, and hides the others; gives back whether any has changed. */
export function showNotices(today: string): boolean {
  let hasChanged = false
  for (const notice of document.querySelectorAll<HTMLElement>('.text-notice')) {
    const { from = '', until = '~' } = notice.dataset
    const isHidden = today < from || today >= until
    hasChanged ||= notice.hidden !== isHidden
    notice.hidden = isHidden
  }
  return hasChanged
}
