import type { ActCitation, ProvisionReference, TextNode } from '../annotations/annotation.ts'
import { findProvisionFault } from '../annotations/read-provisions.ts'
import { type LinkTarget, toLinkTarget } from '../parse/markdown/link-target.ts'
import { findPolicy, findTerm } from '../model/find.ts'
import type { Inline, Link } from '../schemas/inline.ts'
import { splitLeaders } from '../views/leaders.ts'
import { toOfficialAddress } from '../views/legislation/legislation-address.ts'
import { isOnPaper, type PaperContext, toPlaceName } from './context.ts'
import { footnotePlace } from './marked.ts'
import type { PaperInline } from './paper.ts'
import { linked } from './words.ts'

/** Leads to a clause of the policy: on the paper, or, where it is not on it, on the policy’s page. */
function toReference(
  { policy, places, site }: PaperContext,
  id: string,
  children: readonly PaperInline[],
): readonly PaperInline[] {
  if (!isOnPaper(policy.targets.get(id), places))
    return linked(site?.clause(policy.id, id), ...children)
  return [{ type: 'reference', to: toPlaceName(policy, id), children }]
}

function addressOfAct(
  { id, provision }: Extract<LinkTarget, { kind: 'act' }>,
  { handbook }: PaperContext,
): string | undefined {
  const act = handbook.acts.find((each) => each.id === id)
  return (
    act &&
    toOfficialAddress(
      act,
      provision && findProvisionFault(act, provision) === undefined ? provision : undefined,
    )
  )
}

/** A link whose target is not on the paper and has no public address stays plain text. */
function linkToPaper(link: Link, context: PaperContext): readonly PaperInline[] {
  const target = toLinkTarget(link.url)
  const children = inlineToPaper(link.children, context)
  switch (target?.kind) {
    case 'web':
      return linked(target.url, ...children)
    case 'clause':
      return toReference(context, target.id, children)
    case 'act':
      return linked(addressOfAct(target, context), ...children)
    case 'term': {
      const definition = findTerm(context.policy, target.slug)
      return definition ? toReference(context, definition.node.id, children) : children
    }
    case 'policy': {
      const named = findPolicy(
        context.handbook,
        `${target.council ?? context.policy.council}/${target.policy}`,
      )
      const url =
        named &&
        (target.id === undefined
          ? context.site?.policy(named.id)
          : context.site?.clause(named.id, target.id))
      return linked(url, ...children)
    }
    case 'statutory':
      return [{ type: 'statutory', children }]
    case 'language':
      return [{ type: 'language', language: target.language, children }]
    default:
      return children
  }
}

/** Rows of dots that lead to a signature are set apart: they are not words. */
function wordsToPaper(value: string): PaperInline[] {
  return splitLeaders(value).map(({ words, isLeader }) => ({
    type: isLeader ? 'leader' : 'text',
    value: words,
  }))
}

/** Words that cite something lead to it: an Act to its official text, a provision to its place on the paper, one of another policy to its page. */
function citationToPaper(
  citation: ActCitation | ProvisionReference,
  words: readonly PaperInline[],
  context: PaperContext,
): readonly PaperInline[] {
  if (citation.kind === 'act')
    return linked(toOfficialAddress(citation.act, citation.provisions[0]), ...words)
  return citation.policy === context.policy
    ? toReference(context, citation.id, words)
    : linked(context.site?.clause(citation.policy.id, citation.id), ...words)
}

/** A run of text, in which words that cite an Act or a provision lead to it. Terms have no links here: nobody can follow them on paper, and they are listed at the end. */
function textToPaper(text: TextNode, context: PaperContext): PaperInline[] {
  const converted: PaperInline[] = []
  let from = 0
  for (const citation of context.citations.get(text) ?? []) {
    const { start, end } = citation
    converted.push(
      ...wordsToPaper(text.value.slice(from, start)),
      ...citationToPaper(citation, wordsToPaper(text.value.slice(start, end)), context),
    )
    from = end
  }
  return [...converted, ...wordsToPaper(text.value.slice(from))]
}

/** Converts what stands inside a paragraph. */
export function inlineToPaper(nodes: readonly Inline[], context: PaperContext): PaperInline[] {
  return nodes.flatMap((node): readonly PaperInline[] => {
    switch (node.type) {
      case 'text':
        return textToPaper(node, context)
      case 'break':
        return [{ type: 'break' }]
      case 'strong':
      case 'emphasis':
        return [{ type: node.type, children: inlineToPaper(node.children, context) }]
      case 'link':
        return linkToPaper(node, context)
      case 'footnoteReference':
        return [{ type: 'mark', to: footnotePlace(node, context), value: node.mark }]
    }
  })
}
