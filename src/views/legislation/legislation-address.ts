import { toProvisionPath } from '../../parse/markdown/provision-id.ts'
import type { Act, Provision } from '../../schemas/legislation.ts'

/** The address of an Act, or of one provision of it, on legislation.gov.uk, the official place of the text. */
export function toOfficialAddress({ identifier }: Act, provision?: Provision): string {
  return `https://www.legislation.gov.uk/${identifier}${provision === undefined ? '' : toProvisionPath(provision)}`
}
