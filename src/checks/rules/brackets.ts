import { quotable, type Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Handbook } from '../../model/types.ts'
import type { CheckContext } from '../check.ts'
import { placeIn, readWords, type Words } from '../words/policy-words.ts'
import { placeholder } from '../words/templates.ts'

/** A sign that opens or closes something, where it stands in a clause. */
interface Sign {
  words: Words
  at: number
}

/** Words up to the bracket of a printed number or letter, as in “a) staff”. */
const label = /(?:^|[\s;,:–-])(?:\d{1,3}|[a-zA-Z]|[ivxlcIVXLC]{1,5})$/
const anySign = /[()[\]“”]/
const smile = /[:;]-?[()]/g
/** A bracket between letters that is no “councillor[s]” stands for letters that were lost, of which there is a rule of its own. */
const insideWord = /(?<=\p{Ll})\[(?=\p{Ll}{1,20}(?![\p{L}\]]))/gu

function blankOut(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => ' '.repeat(found.length))
}

/** Blanks out brackets that nothing is to be said of: those of templates have a rule of their own. */
function bracketsOf(words: Words): string {
  return blankOut(blankOut(blankOut(words.text, placeholder), smile), insideWord)
}

function findUnpaired(
  group: readonly Words[],
  open: string,
  close: string,
  textOf: (words: Words) => string,
): { opened: Sign[]; closed: Sign[] } {
  const opened: Sign[] = []
  const closed: Sign[] = []
  for (const words of group) {
    const text = textOf(words)
    if (!text.includes(open) && !text.includes(close)) continue
    for (let at = 0; at < text.length; at += 1) {
      if (text[at] === open) opened.push({ words, at })
      else if (
        text[at] === close &&
        !opened.pop() &&
        !label.test(text.slice(Math.max(0, at - 7), at))
      )
        closed.push({ words, at })
    }
  }
  return { opened, closed }
}

function reportSign(
  ruleId: 'bracket-unpaired' | 'quotation-unpaired',
  { words, at }: Sign,
  expected: string,
  report: Report,
  context: CheckContext,
): void {
  const length = /^\S{0,12}(?: \S{1,15})?/.exec(words.text.slice(at))?.[0].length ?? 1
  const start = Math.max(0, Math.min(at, words.text.lastIndexOf(' ', at) + 1))
  const end = Math.max(at + length, at + 1)
  const found = quotable(words.text.slice(expected.includes('before') ? start : at, end))
  report(
    words.section.path,
    ruleId,
    placeIn(context, words, expected.includes('before') ? start : at, end),
    { found, expected },
  )
}

/** Paragraphs of a long quotation all begin with its sign, and the last one alone ends with it. */
function quotesOn(group: readonly Words[], { words }: Sign): boolean {
  return group.slice(group.indexOf(words) + 1).some(({ text }) => text.startsWith('“'))
}

function checkGroup(group: readonly Words[], report: Report, context: CheckContext): void {
  const whole = group.map(({ text }) => text).join('')
  for (const [open, close] of [
    ['(', ')'],
    ['[', ']'],
  ] as const) {
    if (!whole.includes(open) && !whole.includes(close)) continue
    const {
      opened: [first, second],
      closed: [stray],
    } = findUnpaired(group, open, close, bracketsOf)
    // Many square brackets in a row are no slip of the fingers.
    if (open === '[' && second) continue
    if (first) reportSign('bracket-unpaired', first, `\`${close}\` behind it`, report, context)
    else if (stray) reportSign('bracket-unpaired', stray, `\`${open}\` before it`, report, context)
  }
  if (!whole.includes('“') && !whole.includes('”')) return
  const {
    opened: [first],
    closed: [stray],
  } = findUnpaired(group, '“', '”', ({ text }) => text)
  if (first && !quotesOn(group, first))
    reportSign('quotation-unpaired', first, '`”` behind it', report, context)
  else if (stray && !first)
    reportSign('quotation-unpaired', stray, '`“` before it', report, context)
}

/** Brackets and curly quotation marks of a clause come in pairs. A sentence may run on into the limbs of its clause, so a clause is read with them. */
export function checkBrackets(handbook: Handbook, report: Report, context: CheckContext): void {
  for (const policy of allPolicies(handbook)) {
    const groups = Map.groupBy(
      readWords(policy).filter(({ text }) => anySign.test(text)),
      ({ section, passage: { clause } }) => {
        let top = clause
        while (top?.parent) top = top.parent
        return top ?? section
      },
    )
    for (const group of groups.values()) {
      // What could not be read was masked, with its brackets.
      if (group[0] && context.filesWithErrors?.has(group[0].section.path) === true) continue
      checkGroup(group, report, context)
    }
  }
}
