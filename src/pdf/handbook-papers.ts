import { historyOf } from '../model/time/text-on.ts'
import type { Handbook, Policy } from '../model/types.ts'
import { makeUrls } from '../urls.ts'
import { datedTexts } from '../views/history/version-list.ts'
import { toCouncilPaper } from './council-paper.ts'
import { toDatedPaper } from './dated-paper.ts'
import { toMatrixPaper } from './matrix-paper.ts'
import type { Paper } from './paper.ts'
import { largePrint, toPolicyPaper } from './policy-paper.ts'
import type { PaperMaking } from './policy-part.ts'
import { toTopicPaper } from './topic-paper.ts'

/** A paper that the site publishes; it is made when it is asked for. */
export interface PublishedPaper {
  /** Its address below the root of the site, such as `hillford/social-media/hillford-social-media.pdf`. */
  path: string
  /** What it is called when something is said of it. */
  name: string
  make: () => Paper
}

/** The papers of the texts that have a page of their day. */
function datedPapers(handbook: Handbook, policy: Policy, making: PaperMaking): PublishedPaper[] {
  return datedTexts(historyOf(handbook, policy)).map((text) => ({
    path: makeUrls('').policyPdfOn(policy.id, text.from),
    name: `${policy.id}, text of ${text.from}`,
    make: () => toDatedPaper(handbook, policy, text, making),
  }))
}

/** All papers that the site publishes: of each policy, in letters of the usual size and in large print, of each council, of each topic, and of the matrix. */
export function toPublishedPapers(handbook: Handbook, making: PaperMaking): PublishedPaper[] {
  const urls = makeUrls('')
  const policies = handbook.councils.flatMap((council) =>
    council.policies.map((policy) => ({ council, policy })),
  )
  return [
    ...policies.map(({ council, policy }): PublishedPaper => ({
      path: urls.policyPdf(policy.id),
      name: policy.id,
      make: () => toPolicyPaper(handbook, council, policy, making),
    })),
    ...policies.map(({ council, policy }): PublishedPaper => ({
      path: urls.policyPdf(policy.id, true),
      name: `${policy.id}, in large print`,
      make: () => toPolicyPaper(handbook, council, policy, making, largePrint),
    })),
    ...policies.flatMap(({ policy }) => datedPapers(handbook, policy, making)),
    ...handbook.councils.map((council): PublishedPaper => ({
      path: urls.councilPdf(council.slug),
      name: council.slug,
      make: () => toCouncilPaper(handbook, council, making),
    })),
    ...handbook.topics.map(({ id }): PublishedPaper => ({
      path: urls.topicPdf(id),
      name: `topic ${id}`,
      make: () => toTopicPaper(handbook, id, making),
    })),
    {
      path: urls.matrixPdf(),
      name: 'topics and councils',
      make: () => toMatrixPaper(handbook, making),
    },
  ]
}
