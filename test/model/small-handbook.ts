import type { VFileMessage } from 'vfile-message'
import { runChecks } from '../../src/checks/run-checks.ts'
import { softenDrafts } from '../../src/checks/soften-drafts.ts'
import { digestWords } from '../../src/load/digest-words.ts'
import { filesWithErrors, severityOf, sortMessages } from '../../src/messages/message.ts'
import { buildHandbook } from '../../src/model/build-handbook.ts'
import { findCouncil, findPolicy } from '../../src/model/find.ts'
import { handbookOn } from '../../src/model/time/text-on.ts'
import type { Council, Handbook, Policy } from '../../src/model/types.ts'
import { parseFile } from '../../src/parse/parse-file.ts'
import { findUnprintable } from '../../src/fonts/fonts.ts'

/** Content files by path, relative to the content folder. */
export type Files = Readonly<Record<string, string>>

/** The day that counts as today in these tests. */
export const today = '2026-01-15'

/** The folder of the one policy of the small handbook. */
export const policyId = 'hill/social-media'

/** The settings of that policy; a test can put lines behind them. */
export const policySettings = `title: Social Media Policy
kind: social-media
status: current
masthead:
  - title: SOCIAL MEDIA POLICY
source:
  document: Social Media Policy
`

/** A small handbook without a mistake, but for its policy’s clause files, of which it has none. */
export const baseFiles: Files = {
  'handbook.yaml':
    'title: Council Policy Handbook\nkinds:\n  - id: social-media\n    title: Social media\n',
  'topics.yaml': `topics:
  - { id: risks, title: Risks, covers: What can go wrong. }
  - { id: security, title: Security, covers: How accounts are kept safe. }
  - { id: passwords, parent: security, title: Passwords, covers: What a password must be like. }
`,
  'legislation.yaml': `acts:
  - { id: equality-act-2010, title: Equality Act 2010, identifier: ukpga/2010/15, lastProvision: 218 }
`,
  'hill/council.yaml': 'name: Hill Parish Council\nshort: Hill\nkind: parish\n',
  'hill/social-media/policy.yaml': policySettings,
}

/** A handbook made of files, and everything that is wrong in it. */
export interface SmallHandbook {
  handbook: Handbook
  messages: readonly VFileMessage[]
}

/** Makes a handbook of exactly these files, as the site does, without the disk. */
export function makeHandbookOf(files: Files, day = today): SmallHandbook {
  const results = Object.entries(files).map(([path, text]) => parseFile(path, text))
  const built = buildHandbook(results.flatMap(({ parsed }) => parsed ?? []))
  const found = softenDrafts(
    results.flatMap((result) => result.messages),
    built,
  )
  const messages = [
    ...found,
    ...runChecks(built, {
      today: day,
      findUnprintable,
      digest: digestWords,
      texts: new Map(Object.entries(files)),
      filesWithErrors: filesWithErrors(found),
    }),
  ]
  return { handbook: handbookOn(built, day), messages: sortMessages(messages) }
}

/** Makes a handbook of the small one and these files, as checked on a day. */
export function makeHandbook(files: Files, day = today): SmallHandbook {
  return makeHandbookOf({ ...baseFiles, ...files }, day)
}

/** A clause file with this body, which begins on line 5, or on a later one when there are more lines of front matter. */
export function clauseFile(body: string, more = ''): string {
  return `---\ntitle: Purpose\n${more}---\n\n${body}\n`
}

/** A clause with a number; its words do not matter. */
export function numbered(id: string, number: string, inner = 'Some words.'): string {
  return `<Clause id="${id}" number="${number}">\n\n${inner}\n\n</Clause>`
}

/** The small handbook with one clause file of this body. */
export function handbookWith(body: string, more = ''): SmallHandbook {
  return makeHandbook({ [`${policyId}/01-purpose.mdx`]: clauseFile(body, more) })
}

/** The small handbook with these lines behind the settings of its policy (from line 8 on) and a clause file. */
export function handbookWithSettings(lines: string, body = 'Some words.'): SmallHandbook {
  return makeHandbook({
    [`${policyId}/policy.yaml`]: `${policySettings}${lines}\n`,
    [`${policyId}/01-purpose.mdx`]: clauseFile(body),
  })
}

/** The one council and policy of the small handbook. Fails when the files had errors, which a test of something else must not have. */
export function onlyPolicy(
  { handbook, messages }: SmallHandbook,
  id = policyId,
): { handbook: Handbook; council: Council; policy: Policy } {
  const errors = messages.filter((message) => severityOf(message) === 'error')
  if (errors.length > 0)
    throw new Error(
      `The test’s own files have errors: ${errors.map(({ reason }) => reason).join('; ')}`,
    )
  const policy = findPolicy(handbook, id)
  const council = policy && findCouncil(handbook, policy.council)
  if (!policy || !council) throw new Error(`The test’s own files have no policy ${id}`)
  return { handbook, council, policy }
}

/** Messages in one line each: `file:line:column rule reason`. */
export function inShort(messages: readonly VFileMessage[]): string[] {
  return messages.map(
    ({ file, line, column, ruleId, reason }) =>
      `${file ?? ''}:${line === undefined ? '' : `${line}:${column ?? 1}`} ${ruleId ?? ''} ${reason}`,
  )
}

/** The names of the rules of messages, in their order. */
export function rulesOf(messages: readonly VFileMessage[]): string[] {
  return messages.map(({ ruleId }) => ruleId ?? '')
}
