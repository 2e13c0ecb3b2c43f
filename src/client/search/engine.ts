import { answerSearch, type AskedSearch } from '../../search/answer.ts'
import { makeUrls } from '../../urls.ts'
import type { LeftResult } from './address.ts'
import { openCorpus } from './open-corpus.ts'
import { type Place, showAnswer } from './show-answer.ts'

/** Puts an answer into a place and says what was found; gives back false when nothing was. */
export type ShowAnswer = (place: Place) => Promise<boolean>

/** Everything that is downloaded once a reader searches. */
export interface SearchEngine {
  answer: (asked: AskedSearch, left: LeftResult | undefined) => Promise<ShowAnswer>
}

/** Downloads what a search needs to begin, for a site that lies under `base`; the filters of the form tell what else it must know. */
export async function openEngine(base: string, form: HTMLFormElement): Promise<SearchEngine> {
  const urls = makeUrls(base)
  const corpus = await openCorpus(urls, form)
  const topics = new Map(corpus.topics.map(({ id, title }) => [id, title]))
  const surroundings = { urls, topics, isCompared: corpus.councils.length > 1 }
  return {
    answer: async (asked, left) => {
      const answer = await answerSearch(asked, corpus)
      return (place) => showAnswer(place, answer, surroundings, left)
    },
  }
}
