import { quotable, type Values } from '../../messages/message.ts'
import { didYouMean, nearest } from '../../text/nearest.ts'
import { listOf } from '../../text/list.ts'
import { tagNames } from './vocabulary.ts'

const html =
  'HTML is not allowed in clause files. Write Markdown instead: `**bold**`, `*italic*`, `- list item`, `[text](https://…)`; to print the sign itself write `\\<`.'
const other = 'Delete it and its closing tag; to print the sign itself write `\\<`.'

/** The tag that is meant by one which is not of the vocabulary but has an `id`, as only our own tags have: a slip of one, or a clause by another name. Undefined for HTML and for what is no plain name. */
export function meantByTagWithId(name: string): string | undefined {
  return nearest(name, tagNames) ?? (/^[A-Z][\w-]*$/.test(name) ? 'Clause' : undefined)
}

/** What to say of a tag that stands in the place of another one. */
export function unknownTagFor(name: string, meant: string): Values {
  const advice = `Write \`<${meant} …>\`, and \`</${meant}>\` where it ends.`
  return {
    found: quotable(name),
    expected: listOf(tagNames),
    suggestion: didYouMean(quotable(name), tagNames, advice),
  }
}

/** What to say of a tag that is not of the vocabulary. */
export function unknownTag(name: string, kind: 'open' | 'close' | 'alone' = 'open'): Values {
  const found = quotable(name)
  const suggestion = didYouMean(
    found,
    tagNames,
    found === '' || /^[a-z]/.test(found) ? html : other,
  )
  return { found: `${kind === 'close' ? '/' : ''}${found}`, expected: listOf(tagNames), suggestion }
}
