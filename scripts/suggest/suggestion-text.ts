import { countOf } from '../../src/text/count-of.ts'
import { onOneLine } from '../../src/text/invisible.ts'
import { listAnd } from '../../src/text/list.ts'
import { firstWords } from '../../src/text/shorten.ts'
import { cite, locate } from '../../src/views/citation.ts'
import { ownTexts } from './clause-texts.ts'
import type { Suggestion, PolicySuggestions, ReasonedProposal } from './suggest-topics.ts'

const excerptLength = 90

/** Why a topic is proposed, in half a sentence: “shares ‘strong password’ with Marsh Green Town Council, Social Media Policy, clause 4.2, which is tagged passwords”. */
export function sayReason({ topic, reason: { words, like } }: ReasonedProposal): string {
  const quoted = words.map((each) => `‘${onOneLine(each)}’`).join(', ')
  if (!like) return `shares ${quoted} with the description of the topic in topics.yaml`
  return `shares ${quoted} with ${onOneLine(cite(like.council, like.policy, locate(like.clause)))}, which is tagged ${topic.id}`
}

function sayProposal(proposal: ReasonedProposal): string {
  return `      ${proposal.topic.id}, score ${String(Math.round(proposal.score))}: ${sayReason(proposal)}.`
}

/** What to do with the attribute, which stands on a line of its own so that it can be copied. */
function sayWhatToWrite({ clause, attribute, replaces }: Suggestion): string {
  const { node } = clause
  const tag =
    node.type === 'termDefinition'
      ? `<Definition term="${onOneLine(node.term)}">`
      : `<${node.type === 'clause' ? 'Clause' : 'Row'} id="${node.id}">`
  const what = replaces === undefined ? 'Perhaps add' : `Instead of ${replaces}, perhaps write`
  return `    ${what} in ${tag}:\n    ${attribute}`
}

function saySuggestion(suggestion: Suggestion): string {
  const { clause, proposals } = suggestion
  return [
    `  ${clause.section.path}, line ${String(clause.node.place?.line ?? 1)}: ${onOneLine(locate(clause))}`,
    `    “${firstWords(onOneLine(ownTexts(clause).join(' ')).replace(/\s+/g, ' ').trim(), excerptLength)}”`,
    sayWhatToWrite(suggestion),
    ...proposals.map(sayProposal),
  ].join('\n')
}

function summarise(all: readonly Suggestion[]): string {
  if (all.length === 0)
    return 'No suggestions: nothing fits well enough. With a lower --least there are more, and more of them are wrong.'
  const untagged = all.filter(({ replaces }) => replaces === undefined).length
  const parts = [
    ...(untagged > 0 ? [`${countOf(untagged, 'clause')} without topics`] : []),
    ...(untagged < all.length ? [`${countOf(all.length - untagged, 'clause')} with some`] : []),
  ]
  return [
    `Suggestions for ${listAnd(parts)}. Nothing was written: read the clause and decide.`,
    'Where a clause only touches on a topic, write it into mentions="…" instead; where the topic does not fit, leave it.',
  ].join('\n')
}

/** The suggestions for a person, policy by policy and clause by clause, and a sum at the end. */
export function toSuggestionText(policies: readonly PolicySuggestions[]): string {
  const parts = policies.map(
    ({ council, policy, suggestions }) =>
      `${onOneLine(`${council.name}, ${policy.title}`)}\n\n${suggestions.map(saySuggestion).join('\n\n')}\n`,
  )
  return [...parts, `${summarise(policies.flatMap(({ suggestions }) => suggestions))}\n`].join('\n')
}
