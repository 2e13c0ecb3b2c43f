import type { Report } from '../../messages/message.ts'
import type { Digest } from '../../model/time/section-words.ts'
import { sealOf } from '../../model/time/seal.ts'
import type { Amendment } from '../../model/types.ts'

/** The words of an adopted amendment are those that were sealed when it was adopted. */
export function checkSeal(amendment: Amendment, report: Report, digest: Digest): void {
  const { status, seal, path, places } = amendment
  if (status !== 'adopted') return
  if (seal === undefined) report(path, 'amendment-unsealed', places.status, {})
  else if (seal !== sealOf(amendment, digest))
    report(path, 'seal-broken', places.seal, { found: amendment.title })
}
