/** For so many milliseconds nothing is said: most commands are done by then. */
const patience = 1000
/** The line is written no oftener than this, in milliseconds. */
const interval = 200

/** A line on a terminal that tells how far a command has come. It is no part of what the command prints. */
export interface Progress {
  /** Says what is being done, such as “Reading the content” or “Writing pages: 12 of 500”. */
  tell: (words: string) => void
  /** Takes the line away, so that something else can be printed; what is told later brings it back. */
  end: () => void
}

/** Starts the time that a command takes. Elsewhere than on a terminal nothing is ever written. */
export function startProgress(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'> = process.stderr,
): Progress {
  if (!stream.isTTY) return { tell: () => undefined, end: () => undefined }
  const started = performance.now()
  let written = started
  let words = ''
  let hasLine = false
  const write = (): void => {
    const now = performance.now()
    if (words === '' || now - started < patience || now - written < interval) return
    written = now
    hasLine = true
    const line = `${words} (${((now - started) / 1000).toFixed(0)} s)`
    stream.write(`\r\u001b[K${line.slice(0, (stream.columns || 80) - 1)}`)
  }
  setInterval(write, interval).unref()
  return {
    tell: (next) => {
      words = next
      write()
    },
    end: () => {
      if (hasLine) stream.write('\r\u001b[K')
      hasLine = false
      words = ''
    },
  }
}
