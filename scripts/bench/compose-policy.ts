import type { PoolUnit } from './clause-pool.ts'
import { type Random, shuffled } from './random.ts'

/** How many clause files a policy has. */
export const filesPerPolicy = 10
const clausesPerFile = 6

/** Deals units from a shuffled pack; when it is used up, the pool is shuffled again. */
class Pack {
  readonly #pool: readonly PoolUnit[]
  readonly #random: Random
  #units: PoolUnit[] = []

  constructor(pool: readonly PoolUnit[], random: Random) {
    this.#pool = pool
    this.#random = random
  }

  /** The next unit that defines none of the terms that are taken. */
  draw(taken: ReadonlySet<string>): PoolUnit {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const index = this.#units.findIndex(({ terms }) => !terms.some((term) => taken.has(term)))
      const [unit] = index === -1 ? [] : this.#units.splice(index, 1)
      if (unit) return unit
      this.#units = shuffled(this.#pool, this.#random)
    }
    throw new Error('The content folder holds no clauses that the benchmark could use.')
  }
}

/** What the texts of one policy share while they are made. */
interface Composition {
  ids: Set<string>
  terms: Set<string>
}

function freshId(id: string, ids: Set<string>): string {
  let fresh = id
  for (let count = 2; ids.has(fresh); count += 1) fresh = `${id.slice(0, 74)}-${String(count)}`
  ids.add(fresh)
  return fresh
}

/** Gives a text ids that the policy does not have yet; its links inside the policy lead to its own beginning, and it excludes no phrase of clauses that may not be there. */
function withFreshIds(text: string, { ids }: Composition): string {
  const renamed = text.replace(/\bid="([^"]*)"/g, (_, id: string) => `id="${freshId(id, ids)}"`)
  const own = /\bid="([^"]*)"/.exec(renamed)?.[1]
  return renamed
    .replace(/(<Definition\b[^>]*) except="[^"]*"/g, '$1')
    .replace(/\[([^\]]*)\]\((#|term:|missing:|policy:[\w-]*[#/])[^)]*\)/g, (_, words: string) =>
      own === undefined ? words : `[${words}](#${own})`,
    )
}

/** Numbers the clauses `3.1`, `3.2` … in the order in which they stand; limbs such as `a)` stay as they are. */
function numbered(units: readonly string[], section: number): string[] {
  let last = 0
  return units.map((text) =>
    text.replace(
      /(<Clause\b[^>]*\bnumber=")([^"]*)"/g,
      (tag, before: string, number: string, at: number) => {
        if (at > 0 && !/^\d+\.\d/.test(number)) return tag
        last += 1
        return `${before}${String(section)}.${String(last)}"`
      },
    ),
  )
}

/**
 * The texts of the clause files of one policy: real clauses in random order, about six a file. Ids and terms occur once in the policy, and
 * printed numbers follow one another, so that the texts are as valid as those that they were taken from.
 */
export function composePolicy(pool: readonly PoolUnit[], random: Random): string[] {
  const pack = new Pack(pool, random)
  const progress: Composition = {
    ids: new Set(Array.from({ length: filesPerPolicy }, (_, index) => `part-${String(index + 1)}`)),
    terms: new Set(),
  }
  let clauses = 0
  return Array.from({ length: filesPerPolicy }, (_, index) => {
    const texts: string[] = []
    do {
      const unit = pack.draw(progress.terms)
      for (const term of unit.terms) progress.terms.add(term)
      clauses += unit.clauses
      texts.push(withFreshIds(unit.text, progress))
    } while (clauses < (index + 1) * clausesPerFile)
    const section = index + 1
    const head = `---\nnumber: "${String(section)}."\ntitle: Part ${String(section)}\n---\n`
    return [head, ...numbered(texts, section)].join('\n\n').replace('\n\n\n', '\n\n').concat('\n')
  })
}
