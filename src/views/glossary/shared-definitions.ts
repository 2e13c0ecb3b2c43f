import { countOf } from '../../text/count-of.ts'
import { listAnd } from '../../text/list.ts'
import type { Definition } from '../../model/types.ts'
import { textsOf } from '../../model/walk-content.ts'
import { toSentences } from '../../wording/sentences.ts'
import type { GlossaryTerm, PolicyDefinition } from './glossary-terms.ts'

/** A sentence with fewer words is nobody’s in particular. */
const LEAST_WORDS = 4

/** The sentences of a definition as they are compared: capitals, punctuation and spaces make no difference. */
function sentencesOf({ node }: Pick<Definition, 'node'>): Set<string> {
  const sentences = textsOf(node.children).flatMap((text) =>
    toSentences(text).map(({ start, end }) =>
      text
        .slice(start, end)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    ),
  )
  return new Set(sentences.filter((sentence) => sentence.split(' ').length >= LEAST_WORDS))
}

function allSentencesOf({ definitions }: PolicyDefinition): Set<string> {
  return new Set(definitions.flatMap((definition) => [...sentencesOf(definition)]))
}

/** Who else has the sentences of a definition, in words; undefined when nobody has. */
export function sharersInWords(
  definition: Definition,
  own: PolicyDefinition,
  { entries }: Pick<GlossaryTerm, 'entries'>,
): string | undefined {
  const sentences = sentencesOf(definition)
  const others = entries
    .filter((entry) => entry !== own)
    .map((entry) => ({
      name: entry.council === own.council ? entry.policy.title : entry.council.name,
      shared: sentences.intersection(allSentencesOf(entry)).size,
    }))
  const namesOf = (wanted: (shared: number) => boolean): string =>
    listAnd(others.filter(({ shared }) => wanted(shared)).map(({ name }) => name))
  const whole = namesOf((shared) => shared > 0 && shared === sentences.size)
  const part = namesOf((shared) => shared > 0 && shared < sentences.size)
  const said = [
    ...(whole === '' ? [] : [`Word for word also: ${whole}.`]),
    ...(part === '' ? [] : [`In part word for word also: ${part}.`]),
  ]
  return said.length === 0 ? undefined : said.join(' ')
}

/** How many sentences stand word for word in more than one of the policies that define a term, and whose they are; undefined when none does. */
export function sharedInWords(entries: readonly PolicyDefinition[]): string | undefined {
  const byEntry = entries.map((entry) => ({ entry, sentences: allSentencesOf(entry) }))
  const holders = Map.groupBy(
    byEntry.flatMap(({ entry, sentences }) =>
      [...sentences].map((sentence) => ({ entry, sentence })),
    ),
    ({ sentence }) => sentence,
  )
  const shared = [...holders.values()].filter((own) => own.length > 1)
  const groups = Map.groupBy(shared, (own) =>
    listAnd([...new Set(own.map(({ entry }) => entry.council.short))]),
  )
  if (groups.size === 0) return undefined
  return [...groups]
    .map(
      ([names, sentences]) =>
        `${names} share ${countOf(sentences.length, 'sentence')} word for word.`,
    )
    .join(' ')
}
