import { searchContentSecurityPolicy } from './content-security-policy.ts'

/** How much of an address other sites learn when a reader follows a link: the site, not the page. */
export const referrerPolicy = 'strict-origin-when-cross-origin'

/**
 * What a web server should send with every file. The policy is that of the page which needs most;
 * each page narrows it by its own. Only a header can say that no other site may show a page in a
 * frame, because browsers pass over `frame-ancestors` within a page.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': referrerPolicy,
  'Content-Security-Policy': `${searchContentSecurityPolicy}; frame-ancestors 'none'`,
}
