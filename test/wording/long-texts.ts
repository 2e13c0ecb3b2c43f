import { seededRandom } from '../../scripts/bench/random.ts'
import { makePhrases, toWords, type Word } from '../../src/wording/words.ts'

/** How many sentences the generated texts have, and how many words each of them. */
export const longTexts = { sentences: 3000, words: 100 }

const phrases = makePhrases([])

/** A text of so many sentences of words that are drawn by chance from few, so that every sentence has some of every other: the same seed gives the same. */
export function makeLongText(seed: number): { text: string; words: readonly Word[] }[] {
  const random = seededRandom(seed)
  return Array.from({ length: longTexts.sentences }, () => {
    const text = Array.from(
      { length: longTexts.words },
      () => `word${String(Math.floor(random() * 400))}`,
    ).join(' ')
    return { text, words: toWords(text, phrases) }
  })
}

/** The same sentences with their words the other way round: each has a sentence that has all of its words and none of its order. */
export function turnedRound(
  text: ReturnType<typeof makeLongText>,
): ReturnType<typeof makeLongText> {
  return text.map((unit) => ({
    text: unit.text.split(' ').toReversed().join(' '),
    words: unit.words.toReversed(),
  }))
}
