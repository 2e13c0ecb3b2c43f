import type { Element, ElementContent, Properties } from 'hast'

/** Makes a hast element; properties that are undefined are left out, strings among the children become text. */
export function element(
  tagName: string,
  properties: Properties,
  ...children: (ElementContent | string | undefined)[]
): Element {
  const kept: Properties = {}
  for (const key in properties) if (properties[key] !== undefined) kept[key] = properties[key]
  const nodes = children
    .filter((child) => child !== undefined)
    .map((child): ElementContent =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    )
  return { type: 'element', tagName, properties: kept, children: nodes }
}

/** Marks an element as the policy’s own text. */
export const ownText = { dataText: '' } as const
