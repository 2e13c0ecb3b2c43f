import type { VFileMessage } from 'vfile-message'

/** So many places of one rule are shown in one file. */
const mostInFile = 5

/** Messages that are shown, and those that are only counted, by the message that they are counted behind. */
export interface FoldedMessages {
  shown: readonly VFileMessage[]
  foldedBehind: ReadonlyMap<VFileMessage, readonly VFileMessage[]>
}

/** Folds what one rule says more than five times of one file; nothing where every place is wanted. */
export function foldPlaces(messages: readonly VFileMessage[], everyPlace: boolean): FoldedMessages {
  const groups = everyPlace
    ? []
    : Map.groupBy(messages, ({ file, ruleId }) => `${ruleId ?? ''}\0${file ?? ''}`).values()
  const foldedBehind = new Map<VFileMessage, readonly VFileMessage[]>()
  for (const group of groups) {
    const last = group[mostInFile - 1]
    if (last && group.length > mostInFile) foldedBehind.set(last, group.slice(mostInFile))
  }
  const folded = new Set([...foldedBehind.values()].flat())
  return { shown: messages.filter((message) => !folded.has(message)), foldedBehind }
}
