import { slugPattern } from '../../src/schemas/primitives.ts'
import { OptionError } from '../../src/load/options.ts'
import { quotable } from '../../src/messages/message.ts'
import { findPolicy } from '../../src/model/find.ts'
import type { Handbook, Policy } from '../../src/model/types.ts'
import { addToList, editYaml } from './edit-yaml.ts'
import type { Edits } from './edits.ts'

/** The new id of a policy: the word, in its council where that is not named. Throws {@link OptionError}. */
export function readNewId(handbook: Handbook, policy: Policy, word: string | undefined): string {
  const id = word?.includes('/') === true ? word : `${policy.council}/${word ?? ''}`
  const [council, slug = '', ...more] = id.split('/')
  if (word === undefined || more.length > 0 || !slugPattern.test(slug))
    throw new OptionError(
      `${word === undefined ? 'Unexpected end' : `Unexpected name \`${quotable(word)}\``}, expected the new name of the folder: lower-case letters, digits and hyphens.`,
    )
  if (council !== policy.council)
    throw new OptionError(
      `Unexpected council \`${quotable(council ?? '')}\`, expected \`${policy.council}\`: a policy stays with its council.`,
    )
  if (findPolicy(handbook, id))
    throw new OptionError(`Unexpected name \`${slug}\`: there is a policy of that name already.`)
  return id
}

/** Makes the links of a text lead to a policy under its new name. */
function relink(text: string, { id, slug }: Policy, next: string, isOfCouncil: boolean): string {
  const [, newSlug = ''] = next.split('/')
  const end = '(?![a-z0-9/-])'
  const full = text.replaceAll(new RegExp(`policy:${id}${end}`, 'g'), `policy:${next}`)
  return isOfCouncil
    ? full.replaceAll(new RegExp(`policy:${slug}${end}`, 'g'), `policy:${newSlug}`)
    : full
}

/** Moves the folder of a policy, says in it what it was called, and makes links follow. */
export function renameEdits(
  policy: Policy,
  next: string,
  texts: ReadonlyMap<string, string>,
): Edits {
  const files = new Map<string, string>()
  for (const [path, text] of texts) {
    if (!path.endsWith('.mdx')) continue
    const linked = relink(text, policy, next, path.startsWith(`${policy.council}/`))
    const isOwn = path.startsWith(`${policy.id}/`)
    if (linked !== text) files.set(isOwn ? next + path.slice(policy.id.length) : path, linked)
  }
  const settings = editYaml(texts.get(policy.path) ?? '', (file) => {
    addToList(file, 'formerly', policy.slug)
  })
  return {
    move: { from: policy.id, to: next },
    files: files.set(`${next}/policy.yaml`, settings),
  }
}
