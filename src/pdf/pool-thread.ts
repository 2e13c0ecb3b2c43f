/** A thread that sets papers for `engine-pool.ts`. */
import { parentPort } from 'node:worker_threads'
import type { PoolMessage } from './engine-pool.ts'
import { openEngine } from './open-engine.ts'

function tell(message: PoolMessage): void {
  parentPort?.postMessage(message)
}

const engine = await openEngine()
parentPort?.on('message', (json: string) => {
  engine.toPdf(json).then(
    (pdf) => {
      tell({ kind: 'paper', pdf })
    },
    (error: unknown) => {
      tell({ kind: 'failure', reason: error instanceof Error ? error.message : String(error) })
    },
  )
})
tell({ kind: 'ready', notice: engine.notice, version: engine.version })
