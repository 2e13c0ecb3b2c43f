/** Sections and clauses that a reader has chosen from one policy, as they are named in an address and on the command line. */
export interface ChosenProvisions {
  /** `<council>/<policy>`. */
  policy: string
  /** Their ids, or their printed numbers. */
  names: readonly string[]
}

/** What stands between the name of a policy and that of its first provision: `:` in an address, where `#` has a meaning of its own. */
const policyPattern = /^([a-z0-9-]+\/[a-z0-9-]+)[:#](.*)$/i

/**
 * Reads what is chosen: a policy, then its sections and clauses with commas between them, then perhaps the next policy. Undefined for what is not written in this way. One
 * that is named twice counts once.
 *
 * @example
 * readChosen('hill/press:care,use,hill/media:5.1')
 * // [{ policy: 'hill/press', names: ['care', 'use'] }, { policy: 'hill/media', names: ['5.1'] }]
 */
export function readChosen(text: string): ChosenProvisions[] | undefined {
  const chosen = new Map<string, Set<string>>()
  let names: Set<string> | undefined
  for (const piece of text.split(',').map((each) => each.trim())) {
    const [, policy, first = piece] = policyPattern.exec(piece) ?? []
    if (policy !== undefined) {
      names = chosen.get(policy) ?? new Set()
      chosen.set(policy, names)
    }
    if (!names || first === '') return undefined
    names.add(first)
  }
  return [...chosen].map(([policy, all]) => ({ policy, names: [...all] }))
}

/** Writes what is chosen as it stands in an address. Ids need no escapes there. */
export function writeChosen(chosen: readonly ChosenProvisions[]): string {
  return chosen
    .filter(({ names }) => names.length > 0)
    .map(({ policy, names }) => `${policy}:${names.join(',')}`)
    .join(',')
}
