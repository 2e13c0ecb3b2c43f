/** How strongly a text has each of its terms. The terms are numbers, which a {@link Vocabulary} gives them. */
export interface Vector {
  terms: readonly number[]
  weights: readonly number[]
}

/** Numbers for terms, in the order in which they were first seen. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>()

  /** How many terms there are. */
  get size(): number {
    return this.#numbers.size
  }

  /** The number of a term; one that was never seen is given the next. */
  numberOf(form: string): number {
    const known = this.#numbers.get(form)
    if (known !== undefined) return known
    this.#numbers.set(form, this.#numbers.size)
    return this.#numbers.size - 1
  }
}

/** A vector in which every weight went through a function of its term; what became nothing is left out. */
export function reweigh({ terms, weights }: Vector, weigh: (weight: number, term: number) => number): Vector {
  const kept = terms.map((term, index) => ({ term, weight: weigh(weights[index] ?? 0, term) })).filter(({ weight }) => weight > 0)
  return { terms: kept.map(({ term }) => term), weights: kept.map(({ weight }) => weight) }
}

/** The vector of the same direction whose length is one. Nothing stays nothing. */
export function normalise(vector: Vector): Vector {
  const length = Math.sqrt(vector.weights.reduce((sum, weight) => sum + weight * weight, 0))
  return length === 0 ? vector : { terms: vector.terms, weights: vector.weights.map((weight) => weight / length) }
}

/** Calls `visit` for every term of a vector. */
export function eachTerm({ terms, weights }: Vector, visit: (term: number, weight: number) => void): void {
  for (const [index, term] of terms.entries()) visit(term, weights[index] ?? 0)
}
