import { quotable, type Report } from '../../messages/message.ts'
import type { Council, Handbook, Policy } from '../../model/types.ts'
import { findPrintedName } from '../council-name.ts'
import { foldWords } from '../evidence.ts'

const kinds = 'Parish|Town|Community|Village|Neighbourhood'
const named = new RegExp(`^(.*?)\\b(${kinds}|City|Borough|District|County) Council\\b`)

/** Words that name no council by themselves. */
const common =
  /\b(?:full|the|a|an|ordinary|extraordinary|annual|special|meeting|of|at|by|council)\b/gi

/** What a body says of the council that it belongs to: `Hill Parish Council` → Hill, Parish; undefined when it names none. */
function readBody(body: string): { name: string; kind: string } | undefined {
  const [, before = '', kind] = named.exec(body) ?? []
  return kind === undefined ? undefined : { name: foldWords(before.replace(common, ' ')), kind }
}

function checkBodies({ name, short }: Council, policy: Policy, report: Report): void {
  const own = readBody(name)
  for (const [index, { body }] of policy.events.entries()) {
    const meant = body === undefined ? undefined : readBody(body)
    if (body === undefined || !meant || !own) continue
    const isOwnName =
      meant.name === '' ||
      foldWords(name).includes(meant.name) ||
      foldWords(short).includes(meant.name)
    if (isOwnName && meant.kind === own.kind) continue
    report(policy.path, 'body-other-council', policy.places[`events.${String(index)}.body`], {
      found: quotable(body),
      expected: quotable(name),
    })
  }
}

function checkKind({ name, kind, path, places }: Council, report: Report): void {
  const [, , said] = new RegExp(`^(.*) (${kinds}) Council$`).exec(name) ?? []
  if (said !== undefined && said.toLowerCase() !== kind)
    report(path, 'council-kind-contradicted', places.kind, {
      found: kind,
      expected: said.toLowerCase(),
      where: quotable(name),
    })
}

function wordsOf(name: string): string[] {
  return foldWords(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
}

function checkShort({ name, short, path, places }: Council, report: Report): void {
  const words = wordsOf(short)
  if (
    words.length === 0 ||
    !/\bCouncil\b/.test(name) ||
    short === short.toUpperCase() ||
    wordsOf(name).some((word) => words.includes(word))
  )
    return
  report(path, 'council-short-contradicted', places.short, {
    found: quotable(short),
    where: quotable(name),
  })
}

function checkName(council: Council, report: Report): void {
  const other = findPrintedName(council)
  if (other)
    report(council.path, 'council-name-contradicted', council.places.name, {
      found: quotable(council.name),
      expected: quotable(other.line),
      where: other.path,
    })
}

function checkRepeated(councils: readonly Council[], report: Report): void {
  for (const setting of ['name', 'website'] as const) {
    const seen = new Map<string, Council>()
    for (const council of councils.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))) {
      const value = foldWords(council[setting] ?? '').replace(/\/$/, '')
      const first = seen.get(value)
      if (value !== '' && first)
        report(council.path, 'council-repeated', council.places[setting], {
          found: quotable(council[setting] ?? ''),
          name: setting,
          where: first.path,
        })
      else seen.set(value, council)
    }
  }
}

/** What is said of a council agrees with its name, and its policies’ events are its own. */
export function checkCouncilFacts({ councils, unusable, unread }: Handbook, report: Report): void {
  const known = councils.filter(({ path }) => !unusable.has(path) && !unread.has(path))
  checkRepeated(known, report)
  for (const council of known) {
    checkKind(council, report)
    checkShort(council, report)
    checkName(council, report)
    for (const policy of council.policies) checkBodies(council, policy, report)
  }
}
