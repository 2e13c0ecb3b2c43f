import { type Files, policyId, policySettings, type SmallHandbook } from './small-handbook.ts'

/** An event as it is written in a file of settings. */
export function eventLine(
  type: string,
  date: string,
  minute = `${date.slice(2, 4)}/${date.slice(5, 7)}${date.slice(8)}`,
): string {
  return `  - { type: ${type}, date: ${date}, printed: "Resolved ${date}", minute: ${minute}, certainty: stated }`
}

/** A section file with clauses by their ids and words; one that has a number is written `id=number`. */
export function sectionFile(title: string, clauses: Readonly<Record<string, string>>): string {
  const tags = Object.entries(clauses).map(([key, words]) => {
    const [id = '', number] = key.split('=')
    const attribute = number === undefined ? '' : ` number="${number}"`
    return `<Clause id="${id}"${attribute}>\n\n${words}\n\n</Clause>\n`
  })
  return `---\ntitle: ${title}\n---\n\n${tags.join('\n')}`
}

/** The folder of an amendment: its settings behind a title and a status, and its files. */
export function amendmentFiles(
  name: string,
  settings: readonly string[],
  files: Files = {},
  policy = policyId,
): Files {
  const folder = `${policy}/amendments/${name}`
  return {
    [`${folder}/amendment.yaml`]: `title: ${name}\n${settings.join('\n')}\n`,
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text])),
  }
}

/** Settings of an amendment that was adopted on a day, and commences on that or another one. */
export function adoptedOn(day: string, force?: string): string[] {
  return [
    'status: adopted',
    'events:',
    eventLine('adopted', day),
    ...(force === undefined
      ? []
      : [`  - { type: in-force, date: ${force}, printed: "from ${force}", certainty: stated }`]),
  ]
}

/** Without what is said of every amendment that is adopted by hand, as those of tests are. */
export function withoutSeals(messages: SmallHandbook['messages']): SmallHandbook['messages'] {
  return messages.filter(({ ruleId }) => ruleId !== 'amendment-unsealed')
}

/** The settings of a policy that was adopted on a day. */
export function adoptedPolicy(day: string, more = ''): Files {
  return {
    [`${policyId}/policy.yaml`]: `${policySettings}${more}events:\n${eventLine('adopted', day)}\n`,
  }
}
