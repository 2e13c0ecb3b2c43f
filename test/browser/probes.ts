/** Questions put to a page in the browser. Each function runs there by itself, so it can use nothing from outside its own body. */

/** True when a reader sees the element: it is shown, and its upper edge lies in the window. */
export function isInView(element: Element): boolean {
  const { top, bottom, height } = element.getBoundingClientRect()
  return (
    element.checkVisibility() && height > 0 && bottom > 0 && top >= -1 && top < window.innerHeight
  )
}

/** Text that lies outside its box, its scroller or the window, and a page that is wider than the window, each as a sentence. */
export function findOverflow(): string[] {
  const width = document.documentElement.clientWidth
  const wide = document.documentElement.scrollWidth
  const problems = new Set<string>(
    wide > width ? [`The page is ${String(wide)} px wide in a window of ${String(width)} px`] : [],
  )
  const ancestors = (element: Element): Element[] =>
    element.parentElement ? [element, ...ancestors(element.parentElement)] : [element]
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    const chain = node.parentElement
      ? ancestors(node.parentElement).map((element) => ({
          element,
          style: getComputedStyle(element),
        }))
      : []
    if (
      node.data.trim() === '' ||
      chain[0]?.element.checkVisibility() !== true ||
      chain.some(({ style }) => style.clipPath !== 'none')
    )
      continue
    const box =
      chain.find(({ style }) => !['inline', 'contents'].includes(style.display))?.element ??
      document.body
    const scroller = chain.find(
      ({ style, element }) =>
        /auto|scroll/.test(style.overflowX) && element.scrollWidth > element.clientWidth,
    )?.element
    const clipper = chain.find(
      ({ style, element }) =>
        /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth,
    )?.element
    const range = document.createRange()
    range.selectNodeContents(node)
    const words = `“${node.data.trim().slice(0, 40)}”`
    if (clipper)
      problems.add(`${words} is clipped by <${clipper.localName} class="${clipper.className}">`)
    if (scroller && !scroller.closest('pre, table, .scroll, [role=region], .control'))
      problems.add(
        `${words} can only be read by scrolling <${scroller.localName} class="${scroller.className}"> sideways`,
      )
    const bounds = scroller?.getBoundingClientRect() ?? { left: 0, right: width }
    const { left, right } = box.getBoundingClientRect()
    for (const line of range.getClientRects()) {
      if (line.width === 0) continue
      // A hanging number may be wider than its box: it has the gap behind it, and findOverlaps sees whether that is enough.
      if (!scroller && !box.matches('.number') && (line.left < left - 1 || line.right > right + 1))
        problems.add(`${words} is wider than its box <${box.localName} class="${box.className}">`)
      if (!scroller && (line.left < bounds.left - 0.5 || line.right > bounds.right + 0.5))
        problems.add(`${words} leaves the window`)
      if (scroller && (bounds.left < -0.5 || bounds.right > width + 0.5))
        problems.add(`The scroller of ${words} leaves the window`)
    }
  }
  return [...problems]
}

/** Printed numbers, labels and link signs that lie over other text, each as a sentence. */
export function findOverlaps(): string[] {
  const isShown = (element: Element | null): boolean =>
    element?.checkVisibility() === true && getComputedStyle(element).clipPath === 'none'
  const linesOf = (node: Node): DOMRect[] => {
    const range = document.createRange()
    range.selectNodeContents(node)
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
  }
  const texts: { node: Node; words: string; line: DOMRect }[] = []
  const walker = document.createTreeWalker(
    document.querySelector('main') ?? document.body,
    NodeFilter.SHOW_TEXT,
  )
  while (walker.nextNode()) {
    const node = walker.currentNode
    const words = (node.nodeValue ?? '').trim()
    if (words !== '' && isShown(node.parentElement))
      texts.push(...linesOf(node).map((line) => ({ node, words, line })))
  }
  const problems = new Set<string>()
  for (const hanging of document.querySelectorAll('.number, .label, .permalink')) {
    for (const own of isShown(hanging) ? linesOf(hanging) : []) {
      if (own.left < 0) problems.add(`“${hanging.textContent}” leaves the window`)
      for (const { node, words, line } of texts) {
        const across = Math.min(own.right, line.right) - Math.max(own.left, line.left)
        const down = Math.min(own.bottom, line.bottom) - Math.max(own.top, line.top)
        if (across > 0.5 && down > 2 && !hanging.contains(node))
          problems.add(
            `“${hanging.textContent}” of ${hanging.closest('[id]')?.id ?? '?'} lies over “${words.slice(0, 40)}”`,
          )
      }
    }
  }
  return [...problems]
}

/**
 * Targets that are too small to be hit, each as a sentence.
 *
 * @see https://www.w3.org/TR/WCAG22/#target-size-minimum
 */
export function findSmallTargets(): string[] {
  const least = 24
  const hasWordsBeside = (target: Element): boolean => {
    let block = target.parentElement
    while (block && getComputedStyle(block).display === 'inline') block = block.parentElement
    return (block?.textContent ?? '').trim().length > target.textContent.trim().length + 2
  }
  /** True for what a box of its own scrolling hides at present: it lies over what stands below the box, and nobody can hit it there. */
  const isScrolledAway = (element: Element): boolean => {
    const { top, bottom } = element.getBoundingClientRect()
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
      const bounds = box.getBoundingClientRect()
      if (
        /auto|scroll/.test(getComputedStyle(box).overflowY) &&
        (bottom > bounds.bottom || top < bounds.top)
      )
        return true
    }
    return false
  }
  const targets = [...document.querySelectorAll('a[href], button, input, select, summary')]
    .filter(
      (element) =>
        element.checkVisibility() &&
        !element.classList.contains('skip') &&
        !isScrolledAway(element),
    )
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
  const isSmall = ({ box }: { box: DOMRect }): boolean =>
    box.width < least - 0.01 || box.height < least - 0.01
  const middle = ({ box }: { box: DOMRect }): { x: number; y: number } => ({
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
  })
  const reach = (
    { x, y }: { x: number; y: number },
    { left, right, top, bottom }: DOMRect,
  ): number => Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))
  return targets
    .filter(isSmall)
    .filter((target) => {
      if (getComputedStyle(target.element).display === 'inline' && hasWordsBeside(target.element))
        return false
      const centre = middle(target)
      return targets.some((other) => {
        if (other === target || other.element.contains(target.element)) return false
        if (reach(centre, other.box) < least / 2) return true
        const { x, y } = middle(other)
        return isSmall(other) && Math.hypot(centre.x - x, centre.y - y) < least
      })
    })
    .map(
      ({ element, box }) =>
        `“${element.textContent.trim()}” (${element.className}) of ${element.closest('[id]')?.id ?? '?'} is ${box.width.toFixed(0)} × ${box.height.toFixed(0)} px`,
    )
}
