/** Leads on from the former address of a policy to that of today, to the same clause of it. */
const link = document.querySelector<HTMLAnchorElement>('a[data-moved]')
if (link) location.replace(link.href + location.hash)
