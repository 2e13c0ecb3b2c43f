import { type DoubtfulCitation, readLegislation } from '../../annotations/find-act-citations.ts'
import { toLinkTarget } from '../../markdown/link-target.ts'
import { provisionInWords } from '../../markdown/provision-id.ts'
import { quotable, type Report } from '../../messages/message.ts'
import { didYouMean, listOf, nearest } from '../../messages/wording.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import type { Handbook, Policy } from '../../model/types.ts'
import { linksOf } from '../../model/walk-content.ts'
import type { Act } from '../../schemas/legislation.ts'
import { isUnusable } from '../known-gaps.ts'

const table = 'legislation.yaml'

/** The words as they stand in a link that confirms them. */
function confirmation(words: string, act: Act): string {
  return `\`[${quotable(words)}](act:${act.id})\``
}

function confirmations(words: string, acts: readonly Act[]): string {
  const links = acts.slice(0, 4).map((act) => `${confirmation(words, act)} for the ${act.title}`)
  return `Write ${links.join(', or ')}.`
}

/** The Act whose title or other name words may be a misprint of. */
function similarAct(words: string, { acts }: Handbook): Act | undefined {
  const named = acts.flatMap((act) => [act.title, ...act.aliases].map((name) => ({ act, name })))
  const close = nearest(words, named.map(({ name }) => name).filter((name) => Math.abs(name.length - words.length) < 6))
  return named.find(({ name }) => name === close)?.act
}

function reportDoubtful({ words, doubt, acts, place, passage: { section: { path } } }: DoubtfulCitation, handbook: Handbook, report: Report): void {
  const found = quotable(words)
  const name = found
  if (doubt === 'no-year') report(path, 'act-without-year', place, { found, name, suggestion: confirmations(words, acts) })
  if (doubt === 'wrong-year') report(path, 'act-year-wrong', place, { found, name, expected: listOf(acts.map(({ title }) => title)), suggestion: confirmations(words, acts).replace(/^W/, 'w') })
  if (doubt !== 'unknown') return
  const similar = similarAct(words, handbook)
  const suggestion = similar ? `If the ${similar.title} is meant, do not change the printed words but write ${confirmation(words, similar)}.` : 'If the title is right, add it to the table.'
  report(path, 'act-unlisted', place, { found, name, suggestion })
}

/** A handbook without a table has no use for citations: only links are judged then. */
function checkPolicy(handbook: Handbook, policy: Policy, report: Report): void {
  if (handbook.acts.length === 0) return
  const { doubtful, faulty } = readLegislation(handbook, policy)
  for (const citation of doubtful) reportDoubtful(citation, handbook, report)
  for (const { passage, place, act, provision, expected } of faulty) {
    report(passage.section.path, 'act-provision', place, { found: `\`${provisionInWords(provision)}\` of the ${act.title}`, expected })
  }
}

function checkLinks(policy: Policy, known: ReadonlySet<string>, report: Report): void {
  for (const { path, content } of policy.sections) {
    for (const { url, place } of linksOf(content)) {
      const target = toLinkTarget(url)
      if (target?.kind !== 'act' || known.has(target.id)) continue
      report(path, 'act-unknown', place, { found: target.id, suggestion: didYouMean(target.id, [...known], 'Add the Act to `legislation.yaml`, or correct the id.') })
    }
  }
}

/** Every id, title, other name and identifier of the table leads to one Act. */
function checkTable({ acts, actPlaces }: Handbook, report: Report): void {
  const first = new Map<string, Act>()
  const check = (name: string, found: string, act: Act, place: string): void => {
    const key = `${name} ${found.toLowerCase()}`
    const earlier = first.get(key)
    if (earlier) report(table, 'act-repeated', actPlaces[place], { name, found: quotable(found), where: quotable(earlier.title) })
    else first.set(key, act)
  }
  for (const [index, act] of acts.entries()) {
    const at = `acts.${String(index)}`
    check('id', act.id, act, `${at}.id`)
    check('identifier', act.identifier, act, `${at}.identifier`)
    check('title', act.title, act, `${at}.title`)
    for (const [alias, name] of act.aliases.entries()) check('title', name, act, `${at}.aliases.${String(alias)}`)
  }
}

/** What policies say of legislation can be told from the table: nothing is guessed into a link, and every link arrives. */
export function checkLegislation(handbook: Handbook, report: Report): void {
  checkTable(handbook, report)
  if (isUnusable(handbook, table)) return
  const known = new Set(handbook.acts.map(({ id }) => id))
  for (const policy of allPolicies(handbook)) {
    checkPolicy(handbook, policy, report)
    checkLinks(policy, known, report)
  }
}
