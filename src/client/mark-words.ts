import { plainWords, toWords } from '../text/words.ts'
import { make } from './make-element.ts'

/** The name under which the style sheet knows the marks. */
const markName = 'search'

/** The words of some text that are among those to be marked. */
function rangesIn(node: Text, forms: ReadonlySet<string>): Range[] {
  return toWords(node.data)
    .filter(({ parts }) => parts.some((form) => forms.has(form)))
    .map(({ start, end }) => {
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, end)
      return range
    })
}

function textsIn(element: Element): Text[] {
  const texts: Text[] = []
  for (const own of element.querySelectorAll('[data-text]')) {
    const walker = document.createTreeWalker(own, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text)
  }
  return texts
}

/** Marks ranges of text without touching the text where the browser can; otherwise puts elements around them. Gives back how to undo it. */
function mark(ranges: readonly Range[]): () => void {
  if ('highlights' in CSS) {
    CSS.highlights.set(markName, new Highlight(...ranges))
    return () => {
      CSS.highlights.delete(markName)
    }
  }
  // From the last to the first, so that the places of those before stay right.
  const marks = ranges.toReversed().map((range) => {
    const element = make('mark', {})
    range.surroundContents(element)
    return element
  })
  return () => {
    for (const element of marks) {
      const parent = element.parentNode
      element.replaceWith(...element.childNodes)
      parent?.normalize()
    }
  }
}

/** Puts a button among the tools of the clause that takes the marks away again. */
function addClearButton(target: Element, clear: () => void): void {
  const button = make('button', { type: 'button' }, 'Clear the marks')
  button.addEventListener('click', () => {
    clear()
    const address = new URL(location.href)
    address.searchParams.delete('highlight')
    history.replaceState(undefined, '', address)
    target.querySelector<HTMLElement>('.number, .permalink')?.focus()
    button.remove()
  })
  target.querySelector('.tools')?.append(button)
}

/** Marks the words of a search in the clause that the address names, or in the whole policy when it names none. */
export function markWords(asked: string): void {
  const forms = new Set(plainWords(asked.slice(0, 400)))
  // Ids need no decoding, and what others write behind the `#` may not be possible to decode.
  const named = document.getElementById(location.hash.slice(1))
  const target = named?.closest('[data-clause]') ?? document.querySelector('[data-policy]')
  if (!target || forms.size === 0) return
  const ranges = textsIn(target).flatMap((text) => rangesIn(text, forms))
  if (ranges.length > 0) addClearButton(target, mark(ranges))
}
