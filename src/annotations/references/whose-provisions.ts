import type { Policy, Section } from '../../model/types.ts'
import { containersNamed, indexProvisions, isApart } from './provision-index.ts'
import type { NamedProvisions } from './scan-references.ts'

/** Whose provisions some words name: those of a policy of the council, perhaps those of one of its appendices; those of another document; or it is left open. */
export type Owner =
  | { kind: 'policy'; policy: Policy; within: Section | undefined; isStated: boolean }
  | { kind: 'foreign' }
  | { kind: 'unsure' }

/** Words that name a document other than the policy itself. */
export const otherDocument =
  /\b(?:Acts?|Regulations?|Orders?|Directive|Statute|[Bb]yelaws?|Constitution|Charter|Scheme|Codes?|Guide|Guidance|Handbook|Agreements?|Contracts?|Lease|Licen[cs]e|Terms|Polic(?:y|ies)|Procedures?|Protocol|Toolkit|Rules|Deed|Convention|Framework|Plan|Report|Manual|Standards?|Instructions?|Circular|[A-Z]{3,6})\b|\b(?:standing orders?|financial regulations?|code of conduct|terms of reference|contract|lease|agreement|legislation|statutory)\b/
/** Words behind a number by which it is of this policy, whatever else the sentence speaks of. */
export const ofThis =
  /^\s?(?:\(?(?:above|below|hereof|overleaf)\b|(?:of|in|to|under) (?:this|these|the present) (?:policy|document|procedure|code|protocol|scheme|guidance|standing orders|financial regulations|regulations|rules|notice|agreement|terms)\b)/i
/** Words behind a number by which it is of something else. */
export const ofOther = /^\s?,?\s?(?:of|in|to|under|from|within) (?!(?:this|these|the present) )/i

/** What an appendix calls the text that it belongs to. */
const ofThePolicy = /^\s(?:of|in|to|under) the (?:policy|main (?:policy|text|document))\b/i
const behindOf = /^\s?,?\s?of\s/i
/** Legislation: its provisions have bare numbers, and are named without it in the sentences that follow. */
const legislation =
  /\b(?:Acts?|Statute|GDPR)\b|(?<=\p{Lu}\p{L}{1,30}\s|\)\s|\bthe\s|\bthose\s)(?:Regulations|Order|Rules|Directive|Measure)\b|\b(?:Regulations|Order|Rules|Directive|Measure)\s\d{4}\b/u
/** What an owner stands in front of, such as “Code of Conduct, paragraph 4”. */
const beforeForeign =
  /(?:\b(?:Acts?|Regulations?|Orders?|Rules|Directive|Measure|Code|Conduct|Guidance|Guide|Agreement|Contract|Lease|Constitution|Charter|Protocol|Policy|Scheme|[A-Z]{2,6})(?:\s\d{4})?(?:[’']s?)?,?\s\(?|\bmodel\s|\u{FFFC}(?:[’']s?)?,?\s\(?)$/u
const beforeContainer =
  /(?:\b([Aa]ppendix|[Aa]nnexe?|[Ss]chedule|[Ff]orm)\s([A-Z]|\d{1,2}|[IVX]{1,4}),?\s)$/
const behindContainer =
  /^,?\s(?:of|in|to)\s([Aa]ppendix|[Aa]nnexe?|[Ss]chedule|[Ff]orm)\s([A-Z]|\d{1,2}|[IVX]{1,4})(?![\p{L}\d])/u
/** Between two references that are named in one breath. */
const between = /^,?\s?(?:and|or|to|with|read with)?\s?$/

/** A policy and the names that other texts call it by. */
export interface NamedText {
  policy: Policy
  pattern: RegExp
  before: RegExp
}

function escape(words: string): string {
  return words
    .trim()
    .split(/\s+/)
    .map(RegExp.escape)
    .join(String.raw`\s`)
    .replace(/['’]/g, "[’']")
}

/** The text in which words name provisions: of which policy and section, and what else its council has. */
export interface ReferringText {
  policy: Policy
  section: Section
  policies: readonly Policy[]
  names: readonly NamedText[]
}

/** The names that the policies of a council are called by in its other texts, each of which means one only. */
export function namesOfPolicies(policies: readonly Policy[]): NamedText[] {
  const named = policies.flatMap((policy) => {
    const title = policy.title.replace(/^the\s/i, '')
    const short = title.replace(/^(?:members|councillors|employees)[’']\s/i, '')
    return [...new Set([title, short])].map((name) => ({ policy, name }))
  })
  const groups = Map.groupBy(named, ({ name }) => name.toLowerCase())
  return [...groups.values()].flatMap(([first, ...more]) => {
    if (!first || more.length > 0 || !/\s/.test(first.name)) return []
    const name = escape(first.name)
    return [
      {
        policy: first.policy,
        pattern: new RegExp(
          String.raw`^\s?,?\s?(?:of|in|under|to)\s(?:the\s|our\s|its\s)?(?:(?:parish\s|town\s|community\s)?council[’']s\s)?(?:members[’']\s)?${name}(?![\p{L}\d])`,
          'iu',
        ),
        before: new RegExp(String.raw`(?<![\p{L}\d])${name}(?:[’']s?)?,?\s\(?$`, 'iu'),
      },
    ]
  })
}

const titleOf = {
  'standing-order': /\bstanding orders\b/i,
  regulation: /\bregulations\b/i,
} as const

/** The policy that a word such as “standing order” means in every text of a council. */
function ownerByWord(
  { kind, word }: NamedProvisions,
  policy: Policy,
  policies: readonly Policy[],
): Owner | undefined {
  if (kind !== 'standing-order' && kind !== 'regulation') return undefined
  const isNamedSo = ({ title }: Policy) => titleOf[kind].test(title)
  if (isNamedSo(policy)) return { kind: 'policy', policy, within: undefined, isStated: false }
  if (kind === 'regulation' && !/^financial/i.test(word)) return { kind: 'foreign' }
  const [named, ...more] = policies.filter(
    (each) => isNamedSo(each) && (kind !== 'regulation' || /\bfinancial\b/i.test(each.title)),
  )
  return named && more.length === 0
    ? { kind: 'policy', policy: named, within: undefined, isStated: true }
    : { kind: 'foreign' }
}

function sentenceRest(text: string, end: number): string {
  return text.slice(end, end + 200).split(/[.;!?](?:\s|$)/)[0] ?? ''
}

/** The appendix that the words right before or behind a reference say it is in. */
function containerAround(
  text: string,
  { start, end, kind }: NamedProvisions,
  policy: Policy,
): Section | undefined {
  if (kind === 'annexed' || kind === 'part') return undefined
  const [behind, word, name] = behindContainer.exec(text.slice(end, end + 40)) ?? []
  const [, wordBefore, nameBefore] =
    beforeContainer.exec(text.slice(Math.max(0, start - 40), start)) ?? []
  const rest = text.slice(end + (behind ?? '').length)
  if (behind !== undefined && behindOf.test(rest) && !ofThis.test(rest)) return undefined
  const [found, ...more] = containersNamed(
    indexProvisions(policy),
    word ?? wordBefore ?? '',
    (name ?? nameBefore ?? '').toLowerCase(),
  )
  return more.length === 0 ? found : undefined
}

/** Bare numbers are those of an Act wherever the paragraph has spoken of one. */
function mayBeLaw(text: string, { kind, word, start, end, numbers }: NamedProvisions): boolean {
  if (kind === 'clause' || kind === 'standing-order' || kind === 'bare') return false
  if (kind === 'annexed' && !/^schedule/i.test(word)) return false
  if (numbers.some(({ printed }) => /\d\.\d/.test(printed))) return false
  const around = `${text.slice(0, start)} ${sentenceRest(text, end)}`.replace(
    /\bstanding orders?\b|\bfinancial regulations?\b/gi,
    '',
  )
  return legislation.test(around)
}

/** Whose the provisions are that one group of words names, as far as the words right around it tell. */
function ownerOf(
  text: string,
  named: NamedProvisions,
  { policy, section, policies, names }: ReferringText,
): Owner {
  const behind = text.slice(named.end, named.end + 160)
  const before = text.slice(Math.max(0, named.start - 120), named.start)
  const own: Owner = { kind: 'policy', policy, within: undefined, isStated: true }
  if (ofThis.test(behind) || (isApart(section) && ofThePolicy.test(behind)))
    return ownerByWord(named, policy, policies) ?? own
  const stated = names.find((each) => each.pattern.test(behind) || each.before.test(before))
  if (stated) return { ...own, policy: stated.policy }
  const within = containerAround(text, named, policy)
  if (within) return { ...own, within }
  const [isOf, isOther] = [behindOf.test(behind), ofOther.test(behind)]
  if (isOf || (isOther && otherDocument.test(behind.split(/[.,;:!?]/)[0] ?? '')))
    return { kind: 'foreign' }
  if (beforeForeign.test(before)) return { kind: 'foreign' }
  if (mayBeLaw(text, named)) return { kind: 'unsure' }
  return ownerByWord(named, policy, policies) ?? { ...own, isStated: false }
}

/** Whose the provisions are that each group of words of a text names. What is named in one breath with something else is of the same. */
export function ownersOf(
  text: string,
  found: readonly NamedProvisions[],
  context: ReferringText,
): Owner[] {
  const owners = found.map((each) => ownerOf(text, each, context))
  const gaps = found.map(({ start }, index) => text.slice(found[index - 1]?.end ?? 0, start))
  const isTold = (owner: Owner | undefined) =>
    owner?.kind === 'foreign' || (owner?.kind === 'policy' && owner.isStated)
  for (let at = owners.length - 2; at >= 0; at -= 1) {
    const next = owners[at + 1]
    const isAlike = found[at]?.kind === found[at + 1]?.kind || next?.kind === 'foreign'
    if (next && isAlike && isTold(next) && !isTold(owners[at]) && between.test(gaps[at + 1] ?? '-'))
      owners[at] = next
  }
  for (let at = 1; at < owners.length; at += 1) {
    if (owners[at - 1]?.kind === 'foreign' && !isTold(owners[at]) && between.test(gaps[at] ?? '-'))
      owners[at] = { kind: 'foreign' }
  }
  return owners
}
