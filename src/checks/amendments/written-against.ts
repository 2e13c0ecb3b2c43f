import type { Report } from '../../messages/message.ts'
import { basesOf } from '../../model/time/commencement.ts'
import { type Digest, digestOfSection } from '../../model/time/section-words.ts'
import type { Amendment, PolicyHistory, Section } from '../../model/types.ts'
import { listOf } from '../../text/list.ts'
import { didYouMean } from '../../text/nearest.ts'
import type { AmendedText } from './amended-text.ts'

/** The amendment that a base names is there, and is not itself written against the one that names it. */
export function checkBase(
  amendment: Amendment,
  amendments: readonly Amendment[],
  report: Report,
): void {
  const { base, path, places, id } = amendment
  if (base === undefined) return
  const byId = new Map(amendments.map((each) => [each.id, each]))
  const others = [...byId.keys()].filter((each) => each !== id)
  const isCircle = basesOf(amendment, byId).includes(amendment)
  if (byId.has(base) && !isCircle) return
  report(path, 'amendment-base-unknown', places.base, {
    found: base,
    expected: isCircle
      ? 'an amendment that is not written against this one'
      : others.length === 0
        ? 'no `base:`, as there is no other amendment'
        : `the folder of another amendment: ${listOf(others)}`,
    suggestion: isCircle
      ? 'Name the amendment that was there first, or delete the line.'
      : didYouMean(
          base,
          others,
          'Delete the line when it was written against the policy as it stands in its own folder.',
        ),
  })
}

/** The amendments that are laid over a policy before one, in their order. */
function amendmentsBefore(
  { texts, pending }: PolicyHistory,
  { amendment, before }: AmendedText,
): Amendment[] {
  const at = texts.findIndex((text) => text.amendment === amendment)
  const settled = (at === -1 ? texts : texts.slice(0, at)).flatMap((text) => text.amendment ?? [])
  const open = pending.find(({ policy }) => policy === before)
  return open?.amendment ? [...settled, open.amendment] : settled
}

function changes({ sections, removes }: Amendment, slug: string): boolean {
  return removes.includes(slug) || sections.some(({ id }) => id === slug)
}

/** The name of the text that a section is to be written against. */
function nameOf(amendment: Amendment | undefined): string {
  return amendment ? `the amendment \`${amendment.id}\`` : 'the policy’s own folder'
}

/** A section whose words are to be taken by a digest: that of the words that it was copied from. */
function isCopyOf(held: Section | undefined, copied: string, digest: Digest): boolean {
  return held !== undefined && digestOfSection(held, digest) === copied
}

/**
 * A section of an amendment is written against the words that stand directly before it: those whose
 * digest it carries, or else those of an amendment along its bases.
 */
export function checkBehind(
  text: AmendedText,
  history: PolicyHistory,
  report: Report,
  digest: Digest,
): void {
  const { amendment, before } = text
  const earlier = amendmentsBefore(history, text)
  const byId = new Map(earlier.map((each) => [each.id, each]))
  const bases = basesOf(amendment, byId)
  for (const slug of [...amendment.sections.map(({ id }) => id), ...amendment.removes]) {
    const copied = amendment.copied?.[slug]
    const last = earlier.findLast((each) => changes(each, slug))
    const held = before.sections.find(({ id }) => id === slug)
    const fits =
      copied === undefined
        ? last === undefined || bases.includes(last)
        : isCopyOf(held, copied, digest)
    if (fits) continue
    const rule = amendment.status === 'adopted' ? 'amendment-behind' : 'draft-behind'
    const section = amendment.sections.find(({ id }) => id === slug)
    const place = amendment.places[`copied.${slug}`] ?? amendment.places.base
    report(place ? amendment.path : (section?.path ?? amendment.path), rule, place, {
      found: slug,
      expected: nameOf(last),
      suggestion: last ? `\`base: ${last.id}\` in \`amendment.yaml\`` : 'no `base:`',
    })
  }
}
