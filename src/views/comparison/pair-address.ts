import type { Fold } from './pair-groups.ts'

/** One side of a comparison of two texts. */
export interface PairSide {
  /** `<council>/<policy>`. */
  policy: string
  /** The id of a section or clause; undefined for the whole policy. */
  part: string | undefined
}

/** What a reader has chosen to compare. */
export interface PairView {
  a: PairSide | undefined
  b: PairSide | undefined
  /** What is folded away. */
  fold: Fold
}

/** How an address says what is folded away. */
const folds: Readonly<Record<string, Fold>> = { '1': 'same', only: 'only' }

const name = String.raw`[a-z0-9]+(?:-[a-z0-9]+)*`
const sidePattern = new RegExp(`^(${name}/${name})(?::(${name}))?$`)

/** Reads one side from an address: `<council>/<policy>`, or `<council>/<policy>:<clause>`. Undefined for anything else. */
export function readSide(text: string | null): PairSide | undefined {
  const [, policy, part] = sidePattern.exec(text ?? '') ?? []
  return policy === undefined ? undefined : { policy, part }
}

/** Writes one side as it stands in an address. */
export function writeSide({ policy, part }: PairSide): string {
  return part === undefined ? policy : `${policy}:${part}`
}

/** Reads what is to be compared from the part of an address behind `?`. */
export function readPair(search: string): PairView {
  const fields = new URLSearchParams(search)
  return {
    a: readSide(fields.get('a')),
    b: readSide(fields.get('b')),
    fold: folds[fields.get('fold') ?? ''] ?? 'nothing',
  }
}

/** Writes what is compared as the part of an address that begins with `?`; empty when nothing is. Ids need no escapes. */
export function writePair({ a, b, fold }: PairView): string {
  const [folded] = Object.entries(folds).find(([, each]) => each === fold) ?? []
  const fields = [
    ...(a ? [`a=${writeSide(a)}`] : []),
    ...(b ? [`b=${writeSide(b)}`] : []),
    ...(folded === undefined ? [] : [`fold=${folded}`]),
  ]
  return fields.length === 0 ? '' : `?${fields.join('&')}`
}
