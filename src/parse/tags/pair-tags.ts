import { tagNames, vocabulary } from '../markdown/vocabulary.ts'
import { nearest } from '../../text/nearest.ts'
import type { WrittenTag } from './read-tag.ts'

/** An opening tag and the closing tag that belongs to it. */
export interface TagPair {
  open: WrittenTag
  close: WrittenTag
}

/** The tags of a text: those that belong together, those that stand for themselves, and those without a partner. */
export interface PairedTags {
  pairs: TagPair[]
  alone: WrittenTag[]
  unpaired: WrittenTag[]
}

/** Which tag of the vocabulary a name is, or is a slip of. */
export function meantName(name: string): string | undefined {
  return vocabulary.has(name) ? name : nearest(name, tagNames)
}

/** True when one of two names is of the vocabulary and the other a slip of it. */
function isSlip(one: string, other: string): boolean {
  return vocabulary.has(one) !== vocabulary.has(other) && meantName(one) === meantName(other)
}

/** The tags that are open at some point of a text, and how many of each name. */
class OpenTags {
  readonly #tags: WrittenTag[] = []
  readonly #count = new Map<string, number>()
  /** Where among them the tags of the vocabulary are, and slips of them. */
  readonly #likely: number[] = []

  push(tag: WrittenTag): void {
    if (meantName(tag.name) !== undefined) this.#likely.push(this.#tags.length)
    this.#tags.push(tag)
    this.#count.set(tag.name, (this.#count.get(tag.name) ?? 0) + 1)
  }

  #indexOfPartner(name: string): number {
    const likely = this.#likely.at(-1)
    if (likely !== undefined && isSlip(this.#tags[likely]?.name ?? '', name)) return likely
    return (this.#count.get(name) ?? 0) > 0
      ? this.#tags.findLastIndex((tag) => tag.name === name)
      : -1
  }

  /** Takes out the tag that a closing tag belongs to, and all behind it. Empty when there is none. */
  close(name: string): WrittenTag[] {
    const index = this.#indexOfPartner(name)
    return index === -1 ? [] : this.take(index)
  }

  /** Takes out all tags from an index on. */
  take(index: number): WrittenTag[] {
    const taken = this.#tags.splice(index)
    for (const { name } of taken) this.#count.set(name, (this.#count.get(name) ?? 1) - 1)
    while ((this.#likely.at(-1) ?? -1) >= index) this.#likely.pop()
    return taken
  }
}

/** Decides which closing tag belongs to which opening one; a misspelt name on one side does not keep them apart. */
export function pairTags(tags: readonly WrittenTag[]): PairedTags {
  const result: PairedTags = { pairs: [], alone: [], unpaired: [] }
  const open = new OpenTags()
  for (const tag of tags) {
    if (tag.kind === 'alone') result.alone.push(tag)
    if (tag.kind === 'open') open.push(tag)
    if (tag.kind !== 'close') continue
    const [opening, ...between] = open.close(tag.name)
    if (opening) result.pairs.push({ open: opening, close: tag })
    result.unpaired.push(...(opening ? between : [tag]))
  }
  result.unpaired.push(...open.take(0))
  return result
}
