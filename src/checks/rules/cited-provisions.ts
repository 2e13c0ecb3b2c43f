import { ofOther, ofThis, otherDocument } from '../../annotations/references/whose-provisions.ts'
import { quotable, type Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import type { CheckContext } from '../check.ts'
import { hasMisnamedText, hasUnreadText, isUnusable } from '../known-gaps.ts'
import { type CitedNumber, scanCited } from '../words/cited-numbers.ts'
import { placeIn, readWords, type Words } from '../words/policy-words.ts'
import { type PrintedProvisions, readProvisions, shapeOf } from '../words/printed-provisions.ts'

/** The words of a link whose address was parted from them, of which there is a rule of its own. */
const brokenLink = /^\] ?\(/
/** How many sections more than it has a policy may speak of before a bare number is taken for that of an Act. */
const beyond = 5

/** A quick sign that words may cite anything. */
const mayCite =
  /[Cc]lause|CLAUSE|[Ss]ection|SECTION|[Pp]ara|PARA|ppendi|APPENDI|[Aa]nnex|ANNEX|[Ss]chedule|SCHEDULE/

/** The sentence around a span, as far as 200 characters on either side. */
function sentenceAround(text: string, start: number, end: number): string {
  const before =
    text
      .slice(Math.max(0, start - 200), start)
      .split(/[.;!?]\s+(?=\p{Lu})/u)
      .at(-1) ?? ''
  const behind = text.slice(end, end + 200).split(/[.;!?](?:\s|$)/)[0] ?? ''
  return `${before} ${behind}`
}

function isMissing(base: string, { numbers, shapes }: PrintedProvisions): boolean {
  if (numbers.has(base)) return false
  if (shapes.has(shapeOf(base))) return true
  const parent = base.includes('.') ? base.slice(0, base.lastIndexOf('.')) : ''
  return parent !== '' && isMissing(parent, { numbers, shapes, limbs: new Map() })
}

function isLimbMissing({ base, limb }: CitedNumber, { limbs }: PrintedProvisions): boolean {
  const known = limbs.get(base)
  return limb !== undefined && known !== undefined && known.size > 1 && !known.has(limb)
}

/** The numbers that stand beside the missing one, in words. */
function describeNeighbours(
  { base, limb }: CitedNumber,
  { numbers, limbs }: PrintedProvisions,
): string {
  const known = limbs.get(base)
  if (limb !== undefined && known)
    return `Under \`${base}\` there are \`${[...known]
      .map((each) => `(${each})`)
      .slice(0, 12)
      .join(' ')}\`.`
  const start = base.includes('.') ? base.slice(0, base.lastIndexOf('.') + 1) : ''
  const siblings = [...numbers].filter(
    (each) => each.startsWith(start) && shapeOf(each) === shapeOf(base),
  )
  const [first, last] = [siblings[0], siblings.at(-1)]
  if (first === undefined || last === undefined) return ''
  return first === last
    ? `The only one beside it is \`${first}\`.`
    : `There are \`${first}\` to \`${last}\`.`
}

/** True for the number of a section that is rather one of an Act, whose name is not in the sentence. */
function isFarAway(word: string, base: string, { numbers }: PrintedProvisions): boolean {
  if (!/^sections?$/i.test(word) || base.includes('.')) return false
  const last = Math.max(0, ...[...numbers].map((each) => Number(/^\d+/.exec(each)?.[0] ?? 0)))
  return Number(base) > last + beyond
}

function checkWords(
  words: Words,
  provisions: PrintedProvisions,
  report: Report,
  context: CheckContext,
): void {
  for (const { word, cited, start, end } of scanCited(words.text)) {
    const behind = words.text.slice(end, end + 60)
    const isOwn = ofThis.test(behind)
    if (brokenLink.test(behind)) continue
    if (
      !isOwn &&
      (ofOther.test(behind) || otherDocument.test(sentenceAround(words.text, start, end)))
    )
      continue
    const wrong = cited.find((each) =>
      isMissing(each.base, provisions)
        ? isOwn || !isFarAway(word, each.base, provisions)
        : isLimbMissing(each, provisions),
    )
    if (!wrong) continue
    const found = `${word.replace(/s$/i, '')} ${wrong.printed}`
    report(words.section.path, 'provision-missing', placeIn(context, words, start, end), {
      found,
      suggestion: describeNeighbours(wrong, provisions),
    })
  }
}

const appendix =
  /(?<![\p{L}\p{N}])(appendix|annex|annexe|appendices|schedule)\s([A-H]|\d{1,2}|I{1,3}|IV|VI{0,3})(?![\p{L}\d.]\S|[\p{L}\d])/giu
const attached =
  /\b(?:(?:the )?(?:attached|enclosed|following) (?:appendix|annexe?)|(?:appendix|annexe?) (?:is )?(?:attached|enclosed|below|overleaf)|(?:see|in) the (?:appendix|annexe?))\b/i

/** The names of the appendices of a policy, in lower case; `''` for one without a name. */
function appendicesOf({ sections, clauses }: Policy): Set<string> {
  const headings = [...sections, ...clauses].flatMap(({ number, title }) => [
    `${number ?? ''} ${title ?? ''}`,
  ])
  const named = headings.flatMap((heading) =>
    Array.from(heading.matchAll(/\b(?:appendix|annexe?|schedule)\s(\w{1,4})/gi), ([, name = '']) =>
      name.toLowerCase(),
    ),
  )
  const numbered = sections
    .filter(({ kind }) => kind === 'appendix')
    .map(({ number = '' }) => foldName(number))
  const unnamed = headings.some((heading) =>
    /\b(?:appendix|appendices|annexe?|schedule)\b(?!\s\w{1,4}\b)/i.test(heading),
  )
  return new Set([...named, ...numbered, ...(unnamed ? [''] : [])])
}

function foldName(number: string): string {
  return number
    .toLowerCase()
    .replace(/^(?:appendix|annexe?|schedule)\s/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Reports each appendix that is not there once a policy, where it is named first. */
function checkAppendices(
  policy: Policy,
  all: readonly Words[],
  report: Report,
  context: CheckContext,
): void {
  const known = appendicesOf(policy)
  const told = new Set<string>()
  const tell = (words: Words, found: string, start: number, end: number) => {
    if (told.has(found.toLowerCase())) return
    told.add(found.toLowerCase())
    report(words.section.path, 'appendix-missing', placeIn(context, words, start, end), {
      found: quotable(found),
    })
  }
  for (const words of all) {
    if (words.kind === 'heading') continue
    for (const { 0: all, 1: word = '', 2: name = '', index } of words.text.matchAll(appendix)) {
      const end = index + all.length
      const behind = words.text.slice(end, end + 60)
      const isOther =
        ofOther.test(behind) ||
        (/schedule/i.test(word) && otherDocument.test(sentenceAround(words.text, index, end)))
      // A heading that was not made one: “Appendix B: the form”.
      const isHeading = index === 0 && (behind.trim() === '' || /^\s?[:–-]/.test(behind))
      if (isHeading) known.add(name.toLowerCase())
      else if (!isOther && !known.has(name.toLowerCase()) && !known.has(''))
        tell(words, all, index, end)
    }
    const match = known.size === 0 && told.size === 0 ? attached.exec(words.text) : null
    if (match && !ofOther.test(words.text.slice(match.index + match[0].length)))
      tell(words, match[0], match.index, match.index + match[0].length)
  }
}

/** Clauses and appendices that the words name are there. What may lie in a file that could not be used is not missing. */
export function checkCitedProvisions(
  handbook: Handbook,
  report: Report,
  context: CheckContext,
): void {
  for (const policy of allPolicies(handbook)) {
    const hasGap =
      hasUnreadText(handbook, policy) ||
      hasMisnamedText(handbook, policy) ||
      policy.sections.some(({ path }) => isUnusable(handbook, path))
    if (hasGap) continue
    const words = readWords(policy).filter(({ text }) => mayCite.test(text))
    if (words.length === 0) continue
    const provisions = readProvisions(policy)
    if (provisions.shapes.size > 0)
      for (const each of words) checkWords(each, provisions, report, context)
    checkAppendices(policy, words, report, context)
  }
}
