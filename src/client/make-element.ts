/** What an element can hold: further elements, and text, which is never read as HTML. Undefined and false hold nothing. */
export type Held = Node | string | undefined | false

/** Makes an element with attributes; those that are undefined are left out. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | undefined>>,
  ...held: readonly Held[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, value)
  element.append(...held.filter((each) => each !== undefined && each !== false))
  return element
}
