import type { SearchIndex } from '../../src/search/match-policies.ts'
import { packOutline, type OutlineEntry } from '../../src/search/outline.ts'
import { type Fragment, splitWords } from '../../src/search/read-fragment.ts'
import { plainWords } from '../../src/search/words.ts'
import { isSameWord } from '../../src/text/stem.ts'

/** A clause as it is written down here, its number and its heading in words. */
export type Passage = Omit<OutlineEntry, 'l' | 'n' | 't'> & {
  n?: string
  t?: string
  words: string
}

/** A policy as the index would hand it out. */
export function toFragment(passages: readonly Passage[], id = 'hill/media'): Fragment {
  const textOf = ({ n = '', t = '', words }: Passage): string => `${n} ${t} ${words}`
  const entries = passages.map((passage): OutlineEntry => {
    const { words: _, n = '', t = '', ...entry } = passage
    return {
      ...entry,
      l: splitWords(textOf(passage)).length,
      n: splitWords(n).length,
      t: splitWords(t).length,
    }
  })
  const outline = {
    id,
    title: 'Media Policy',
    council: 'Hill + Vale Parish Council',
    standing: 'In force',
    entries,
  }
  return { content: passages.map(textOf).join(' '), raw_url: packOutline(outline) }
}

/** The places at which the index finds a word: where the same word stands or one that begins alike. */
export function wordPlaces(words: readonly string[], word: string): number[] {
  return words.flatMap((printed, at) =>
    plainWords(printed).some((form) => isSameWord(form, word) || form.startsWith(word)) ||
    plainWords(printed).join('').startsWith(word)
      ? [at]
      : [],
  )
}

function hitsOf(
  fragments: ReadonlyMap<string, Fragment>,
  word: string,
  isWhole = false,
): { id: string; score: number; words: number[] }[] {
  const placesIn = (words: readonly string[]): number[] =>
    isWhole
      ? words.flatMap((printed, at) => (plainWords(printed).includes(word) ? [at] : []))
      : wordPlaces(words, word)
  return [...fragments]
    .map(([id, { content }]) => ({ id, words: placesIn(splitWords(content)) }))
    .filter(({ words }) => words.length > 0)
    .map((hit) => ({ ...hit, score: hit.words.length }))
}

/** An index of policies by their ids, which notes down what is downloaded from it. */
export function makeIndex(
  policies: Readonly<Record<string, readonly Passage[]>>,
): SearchIndex & { loaded: string[] } {
  const fragments = new Map(
    Object.entries(policies).map(([id, passages]) => [id, toFragment(passages, id)]),
  )
  const loaded: string[] = []
  return {
    loaded,
    search: (word) => {
      if (word === undefined)
        return Promise.resolve([...fragments.keys()].map((id) => ({ id, score: 1, words: [] })))
      if (hitsOf(fragments, word).length > 0) return Promise.resolve(hitsOf(fragments, word))
      // For what it does not have it takes the longest word that is a beginning of it, as Pagefind does.
      const known = new Set([...fragments.values()].flatMap(({ content }) => plainWords(content)))
      const longest = Array.from({ length: word.length }, (_, cut) =>
        word.slice(0, word.length - cut),
      ).find((beginning) => known.has(beginning))
      return Promise.resolve(longest === undefined ? [] : hitsOf(fragments, longest, true))
    },
    load: (id) => {
      loaded.push(id)
      const fragment = fragments.get(id)
      return fragment
        ? Promise.resolve(fragment)
        : Promise.reject(new Error(`The index has no policy ${id}`))
    },
    traits: () =>
      Promise.resolve(
        new Map(
          [...fragments.keys()].map((id) => [
            id,
            {
              values: {
                council: [id.split('/')[0] ?? ''],
                kind: ['media'],
                standing: ['in-force'],
                topic: ['training'],
                audience: ['members', 'employees'],
              },
            },
          ]),
        ),
      ),
  }
}
