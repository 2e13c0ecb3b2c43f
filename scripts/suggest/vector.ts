/** How strongly a text has each of its terms. The terms are numbers, which a {@link Vocabulary} gives them. */
export interface Vector {
  terms: readonly number[]
  weights: readonly number[]
}

/** Numbers for terms, in the order in which they were first seen. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>()

  /** The number of a term; one that was never seen is given the next. */
  numberOf(form: string): number {
    const known = this.#numbers.get(form)
    if (known !== undefined) return known
    this.#numbers.set(form, this.#numbers.size)
    return this.#numbers.size - 1
  }
}

/** A vector in which every weight went through a function of its term; what became nothing is left out. */
export function reweigh(
  { terms, weights }: Vector,
  weigh: (weight: number, term: number) => number,
): Vector {
  const kept: number[] = []
  const values: number[] = []
  for (const [index, term] of terms.entries()) {
    const value = weigh(weights[index] ?? 0, term)
    if (value <= 0) continue
    kept.push(term)
    values.push(value)
  }
  return { terms: kept, weights: values }
}

/** The sum of vectors, each of them times a factor. */
export function addUp(parts: readonly { vector: Vector; factor: number }[]): Vector {
  const sums = new Map<number, number>()
  for (const { vector, factor } of parts)
    eachTerm(vector, (term, weight) => {
      sums.set(term, (sums.get(term) ?? 0) + factor * weight)
    })
  return { terms: [...sums.keys()], weights: [...sums.values()] }
}

/** The vector of the same direction whose length is one. Nothing stays nothing. */
export function normalise(vector: Vector): Vector {
  const length = Math.sqrt(vector.weights.reduce((sum, weight) => sum + weight * weight, 0))
  return length === 0
    ? vector
    : { terms: vector.terms, weights: vector.weights.map((weight) => weight / length) }
}

/** Calls `visit` for every term of a vector. */
export function eachTerm(
  { terms, weights }: Vector,
  visit: (term: number, weight: number) => void,
): void {
  for (let index = 0; index < terms.length; index += 1)
    visit(terms[index] ?? 0, weights[index] ?? 0)
}
