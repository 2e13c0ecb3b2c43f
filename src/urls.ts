/** First pieces of addresses that the handbook’s own pages have or will have: no council’s folder may be called so. */
export const reservedNames: readonly string[] = ['about', 'accessibility', 'compare', 'glossary', 'help', 'legislation', 'pagefind', 'review', 'schemas', 'search']

/** Every address of the site. `base` begins and ends with a slash; what is given back begins with it. */
export interface Urls {
  home: () => string
  council: (council: string) => string
  /** `id` is that of a policy: `<council>/<policy>`. */
  policy: (id: string) => string
  clause: (policyId: string, clauseId: string) => string
  policyJson: (policyId: string) => string
  handbookJson: () => string
  policySchema: () => string
  sitemap: () => string
  help: (page?: string) => string
  rule: (ruleId: string) => string
  about: () => string
  accessibility: () => string
}

/** Makes the addresses of a site that lies under `base`; `site` (without a path) makes them absolute. */
export function makeUrls(base: string, site = ''): Urls {
  const root = `${site}${base}`
  return {
    home: () => root,
    council: (council) => `${root}${council}/`,
    policy: (id) => `${root}${id}/`,
    clause: (policyId, clauseId) => `${root}${policyId}/#${clauseId}`,
    policyJson: (policyId) => `${root}${policyId}/policy.json`,
    handbookJson: () => `${root}handbook.json`,
    policySchema: () => `${root}schemas/policy.schema.json`,
    sitemap: () => `${root}sitemap.xml`,
    help: (page) => `${root}help/${page === undefined ? '' : `${page}/`}`,
    rule: (ruleId) => `${root}help/errors/#${ruleId}`,
    about: () => `${root}about/`,
    accessibility: () => `${root}accessibility/`,
  }
}
