import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readCouncilNames, type PoolUnit } from './clause-pool.ts'
import { editWords, vocabularyOf } from './edit-words.ts'
import { type Random, seededRandom } from './random.ts'

/** How many clauses the policy of each council has. */
export const clausesPerCouncil = 30
const clausesPerFile = 6
/** The share of clauses that a council takes over word for word, and the most that it changes of the others. */
const verbatimShare = 0.1
const editRate = { least: 0.05, most: 0.4 }

const firstParts = [
  'Ash',
  'Beck',
  'Birch',
  'Brook',
  'Chalk',
  'Cress',
  'Dun',
  'East',
  'Elm',
  'Fern',
  'Field',
  'Hart',
  'Hazel',
  'Heath',
  'Kings',
  'Lang',
  'Long',
  'Marsh',
  'Mill',
  'Nether',
  'North',
  'Oak',
  'Orchard',
  'Over',
  'Priors',
  'Red',
  'Sand',
  'South',
  'Stone',
  'Swan',
  'Thorn',
  'Wood',
]
const lastParts = [
  'borough',
  'bourne',
  'bridge',
  'bury',
  'combe',
  'cote',
  'dale',
  'den',
  'ey',
  'field',
  'ford',
  'gate',
  'ham',
  'hurst',
  'ington',
  'leigh',
  'ley',
  'mead',
  'minster',
  'more',
  'sted',
  'stoke',
  'stow',
  'thorpe',
  'ton',
  'wick',
  'worth',
]

/** What to generate, and from what. */
export interface CouncilOptions {
  /** The real content folder. */
  source: string
  /** The folder that the handbook is written into. */
  target: string
  pool: readonly PoolUnit[]
  /** At most 1,728 of them have names of their own. */
  councils: number
}

interface GeneratedCouncil {
  slug: string
  name: string
  short: string
  kind: 'parish' | 'town'
}

/** The council of a number: the same one in a handbook of any size. */
function councilOf(index: number): GeneratedCouncil {
  const [first = '', last = ''] = [
    firstParts[index % firstParts.length],
    lastParts[Math.floor(index / firstParts.length) % lastParts.length],
  ]
  const turn = Math.floor(index / (firstParts.length * lastParts.length))
  const short = `${first}${last}${turn === 0 ? '' : turn === 1 ? ' Green' : ' End'}`
  const kind = index % 2 === 0 ? 'parish' : 'town'
  return {
    slug: short.toLowerCase().replace(' ', '-'),
    name: `${short} ${kind === 'parish' ? 'Parish' : 'Town'} Council`,
    short,
    kind,
  }
}

/** Thirty real clauses of one paragraph or list with a topic, spread over the pool: every council has its own version of each. */
export function commonClauses(pool: readonly PoolUnit[]): string[] {
  const usable = pool.filter(
    ({ text, clauses }) =>
      clauses === 1 &&
      /^<Clause[^>]* topics="/.test(text) &&
      !/[[{|]|<(?!\/?Clause\b)/.test(text) &&
      text.length > 200,
  )
  const step = usable.length / clausesPerCouncil
  return Array.from(
    { length: Math.min(clausesPerCouncil, usable.length) },
    (_, index) => usable[Math.floor(index * step)]?.text ?? '',
  )
}

/** The names that the real councils go by, the longest first. */
function realNames(source: string): string[] {
  return readCouncilNames(source)
    .flatMap(({ name, short }) => [name, short])
    .toSorted((a, b) => b.length - a.length)
}

/** A council’s own version of a clause: its name instead of another’s, some words changed, and an id and a number of its own. */
function ownVersion(
  text: string,
  council: GeneratedCouncil,
  names: readonly string[],
  vocabulary: readonly string[],
  random: Random,
): string {
  const [, topics = '', body = ''] =
    /^<Clause[^>]*\btopics="([^"]*)"[^>]*>\s*([^]*?)\s*<\/Clause>$/.exec(text) ?? []
  const named = names.reduce((words, name) => words.replaceAll(name, council.name), body)
  const rate =
    random() < verbatimShare ? 0 : editRate.least + random() * (editRate.most - editRate.least)
  const words = editWords(
    random() < 0.5
      ? named
      : named.replaceAll(
          'the Council ',
          `the ${council.kind === 'parish' ? 'Parish' : 'Town'} Council `,
        ),
    { rate, vocabulary, random },
  )
  return `topics="${topics}">\n\n${words}\n\n</Clause>\n`
}

function writeText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function writeCouncil(
  index: number,
  { source, target }: CouncilOptions,
  clauses: readonly string[],
  vocabulary: readonly string[],
): void {
  const random = seededRandom(index)
  const council = councilOf(index)
  const names = realNames(source)
  const folder = join(target, council.slug)
  writeText(
    join(folder, 'council.yaml'),
    `name: ${council.name}\nshort: ${council.short}\nkind: ${council.kind}\n`,
  )
  writeText(
    join(folder, 'social-media', 'policy.yaml'),
    'title: Social Media Policy\nkind: social-media\nstatus: current\nmasthead:\n  - title: Social Media Policy\nsource:\n  document: Social Media Policy\n',
  )
  for (let part = 0; part * clausesPerFile < clauses.length; part += 1) {
    const own = clauses.slice(part * clausesPerFile, (part + 1) * clausesPerFile)
    const head = `---\nnumber: "${String(part + 1)}."\ntitle: Part ${String(part + 1)}\n---\n`
    const texts = own.map(
      (text, place) =>
        `<Clause id="part-${String(part + 1)}-${String(place + 1)}" number="${String(part + 1)}.${String(place + 1)}" ${ownVersion(text, council, names, vocabulary, random)}`,
    )
    writeText(
      join(
        folder,
        'social-media',
        `${String(part + 1).padStart(2, '0')}-part-${String(part + 1)}.mdx`,
      ),
      [head, ...texts].join('\n'),
    )
  }
}

/**
 * Writes a handbook of so many councils with one policy of thirty clauses each, all on the same topics: versions of the same real clauses of which
 * each council has changed some words, so that wording is shared but mostly not word for word. The same pool and number give the same bytes.
 */
export function generateCouncils(options: CouncilOptions): void {
  const { source, target, pool, councils } = options
  mkdirSync(target, { recursive: true })
  for (const name of readdirSync(source).filter((file) => file.endsWith('.yaml')))
    writeText(join(target, name), readFileSync(join(source, name), 'utf8'))
  const clauses = commonClauses(pool)
  const vocabulary = vocabularyOf(pool.map(({ text }) => text).join('\n'))
  for (let index = 0; index < councils; index += 1)
    writeCouncil(index, options, clauses, vocabulary)
}
