// @ts-check
import { isMainThread, parentPort } from 'node:worker_threads'

/** Loaded before a build: the thread that has loaded the handbook fails, or ends without a word, as soon as it has said so. */
if (!isMainThread && parentPort) {
  const post = parentPort.postMessage.bind(parentPort)
  parentPort.postMessage = (message) => {
    post(message)
    if (message.kind !== 'loaded') return
    if (process.env['THREAD_ENDS'] === 'without a word') process.exit(0)
    setImmediate(() => { throw new Error('There is no room left on the disk') })
  }
}
