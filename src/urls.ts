/** First pieces of addresses that the handbook’s own pages have or will have: no council’s folder may be called so. */
export const reservedNames: readonly string[] = [
  'about',
  'accessibility',
  'compare',
  'glossary',
  'help',
  'legislation',
  'moved',
  'pagefind',
  'paper',
  'review',
  'schemas',
  'search',
  'topics',
]

/** What stands under `/compare/` besides the topics: no topic may be called so. */
export const reservedTopics: readonly string[] = ['no-topic', 'topics', 'two', 'wording']

/** The forms in which a register of reviews can be had. */
export type ReviewFile = 'register.json' | 'register.csv' | 'reviews.ics' | 'changes.atom'

/** Every address of the site. `base` begins and ends with a slash; what is given back begins with it. */
export interface Urls {
  home: () => string
  council: (council: string) => string
  /** `id` is that of a policy: `<council>/<policy>`. */
  policy: (id: string) => string
  clause: (policyId: string, clauseId: string) => string
  policyJson: (policyId: string) => string
  /** A picture of the text of a policy. */
  picture: (policyId: string, file: string) => string
  /** The paper of a policy, as PDF; in large print when that is asked for. */
  policyPdf: (policyId: string, isLarge?: boolean) => string
  /** The text of a policy as it was, or will be, from a day on, such as `2027-01-01`. */
  policyOn: (policyId: string, day: string) => string
  /** The paper of that text. */
  policyPdfOn: (policyId: string, day: string) => string
  /** What changed in a policy and when; or what one amendment changes. */
  changes: (policyId: string, amendment?: string) => string
  /** The texts of a policy through time, as data. */
  versionsJson: (policyId: string) => string
  /** All policies of a council as one paper. */
  councilPdf: (council: string) => string
  handbookJson: () => string
  policySchema: () => string
  handbookSchema: () => string
  sitemap: () => string
  robots: () => string
  favicon: () => string
  /** The page that is shown where there is none. */
  notFound: () => string
  /** A page or file by its path without slashes at its ends; a `#fragment` may follow. */
  page: (path: string) => string
  help: (page?: string) => string
  rule: (ruleId: string) => string
  about: () => string
  search: () => string
  /** The matrix of topics and councils. */
  compare: () => string
  comparisonFile: (name: 'topics.json' | 'topics.csv' | 'matrix.json') => string
  /** One topic, council by council. */
  topic: (id: string) => string
  /** The paper of a topic, and of the matrix. */
  topicPdf: (id: string) => string
  matrixPdf: () => string
  /** The clauses without a topic. */
  untagged: () => string
  /** Clauses that a reader chooses, as one text for a meeting. */
  paper: () => string
  /** The wordings that policies share. */
  wording: () => string
  /** Any two policies or clauses beside each other: each is `<council>/<policy>` or `<council>/<policy>:<clause>`. */
  pair: (a?: string, b?: string) => string
  /** What the search downloads first: everyday words, policies, and of a small handbook all clauses. */
  searchData: () => string
  /** The clauses of one policy, for the search in a large handbook. */
  searchClauses: (policyId: string) => string
  /** All words of a large handbook. */
  searchWords: () => string
  /** The folder of the index of a large handbook. */
  searchIndex: () => string
  /** The page of terms, or one term on it. */
  glossary: (term?: string) => string
  /** The page of a term that has one of its own, because there is too much of it for the page of all terms. */
  term: (term: string) => string
  glossaryJson: () => string
  glossarySchema: () => string
  /** The page of legislation. */
  legislation: () => string
  /** One Act on the page of legislation, or one provision of it by its id, such as `section-127`. */
  act: (id: string, provision?: string) => string
  legislationJson: () => string
  /** The register of reviews: of the handbook, or of one council. */
  review: (council?: string) => string
  reviewFile: (name: ReviewFile, council?: string) => string
  accessibility: () => string
}

/** Puts a slash behind the path of a page, in front of its fragment; the path of a file has an ending. */
function withSlash(path: string): string {
  return path.replace(/^[^#]+/, (found) => (/\.\w+$/.test(found) ? found : `${found}/`))
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
    picture: (policyId, file) => `${root}${policyId}/${file}`,
    policyPdf: (policyId, isLarge = false) =>
      `${root}${policyId}/${policyId.replace('/', '-')}${isLarge ? '-large-print' : ''}.pdf`,
    policyOn: (policyId, day) => `${root}${policyId}/${day}/`,
    policyPdfOn: (policyId, day) =>
      `${root}${policyId}/${day}/${policyId.replace('/', '-')}-${day}.pdf`,
    changes: (policyId, amendment) =>
      `${root}${policyId}/changes/${amendment === undefined ? '' : `${amendment}/`}`,
    versionsJson: (policyId) => `${root}${policyId}/versions.json`,
    councilPdf: (council) => `${root}${council}/${council}-policies.pdf`,
    handbookJson: () => `${root}handbook.json`,
    policySchema: () => `${root}schemas/policy.schema.json`,
    handbookSchema: () => `${root}schemas/handbook.schema.json`,
    sitemap: () => `${root}sitemap.xml`,
    robots: () => `${root}robots.txt`,
    favicon: () => `${root}favicon.svg`,
    notFound: () => `${root}404/`,
    page: (path) => `${root}${withSlash(path)}`,
    help: (page) => `${root}help/${page === undefined ? '' : `${page}/`}`,
    rule: (ruleId) => `${root}help/errors/#${ruleId}`,
    about: () => `${root}about/`,
    search: () => `${root}search/`,
    compare: () => `${root}compare/`,
    comparisonFile: (name) => `${root}compare/${name}`,
    topic: (id) => `${root}compare/${id}/`,
    topicPdf: (id) => `${root}compare/${id}/${id}.pdf`,
    matrixPdf: () => `${root}compare/topics-and-councils.pdf`,
    untagged: () => `${root}compare/no-topic/`,
    paper: () => `${root}paper/`,
    wording: () => `${root}compare/wording/`,
    pair: (a, b) =>
      `${root}compare/two/${a === undefined ? '' : `?a=${a}`}${a === undefined || b === undefined ? '' : `&b=${b}`}`,
    searchData: () => `${root}search/policies.json`,
    searchClauses: (policyId) => `${root}search/${policyId}.json`,
    searchWords: () => `${root}search/words.json`,
    searchIndex: () => `${root}pagefind/`,
    glossary: (term) => `${root}glossary/${term === undefined ? '' : `#${term}`}`,
    term: (term) => `${root}glossary/${term}/`,
    glossaryJson: () => `${root}glossary.json`,
    glossarySchema: () => `${root}schemas/glossary.schema.json`,
    legislation: () => `${root}legislation/`,
    act: (id, provision) =>
      `${root}legislation/#${id}${provision === undefined ? '' : `_${provision}`}`,
    legislationJson: () => `${root}legislation.json`,
    review: (council) => `${root}review/${council === undefined ? '' : `${council}/`}`,
    reviewFile: (name, council) =>
      `${root}review/${council === undefined ? '' : `${council}/`}${name}`,
    accessibility: () => `${root}accessibility/`,
  }
}
