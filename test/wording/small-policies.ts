import type { Handbook, Policy } from '../../src/model/types.ts'
import { allPolicies } from '../../src/model/build-handbook.ts'
import { baseFiles, type Files, makeHandbookOf, onlyPolicy } from '../model/small-handbook.ts'

/** Clauses by their ids; the words of a clause are Markdown. */
export type Clauses = Readonly<Record<string, string>>

/** The files of a council with one policy of one section. */
export function councilFiles(
  slug: string,
  clauses: Clauses,
  { name = `${slug} Parish Council`, status = 'current', policy = 'social-media' } = {},
): Files {
  const body = Object.entries(clauses).map(([id, words]) => {
    const [, attributes = '', own = words] = /^\[(.*?)\]([^]*)$/.exec(words) ?? []
    return `<Clause id="${id}"${attributes === '' ? '' : ` ${attributes}`}>\n\n${own}\n\n</Clause>`
  })
  return {
    [`${slug}/council.yaml`]: `name: ${name}\nshort: ${name.replace(/ \w+ Council$/, '')}\nkind: parish\n`,
    [`${slug}/${policy}/policy.yaml`]: `title: Social Media Policy\nkind: social-media\nstatus: ${status}\nmasthead:\n  - title: POLICY\nsource:\n  document: Policy\n`,
    [`${slug}/${policy}/01-rules.mdx`]: `---\ntitle: Rules\n---\n\n${body.join('\n\n')}\n`,
  }
}

/** A handbook of these councils alone. Fails when the files have a mistake. */
export function handbookOf(...councils: readonly Files[]): Handbook {
  const { 'handbook.yaml': settings = '', 'topics.yaml': topics = '' } = baseFiles
  const files = Object.assign(
    { 'handbook.yaml': settings, 'topics.yaml': topics },
    ...councils,
  ) as Files
  const made = makeHandbookOf(files)
  const first = allPolicies(made.handbook)[0]
  return onlyPolicy(made, first?.id).handbook
}

/** The policies of a handbook that {@link handbookOf} made. */
export function policiesOf(...councils: readonly Files[]): {
  handbook: Handbook
  policies: readonly Policy[]
} {
  const handbook = handbookOf(...councils)
  return { handbook, policies: allPolicies(handbook) }
}
