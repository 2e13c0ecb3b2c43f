import { join } from 'node:path'
import type { Builder } from './builder.ts'
import { editClause } from './generate-handbook.ts'
import { type RunMeasurement, measure, median } from './measure.ts'

/** The situations in which a handbook is built: `cold` knows nothing of its content. */
export const situations = ['cold', 'unchanged', 'one clause edited'] as const

/** One of {@link situations}. */
export type Situation = (typeof situations)[number]

/** What a builder took in each situation: the median of all runs. */
export type Result = Readonly<Record<Situation, RunMeasurement>>

function middle(all: readonly RunMeasurement[]): RunMeasurement {
  const known = all.flatMap(({ megabytes }) => megabytes ?? [])
  return {
    seconds: median(all.map(({ seconds }) => seconds)),
    megabytes: known.length > 0 ? median(known) : undefined,
  }
}

/** A builder that is measured, and the clause file that is edited between its builds. */
export interface Contestant {
  builder: Builder
  content: string
  edited: string
}

async function measureOnce({
  builder,
  content,
  edited,
}: Contestant): Promise<Record<Situation, RunMeasurement>> {
  builder.leftovers.setAside()
  const cold = await measure(builder.command)
  const unchanged = await measure(builder.command)
  editClause(join(content, edited))
  return { cold, unchanged, 'one clause edited': await measure(builder.command) }
}

/**
 * Builds with each contestant in turn, so many times, in each situation. Taking turns spreads what else the machine does over all of them.
 * `tell` is called before each round.
 */
export async function measureAll(
  contestants: readonly Contestant[],
  runs: number,
  tell: (sentence: string) => void,
): Promise<Map<string, Result>> {
  const rounds = new Map(
    contestants.map(({ builder }) => [builder.name, [] as Record<Situation, RunMeasurement>[]]),
  )
  for (let run = 1; run <= runs; run += 1) {
    for (const contestant of contestants) {
      tell(`Run ${String(run)} of ${String(runs)}, ${contestant.builder.name} …`)
      rounds.get(contestant.builder.name)?.push(await measureOnce(contestant))
    }
  }
  return new Map(
    [...rounds].map(([name, all]) => [
      name,
      {
        cold: middle(all.map(({ cold }) => cold)),
        unchanged: middle(all.map(({ unchanged }) => unchanged)),
        'one clause edited': middle(all.map((each) => each['one clause edited'])),
      },
    ]),
  )
}
