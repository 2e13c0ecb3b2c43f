import { quotable, type Report } from '../../messages/message.ts'
import { indexText } from '../text-index.ts'

/** Words in brackets, then an address in round brackets that is meant to be theirs: a link but for the space between them. */
const spacedLink =
  /(?<!\\)\[([^[\]\n]{1,300}(?<!\\))\][\t ]+\(((?:#|policy:|term:|act:|missing:|https?:\/\/|mailto:|tel:)[^()\s]{0,300})\)/g

/** Reports links with a space between the words and the address: both are printed as text. */
export function checkSpacedLinks(path: string, text: string, report: Report): void {
  const found = [...text.matchAll(spacedLink)]
  if (found.length === 0) return
  const { placeAt } = indexText(text)
  for (const { 0: all, 1: words = '', 2: address = '', index } of found) {
    report(path, 'link-space', placeAt(index), {
      found: quotable(all),
      suggestion: `[${quotable(words)}](${quotable(address)})`,
    })
  }
}
