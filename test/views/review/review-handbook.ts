import { makeUrls } from '../../../src/urls.ts'
import type { PageContext } from '../../../src/views/page-context.ts'
import {
  baseFiles,
  clauseFile,
  type Files,
  makeHandbookOf,
  numbered,
  policySettings,
} from '../../model/small-handbook.ts'
import type { Handbook } from '../../../src/model/types.ts'

/** The day that these tests look from. */
export const today = '2026-11-20'

/** The surroundings of a handbook that is published at a known address, or at none. */
export function contextOn(day: string, site?: string): PageContext {
  return { today: day, urls: makeUrls('/base/'), absoluteUrls: makeUrls('/base/', site) }
}

/** A policy’s settings: what is put behind those of the small handbook, which may begin with another title or status. */
export interface GivenPolicy {
  title?: string
  status?: string
  lines?: string
}

function settingsOf({
  title = 'Social Media Policy',
  status = 'current',
  lines = '',
}: GivenPolicy): string {
  return `${policySettings.replace('title: Social Media Policy\n', `title: ${JSON.stringify(title)}\n`).replace('status: current', `status: ${status}`)}${lines}\n`
}

/** A handbook of two councils, Hill and Dale, with these policies by their ids; each has a clause `purpose-rule`. */
export function reviewHandbook(
  policies: Readonly<Record<string, GivenPolicy>>,
  more: Files = {},
  day = today,
): Handbook {
  const files = Object.entries(policies).flatMap(([id, given]) => [
    [`${id}/policy.yaml`, settingsOf(given)],
    [`${id}/01-purpose.mdx`, clauseFile(numbered('purpose-rule', '1.1'), 'number: "1."\n')],
  ])
  const { 'hill/social-media/policy.yaml': _settings, ...base } = baseFiles
  return makeHandbookOf(
    {
      ...base,
      'dale/council.yaml': 'name: Dale Town Council\nshort: Dale\nkind: town\n',
      ...(Object.fromEntries(files) as Files),
      ...more,
    },
    day,
  ).handbook
}

/** The lines of a review rule with a printed date. */
export function dueOn(date: string): string {
  return `review: { due: { date: ${date}, printed: "Review due ${date}", certainty: stated, clause: purpose-rule } }`
}
