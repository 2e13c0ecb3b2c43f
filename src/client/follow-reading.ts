/** Keeps the contents open where they stand beside the text and folds them where they would cover it, and marks in them the section being read. */
const contents = document.querySelector('.contents details')
const links = [...(contents?.querySelectorAll<HTMLAnchorElement>('a') ?? [])]
const isBeside = matchMedia('(width >= 62rem)')

function fold(): void {
  contents?.toggleAttribute('open', isBeside.matches)
}

/** Marks the link to what begins last above the first third of the window; before the first one none. */
function mark(): void {
  const begun = links.findLast(({ hash }) => {
    const target = document.getElementById(hash.slice(1))
    return target !== null && target.getBoundingClientRect().top < innerHeight / 3
  })
  for (const link of links) {
    if (link === begun) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
}

let isWaiting = false
function markOnce(): void {
  if (isWaiting) return
  isWaiting = true
  requestAnimationFrame(() => {
    isWaiting = false
    mark()
  })
}

fold()
mark()
isBeside.addEventListener('change', fold)
contents?.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('a')) fold()
})
addEventListener('scroll', markOnce, { passive: true })
