import type { ElementContent } from 'hast'
import type { TextNode } from '../../annotations/annotation.ts'
import { findProvisionFault } from '../../annotations/read-provisions.ts'
import { toLinkTarget, type LinkTarget } from '../../parse/markdown/link-target.ts'
import { toProvisionId } from '../../parse/markdown/provision-id.ts'
import { findPolicy, findTerm } from '../../model/find.ts'
import { textsOf } from '../../model/walk-content.ts'
import type { Inline, Link } from '../../schemas/inline.ts'
import { annotationToHast } from './annotation-to-hast.ts'
import type { HastContext } from './context.ts'
import { toOfficialAddress } from '../legislation/legislation-address.ts'
import { splitLeaders } from '../leaders.ts'
import { element, ownText } from './element.ts'
import { markToHast } from './footnotes.ts'

/** The policy’s own words lead to the Act on the page of legislation, which lists what policies cite; those of editor’s notes to its official text. */
function addressOfAct(
  target: Extract<LinkTarget, { kind: 'act' }>,
  { handbook, urls, voice }: HastContext,
): string | undefined {
  const act = handbook.acts.find(({ id }) => id === target.id)
  if (!act) return undefined
  const provision =
    target.provision && findProvisionFault(act, target.provision) === undefined
      ? target.provision
      : undefined
  return voice === ownText
    ? urls.act(act.id, provision && toProvisionId(provision))
    : toOfficialAddress(act, provision)
}

function addressOf(target: LinkTarget | undefined, context: HastContext): string | undefined {
  const { handbook, policy, urls } = context
  switch (target?.kind) {
    case 'web':
      return target.url
    case 'clause':
      return `#${target.id}`
    case 'act':
      return addressOfAct(target, context)
    case 'term': {
      const definition = findTerm(policy, target.slug)
      return definition && `#${definition.node.id}`
    }
    case 'policy': {
      const named = findPolicy(handbook, `${target.council ?? policy.council}/${target.policy}`)
      return (
        named &&
        (target.id === undefined ? urls.policy(named.id) : urls.clause(named.id, target.id))
      )
    }
    default:
      return undefined
  }
}

/** An address without what may be left out where it is printed. */
function bareAddress(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/|mailto:)/, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '')
}

/** A link that an author made to a definition or an Act looks like those that the handbook makes. One whose words are its address needs none on paper. */
function classOf(target: LinkTarget | undefined, { children }: Link): string[] | undefined {
  if (target?.kind === 'web')
    return bareAddress(textsOf([{ type: 'paragraph', children }]).join('')) ===
      bareAddress(target.url)
      ? ['address']
      : undefined
  return [target?.kind === 'term' || target?.kind === 'act' ? target.kind : 'reference']
}

/** A link whose target is not known, or a policy that is not in the handbook, stays plain text. */
function linkToHast(link: Link, context: HastContext): ElementContent[] {
  const target = toLinkTarget(link.url)
  const href = addressOf(target, context)
  const children = inlineToHast(link.children, context)
  if (href !== undefined)
    return [element('a', { href, className: classOf(target, link) }, ...children)]
  // The style sheet says behind them, in words, that the law fixes them.
  if (target?.kind === 'statutory')
    return [element('span', { className: ['statutory'] }, ...children)]
  if (target?.kind === 'language') return [element('span', { lang: target.language }, ...children)]
  return target?.kind === 'policy'
    ? [element('span', { className: ['named'] }, ...children)]
    : children
}

/** Rows of dots that lead to a signature are not read out; those of a form are blanks, and are called that. */
function wordsToHast(value: string, { section }: HastContext): ElementContent[] {
  const said =
    section?.kind === 'form' ? { role: 'img', ariaLabel: 'blank' } : { ariaHidden: 'true' as const }
  return splitLeaders(value).map(({ words, isLeader }) =>
    isLeader
      ? element('span', { ...said, className: ['leader'] }, words)
      : { type: 'text', value: words },
  )
}

/** A run of text, in which words that stand for an Act or for a term are links. */
function textToHast(text: TextNode, context: HastContext): ElementContent[] {
  const converted: ElementContent[] = []
  let from = 0
  for (const annotation of context.annotations.get(text) ?? []) {
    converted.push(
      ...wordsToHast(text.value.slice(from, annotation.start), context),
      annotationToHast(annotation, text.value.slice(annotation.start, annotation.end), context),
    )
    from = annotation.end
  }
  return [...converted, ...wordsToHast(text.value.slice(from), context)]
}

/** Converts what stands inside a paragraph. */
export function inlineToHast(nodes: readonly Inline[], context: HastContext): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    switch (node.type) {
      case 'text':
        return textToHast(node, context)
      case 'break':
        return [element('br', {})]
      case 'strong':
        return [element('strong', {}, ...inlineToHast(node.children, context))]
      case 'emphasis':
        return [element('em', {}, ...inlineToHast(node.children, context))]
      case 'link':
        return linkToHast(node, context)
      case 'footnoteReference':
        return [markToHast(node, context)]
    }
  })
}
