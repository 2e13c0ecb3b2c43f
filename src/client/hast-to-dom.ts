import type { Element, ElementContent } from 'hast'

/** `className` is `class`, `ariaLabelledBy` is `aria-labelledby`; all others that are used here are called the same. */
function toAttribute(property: string): string {
  return property === 'className'
    ? 'class'
    : property.replace(/^aria(?=[A-Z])/, 'aria-').toLowerCase()
}

function toNode(content: ElementContent | string): Node {
  if (typeof content === 'string') return document.createTextNode(content)
  if (content.type === 'element') return hastToDom(content)
  return document.createTextNode(content.type === 'text' ? content.value : '')
}

/** Makes nodes of hast, so that what the build makes has no second copy for the browser. Text is never read as HTML. */
export function hastToNodes(contents: readonly (ElementContent | string)[]): Node[] {
  return contents.map(toNode)
}

/** Makes an element of the hast that the build makes HTML of. */
function hastToDom({ tagName, properties, children }: Element): HTMLElement {
  const made = document.createElement(tagName)
  for (const [name, value] of Object.entries(properties))
    made.setAttribute(toAttribute(name), Array.isArray(value) ? value.join(' ') : String(value))
  made.append(...hastToNodes(children))
  return made
}
