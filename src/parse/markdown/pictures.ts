import type { Image, Nodes } from 'mdast'
import { quotable, type Values } from '../../messages/message.ts'
import { pictureName } from '../paths/picture-path.ts'
import type { Finding, NodeRule } from './node-rule.ts'

/** What is wrong with a picture that stands alone in its paragraph. */
function findFault({ url, alt, title }: Image): Values | undefined {
  if (!pictureName.test(url))
    return {
      found: `picture \`${quotable(url)}\``,
      expected: 'the name of a PNG or JPEG file, such as `seal.png`',
      suggestion:
        'Put the file into the folder of the policy, beside the clause files. Name it in lower-case letters, digits and hyphens, and write that name in the round brackets.',
    }
  if ((alt ?? '').trim() === '')
    return {
      found: `picture \`${quotable(url)}\` without a description`,
      expected: 'words that say what it shows',
      suggestion: `Write them in the square brackets: \`![The seal of the council: an ash tree](${quotable(url)})\`. Those who do not see the picture hear them.`,
    }
  return title
    ? {
        found: 'title behind the name of a picture',
        expected: 'the name alone',
        suggestion: 'Keep only the name of the file between the round brackets.',
      }
    : undefined
}

/** Reports pictures that do not stand alone in a paragraph, have no description, or are not in the folder of the policy. */
export const pictures: NodeRule = (node) => {
  if (!('children' in node)) return undefined
  const children: readonly Nodes[] = node.children
  return children.flatMap((child): Finding[] => {
    if (child.type !== 'image') return []
    if (node.type === 'paragraph' && children.length === 1) {
      const values = findFault(child)
      // What cannot be shown is taken out, so that nothing else is said of it.
      return values ? [{ ruleId: 'picture-form', placed: child, values, instead: [] }] : []
    }
    const values = {
      found: 'picture among words',
      expected: 'it alone in a paragraph',
      suggestion: 'Put an empty line before and behind it, outside lists, tables and links.',
    }
    return [{ ruleId: 'picture-form', placed: child, values }]
  })
}
