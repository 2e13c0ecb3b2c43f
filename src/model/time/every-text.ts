import type { Amendment, Council, Handbook, PolicyHistory, PolicyText, Section } from '../types.ts'
import { handbookOn, textOn } from './text-on.ts'

/** A handbook in which each policy has one of its texts, and which of them are not those of today. */
export interface TextLayer {
  handbook: Handbook
  /** By the id of the policy. */
  others: ReadonlyMap<string, PolicyText>
}

function withTexts(handbook: Handbook, others: TextLayer['others']): Handbook {
  const councils = handbook.councils.map((council): Council => ({
    ...council,
    policies: council.policies.map((policy) => others.get(policy.id)?.policy ?? policy),
  }))
  return { ...handbook, councils }
}

function toLayers(
  handbook: Handbook,
  texts: ReadonlyMap<string, readonly PolicyText[]>,
): TextLayer[] {
  const deepest = Math.max(0, ...[...texts.values()].map(({ length }) => length))
  return Array.from({ length: deepest }, (_, index) => {
    const others = new Map(
      [...texts].flatMap(([id, each]): [string, PolicyText][] => {
        const text = each[index]
        return text ? [[id, text]] : []
      }),
    )
    return { handbook: withTexts(handbook, others), others }
  })
}

/**
 * Every text of every policy, in as few handbooks as there can be: first that of today, then others, in
 * each of which the policies that have no further text have that of today. What drafts and proposals
 * would make comes apart: what is wrong there stops nothing.
 */
export function everyText(
  handbook: Handbook,
  today: string,
): { settled: TextLayer[]; pending: TextLayer[] } {
  const current = handbookOn(handbook, today)
  const layersOf = (choose: (history: PolicyHistory) => readonly PolicyText[]) =>
    toLayers(
      current,
      new Map([...handbook.histories].map(([id, history]) => [id, choose(history)])),
    )
  const others = layersOf((history) => {
    const shown = textOn(history, today)
    return history.texts.filter((text) => text !== shown)
  })
  return {
    settled: [{ handbook: current, others: new Map() }, ...others],
    pending: layersOf(({ pending }) => pending),
  }
}

/** All amendments of a policy, whatever became of them. */
export function amendmentsOf({ texts, pending, dropped }: PolicyHistory): Amendment[] {
  return [...[...texts, ...pending].flatMap(({ amendment }) => amendment ?? []), ...dropped]
}

/** All sections of all texts of a policy, each once. */
export function everySection({ texts, pending }: PolicyHistory): Set<Section> {
  return new Set([...texts, ...pending].flatMap(({ policy }) => policy.sections))
}
