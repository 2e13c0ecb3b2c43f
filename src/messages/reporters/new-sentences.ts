/** A sentence with the words in backticks in it, in which full stops end nothing. */
const sentence = /(?:`[^`]*`|[^`.?!]|[.?!](?!\s|$)|`)+[.?!]*/g

/** Gives back what of an advice has not been said yet under the same name: the first time all of it. */
export function makeNewSentences(): (name: string, advice: string) => string {
  const said = new Map<string, Set<string>>()
  return (name, advice) => {
    const known = said.get(name) ?? new Set<string>()
    said.set(name, known)
    const sentences = Array.from(advice.matchAll(sentence), ([words]) => words.trim()).filter(
      (words) => words !== '' && !known.has(words),
    )
    for (const words of sentences) known.add(words)
    return sentences.join(' ')
  }
}
