import type { Order, Said } from '../../scripts/fuzz/try-files.ts'

// Stands in for the process that tries files: over file 1 it never ends, over file 2 it dies.
function say(said: Said): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(said, () => {
      resolve()
    })
  })
}

async function tryAll({ from, files }: Order): Promise<void> {
  for (let number = from; number < from + files; number += 1) {
    await say({ begins: number })
    while (number === 1);
    if (number === 2) process.exit(3)
    await say({ done: number, faults: [], milliseconds: 1 })
  }
  process.disconnect()
}

process.once('message', (order: Order) => {
  void tryAll(order)
})
