import { quotable, type Report } from '../../messages/message.ts'
import { allPolicies } from '../../model/build-handbook.ts'
import { findCouncil } from '../../model/find.ts'
import type { Council, Handbook, Policy } from '../../model/types.ts'
import type { CheckContext } from '../check.ts'
import { findPrintedName } from '../council-name.ts'
import { mastheadLines } from '../evidence.ts'
import { isUnusable } from '../known-gaps.ts'
import { placeIn, readWords } from '../words/policy-words.ts'

/** A council of the lowest tier; districts, boroughs and counties are named in many policies with good reason. */
const council =
  /(?<![\p{L}\p{N}])(?:Parish|Town|Community|PARISH|TOWN|COMMUNITY)\s(?:Council|COUNCIL)(?![\p{L}\p{N}])/gu
const connectors = new Set([
  'on',
  'in',
  'le',
  'la',
  'with',
  'under',
  'upon',
  'by',
  'of',
  'the',
  'cum',
  'next',
  'and',
  '&',
])
/** Words with a capital that are no name of a place. */
const noNames = new Set([
  ...'the this that our your their its his her each every any some all a an no if when where while as for by of in on to at from with and or but'.split(
    ' ',
  ),
  ...'parish town community district county borough city local village rural joint model other another neighbouring neighboring former whole full individual'.split(
    ' ',
  ),
  ...'national annual association members member councillors councillor clerk chairman chair mayor officers officer employees employee staff responsible anytown'.split(
    ' ',
  ),
  ...'good single principal small smaller large larger both many most under between within about because since following see anywhere whether contact'.split(
    ' ',
  ),
])

/** The name before “Parish Council”: words with a capital and the small words between them; undefined where none stands there. */
function nameBefore(text: string, end: number): string | undefined {
  const words = text
    .slice(Math.max(0, end - 80), end)
    .split(/\s+/)
    .filter((word) => word !== '')
  const name: string[] = []
  for (const word of words.toReversed()) {
    const plain = word.toLowerCase()
    const isName = /^\p{Lu}[\p{L}’'.-]+$/u.test(word) && !noNames.has(plain)
    if (!isName && !(name.length > 0 && connectors.has(word === word.toUpperCase() ? plain : word)))
      break
    name.unshift(word)
    if (name.length > 6) break
  }
  while (name[0] !== undefined && !/^\p{Lu}/u.test(name[0])) name.shift()
  return name.length === 0 ? undefined : name.join(' ')
}

function wordsOfName(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !connectors.has(word) && !noNames.has(word))
}

/** Finds the other councils that words name, each with its whole name and where it stands. */
function makeFinder(
  home: Council,
): (text: string) => { found: string; start: number; end: number }[] {
  const { name, short } = home
  // A slip in the council’s own name is told there.
  const printed = findPrintedName(home)?.line ?? ''
  const own = new Set([name, short, printed].flatMap(wordsOfName))
  const squeezed = `${name} ${short}`.toLowerCase().replace(/[^\p{L}]/gu, '')
  return (text) =>
    Array.from(text.matchAll(council), ({ 0: kind, index }) => {
      const before = nameBefore(text, index)
      const words = wordsOfName(before ?? '')
      // “Wye Valley” and “Wyevalley” are one place.
      const isOther =
        before !== undefined &&
        words.length > 0 &&
        !words.some((word) => own.has(word)) &&
        !squeezed.includes(words.join(''))
      return isOther
        ? [
            {
              found: `${before} ${kind}`,
              start: text.lastIndexOf(before.split(' ')[0] ?? '', index),
              end: index + kind.length,
            },
          ]
        : []
    }).flat()
}

/** Reports each other council once a policy, where it is named first. */
function checkPolicy(policy: Policy, home: Council, report: Report, context: CheckContext): void {
  const find = makeFinder(home)
  const told = new Set<string>()
  const tellOnce = (found: string, tell: () => void) => {
    const key = found.toLowerCase()
    if (!told.has(key)) tell()
    told.add(key)
  }
  const lines = mastheadLines(policy)
  for (const [text, key] of [
    [policy.title, 'title'],
    ...lines.map((line) => [line, 'masthead'] as const),
  ] as const) {
    for (const { found } of find(text)) {
      tellOnce(found, () => {
        report(policy.path, 'council-other', policy.places[key], {
          found: quotable(found),
          expected: home.name,
        })
      })
    }
  }
  for (const words of readWords(policy)) {
    for (const { found, start, end } of find(words.text)) {
      tellOnce(found, () => {
        report(words.section.path, 'council-other', placeIn(context, words, start, end), {
          found: quotable(found),
          expected: home.name,
        })
      })
    }
  }
}

/** A policy names its own council; another parish, town or community council is mostly the one whose policy was copied. */
export function checkForeignCouncils(
  handbook: Handbook,
  report: Report,
  context: CheckContext,
): void {
  for (const policy of allPolicies(handbook)) {
    const home = findCouncil(handbook, policy.council)
    if (home && !isUnusable(handbook, home.path)) checkPolicy(policy, home, report, context)
  }
}
