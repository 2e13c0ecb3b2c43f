import type { ElementContent } from 'hast'
import type { TextNode } from '../../annotations/annotation.ts'
import { toLinkTarget, type LinkTarget } from '../../markdown/link-target.ts'
import { findPolicy, findTerm } from '../../model/find.ts'
import type { Inline, Link } from '../../schemas/content.ts'
import { annotationToHast } from './annotation-to-hast.ts'
import type { HastContext } from './context.ts'
import { element } from './element.ts'

function addressOf(target: LinkTarget | undefined, { handbook, policy, urls }: HastContext): string | undefined {
  switch (target?.kind) {
    case 'web': return target.url
    case 'clause': return `#${target.id}`
    case 'term': {
      const definition = findTerm(policy, target.slug)
      return definition && `#${definition.node.id}`
    }
    case 'policy': {
      const named = findPolicy(handbook, `${target.council ?? policy.council}/${target.policy}`)
      return named && (target.id === undefined ? urls.policy(named.id) : urls.clause(named.id, target.id))
    }
    default: return undefined
  }
}

/** A link to a definition looks like the words that the handbook links to one. */
function classOf(target: LinkTarget | undefined): string[] | undefined {
  if (target?.kind === 'web') return undefined
  return [target?.kind === 'term' ? 'term' : 'reference']
}

/** A link whose target is not known, or a policy that is not in the handbook, stays plain text. */
function linkToHast(link: Link, context: HastContext): ElementContent[] {
  const target = toLinkTarget(link.url)
  const href = addressOf(target, context)
  const children = inlineToHast(link.children, context)
  if (href !== undefined) return [element('a', { href, className: classOf(target) }, ...children)]
  return target?.kind === 'policy' ? [element('span', { className: ['named'] }, ...children)] : children
}

/** Rows of dots that lead to a signature are not read out. */
function wordsToHast(value: string): ElementContent[] {
  return value.split(/(…{3,}|\.{5,}|_{5,})/).map((piece, index): ElementContent =>
    (index % 2 === 1 ? element('span', { ariaHidden: 'true', className: ['leader'] }, piece) : { type: 'text', value: piece })).filter((node) => node.type !== 'text' || node.value !== '')
}

/** A run of text, in which words that stand for an Act or for a term are links. */
function textToHast(text: TextNode, context: HastContext): ElementContent[] {
  const converted: ElementContent[] = []
  let from = 0
  for (const annotation of context.annotations.get(text) ?? []) {
    converted.push(...wordsToHast(text.value.slice(from, annotation.start)), annotationToHast(annotation, text.value.slice(annotation.start, annotation.end), context))
    from = annotation.end
  }
  return [...converted, ...wordsToHast(text.value.slice(from))]
}

/** Converts what stands inside a paragraph. */
export function inlineToHast(nodes: readonly Inline[], context: HastContext): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    switch (node.type) {
      case 'text': return textToHast(node, context)
      case 'break': return [element('br', {})]
      case 'strong': return [element('strong', {}, ...inlineToHast(node.children, context))]
      case 'emphasis': return [element('em', {}, ...inlineToHast(node.children, context))]
      case 'link': return linkToHast(node, context)
    }
  })
}
