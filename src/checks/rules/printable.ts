import { toMastheadLines } from '../../model/masthead.ts'
import type { Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Handbook, Policy, Section } from '../../model/types.ts'
import { walkContent } from '../../model/walk-content.ts'
import { makePlaceAt, type Place } from '../../text/places.ts'
import type { CheckContext } from '../check.ts'

/** Where a character stands in the text of a file. One that stands there only behind a code has no place of its own. */
function placeIn(text: string | undefined, character: string): Place | undefined {
  const index = text?.indexOf(character) ?? -1
  if (text === undefined || index === -1) return undefined
  return makePlaceAt(text)(index)
}

/** The signs of the fonts Symbol and Wingdings, as a word processor puts them on the clipboard. */
const ownSign = /^[\uF000-\uF0FF]$/

/** Reports a character that papers cannot show, once a file. */
type ReportText = (text: string | undefined, place: Place | undefined) => void

function toReportText(
  path: string,
  report: Report,
  { findUnprintable, texts }: CheckContext,
): ReportText {
  const reported = new Set<string>()
  return (text, place) => {
    for (const character of findUnprintable(text ?? '')) {
      if (reported.has(character)) continue
      reported.add(character)
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
      const isOwnSign = ownSign.test(character)
      report(
        path,
        isOwnSign ? 'character-bullet' : 'character-unprintable',
        placeIn(texts?.get(path), character) ?? place,
        { found: isOwnSign ? `U+${code}` : `\`${character}\` (U+${code})` },
      )
    }
  }
}

/** A character that stands in the file only behind a code has the place of the clause or definition that it is in. */
function checkSection(
  { path, places, content, number, title, subtitle }: Section,
  report: Report,
  context: CheckContext,
): void {
  const reportText = toReportText(path, report, context)
  for (const [words, key] of [
    [number, 'number'],
    [title, 'title'],
    [subtitle, 'subtitle'],
  ] as const)
    reportText(words, places[key])
  let place: Place | undefined
  walkContent(content, (node) => {
    if ('place' in node) place = node.place
    if (node.type === 'text') reportText(node.value, place)
    if (node.type === 'clause')
      for (const words of [node.number, node.title]) reportText(words, place)
    if (node.type === 'listItem') reportText(node.label, place)
    return undefined
  })
}

function checkSettings(
  { path, places, title, masthead, control, version, source }: Policy,
  report: Report,
  context: CheckContext,
): void {
  const reportText = toReportText(path, report, context)
  reportText(title, places['title'])
  reportText(version, places['version'])
  for (const { words } of toMastheadLines({ masthead })) reportText(words, places['masthead'])
  for (const words of [control?.caption, ...(control?.head ?? []), ...(control?.rows.flat() ?? [])])
    reportText(words, places['control'])
  for (const words of [source.document, source.note]) reportText(words, places['source'])
}

/** Every character that is printed on a paper has to be in one of its fonts. */
export function checkPrintable(handbook: Handbook, report: Report, context: CheckContext): void {
  toReportText('handbook.yaml', report, context)(handbook.settings.title, undefined)
  const reportTopic = toReportText('topics.yaml', report, context)
  for (const [index, { title, covers }] of handbook.topics.entries())
    for (const words of [title, covers])
      reportTopic(words, handbook.topicPlaces[`topics.${String(index)}.title`])
  for (const { path, name, short } of handbook.councils)
    for (const words of [name, short]) toReportText(path, report, context)(words, undefined)
  for (const policy of allPolicies(handbook)) {
    checkSettings(policy, report, context)
    for (const section of policy.sections) checkSection(section, report, context)
  }
}
