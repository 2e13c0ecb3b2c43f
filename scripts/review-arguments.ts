import { statesInOrder } from '../src/views/review/review-order.ts'
import type { ReviewState } from '../src/views/review/review.ts'

/** What `npm run review` was asked for. */
export interface ReviewArguments {
  /** The slug of the one council that it is about; all when left out. */
  council: string | undefined
  json: boolean
  /** The states that make it fail. */
  failOn: readonly ReviewState[]
}

/** What `npm run review -- --help` prints. */
export const reviewHelp = `Usage: npm run review -- [options]

Prints the register of reviews: which policies are overdue, which fall due soon, and of which that cannot be known.

  --council <folder>   only the policies of one council, by the name of its folder
  --fail-on <states>   end with exit code 1 when a policy is in one of these states:
                       overdue, due-soon, unknown; several with commas between them.
                       Texts that are not in use never fail
  --json               print the register as data
  --help               print this

HANDBOOK_CONTENT names another content folder, HANDBOOK_TODAY another day, such as 2026-11-20.
Exit codes: 0 all is well, 1 --fail-on found something or the content has errors, 2 the command was not understood.
`

const failing: readonly ReviewState[] = statesInOrder.filter((state) => state !== 'current')

function readStates(value: string): ReviewState[] | { problem: string } {
  const names = value.split(',').map((name) => name.trim())
  const states = failing.filter((state) => names.includes(state))
  const wrong = names.find((name) => !failing.some((state) => state === name))
  return wrong === undefined ? states : { problem: `Unexpected state \`${wrong}\` for \`--fail-on\`, expected \`overdue\`, \`due-soon\` or \`unknown\`, or several of them with commas between them.` }
}

/** The options, each with whether a value belongs to it. */
const takesValue = new Map([['--council', true], ['--fail-on', true], ['--json', false]])

/** Reads the words of the command line; the problem is a sentence that says what to write instead. */
export function readReviewArguments(words: readonly string[]): ReviewArguments | { problem: string } {
  const values = new Map<string, string>()
  const rest = words.flatMap((word) => { const [, name, value] = /^(--[\w-]+)=(.*)$/s.exec(word) ?? []; return name !== undefined && value !== undefined ? [name, value] : [word] })
  for (let index = 0; index < rest.length; index += 1) {
    const word = rest[index] ?? ''
    const needsValue = takesValue.get(word)
    if (needsValue === undefined) return { problem: `Unexpected argument \`${word}\`, expected \`--council\`, \`--fail-on\`, \`--json\` or \`--help\`.` }
    if (values.has(word)) return { problem: `Unexpected second \`${word}\`, expected it once.` }
    const value = needsValue ? rest[index + 1] : ''
    if (value === undefined || value.startsWith('--')) return { problem: `Unexpected end after \`${word}\`, expected ${word === '--council' ? 'the name of a council’s folder' : '`overdue`, `due-soon` or `unknown`'}.` }
    values.set(word, value)
    if (needsValue) index += 1
  }
  const states = values.has('--fail-on') ? readStates(values.get('--fail-on') ?? '') : []
  return 'problem' in states ? states : { council: values.get('--council'), json: values.has('--json'), failOn: states }
}
