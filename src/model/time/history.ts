import type { Amendment, Policy, PolicyHistory, PolicyText } from '../types.ts'
import { inOrder, settledDay } from './commencement.ts'
import { overlay } from './overlay.ts'

/** The texts that were, are or will be in force: each amendment laid over the text before it. */
function toTexts(oldest: Policy, amendments: readonly Amendment[]): PolicyText[] {
  const first: PolicyText = {
    amendment: undefined,
    before: undefined,
    from: settledDay(oldest),
    policy: oldest,
  }
  const texts = [first]
  let before = oldest
  for (const { amendment, from } of inOrder(amendments)) {
    const policy = overlay(before, amendment)
    texts.push({ amendment, before, from, policy })
    before = policy
  }
  return texts
}

/**
 * What drafts and proposals would make of the policy. Nobody knows which of them the council will
 * adopt: each is laid over the last text that is settled, or over what the draft that it builds on
 * would make of it.
 */
function toPending(last: Policy, amendments: readonly Amendment[]): PolicyText[] {
  const open = new Map(
    amendments
      .filter(({ status }) => status === 'draft' || status === 'proposed')
      .map((each) => [each.id, each]),
  )
  const made = new Map<string, PolicyText>()
  const make = (amendment: Amendment, above: readonly string[]): PolicyText => {
    const known = made.get(amendment.id)
    if (known) return known
    const base = amendment.base === undefined ? undefined : open.get(amendment.base)
    const isCircle = base !== undefined && [...above, amendment.id].includes(base.id)
    const before = base && !isCircle ? make(base, [...above, amendment.id]).policy : last
    const text = { amendment, before, from: undefined, policy: overlay(before, amendment) }
    made.set(amendment.id, text)
    return text
  }
  return [...open.values()].map((amendment) => make(amendment, []))
}

/** Makes the texts of a policy through time of its oldest one and all amendments. */
export function toHistory(oldest: Policy, amendments: readonly Amendment[]): PolicyHistory {
  const texts = toTexts(oldest, amendments)
  const pending = toPending(texts.at(-1)?.policy ?? oldest, amendments)
  const used = new Set([...texts, ...pending].map(({ amendment }) => amendment))
  return Object.freeze({
    texts: Object.freeze(texts),
    pending: Object.freeze(pending),
    dropped: Object.freeze(amendments.filter((each) => !used.has(each))),
  })
}
