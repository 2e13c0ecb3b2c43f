import { readCorpus } from './corpus.ts'
import { mutateFile } from './mutate-file.ts'
import { type FuzzFault, tryFile } from './try-file.ts'

/** What the process that tries files is told. */
export interface Order {
  content: string
  today: string
  seed: number
  from: number
  files: number
}

/** What it says: which file it begins with, so that the file is known when nothing follows; and what came of it. */
export type Said = { begins: number } | { done: number; faults: FuzzFault[]; milliseconds: number }

/** Waits until what was said has left the process: a loop that never ends would hold it back. */
function say(said: Said): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(said, () => {
      resolve()
    })
  })
}

// A process of its own, which can be ended from outside whatever it does.
process.once('message', (order: Order) => {
  void (async () => {
    const corpus = readCorpus(order.content)
    for (let number = order.from; number < order.from + order.files; number += 1) {
      const file = mutateFile(corpus, order.seed, number)
      await say({ begins: number })
      await say({ done: number, ...tryFile(file, order.today) })
    }
    process.disconnect()
  })()
})
