import { quotable, type Values } from '../../messages/message.ts'
import { didYouMean } from '../../text/nearest.ts'
import { listOf } from '../../text/list.ts'
import { tagNames } from './vocabulary.ts'

const html = 'HTML is not allowed in clause files. Write Markdown instead: `**bold**`, `*italic*`, `- list item`, `[text](https://…)`; to print the sign itself write `\\<`.'
const other = 'Delete it and its closing tag; to print the sign itself write `\\<`.'

/** What to say of a tag that is not of the vocabulary. */
export function unknownTag(name: string, kind: 'open' | 'close' | 'alone' = 'open'): Values {
  const found = quotable(name)
  const suggestion = didYouMean(found, tagNames, found === '' || /^[a-z]/.test(found) ? html : other)
  return { found: `${kind === 'close' ? '/' : ''}${found}`, expected: listOf(tagNames), suggestion }
}
