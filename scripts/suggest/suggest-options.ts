import { parseArgs } from 'node:util'
import { OptionError } from '../../src/load/options.ts'
import { didYouMean } from '../../src/messages/wording.ts'
import { listOf } from '../../src/text/list.ts'
import { allPolicies } from '../../src/model/build-handbook.ts'
import type { Handbook, Policy } from '../../src/model/types.ts'
import { type Thresholds, usualThresholds } from '../../src/suggest/propose.ts'

/** What `npm run suggest` was asked for. */
export interface SuggestOptions {
  /** For a program instead of a person. */
  json: boolean
  /** Print how good the suggestions are instead of the suggestions. */
  measure: boolean
  council: string | undefined
  policy: string | undefined
  thresholds: Thresholds
}

const known = {
  council: { type: 'string' },
  policy: { type: 'string' },
  least: { type: 'string' },
  json: { type: 'boolean' },
  measure: { type: 'boolean' },
} as const

const names = Object.keys(known).map((name) => `--${name}`)

/** What `npm run suggest -- --help` prints. */
export const suggestHelp = `Suggests topics for clauses that have none or lack some. It changes no file: a person decides.

npm run suggest                                  all policies
npm run suggest -- --council hillford            one council, by the name of its folder
npm run suggest -- --policy hillford/social-media   one policy
npm run suggest -- --least 60                    only suggestions with a score of at least 60 of 100
npm run suggest -- --measure                     how often the suggestions are right: each council in turn is left out
npm run suggest -- --json                        the same for programs
npm run suggest -- --help                        this

HANDBOOK_CONTENT names another content folder, HANDBOOK_TODAY another day, such as 2026-11-20.
Exit codes: 0 all is well, 1 the content has errors, 2 the command was not understood.
`

function refuse(found: string, expected: string): OptionError {
  return new OptionError(`Unexpected ${found}, expected ${expected}.`)
}

function readThresholds(value: string | undefined): Thresholds {
  if (value === undefined) return usualThresholds
  const score = /^\d{1,3}(?:\.\d+)?$/.test(value) ? Number(value) : 101
  if (score > 100) throw refuse(`--least \`${value}\``, 'a score from 0 to 100, such as `--least 40`')
  return { untagged: score, tagged: score }
}

/** Refuses what the handbook has no option for, each in words of its own. */
function refuseOthers(args: readonly string[]): void {
  const { tokens } = parseArgs({ args: [...args], options: known, strict: false, allowPositionals: true, tokens: true })
  const seen = new Set<string>()
  for (const token of tokens) {
    if (token.kind === 'positional') throw refuse(`argument \`${token.value}\``, `only ${listOf(names)}`)
    if (token.kind === 'option-terminator') continue
    const option = Object.hasOwn(known, token.name) ? known[token.name as keyof typeof known] : undefined
    if (!option) throw refuse(`option \`${token.rawName}\``, listOf(names))
    if (seen.has(token.name)) throw refuse(`second \`${token.rawName}\``, 'it once')
    seen.add(token.name)
    if (option.type === 'string' && ((token.value ?? '') === '' || (!token.inlineValue && token.value?.startsWith('-') === true))) throw refuse(`\`${token.rawName}\` without a value`, `one behind it, such as \`${token.rawName} ${token.name === 'least' ? '40' : 'hillford'}\``)
    if (option.type === 'boolean' && token.value !== undefined) throw refuse(`\`${token.rawName}=${token.value}\``, `\`${token.rawName}\` alone`)
  }
}

/** Reads `--json`, `--measure`, `--council`, `--policy` and `--least`. Throws {@link OptionError}. */
export function readSuggestOptions(args: readonly string[]): SuggestOptions {
  refuseOthers(args)
  const { values: { json = false, measure = false, council, policy, least } } = parseArgs({ args: [...args], options: known })
  if (measure && (council ?? policy) !== undefined) throw refuse('`--measure` with `--council` or `--policy`', '`--measure` without them: it goes through all councils')
  return { json, measure, council, policy, thresholds: readThresholds(least) }
}

/**
 * Says which policies are asked for. A council is named by its folder; a policy by its folder and, where several councils have one of that name,
 * its council’s: `hillford/social-media`. Throws {@link OptionError} when there is none.
 */
export function toPolicyFilter({ council, policy }: SuggestOptions, handbook: Handbook): (each: Policy) => boolean {
  const councils = handbook.councils.map(({ slug }) => slug)
  if (council !== undefined && !councils.includes(council)) throw new OptionError(`Unexpected --council \`${council}\`, expected the folder of a council. ${didYouMean(council, councils, `There is ${listOf(councils)}.`)}`)
  const candidates = allPolicies(handbook).filter((each) => council === undefined || each.council === council)
  const wanted = candidates.filter(({ id, slug }) => policy === undefined || policy === id || policy === slug)
  if (policy !== undefined && wanted.length === 0) {
    const ids = candidates.map(({ id }) => id)
    throw new OptionError(`Unexpected --policy \`${policy}\`, expected a policy such as \`hillford/social-media\`. ${didYouMean(policy, ids, `There is ${listOf(ids)}.`)}`)
  }
  const set = new Set(wanted)
  return (each) => set.has(each)
}
