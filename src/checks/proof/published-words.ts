import { toMastheadLines } from '../../model/masthead.ts'
import type { Policy, Section } from '../../model/types.ts'
import { textsOf } from '../../model/walk-content.ts'
import type { Place } from '../../text/places.ts'

/** A word that is published as the council’s own, and where it stands in the content folder. */
export interface PublishedWord {
  word: string
  path: string
  /** Where the setting stands that the word is in; undefined for a word of the text. */
  place: Place | undefined
}

function wordsAt(
  text: string | undefined,
  { path, place }: Omit<PublishedWord, 'word'>,
): PublishedWord[] {
  return (text?.match(/\S+/g) ?? []).map((word) => ({ word, path, place }))
}

function settingWords(
  { path, places }: Pick<Policy | Section, 'path' | 'places'>,
  settings: readonly (readonly [text: string | undefined, at: string])[],
): PublishedWord[] {
  return settings.flatMap(([text, at]) => wordsAt(text, { path, place: places[at] }))
}

/** The lines over the text, as printed. */
export function mastheadWords(policy: Policy): PublishedWord[] {
  return settingWords(
    policy,
    toMastheadLines(policy).map(({ words }, index) => [words, `masthead.${String(index)}`]),
  )
}

/** The version table with its caption, row by row. */
export function controlWords(policy: Policy): PublishedWord[] {
  const { caption, head, rows = [] } = policy.control ?? {}
  return settingWords(policy, [
    [caption, 'control.caption'],
    [head?.join(' '), 'control.head'],
    ...rows.map((row, index) => [row.join(' '), `control.rows.${String(index)}`] as const),
  ])
}

function sectionWords(section: Section): PublishedWord[] {
  const { path, number, title, subtitle, content } = section
  return [
    ...settingWords(section, [
      [number, 'number'],
      [title, 'title'],
      [subtitle, 'subtitle'],
    ]),
    ...textsOf(content).flatMap((words) => wordsAt(words, { path, place: undefined })),
  ]
}

/** The words of a policy’s sections with their printed numbers and headings, in the order of the page. */
export function textWords(policy: Policy): PublishedWord[] {
  return policy.sections.flatMap(sectionWords)
}
