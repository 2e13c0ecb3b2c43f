import type { Report } from '../../messages/message.ts'
import type { Handbook } from '../../model/types.ts'

const path = 'synonyms.yaml'

/** The form in which two words count as the same: case and space make no difference. */
function toKey(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
}

/** The words of a list that stand in it twice, with where the second one stands. */
function checkRepeats(
  words: readonly string[],
  key: string,
  handbook: Handbook,
  report: Report,
): void {
  const seen = new Set<string>()
  for (const [index, word] of words.entries()) {
    const place = handbook.synonymPlaces[`${key}.${String(index)}`]
    if (seen.has(toKey(word)))
      report(path, 'synonym-repeated', place, { found: word, where: 'in the same list' })
    seen.add(toKey(word))
  }
}

/** No word stands twice in the list of everyday words, none means only itself, and each can be searched for. */
export function checkSynonyms(handbook: Handbook, report: Report): void {
  const first = new Map<string, number>()
  for (const [index, { words, means }] of handbook.synonyms.entries()) {
    const key = `synonyms.${String(index)}`
    checkRepeats(words, `${key}.words`, handbook, report)
    checkRepeats(means, `${key}.means`, handbook, report)
    for (const [at, word] of words.entries()) {
      const place = handbook.synonymPlaces[`${key}.words.${String(at)}`]
      const earlier = first.get(toKey(word))
      if (earlier !== undefined && earlier !== index)
        report(path, 'synonym-repeated', place, {
          found: word,
          where: `in line ${String(handbook.synonymPlaces[`synonyms.${String(earlier)}`]?.line ?? 1)} too`,
        })
      first.set(toKey(word), earlier ?? index)
      if (means.every((meaning) => toKey(meaning) === toKey(word)))
        report(path, 'synonym-of-itself', place, { found: word })
    }
    for (const [name, list] of [
      ['words', words],
      ['means', means],
    ] as const) {
      for (const [at, word] of list.entries()) {
        if (!/[\p{L}\p{N}]/u.test(word))
          report(
            path,
            'synonym-without-letters',
            handbook.synonymPlaces[`${key}.${name}.${String(at)}`],
            { found: word },
          )
      }
    }
  }
}
