import type { FuzzCorpus, SoundFile } from './corpus.ts'
import { type Dice, diceOf } from './dice.ts'
import { clauseMutations, settingsMutations } from './grammar-mutations.ts'
import {
  fileMutations,
  lineMutations,
  type Mutation,
  repeatMutations,
  tokenMutations,
} from './mutations.ts'

/** A spoilt file: its path in the content folder and its bytes. */
export interface MutatedFile {
  path: string
  bytes: Buffer
}

/** Most files are cut to a few paragraphs, so that many can be tried; faults seldom need more. */
function excerpt(text: string, dice: Dice, isClauseFile: boolean): string {
  if (dice.oneIn(12)) return text
  const lines = text.split('\n')
  const front = isClauseFile ? lines.indexOf('---', 1) + 1 : 0
  const start = front + dice.below(Math.max(1, lines.length - front))
  const kept = lines.slice(start, start + 4 + dice.below(20)).join('\n')
  // A list of settings begins with its name: `topics:` stays above the item that the excerpt begins with.
  const head = isClauseFile ? lines.slice(0, front) : lines.slice(0, Math.min(start, 1))
  return [...head, kept].join('\n')
}

function mutate(text: string, dice: Dice, other: string, own: readonly Mutation[]): string {
  const strategies = [
    tokenMutations,
    tokenMutations,
    lineMutations,
    lineMutations,
    own,
    own,
    own,
    fileMutations,
    repeatMutations,
  ]
  let mutated = text
  for (let left = 1 + dice.below(4); left > 0; left -= 1)
    mutated = dice.pick(dice.pick(strategies))(mutated, dice, other)
  return mutated
}

/** Spoils single bytes, or writes the text in another encoding: now and then only, as little else is found wrong then. */
function toBytes(text: string, dice: Dice): Buffer {
  const bytes = Buffer.from(text)
  if (!dice.oneIn(25) || bytes.length === 0) return bytes
  const way = dice.below(5)
  if (way === 0) return Buffer.from(text, 'utf16le')
  if (way === 1) return Buffer.from(`\uFEFF${text}`, 'utf16le')
  if (way === 2) return Buffer.from(text, 'latin1')
  for (let left = 1 + dice.below(8); left > 0; left -= 1)
    bytes[dice.below(bytes.length)] = way === 3 ? dice.below(256) : dice.below(32)
  return bytes
}

/** A path at which a clause file or file of settings is looked for, mostly the file’s own. */
function pathOf({ path }: SoundFile, dice: Dice): string {
  if (!dice.oneIn(60)) return path
  return dice.pick([
    path.replace(/\.mdx$/, '.md'),
    path.replace(/\d{2}-/, ''),
    path.replace(/\.mdx$/, '.MDX'),
    path.toUpperCase(),
  ])
}

/** The file of a number: the same for the same seed, number and corpus. */
export function mutateFile(
  { clauseFiles, settings }: FuzzCorpus,
  seed: number,
  number: number,
): MutatedFile {
  const dice = diceOf(seed, number)
  const isClauseFile = settings.length === 0 || dice.below(5) < 3
  const files = isClauseFile ? clauseFiles : settings
  const [file, other] = [dice.pick(files), dice.pick(files)]
  const text = mutate(
    excerpt(file.text, dice, isClauseFile),
    dice,
    excerpt(other.text, dice, isClauseFile),
    isClauseFile ? clauseMutations : settingsMutations,
  )
  return { path: pathOf(file, dice), bytes: toBytes(text, dice) }
}
