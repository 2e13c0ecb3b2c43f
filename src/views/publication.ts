import type { Urls } from '../urls.ts'

/** A host that can never be anybody’s: it stands in ids and addresses where the public one is not known. @see https://www.rfc-editor.org/rfc/rfc2606 */
const nobody = 'handbook.invalid'

/** The public host with its scheme, such as `https://policies.example.org`; undefined when it is not known. */
export function originOf(absoluteUrls: Urls): string | undefined {
  return /^https?:\/\/[^/]+/.exec(absoluteUrls.home())?.[0]
}

/** The name under which the handbook’s ids are made: its host without a port, or a stand-in when that is not known. */
export function authorityOf(absoluteUrls: Urls): string {
  return originOf(absoluteUrls)?.replace(/^https?:\/\/|:\d+$/g, '') ?? nobody
}

/** An origin to make absolute addresses of where a format or a library insists on them. */
export const placeholderOrigin = `https://${nobody}`
