import { capitalise } from '../../text/capitalise.ts'
import { type Provision, type ProvisionKind, provisionKinds } from '../../schemas/legislation.ts'

const pattern = new RegExp(
  `^(${provisionKinds.join('|')})-(\\d{1,4}[a-z]{0,3})((?:-[0-9a-z]{1,4})*)$`,
)

/** Reads a provision from the end of an `act:` link: `section-127`, `section-2-1` for section 2(1), `schedule-1`. Undefined for anything else. */
export function readProvisionId(id: string): Provision | undefined {
  const [, kind, number, inner = ''] = pattern.exec(id) ?? []
  if (kind === undefined || number === undefined) return undefined
  const subs = inner
    .split('-')
    .slice(1)
    .map((piece) => `(${piece})`)
    .join('')
  return { kind: kind as ProvisionKind, number: `${number.toUpperCase()}${subs}` }
}

function pieces({ number }: Provision): string[] {
  return number.split(/[()]+/).filter((piece) => piece !== '')
}

/** The id of a provision, as `act:` links and addresses have it: `section-2-1`. */
export function toProvisionId(provision: Provision): string {
  return [provision.kind, ...pieces(provision)].join('-').toLowerCase()
}

/** The end of its address on legislation.gov.uk: `/section/2/1`. */
export function toProvisionPath(provision: Provision): string {
  return `/${[provision.kind, ...pieces(provision)].join('/')}`
}

/** A provision in words: `section 2(1)`, `Schedule 1`. */
export function provisionInWords({ kind, number }: Provision): string {
  return `${kind === 'schedule' || kind === 'part' ? capitalise(kind) : kind} ${number}`
}
