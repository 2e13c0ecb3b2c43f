import { quotable, type Report } from '../../messages/message.ts'
import type { CheckContext } from '../check.ts'
import { placeIn, type Words } from '../words/policy-words.ts'

/** Lines of a table of contents: words, a row of dots, the number of a page. */
const leader = /\p{L}[^\n.…\t]{0,3}(?:(?:\. ?){4,}|…{2,}|\t)\s*\d{1,3}(?!\d)/gu

/** A table of contents that came along with a pasted text. */
export function checkContents(
  words: readonly Words[],
  report: Report,
  context: CheckContext,
): void {
  const likely = words.filter(({ text }) => /\. ?\. ?\. ?\.|……|\t/.test(text))
  for (const group of Map.groupBy(likely, ({ section }) => section).values()) {
    const lines = group.flatMap((each) =>
      Array.from(each.text.matchAll(leader), ({ index, 0: found }) => ({ each, index, found })),
    )
    const [first] = lines
    if (!first || lines.length < 2) continue
    report(
      first.each.section.path,
      'contents-pasted',
      placeIn(context, first.each, first.index, first.index + 1),
      { found: quotable(first.found), where: `${String(lines.length)} lines` },
    )
  }
}
