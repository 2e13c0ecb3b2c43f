import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** Lets the keyboard reach blocks of code, which scroll sideways on narrow screens. */
export function rehypeFocusableCode() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName === 'pre') node.properties.tabIndex = 0
    })
  }
}
