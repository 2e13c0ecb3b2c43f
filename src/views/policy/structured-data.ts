import type { Council, Policy } from '../../model/types.ts'
import type { Urls } from '../../urls.ts'
import type { PolicyStatus } from './policy-status.ts'

/**
 * What search engines are told of a policy, as JSON-LD in the vocabulary of schema.org. Signs that could end a script element are escaped.
 *
 * @see https://schema.org/DigitalDocument
 */
export function toStructuredData(
  language: string,
  council: Council,
  policy: Policy,
  standing: PolicyStatus,
  urls: Urls,
): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'DigitalDocument',
    name: policy.title,
    url: urls.policy(policy.id),
    inLanguage: language,
    version: policy.version,
    creativeWorkStatus: standing.label,
    publisher: { '@type': 'GovernmentOrganization', name: council.name, url: council.website },
    hasPart: policy.sections
      .filter(({ title }) => title !== undefined)
      .map((section) => ({
        '@type': 'CreativeWork',
        name: section.title,
        position: section.number,
        url: urls.clause(policy.id, section.id),
      })),
  }
  return JSON.stringify(data)
    .replaceAll('<', '\\u003C')
    .replaceAll('>', '\\u003E')
    .replaceAll('&', '\\u0026')
}
