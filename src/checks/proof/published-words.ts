import type { Policy, Section } from '../../model/types.ts'
import { placedTextsOf } from '../../model/walk-content.ts'
import type { Place } from '../../text/places.ts'

/** A word that is published as the council’s own, and where it stands in the content folder. */
export interface PublishedWord {
  word: string
  path: string
  /** Where the heading, or the clause around the word, begins; undefined for one that stands in a section without a clause. */
  place: Place | undefined
  /** True for what stands in settings, exactly at its place. */
  isSetting: boolean
}

function wordsAt(
  text: string | undefined,
  { path, place, isSetting }: Omit<PublishedWord, 'word'>,
): PublishedWord[] {
  return (text?.match(/\S+/g) ?? []).map((word) => ({ word, path, place, isSetting }))
}

function settingWords(
  { path, places }: Pick<Policy | Section, 'path' | 'places'>,
  settings: readonly (readonly [text: string | undefined, at: string])[],
): PublishedWord[] {
  return settings.flatMap(([text, at]) =>
    wordsAt(text, { path, place: places[at], isSetting: true }),
  )
}

/** The lines over the text, as printed. */
export function mastheadWords(policy: Policy): PublishedWord[] {
  return settingWords(
    policy,
    policy.masthead.map((line, index) => [
      typeof line === 'string' ? line : line.title,
      `masthead.${String(index)}`,
    ]),
  )
}

/** The version table with its caption, row by row. */
export function controlWords(policy: Policy): PublishedWord[] {
  const { caption, rows = [] } = policy.control ?? {}
  return settingWords(policy, [
    [caption, 'control.caption'],
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
    ...placedTextsOf(content).flatMap(({ words, holder }) =>
      wordsAt(words, { path, place: holder?.place, isSetting: false }),
    ),
  ]
}

/** The words of a policy’s sections with their printed numbers and headings, in the order of the page. */
export function textWords(policy: Policy): PublishedWord[] {
  return policy.sections.flatMap(sectionWords)
}
