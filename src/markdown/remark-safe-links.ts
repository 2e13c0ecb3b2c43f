import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { reportTo } from '../messages/report-to.ts'
import { refusedAddress, toLinkTarget } from './link-target.ts'

/** Refuses links that are not of an allowed kind, `javascript:` and `data:` among them; their words stay as plain text. */
export function remarkSafeLinks() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'link', (link, index, parent) => {
      if (toLinkTarget(link.url)) return
      reportTo(file, 'link-scheme', link, refusedAddress(link.url))
      if (parent && index !== undefined) parent.children.splice(index, 1, ...link.children)
      return index
    })
  }
}
